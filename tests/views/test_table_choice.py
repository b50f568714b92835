"""Breakdown tables as an office chose them: columns, columns to fill in, groups."""

from __future__ import annotations

import pytest

from fangan.model.plan import Plan
from fangan.model.table_choice import ColumnChoice, Grouping, TableChoice
from fangan.views.breakdown import plan_table, unit_table
from fangan.views.table import Merge, Table
from tests.support import library_of, plan_from

PLAN = """
    标题: 2026年要点
    章节:
      - 标题: 重点
        任务:
          - {标题: 一, 牵头单位: 甲局, 指导单位: 丙厅, 完成时限: 长期坚持}
          - {标题: 二, 牵头单位: 乙局, 完成时限: 12月底前}
          - {标题: 三, 责任单位: 甲局}
      - 标题: 保障
        任务:
          - {标题: 四, 牵头单位: 甲局, 完成时限: 6月底前, 依据: 某办发〔2026〕1号}
          - {标题: 五, 牵头单位: 甲局, 完成时限: 6月底前}
"""


def table_of(choice: TableChoice) -> Table:
    plan = plan_from(PLAN)
    return plan_table(library_of(plan), plan, choice)


def names(*chosen: str) -> tuple[ColumnChoice, ...]:
    return tuple(ColumnChoice(each, each) for each in chosen)


def column(table: Table, name: str) -> list[str]:
    at = table.column(name)
    assert at is not None
    return [row[at] for row in table.rows]


def test_columns_are_those_chosen_in_their_order() -> None:
    table = table_of(TableChoice(names("deadline", "title", "due", "basis")))
    assert [each.heading for each in table.columns] == ["完成时限", "工作任务", "截止日期", "依据"]
    assert table.rows[3] == ("6月底前", "四", "2026-06-30", "某办发〔2026〕1号")
    assert column(table, "due") == ["", "2026-12-31", "", "2026-06-30", "2026-06-30"]


def test_headings_and_widths_are_those_chosen() -> None:
    choice = TableChoice((ColumnChoice("title", "任务", "事项", 50), ColumnChoice("basis", "依据", None, 40)))
    first, second = table_of(choice).columns
    assert (first.heading, first.width) == ("事项", 50)
    assert (second.heading, second.width) == ("依据", 40)


def test_columns_to_fill_in_stand_last_and_are_empty() -> None:
    table = table_of(TableChoice(blanks=(ColumnChoice("", "进展情况", None, 30), ColumnChoice("", "备注"))))
    assert [(each.heading, each.width) for each in table.columns[-2:]] == [("进展情况", 30), ("备注", 24)]
    assert {row[-2:] for row in table.rows} == {("", "")}


def test_a_further_role_is_chosen_by_its_name_or_with_all_others() -> None:
    by_name = table_of(TableChoice((ColumnChoice("role", "指导单位"),)))
    all_others = table_of(TableChoice(names("others")))
    assert by_name.rows == all_others.rows == (("丙厅",), ("",), ("",), ("",), ("",))
    missing = table_of(TableChoice((ColumnChoice("role", "验收单位"),)))
    assert ([each.heading for each in missing.columns], set(missing.rows)) == (["验收单位"], {("",)})


def test_what_only_a_unit_has_is_no_column_of_a_whole_plan() -> None:
    choice = TableChoice(names("title", "own_duty"))
    plan = plan_from(PLAN)
    library = library_of(plan)
    assert [each.heading for each in plan_table(library, plan, choice).columns] == ["工作任务"]
    assert unit_table(library, plan, library.party("丙厅"), choice).rows == (("一（一）一", "指导单位"),)


def test_a_table_never_has_no_columns() -> None:
    assert table_of(TableChoice(names("own_duty"))).columns == table_of(TableChoice()).columns
    assert table_of(TableChoice(names("others", "own_duty"))).rows


def test_by_lead_unit_its_tasks_stand_together_and_those_without_one_last() -> None:
    table = table_of(TableChoice(grouping=Grouping.LEAD))
    assert column(table, "title") == ["一", "四", "五", "二", "三"]
    assert column(table, "number") == ["1", "2", "3", "4", "5"]
    lead, group = table.column("lead"), table.column("group")
    assert lead is not None
    assert group is not None
    assert set(table.merges) == {Merge(lead, 0, 2), Merge(group, 1, 2)}


def test_by_deadline_the_earliest_stands_first_and_equal_words_are_one_cell() -> None:
    table = table_of(TableChoice(grouping=Grouping.DEADLINE))
    assert column(table, "deadline") == ["6月底前", "6月底前", "12月底前", "长期坚持", ""]
    at = table.column("deadline")
    assert at is not None
    assert Merge(at, 0, 1) in table.merges


@pytest.mark.parametrize("grouping", list(Grouping))
def test_however_grouped_every_task_is_there_once_with_its_own_day(grouping: Grouping) -> None:
    usual, table = table_of(TableChoice()), table_of(TableChoice(grouping=grouping))
    said = [dict(zip(each.keys, zip(each.days, each.marks, strict=True), strict=True)) for each in (usual, table)]
    assert said[0] == said[1]
    assert len(table.keys) == len(usual.keys)


def test_not_grouped_nothing_is_merged() -> None:
    table = table_of(TableChoice(grouping=Grouping.NONE))
    assert not table.merges
    assert column(table, "title") == ["一", "二", "三", "四", "五"]


def test_a_group_whose_column_is_left_out_is_not_merged() -> None:
    assert not table_of(TableChoice(names("title"), grouping=Grouping.LEAD)).merges


def test_the_mark_of_a_row_changes_with_its_words_and_not_with_the_columns() -> None:
    plan, other = plan_from(PLAN), plan_from(PLAN.replace("乙局", "丁局"))
    before, after = (plan_table(library_of(each), each).marks for each in (plan, other))
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, True, True, True]
    assert table_of(TableChoice(names("title"))).marks == before


def test_a_unit_finds_its_name_on_the_sheet() -> None:
    plan: Plan = plan_from(PLAN)
    library = library_of(plan)
    assert unit_table(library, plan, library.party("甲局")).sheet == "甲局"
