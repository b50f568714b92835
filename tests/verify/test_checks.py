"""Every check can fail: a good notice is spoiled in one place, and that element fails, no other."""

from __future__ import annotations

import re

import pytest

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.verify.result import State
from fangan.verify.verify import SUBJECTS
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file, template_for
from tests.support import ROOT
from tests.verify.sample import PLAN, failed, good, results, spoiled, word_file

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
ODD, EVEN = "word/footer1.xml", "word/footer2.xml"


def test_a_notice_as_fangan_writes_it_has_no_fault() -> None:
    assert failed(good()) == set()


def test_every_clause_from_4_to_11_is_spoken_of() -> None:
    clauses = {result.clause for result in results(good())}
    heads = {clause.split(".")[0] for clause in clauses}
    assert {"4", "5", "6", "7", "8", "9", "10", "11"} <= heads
    assert {f"7.2.{n}" for n in range(1, 8)} | {f"7.4.{n}" for n in range(1, 4)} | {"7.5"} <= clauses


def test_every_fault_says_what_was_found_what_is_wanted_and_how_to_mend_it() -> None:
    bad = spoiled(good(), DOCUMENT, "某政办发〔2024〕2号", "某政办发[2024]02号")
    (fault,) = [result for result in results(bad) if result.state is State.FAIL]
    assert fault.clause == "7.2.5"
    assert fault.verdict.measured == "某政办发[2024]02号"
    assert "六角括号" in fault.verdict.advice


TEXTS = [
    ("000012", "12", ("7.2.1", "份号 位数")),
    ("特急", "平急", ("7.2.3", "紧急程度 等级")),
    ("〔2024〕2号", "[2024]2号", ("7.2.5", "发文字号 写法")),
    ("〔2024〕2号", "〔2024〕02号", ("7.2.5", "发文字号 写法")),
    ("〔2024〕2号", "〔2024〕第2号", ("7.2.5", "发文字号 写法")),
    ("〔2024〕2号", "〔24〕2号", ("7.2.5", "发文字号 写法")),
    ("市政府各部门：", "市政府各部门:", ("7.3.2", "主送机关 标点")),
    ("（一）加强", "（一）、加强", ("7.3.3", "正文 结构层次序数")),
    ("附件：1", "附件:1", ("7.3.4", "附件说明 冒号")),
    (">联系人名单", ">联系人名单。", ("7.3.4", "附件说明 名称后的标点")),
    (">2\\.<", ">3.<", ("7.3.4", "附件说明 顺序号")),
    ("2024年5月31日<", "2024年05月31日<", ("7.3.5.4", "成文日期 写法")),
    ("2024年5月31日<", "2024年2月31日<", ("7.3.5.4", "成文日期 写法")),
    ("（此件公开发布）", "(此件公开发布)", ("7.3.6", "附注 括号")),
    ("委会办公室。", "委会办公室", ("7.4.2", "抄送机关 末尾的句号")),
    ("抄送：", "抄送:", ("7.4.2", "抄送机关 冒号")),
    ("2024年6月1日印发", "2024年06月1日印发", ("7.4.3", "印发机关和印发日期 印发日期")),
]


@pytest.mark.parametrize(("old", "new", "fault"), TEXTS, ids=[new for _, new, _ in TEXTS])
def test_a_slip_in_the_words_of_an_element_is_found(old: str, new: str, fault: tuple[str, str]) -> None:
    at = 1 if old == ">联系人名单" else 0
    assert fault in failed(spoiled(good(), DOCUMENT, old, new, count=at))


@pytest.mark.parametrize(
    ("old", "new", "faults"),
    [
        ('w:pgSz w:w="11906" w:h="16838"', 'w:pgSz w:w="12240" w:h="15840"', {"5.1", "5.2.1", "5.2.3", "7.2.7"}),
        ('w:top="2098"', 'w:top="1440"', {"5.2.1", "5.2.3"}),
        ('w:left="1588" w:header', 'w:left="1800" w:header', {"5.2.1", "5.2.3", "7.2.7"}),
    ],
    ids=["paper", "top margin", "left margin"],
)
def test_a_page_that_is_set_up_otherwise_is_found(old: str, new: str, faults: set[str]) -> None:
    assert {clause for clause, _ in failed(spoiled(good(), DOCUMENT, old, new))} == faults


