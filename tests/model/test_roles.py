"""Roles told by the names of fields."""

from __future__ import annotations

import pytest

from fangan.model.plan import Plan, Role
from fangan.model.roles import is_duty, role_of
from tests.support import findings_of, plan_from


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("牵头单位", Role.LEAD),
        ("牽頭單位", Role.LEAD),
        ("牵头处室", Role.LEAD),
        ("责任科室", Role.RESPONSIBLE),
        ("配合处室", Role.PARTICIPATING),
        ("參與單位", Role.PARTICIPATING),
        ("协办单位", Role.PARTICIPATING),
        ("指导单位", Role.OTHER),
        ("牵头考核单位", Role.OTHER),
        ("验收单位", Role.OTHER),
        ("lead", Role.LEAD),
    ],
)
def test_a_role_is_told_by_its_verb(word: str, role: Role) -> None:
    assert role_of(word) is role


@pytest.mark.parametrize(
    ("word", "duty"), [("监督单位", True), ("監督單位", True), ("单位", False), ("牵头单为", False), ("成果", False)]
)
def test_any_name_that_ends_with_units_is_a_role(word: str, duty: bool) -> None:
    assert is_duty(word) is duty


def plan_with(fields: str) -> Plan:
    return plan_from(f"标题: 甲\n章节:\n  - 标题: 乙\n    条目:\n      - {{标题: 丙, {fields}}}\n")


def test_further_roles_keep_their_labels_and_their_place() -> None:
    (task,) = plan_with("指导单位: 子局、丑局, 牵头单位: 寅局, 验收单位: [卯局]").tasks
    assert [(duty.role, duty.label, duty.words) for duty in task.duties] == [
        (Role.OTHER, "指导单位", "子局、丑局"),
        (Role.LEAD, "牵头单位", "寅局"),
        (Role.OTHER, "验收单位", "卯局"),
    ]


def test_open_ends_are_kept_in_the_words_and_are_no_units() -> None:
    (task,) = plan_with("责任单位: 子局、丑局等有关部门").tasks
    (duty,) = task.duties
    assert task.units(Role.RESPONSIBLE) == ("子局", "丑局")
    assert (duty.words, duty.open_end) == ("子局、丑局等有关部门", "等有关部门")
    place = duty.units[1].place
    assert place.excerpt[place.column - 1 :][: place.length] == "丑局"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ("指导单位: 甲局, 指導單位: 乙局", "M003"),
        ("指导单位: {名称: 甲局}", "M002"),
        ("单位: 甲局", "M001"),
        ("牵头单为: 甲局", "M001"),
    ],
)
def test_a_wrong_role_is_told(fields: str, code: str) -> None:
    text = f"标题: 甲\n章节: [{{标题: 乙, 任务: [{{标题: 丙, {fields}}}]}}]\n"
    assert [finding.code for finding in findings_of(text)] == [code]


def test_a_section_has_no_roles() -> None:
    assert [each.code for each in findings_of("标题: 甲\n章节: [{标题: 乙, 指导单位: 甲局}]\n")] == ["M001"]


@pytest.mark.parametrize("words", ["——", "/", "-", "无、—"])
def test_marks_for_nobody_are_printed_and_are_no_units(words: str) -> None:
    (task,) = plan_with(f"牵头单位: 甲局, 参与单位: '{words}'").tasks
    assert task.duties[1].words == words
    assert [unit.name for unit in task.duties[1].units if unit.name != "无"] == []
