"""A task's units and times as they are printed."""

from __future__ import annotations

import pytest

from fangan.model.plan import Plan
from fangan.views.duties import bracket, duty_lines
from tests.support import plan_from


def plan_with(fields: str, head: str = "") -> Plan:
    return plan_from(f"标题: 甲\n{head}章节: [{{标题: 乙, 任务: [{{标题: 丙, {fields}}}]}}]\n")


def lines(fields: str, head: str = "") -> list[tuple[str, str]]:
    plan = plan_with(fields, head)
    return list(duty_lines(plan, plan.tasks[0]))


def test_units_keep_the_order_of_the_drafter() -> None:
    assert lines("责任单位: 丁局, 牵头单位: 戊局") == [("责任单位", "丁局"), ("牵头单位", "戊局")]


def test_the_schedule_stands_first_and_the_deadline_after_the_units() -> None:
    assert [label for label, _ in lines("完成时限: 年底前, 牵头单位: 丁局, 进度安排: 逐步推开")] == [
        "进度安排",
        "牵头单位",
        "完成时限",
    ]


def test_a_schedule_is_not_printed_again_as_a_deadline() -> None:
    assert lines("进度安排: 年底前完成") == [("进度安排", "年底前完成")]


def test_deliverable_and_basis_stand_last() -> None:
    assert lines("依据: [戊, 己], 成果: 报告, 牵头单位: 丁局")[1:] == [("成果", "报告"), ("依据", "戊、己")]


@pytest.mark.parametrize(
    ("label", "printed"),
    [("配合单位", "配合单位"), ("参与单位", "参与单位"), ("participating", "参与单位"), ("责任科室", "责任科室")],
)
def test_a_label_is_printed_as_typed(label: str, printed: str) -> None:
    assert lines(f"{label}: 丁局") == [(printed, "丁局")]


@pytest.mark.parametrize(
    ("label", "printed"),
    [("牵头单位", "牽頭單位"), ("牽頭單位", "牽頭單位"), ("lead", "牽頭單位"), ("完成时限", "完成時限")],
)
def test_in_a_traditional_plan_labels_are_traditional(label: str, printed: str) -> None:
    assert lines(f"{label}: 年底", "文字: 繁体\n")[0][0] == printed


def test_the_bracket_joins_what_the_lines_say() -> None:
    plan = plan_with("牵头单位: 园区依法治区办, 责任单位: 中川镇、园区各部门")
    assert bracket(plan, plan.tasks[0]) == "（牵头单位：园区依法治区办；责任单位：中川镇、园区各部门）"


def test_without_units_there_is_no_bracket() -> None:
    plan = plan_with("内容: 丁")
    assert bracket(plan, plan.tasks[0]) == ""
