"""Columns of units: the usual three, and further roles."""

from __future__ import annotations

from fangan.views.breakdown import bare_table, party_table, plan_table, unit_table
from tests.support import library_of, plan_from

UNITS = """
    单位: [{名称: 甲局, 类别: 部门}, {名称: 乙局, 类别: 部门}, {名称: 旧局, 停用日期: 2020-1-1, 职能划入: 甲局}]
    集体: [{名称: 有关部门, 可能涉及: {类别: 部门}}]
"""


def plan_with(*fields: str, head: str = "") -> str:
    tasks = "".join(f"      - {{标题: 任务{index}, {each}}}\n" for index, each in enumerate(fields, 1))
    return f"标题: 要点\n成文日期: 2023-5-31\n{head}章节:\n  - 标题: 章\n    任务:\n{tasks}"


def headings_and_cells(text: str) -> list[tuple[str, list[str]]]:
    table = bare_table(plan_from(text))
    found = [(each.heading, [row[index] for row in table.rows]) for index, each in enumerate(table.columns)]
    return found[4:-1]


def test_further_roles_have_columns_of_their_own_in_the_order_they_appear() -> None:
    text = plan_with("验收单位: 子局, 指导单位: 丑局", "牵头单位: 寅局, 指导單位: 卯局")
    assert headings_and_cells(text) == [
        ("牵头单位", ["", "寅局"]),
        ("责任单位", ["", ""]),
        ("参与单位", ["", ""]),
        ("验收单位", ["子局", ""]),
        ("指导单位", ["丑局", "卯局"]),
    ]


def test_a_column_is_named_as_the_drafter_names_the_role_throughout() -> None:
    same = headings_and_cells(plan_with("配合单位: 子局", "配合单位: 丑局"))
    mixed = headings_and_cells(plan_with("配合单位: 子局", "参加单位: 丑局"))
    assert [heading for heading, _ in same] == ["牵头单位", "责任单位", "配合单位"]
    assert [heading for heading, _ in mixed] == ["牵头单位", "责任单位", "参与单位"]


def test_who_is_listed_first_stands_in_the_column_of_those_who_lead() -> None:
    text = plan_with("责任单位: 子局、丑局", head="牵头认定: 列首\n")
    assert headings_and_cells(text)[:2] == [("牵头单位", ["子局"]), ("责任单位", ["子局、丑局"])]


def test_tasks_that_may_concern_a_unit_stand_apart_behind_its_own() -> None:
    plan = plan_from(plan_with("责任单位: 有关部门", "责任单位: 甲局"))
    library = library_of(plan, units=UNITS)
    for table in (unit_table(library, plan, library.party("甲局")), party_table(library, library.party("甲局"))):
        group = "一、章" if "一" in table.rows[0][1] else "要点"
        assert [(row[1], row[4]) for row in table.rows] == [
            (group, "责任单位"),
            (f"可能涉及：\n{group}", "可能涉及（责任单位写的是“有关部门”）"),
        ]
        assert table.merges == ()


def test_a_successor_sees_whom_it_took_over_from() -> None:
    plan = plan_from(plan_with("责任单位: 旧局"))
    library = library_of(plan, units=UNITS)
    (row,) = unit_table(library, plan, library.party("甲局")).rows
    assert row[4] == "责任单位（原“旧局”）"


def test_notes_tell_groups_successors_and_open_ends() -> None:
    plan = plan_from(plan_with("责任单位: 有关部门、旧局", "参与单位: 子局等部门、丑局等"))
    assert plan_table(library_of(plan, units=UNITS), plan).notes == (
        "注：“有关部门”没有写明是哪些单位，可能涉及：甲局、乙局。",
        "注：“旧局”的职能已划入：甲局。",
        "注：“等部门、等”还指哪些单位，文件没有写明。",
    )