def test_lines_of_28_points_leave_the_page_unfilled() -> None:
    bad = spoiled(good(), STYLES, 'w:line="579"', 'w:line="560"')
    assert failed(bad) == {("5.2.3", "行数和字数 撑满版心")}


def test_lines_of_29_points_lose_a_line() -> None:
    bad = spoiled(good(), STYLES, 'w:line="579"', 'w:line="580"')
    assert ("5.2.3", "行数和字数 每面行数") in failed(bad)


def test_text_without_squeeze_has_27_characters() -> None:
    bad = spoiled(good(), STYLES, '<w:spacing w:val="-5"/>', "")
    assert ("5.2.3", "行数和字数 每行字数") in failed(bad)
    assert {clause for clause, _ in failed(bad)} == {"5.2.3"}


def test_margins_that_leave_room_for_the_blank_between_lines_are_right_too() -> None:
    margins = spoiled(good(), DOCUMENT, 'w:top="2098"', 'w:top="1960"')
    margins = spoiled(margins, DOCUMENT, 'w:bottom="1984"', 'w:bottom="1847"')
    assert failed(spoiled(margins, STYLES, 'w:line="579"', 'w:line="592"')) == set()


def restyled(style: str, old: str, new: str) -> bytes:
    """The good notice with one style changed."""
    return spoiled(good(), STYLES, rf'(styleId="{style}">(?:(?!</w:style>).)*?){old}', rf"\g<1>{new}")


@pytest.mark.parametrize(
    ("style", "old", "new", "fault"),
    [
        ("Title", 'w:eastAsia="方正小标宋简体"', 'w:eastAsia="宋体"', ("7.3.1", "标题 字体")),
        ("Title", 'w:sz w:val="44"', 'w:sz w:val="36"', ("7.3.1", "标题 字号")),
        ("Title", 'w:jc w:val="center"', 'w:jc w:val="left"', ("7.3.1", "标题 居中")),
        ("Heading1", 'w:eastAsia="黑体"', 'w:eastAsia="仿宋"', ("7.3.3", "正文 “一、”级标题的字体")),
        ("FanganRank2", 'w:eastAsia="楷体_GB2312"', 'w:eastAsia="仿宋"', ("7.3.3", "正文 “（一）”级标题的字体")),
        ("FanganClassification", 'w:eastAsia="黑体"', 'w:eastAsia="宋体"', ("7.2.2", "密级和保密期限 字体")),
        ("FanganNumber", 'w:jc w:val="center"', 'w:jc w:val="left"', ("7.2.5", "发文字号 居中")),
        ("FanganImprint", 'w:sz w:val="28"', 'w:sz w:val="32"', ("7.4.1", "版记 字号")),
        ("FanganAttachmentMark", 'w:eastAsia="黑体"', 'w:eastAsia="仿宋"', ("7.3.7", "附件 字体")),
        ("Footer", 'w:eastAsia="宋体"', 'w:eastAsia="黑体"', ("7.5", "页码 字体字号")),
        ("Footer", 'w:sz w:val="28"', 'w:sz w:val="18"', ("7.5", "页码 字体字号")),
        ("FanganMark", 'w:color w:val="FF0000"', 'w:color w:val="000000"', ("7.2.4", "发文机关标志 颜色")),
    ],
)
def test_a_style_that_was_changed_is_found(style: str, old: str, new: str, fault: tuple[str, str]) -> None:
    assert fault in failed(restyled(style, old, new))


def test_the_fonts_of_normal_are_inherited_by_every_element_in_fang_song() -> None:
    bad = failed(spoiled(good(), STYLES, 'w:eastAsia="仿宋_GB2312"', 'w:eastAsia="宋体"'))
    assert {
        ("7.3.3", "正文 字体"),
        ("7.2.5", "发文字号 字体"),
        ("7.3.2", "主送机关 字体"),
        ("7.4.1", "版记 字体"),
    } <= bad


