"""Attachments: how they are called, which are files of their own, what of 任务分解表 fits a page."""

from __future__ import annotations

import pytest

from fangan.views.attached import detached, fitted, labelled, prints_breakdown
from fangan.views.breakdown import bare_table
from fangan.views.table import Merge
from tests.support import plan_from

TASKS = """
    标题: 甲
    章节:
      - 标题: 一类
        任务:
          - {标题: 建账, 内容: 建立台账。, 牵头单位: 甲科, 完成时限: 6月底前}
          - {标题: 核账, 内容: 核对台账。, 牵头单位: 乙科, 完成时限: 9月底前}
"""


def test_one_attachment_has_no_number_and_several_are_numbered() -> None:
    assert [name for name, _ in labelled(plan_from("标题: 甲\n附件: [表]\n"))] == ["附件"]
    assert [name for name, _ in labelled(plan_from("标题: 甲\n附件: [表, 单]\n"))] == ["附件1", "附件2"]


def test_only_what_is_bound_apart_and_has_pages_is_a_file() -> None:
    plan = plan_from("""
        标题: 甲
        附件: [名称, {标题: 乙, 装订: 单独}, {标题: 丙, 装订: 单独, 内容: 丁}, {标题: 戊, 内容: 己}]
    """)
    assert detached(plan) == (3,)


@pytest.mark.parametrize(("table", "expected"), [("任务分解表", True), ("{列: [甲], 行: [[乙]]}", False)])
def test_the_breakdown_is_printed_where_it_is_asked_for(table: str, expected: bool) -> None:
    assert prints_breakdown(plan_from(f"标题: 甲\n附件: [{{标题: 表, 表格: {table}}}]\n")) is expected


def test_sideways_all_columns_with_text_are_printed() -> None:
    table = fitted(bare_table(plan_from(TASKS)), sideways=True)
    assert [column.heading for column in table.columns] == [
        "序号", "重点工作", "工作任务", "具体内容", "牵头单位", "完成时限",
    ]  # fmt: skip
    assert table.rows[0] == ("1", "一、一类", "建账", "建立台账。", "甲科", "6月底前")
    assert table.merges == (Merge(1, 0, 1),)


def test_upright_the_text_of_tasks_is_left_to_the_plan() -> None:
    table = fitted(bare_table(plan_from(TASKS)), sideways=False)
    assert "具体内容" not in [column.heading for column in table.columns]
    assert table.rows[1] == ("2", "一、一类", "核账", "乙科", "9月底前")


def test_without_groups_their_column_goes_and_nothing_is_merged() -> None:
    plan = plan_from("标题: 甲\n章节: [{内容: 总的要求。, 任务: [{标题: 建账}, {标题: 核账}]}]\n")
    table = fitted(bare_table(plan), sideways=True)
    assert [column.heading for column in table.columns] == ["序号", "工作任务"]
    assert table.merges == ()


def test_a_plan_without_tasks_keeps_its_headings() -> None:
    assert len(fitted(bare_table(plan_from("标题: 甲\n")), sideways=False).columns) == 8
