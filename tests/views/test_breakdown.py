"""Breakdown tables (任务分解表)."""

from __future__ import annotations

import pytest

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.views.breakdown import party_table, plan_table, plans_of, unit_table
from fangan.views.table import Merge, Table, merges_of
from fangan.views.task_lines import lines
from tests.support import library_of, plan_from

UNITS = """
    单位: [{名称: 经发局, 类别: 部门}, {名称: 综合办, 类别: 部门}, {名称: 中川镇}]
    集体: [{名称: 各部门, 成员: {类别: 部门}}, {名称: 各社区}]
"""
PLAN = """
    标题: 2023年要点
    章节:
      - 标题: 总体要求
        内容: 略
      - 标题: 重点任务
        条目:
          - 标题: 队伍
            任务:
              - 标题: 加强培训
                内容: [要求一, 要求二]
                牵头单位: 经发局
                责任单位: 各部门、中川镇
                完成时限: 6月底前
                条目:
                  - 标题: 细目
                    内容: 细目正文
                  - 又一细目
              - 内容: [无题任务, 第二段]
                参与单位: 各社区
      - 标题: 保障
        任务:
          - 标题: 督查
            进度安排: 综合办应当于11月底前完成，并长期坚持。
            牵头单位: 综合办
"""


def table_of(plan: Plan) -> Table:
    return plan_table(library_of(plan, units=UNITS), plan)


def column(table: Table, heading: str) -> list[str]:
    index = [each.heading for each in table.columns].index(heading)
    return [row[index] for row in table.rows]


def test_every_task_is_a_row_under_its_heading() -> None:
    table = table_of(plan_from(PLAN))
    assert table.title == "2023年要点任务分解表"
    assert column(table, "序号") == ["1", "2", "3"]
    assert column(table, "重点工作") == ["二、重点任务\n（一）队伍", "二、重点任务\n（一）队伍", "三、保障"]
    assert column(table, "工作任务") == ["加强培训", "无题任务", "督查"]


def test_what_a_task_says_stands_with_the_numbers_of_its_items() -> None:
    assert column(table_of(plan_from(PLAN)), "具体内容") == [
        "要求一\n要求二\n（1）细目。细目正文\n（2）又一细目",
        "第二段",
        "",
    ]


def test_units_stand_in_the_columns_of_their_roles() -> None:
    table = table_of(plan_from(PLAN))
    assert column(table, "牵头单位") == ["经发局", "", "综合办"]
    assert column(table, "责任单位") == ["各部门、中川镇", "", ""]
    assert column(table, "参与单位") == ["", "各社区", ""]


def test_of_a_schedule_only_the_times_are_shown() -> None:
    assert column(table_of(plan_from(PLAN)), "完成时限") == ["6月底前", "", "11月底前，长期坚持"]


def test_rows_under_one_heading_are_merged() -> None:
    assert table_of(plan_from(PLAN)).merges == (Merge(1, 0, 1),)


@pytest.mark.parametrize(
    ("cells", "merges"),
    [
        ("", []),
        ("a", []),
        ("ab", []),
        ("aa", [(0, 1)]),
        ("aab", [(0, 1)]),
        ("abb", [(1, 2)]),
        ("aabaa", [(0, 1), (3, 4)]),
        ("aaabbb", [(0, 2), (3, 5)]),
    ],
)
def test_only_runs_of_equal_cells_are_merged(cells: str, merges: list[tuple[int, int]]) -> None:
    rows = [(cell,) for cell in cells]
    assert [(merge.first, merge.last) for merge in merges_of(rows, 0)] == merges


def test_empty_cells_are_not_merged() -> None:
    assert list(merges_of([None, None], 0)) == []


def test_members_of_collectives_are_told_below_the_table() -> None:
    assert table_of(plan_from(PLAN)).notes == ("注：“各部门”包括：经发局、综合办。",)


def test_rows_are_named_for_good() -> None:
    plan = plan_from(PLAN)
    assert table_of(plan).keys == tuple(f"p#{task.id}" for task in plan.tasks)


def test_a_task_below_a_task_is_a_row_of_its_own() -> None:
    plan = plan_from("标题: 甲\n章节: [{标题: 乙, 任务: [{标题: 丙, 内容: 丁, 任务: [{标题: 戊}]}]}]\n")
    assert [(row[2], row[3]) for row in table_of(plan).rows] == [("丙", "丁"), ("戊", "")]


