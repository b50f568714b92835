"""What a notice says where the drafter left it out."""

from __future__ import annotations

import pytest

from fangan.model.library import Library
from fangan.views.notice_text import in_title_marks, notice_text, notice_title, notice_title_lines
from tests.support import plan_from


@pytest.mark.parametrize(
    ("title", "marked"),
    [("甲方案", "《甲方案》"), ("落实《乙》的方案", "《落实〈乙〉的方案》"), ("", "《》")],
)
def test_marks_inside_a_title_become_single(title: str, marked: str) -> None:
    assert in_title_marks(title) == marked


@pytest.mark.parametrize(
    ("notice", "lines"),
    [
        ("发文机关: 甲委", ("甲委", "关于印发《要点》的通知")),
        ("发文机关: 甲委、乙局", ("甲委", "乙局", "关于印发《要点》的通知")),
        ("发文机关: 甲委、乙局、丙局、丁局", ("甲委等四部门", "关于印发《要点》的通知")),
        ("主送: 丙", ("关于印发《要点》的通知",)),
        ("发文机关: 甲委, 文种: 函", ("甲委", "关于印发《要点》的函")),
        ("发文机关: 甲委, 标题: 关于要点的通知", ("关于要点的通知",)),
    ],
)
def test_the_title_is_as_given_or_derived(notice: str, lines: tuple[str, ...]) -> None:
    plan = plan_from(f"标题: 要点\n公文: {{{notice}}}\n")
    assert plan.notice is not None
    assert notice_title_lines(plan, plan.notice) == lines
    assert notice_title(plan) == "".join(lines)


def test_a_plan_without_a_notice_has_no_notice_title() -> None:
    assert notice_title(plan_from("标题: 要点\n")) is None


def test_the_usual_sentence_stands_where_no_text_is_given() -> None:
    plan = plan_from("标题: 要点\n公文: {主送: 丙}\n")
    assert plan.notice is not None
    assert notice_text(plan, plan.notice) == ("现将《要点》印发给你们，请认真贯彻执行。",)


def test_a_given_text_is_kept() -> None:
    plan = plan_from("标题: 要点\n公文: {正文: [第一段, 第二段]}\n")
    assert plan.notice is not None
    assert notice_text(plan, plan.notice) == ("第一段", "第二段")


def test_a_traditional_plan_gets_traditional_words() -> None:
    plan = plan_from("標題: 實施方案\n公文: {發文機關: 縣司法局}\n")
    assert plan.notice is not None
    assert notice_title(plan) == "縣司法局關於印發《實施方案》的通知"
    assert notice_text(plan, plan.notice) == ("現將《實施方案》印發給你們，請認真貫徹執行。",)


def test_the_titles_of_the_real_notices(real: Library) -> None:
    titles = {plan.id.partition("-")[0]: notice_title(plan) for plan in real.plans}
    assert (
        titles["zhongchuan"]
        == "兰州新区中川园区党委全面依法治区委员会关于印发《2023年兰州新区中川园区法治政府建设工作要点》的通知"
    )
    assert titles["naiman"] == "关于印发《全旗规范行政执法专项行动方案》的通知"
    assert titles["anshan"] is None