def test_text_that_is_not_indented_is_found() -> None:
    bad = restyled("FanganBody", '<w:ind w:firstLineChars="200" w:firstLine="630"/>', "")
    assert failed(bad) == {("7.3.3", "正文 首行缩进"), ("7.3.6", "附注 缩进")}


def test_bold_text_is_found() -> None:
    bad = spoiled(good(), DOCUMENT, '(<w:rFonts w:hint="eastAsia"/>)(</w:rPr><w:t [^>]*>现将)', r"\1<w:b/>\2")
    assert failed(bad) == {("7.3.3", "正文 加粗")}


def test_coloured_text_is_found() -> None:
    bad = spoiled(
        good(), DOCUMENT, '(<w:rFonts w:hint="eastAsia"/>)(</w:rPr><w:t [^>]*>现将)', r'\1<w:color w:val="0000FF"/>\2'
    )
    assert failed(bad) == {("5.2.4", "文字的颜色")}


def test_a_missing_red_line_is_found() -> None:
    assert failed(spoiled(good(), DOCUMENT, "<w:pBdr>.*?</w:pBdr>", "")) == {("7.2.7", "版头分隔线 有没有")}


def test_a_red_line_that_was_drawn_is_left_to_the_page() -> None:
    drawn = spoiled(good(), DOCUMENT, "<w:pBdr>.*?</w:pBdr>", "")
    drawn = spoiled(drawn, DOCUMENT, "<w:body>", "<w:body><w:p><w:r><w:pict/></w:r></w:p>", count=1)
    assert ("7.2.7", "版头分隔线 有没有") not in failed(drawn)


BLANKS = [
    ("(>某某市人民政府办公室文件</w:t></w:r></w:p>)<w:p></w:p>", ("7.2.5", "发文字号 与标志相距")),
    ("(〔2024〕2号</w:t></w:r></w:p>)<w:p></w:p>", ("7.3.1", "标题 与版头分隔线相距")),
    ("(》的通知</w:t></w:r></w:p>)<w:p><w:pPr><w:keepNext/></w:pPr></w:p>", ("7.3.2", "主送机关 与标题相距")),
    ("(执行。</w:t></w:r></w:p>)<w:p><w:pPr><w:keepNext/></w:pPr></w:p>", ("7.3.4", "附件说明 与正文相距")),
]


@pytest.mark.parametrize(("place", "fault"), BLANKS)
def test_a_blank_line_too_few_is_found(place: str, fault: tuple[str, str]) -> None:
    assert failed(spoiled(good(), DOCUMENT, place, r"\1")) == {fault}


def test_a_blank_line_too_many_is_found() -> None:
    place = "(〔2024〕2号</w:t></w:r></w:p>)<w:p></w:p>"
    assert failed(spoiled(good(), DOCUMENT, place, r"\1<w:p/><w:p/>")) == {("7.3.1", "标题 与版头分隔线相距")}


@pytest.mark.parametrize("right", ["0", "630", "945", "1600"])
def test_a_date_in_another_place_is_found(right: str) -> None:
    bad = spoiled(good(), DOCUMENT, 'w:right="1260"', f'w:right="{right}"')
    assert failed(bad) == {("7.3.5.1–3", "署名和成文日期 位置")}


@pytest.mark.parametrize("seal", ["否", "是"])
@pytest.mark.parametrize("name", ["某局", "某某市人民政府办公室", "某某市某某区某某某某某某某某某某某某某某委员会"])
def test_signatures_with_and_without_a_seal_are_right(seal: str, name: str) -> None:
    text = PLAN.replace("  发文机关: 某某市人民政府办公室", f"  发文机关: {name}\n  用印: {seal}")
    assert ("7.3.5.1–3", "署名和成文日期 位置") not in failed(word_file(text))


def test_an_attachment_that_follows_on_the_same_page_is_found() -> None:
    bad = spoiled(good(), DOCUMENT, '(AttachmentMark"/><w:keepNext/>)<w:pageBreakBefore/>', r"\1", count=1)
    assert failed(bad) == {("7.3.7", "附件 附件1 另面编排")}