def test_results_have_a_column_only_where_there_are_some() -> None:
    assert "成果" not in [each.heading for each in table_of(plan_from(PLAN)).columns]
    plan = plan_from("标题: 甲\n章节: [{标题: 乙, 任务: [{标题: 丙, 成果: 报告}, {标题: 丁}]}]\n")
    assert column(table_of(plan), "成果") == ["报告", ""]


def test_empty_columns_give_their_room_to_the_text() -> None:
    full, bare = (
        table_of(plan_from(PLAN)),
        table_of(plan_from("标题: 甲\n章节: [{标题: 乙, 任务: [{标题: 丙, 内容: 丁}]}]\n")),
    )
    assert sum(each.width for each in full.columns) == sum(each.width for each in bare.columns)
    assert bare.columns[3].width > full.columns[3].width


def test_a_plan_without_tasks_has_an_empty_table() -> None:
    assert table_of(plan_from("标题: 甲\n章节: [{标题: 乙}]\n")).rows == ()


def test_a_unit_sees_its_own_rows_and_what_it_is_to_each() -> None:
    plan = plan_from(PLAN)
    library = library_of(plan, units=UNITS)
    table = unit_table(library, plan, library.party("综合办"))
    assert table.title == "2023年要点任务分解表（综合办）"
    assert column(table, "工作任务") == ["二（一）1.加强培训", "三（一）督查"]
    assert column(table, "本单位职责") == ["责任单位（来自“各部门”）", "牵头单位"]


def test_a_unit_without_tasks_in_a_plan_has_no_rows() -> None:
    plan, other = plan_from(PLAN), plan_from("标题: 甲\n", "q")
    library = library_of(plan, other, units=UNITS)
    assert unit_table(library, other, library.party("综合办")).rows == ()


def test_a_unit_sees_all_its_tasks_over_the_plans_in_force() -> None:
    task = "章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 综合办}]}]\n"
    plans = (
        plan_from(PLAN, "a"),
        plan_from(f"标题: 旧方案\n有效性: 废止\n{task}", "b"),
        plan_from(f"标题: 新方案\n{task}", "c"),
    )
    library = library_of(*plans, units=UNITS)
    table = party_table(library, library.party("综合办"))
    assert table.title == "综合办工作任务清单"
    assert column(table, "方案") == ["2023年要点", "2023年要点", "新方案"]
    assert table.merges == (Merge(1, 0, 1),)
    assert [plan.id for plan in plans_of(library, library.party("综合办"))] == ["a", "c"]


def test_a_traditional_plan_has_a_traditional_table(real: Library) -> None:
    (plan,) = (plan for plan in real.plans if plan.traditional)
    table = plan_table(real, plan)
    assert table.title == "行政執法專項整治行動實施方案任務分解表"
    assert [each.heading for each in table.columns][:4] == ["序號", "重點工作", "工作任務", "具體內容"]
    assert column(table, "完成時限") == [
        "2020年12月底前，長期貫徹落實",
        "2020年12月底前，長期組織實施",
        "2020年11月底前",
        "長期推進",
    ]
    assert column(table, "責任單位")[0] == "各鄉、鎮人民政府，縣政府有關部門"


def test_the_real_tables_hold_every_task_with_its_number(real: Library) -> None:
    for plan in real.plans:
        assert [line.task for line in lines(plan)] == list(plan.tasks)
        assert len(plan_table(real, plan).rows) == len(plan.tasks)


def test_a_real_office_sees_tasks_that_came_through_its_collective(real: Library) -> None:
    (plan,) = (plan for plan in real.plans if plan.id.startswith("zhongchuan"))
    table = unit_table(real, plan, real.party("经发局"))
    assert column(table, "工作任务")[0] == "1.深入学习贯彻党的二十大精神和习近平法治思想"
    assert column(table, "本单位职责")[0] == "责任单位（来自“园区各部门”）"
    assert "5.落实市场准入负面清单制度" in column(table, "工作任务")


def test_groups_of_one_name_in_two_sections_are_not_merged() -> None:
    plan = plan_from(
        """
        标题: 方案
        章节:
          - {标题: 一, 条目: [{标题: 加强组织领导, 任务: [{标题: 甲}]}]}
          - {标题: 二, 条目: [{标题: 加强组织领导, 任务: [{标题: 乙}]}]}
        """
    )
    assert not plan_table(library_of(plan), plan).merges
