"""A plan as the paragraphs it prints."""

from __future__ import annotations

import pytest

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.views.outline import Paragraph, outline
from tests.support import plan_from


def printed(plan: Plan) -> list[str]:
    """Each paragraph on a line, a heading of its own in brackets."""
    return [line(paragraph) for paragraph in outline(plan)]


def line(part: Paragraph) -> str:
    if part.label:
        return f"{part.label}：{part.text}"
    if part.is_heading:
        return f"[{part.number}{part.heading}]{part.tail}"
    return f"{part.number}{part.heading}{'。' if part.heading else ''}{part.text}{part.tail}"


PLAN = """
    标题: 甲
    责任写法: {duties}
    导语: [导语一, 导语二]
    章节:
      - 标题: 第一
        内容: 正文
        任务:
          - 标题: 任务
            内容: [要求一, 要求二]
            牵头单位: 经发局
            完成时限: 年底前
            条目: [细目]
          - 内容: 无题
    结语: 结语
"""


def test_duties_in_brackets_follow_the_text() -> None:
    assert printed(plan_from(PLAN.format(duties="括注"))) == [
        "导语一",
        "导语二",
        "[一、第一]",
        "正文",
        "（一）任务。要求一",
        "要求二（牵头单位：经发局；完成时限：年底前）",
        "1.细目",
        "（二）无题",
        "结语",
    ]


def test_duties_on_lines_follow_everything_below_the_task() -> None:
    assert printed(plan_from(PLAN.format(duties="分行")))[4:9] == [
        "（一）任务。要求一",
        "要求二",
        "1.细目",
        "牵头单位：经发局",
        "完成时限：年底前",
    ]


def test_duties_in_the_table_only_are_not_printed() -> None:
    text = "\n".join(printed(plan_from(PLAN.format(duties="仅列表"))))
    assert "要求二\n1.细目" in text
    assert "经发局" not in text


def styled(head: str, section: str = "") -> list[str]:
    plan = plan_from(
        f"标题: 甲\n{head}章节:\n  - 标题: 乙\n    内容: 丙\n{section}    条目:\n      - {{标题: 丁, 内容: 戊}}\n"
    )
    return printed(plan)


def test_sections_stand_on_their_own_line_and_items_run_in() -> None:
    assert styled("") == ["[一、乙]", "丙", "（一）丁。戊"]


def test_the_heading_style_of_the_plan_holds_for_all() -> None:
    assert styled("标题写法: 独行\n") == ["[一、乙]", "丙", "[（一）丁]", "戊"]
    assert styled("标题写法: 连排\n") == ["一、乙。丙", "（一）丁。戊"]


def test_the_heading_style_of_a_section_holds_below_it() -> None:
    assert styled("标题写法: 连排\n", "    标题写法: 独行\n") == ["[一、乙]", "丙", "[（一）丁]", "戊"]


def test_a_heading_without_text_stands_alone_with_its_bracket() -> None:
    plan = plan_from("标题: 甲\n章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 丁}]}]\n")
    assert printed(plan) == ["[一、乙]", "[（一）丙]（牵头单位：丁）"]


def test_a_stage_prints_its_window_after_its_heading() -> None:
    plan = plan_from("标题: 甲\n章节: [{标题: 乙, 阶段: [{标题: 自查, 时间: 4月10日前, 内容: 丙}]}]\n")
    assert printed(plan)[1] == "（一）自查（4月10日前）。丙"


def test_each_part_begins_at_one_paragraph(real: Library) -> None:
    for plan in real.plans:
        begun = [paragraph.item for paragraph in outline(plan) if paragraph.item]
        assert begun == list(plan.items)


def test_a_real_task_ends_with_its_bracket(real: Library) -> None:
    (plan,) = (plan for plan in real.plans if plan.id.startswith("zhongchuan"))
    tails = [paragraph.tail for paragraph in outline(plan) if paragraph.tail]
    assert len(tails) == 29
    assert tails[4] == "（牵头单位：经发局、市场监管局；责任单位：中川镇、各中心社区、园区相关部门）"


def test_a_traditional_task_ends_with_its_lines(real: Library) -> None:
    (plan,) = (plan for plan in real.plans if plan.traditional)
    labels = [paragraph.label for paragraph in outline(plan) if paragraph.label]
    assert labels == ["進度安排", "牽頭單位", "責任單位"] * 3 + ["進度安排", "牽頭單位", "參與單位"]


def test_the_own_line_headings_of_naiman_print_their_windows(real: Library) -> None:
    (plan,) = (plan for plan in real.plans if plan.id.startswith("naiman"))
    headings = [paragraph for paragraph in outline(plan) if paragraph.is_heading]
    assert "[（3）司法行政部门抽检阶段（6月1日至7月15日）]" in map(line, headings)


@pytest.mark.parametrize(
    ("heading", "lead"), [("甲", "（一）甲。"), ("甲：", "（一）甲："), ("怎么办？", "（一）怎么办？")]
)
def test_a_heading_that_text_follows_ends_with_one_mark(heading: str, lead: str) -> None:
    plan = plan_from(f"标题: 甲\n章节: [{{标题: 一, 条目: [{{标题: {heading}, 内容: 乙。}}]}}]\n")
    assert [part.lead for part in outline(plan)][1] == lead