def test_an_attachment_under_another_title_is_found() -> None:
    bad = spoiled(good(), DOCUMENT, "(附件1<.*?)任务清单", r"\1工作清单")
    assert failed(bad) == {("7.3.7", "附件 附件1 名称")}


def test_a_notice_without_page_numbers_is_found() -> None:
    bad = good()
    for part in (ODD, EVEN):
        bad = spoiled(bad, part, "<w:r>.*</w:r>", "")
    assert failed(bad) == {("7.5", "页码")}


def test_page_numbers_with_hyphens_are_found() -> None:
    assert failed(spoiled(good(), ODD, "—", "-")) == {("7.5", "页码 一字线")}


def test_page_numbers_in_the_middle_are_found() -> None:
    assert failed(spoiled(good(), ODD, 'w:jc w:val="right"', 'w:jc w:val="center"')) == {("7.5", "页码 单页页码位置")}


def test_one_footer_for_all_pages_is_found() -> None:
    assert failed(spoiled(good(), SETTINGS, "<w:evenAndOddHeaders/>", "")) == {("7.5", "页码 奇偶页不同")}


def test_numbers_that_begin_anew_are_found() -> None:
    bad = spoiled(good(), DOCUMENT, '<w:cols w:space="720"/><w:titlePg/>', '<w:pgNumType w:start="1"/><w:titlePg/>')
    assert failed(bad) == {("7.5", "页码 连续编排")}


def test_rules_of_one_thickness_are_found() -> None:
    bad = spoiled(good(), DOCUMENT, '(w:val="single" w:sz=)"6"', r'\1"8"')
    assert failed(bad) == {("7.4.1", "版记 分隔线粗细")}


def test_a_missing_last_rule_is_found() -> None:
    bad = spoiled(good(), DOCUMENT, '<w:bottom w:val="single" w:sz="8"', '<w:bottom w:val="nil" w:sz="8"')
    assert failed(bad) == {("7.4.1", "版记 分隔线粗细")}


def test_an_imprint_that_is_not_bound_to_the_bottom_is_left_to_the_page() -> None:
    loose = spoiled(good(), DOCUMENT, 'w:tblpYSpec="bottom"', 'w:tblpY="100"')
    (place,) = [result for result in results(loose) if result.subject == "版记 位置"]
    assert place.state is State.OPEN


def test_copied_to_without_hanging_lines_is_found() -> None:
    bad = spoiled(good(), DOCUMENT, 'w:left="1120" w:right="280" w:hanging="840"', 'w:left="280" w:right="280"')
    assert failed(bad) == {("7.4.2", "抄送机关 回行")}


def test_a_cell_that_ends_with_no_paragraph_is_found() -> None:
    bad = spoiled(good(), DOCUMENT, "</w:p></w:tc>", "</w:p><w:bookmarkEnd/></w:tc>", count=1)
    assert failed(bad) == {("文件", "表格结构 单元格")}


def test_a_table_without_widths_is_found() -> None:
    bad = spoiled(good(), DOCUMENT, "<w:gridCol [^>]*/>", "")
    assert ("文件", "表格结构 列宽") in failed(bad)


def test_every_subject_is_seen_absent_or_present() -> None:
    spoken = {(result.clause, result.element) for result in results(good())}
    assert spoken == {(subject.clause, subject.name) for subject in SUBJECTS}


LIBRARY = {plan.id.split("-")[0]: plan for plan in read_content(Project(ROOT)).library.plans}
PRINTED_SO = {"naiman": {("7.3.3", "正文 结构层次序数")}}
"""The original of this plan numbers its third stage （3） between （二） and （四）, and so does ours."""


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_the_shipped_plans_have_no_fault_of_ours(name: str) -> None:
    plan = LIBRARY[name]
    template = template_for(plan)
    data = notice_file(plan, WordTemplate(template, (ROOT / "templates" / template).read_bytes()))
    found = results(data)
    assert {(r.clause, r.subject) for r in found if r.state is State.FAIL} == PRINTED_SO.get(name, set())
    assert sum(result.state is State.PASS for result in found) > 25
    assert all(re.search(r"\S", result.verdict.measured) for result in found if result.state is State.OPEN)
