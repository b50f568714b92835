"""The first page shows text, the signature keeps company, 版记 finds its page."""

from __future__ import annotations

import re

import pytest

from fangan.model.plan import Plan
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.word.composition import compose_notice
from fangan.word.engine import WordTemplate
from fangan.word.flow import xml_of
from fangan.word.geometry import Geometry
from fangan.word.notice import notice_file, template_for
from tests.gate import faults, text_of
from tests.support import ROOT, plan_from

PLANS = {plan.id.split("-")[0]: plan for plan in read_content(Project(ROOT)).library.plans}
TEMPLATES = {path.name: WordTemplate(path.name, path.read_bytes()) for path in (ROOT / "templates").glob("*.docx")}
PAGE = Geometry()
ENDING = "抄送: 市委办公室, 印发机关: 某某市人民政府办公室, 印发日期: 2024年3月6日"


def made(plan: Plan) -> bytes:
    data = notice_file(plan, TEMPLATES[template_for(plan)])
    assert not faults(data)
    return data


def notice(lines: int, *, form: str = "文件", fields: str = ENDING) -> Plan:
    """A notice whose text is one paragraph of so many lines."""
    text = "字" * (26 + 28 * (lines - 2)) + "终。"
    head = f"格式: {form}, 发文机关: 某某市人民政府, 标题: 关于某事的通知, 主送: 各局"
    return plan_from(f"标题: 甲\n公文: {{{head}, 正文: {text}, 成文日期: 2024年3月5日, {fields}}}\n")


def end(plan: Plan) -> tuple[int, int]:
    """Page and used lines at the end of the text."""
    position = compose_notice(plan, PAGE).end
    return position.page, position.used // PAGE.pitch


def test_a_plan_of_nothing_but_a_notice_has_no_second_title() -> None:
    assert text_of(made(notice(3))).count("甲") == 0


@pytest.mark.parametrize("lines", range(2, 30))
def test_the_last_line_of_the_text_goes_with_the_signature(lines: int) -> None:
    parts = compose_notice(notice(lines), PAGE).parts
    signature = xml_of(parts["signature"])
    kept = [each for each in parts["notice_text"] if each.keep]
    assert "2024年3月5日" in signature
    if len(parts["notice_text"]) == 2:
        assert kept == parts["notice_text"][1:]
        assert kept[0].lines == 1


def test_a_text_of_one_line_stays_on_the_first_page_whatever_follows() -> None:
    organs = "、".join(f"某某市第{index}委员会办公室" for index in range(12))
    plan = plan_from(f"标题: 某某工作方案\n公文: {{发文机关: {organs}, 正文: 现印发。, 成文日期: 2024年1月1日}}\n")
    assert "现印发。" in text_of(made(plan)).split("\n")


@pytest.mark.parametrize(("count", "moved"), [(3, False), (15, False), (40, True)])
def test_addressees_that_leave_no_room_for_text_on_the_first_page_move_to_the_imprint(count: int, moved: bool) -> None:
    names = "、".join(f"某某市第{index}综合行政执法局" for index in range(count))
    plan = plan_from(f"标题: 甲\n公文: {{发文机关: 乙局, 主送: {names}, 正文: 现印发。, {ENDING}}}\n")
    lines = text_of(made(plan)).split("\n")
    assert (f"主送：{names}。" in lines) is moved
    assert (f"{names}：" in lines) is not moved
    if moved:
        assert lines.index(f"主送：{names}。") + 1 == lines.index("抄送：市委办公室。")


def sections(data: bytes) -> list[str]:
    import io
    import zipfile

    document = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    return re.findall(r"<w:sectPr.*?</w:sectPr>", document, re.DOTALL)


@pytest.mark.parametrize("lines", range(1, 60))
def test_the_imprint_lies_on_an_even_page_and_a_page_without_text_has_no_number(lines: int) -> None:
    plan = notice(lines + 2)
    page, used = end(plan)
    unnumbered = ["<w:titlePg/>" in section for section in sections(made(plan))]
    fits = page % 2 == 0 and PAGE.lines - used >= 4
    assert unnumbered == ([False] if fits else [False, True] if page % 2 else [False, True, True])


def test_an_office_may_put_the_imprint_on_any_last_page() -> None:
    from fangan.model.profile import Profile

    template = WordTemplate("n", (ROOT / "templates" / "notice.docx").read_bytes(), Profile(imprint_on_even_page=False))
    assert len(sections(notice_file(notice(3), template))) == 1


def test_a_letter_has_its_imprint_on_the_last_page_without_rules_and_printing() -> None:
    data = made(notice(3, form="信函"))
    assert len(sections(data)) == 1
    assert "抄送：市委办公室。" in text_of(data)
    assert "印发" not in text_of(data)


def test_minutes_hold_the_plan_itself_and_who_was_there() -> None:
    plan = plan_from("""
        标题: 常务会议
        公文: {格式: 纪要, 发文机关: 某市人民政府, 发文字号: 第3期, 成文日期: 2024年3月5日, 出席: [甲、乙], 列席: 丙}
        章节: [{标题: 会议听取了汇报, 内容: 同意。}]
    """)
    lines = [line for line in text_of(made(plan)).split("\n") if line]
    assert lines == [
        "某市人民政府纪要",
        "第3期",
        "某市人民政府\t2024年3月5日",
        "一、会议听取了汇报",
        "同意。",
        "出席：甲、乙",
        "列席：丙",
    ]


def test_an_order_has_no_title_of_its_own_and_ends_with_the_signers_stamp() -> None:
    plan = plan_from("""
        标题: 某办法
        公文: {格式: 令, 发文机关: 某市人民政府, 发文字号: 第5号, 正文: 现予公布。, 签名章: 市长 王某, 成文日期: 2024年3月5日}
        章节: [{标题: 总则, 内容: 依法。}]
    """)
    lines = [line for line in text_of(made(plan)).split("\n") if line]
    assert lines[:5] == ["某市人民政府令", "第5号", "现予公布。", "市长　　王某", "2024年3月5日"]
    assert "某办法" in lines
