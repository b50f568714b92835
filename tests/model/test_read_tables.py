"""Reading 任务表 of an office: which columns its tables have, how they are grouped."""

from __future__ import annotations

import pytest

from fangan.model.fields import is_field
from fangan.model.read_settings import read_settings
from fangan.model.table_choice import ColumnChoice, Grouping, TableChoice
from fangan.report.diagnostic import Diagnostic
from fangan.source.parse import read


def choice(text: str) -> tuple[TableChoice, list[Diagnostic]]:
    source, node, findings = read("fangan.yml", text.encode(), is_field)
    assert node
    found, more = read_settings(source, node)
    return found.tables, [*findings, *more]


def test_nothing_said_is_the_usual_table() -> None:
    assert choice("任务表:\n") == (TableChoice(), [])


def test_all_that_can_be_said_of_tables() -> None:
    text = """
任务表:
  列:
    - 序号
    - {名称: 工作任务, 标题: 任务, 列宽: 40毫米}
    - 主办单位
    - 指导单位
    - 截止日期
  填写列: [进展情况, {名称: 备注, 列宽: 15}]
  分组: 完成时限
  方向: 纵向
"""
    columns = (
        ColumnChoice("number", "序号"),
        ColumnChoice("title", "工作任务", "任务", 40),
        ColumnChoice("lead", "主办单位"),
        ColumnChoice("role", "指导单位"),
        ColumnChoice("due", "截止日期"),
    )
    blanks = (ColumnChoice("", "进展情况"), ColumnChoice("", "备注", None, 15))
    assert choice(text) == (TableChoice(columns, blanks, Grouping.DEADLINE, True), [])


def test_columns_may_be_listed_in_words() -> None:
    found, findings = choice("任务表: {列: 序号、工作任务、完成時限}")
    assert [column.name for column in found.columns] == ["number", "title", "deadline"]
    assert not findings


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("任务表: {列: 序号、工作任物}", "M007", "是不是“工作任务”？"),
        ("任务表: {列: 序号、颜色}", "M007", "填写列"),
        ("任务表: {列: 序号、序号}", "M007", "删掉一个"),
        ("任务表: {列: [牵头单位, 主办单位]}", "M007", "删掉一个"),
        ("任务表: {列: [{标题: 任务}]}", "M004", "名称"),
        ("任务表: {列: [{名称: 成果, 列宽: 900}]}", "M008", "毫米"),
        ("任务表: {列: [{名称: 成果, 列宽: 宽}]}", "M008", "毫米"),
        ("任务表: {列: [{名称: 成果, 颜色: 红}]}", "M001", "列宽"),
        ("任务表: {填写列: [" + ", ".join(f"列{at}" for at in range(30)) + "]}", "M008", "最多 24 列"),
        ("任务表: {分组: 月份}", "M007", "牵头单位"),
        ("任务表: {方向: 斜}", "M007", "纵向"),
        ("任务表: 序号", "M002", "一组字段"),
        ("任务表: {列: [[序号]]}", "M002", "名称"),
    ],
)
def test_what_cannot_be_chosen_is_told_with_its_place_and_remedy(text: str, code: str, words: str) -> None:
    (finding,) = choice(text)[1]
    assert finding.code == code
    assert words in finding.message + finding.mend
    assert finding.place.line == 1
