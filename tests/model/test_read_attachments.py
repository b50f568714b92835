"""Reading attachments (附件): titles, texts, tables, how they are set and bound."""

from __future__ import annotations

import pytest

from fangan.model.attachment import Attachment, Grid
from tests.support import findings_of, plan_from


def attachments(*lines: str) -> tuple[Attachment, ...]:
    return plan_from("标题: 甲\n附件:\n" + "".join(f"  {line}\n" for line in lines)).attachments


def test_a_title_alone_is_a_paper_of_its_own() -> None:
    (found,) = attachments("- 《责任分工表》。")
    assert found == Attachment(title="责任分工表")
    assert not found.is_printed


def test_the_plans_own_breakdown_table_may_be_set_sideways() -> None:
    (found,) = attachments("- {标题: 任务分解表, 表格: 任务分解表, 方向: 横}")
    assert found.breakdown
    assert found.sideways
    assert found.is_printed


def test_a_typed_table_keeps_empty_cells_and_widths() -> None:
    (found,) = attachments("- {标题: 表, 表格: {列: [序号, 单位], 行: [[1, 甲局], [2, '']], 列宽: [10, 40.5]}}")
    assert found.grid == Grid(("序号", "单位"), (("1", "甲局"), ("2", "")), (10.0, 40.5))


def test_an_attachment_may_be_bound_apart() -> None:
    (found,) = attachments("- {标题: 甲, 内容: 乙, 装订: 单独}")
    assert found.detached


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("分解表", "M002"),
        ("{行: [[1]]}", "M004"),
        ("{列: 甲, 行: [[1]]}", "M002"),
        ("{列: [甲, 乙], 行: [[1]]}", "M023"),
        ("{列: [甲], 行: [1]}", "M002"),
        ("{列: [甲], 行: [[{乙: 丙}]]}", "M002"),
        ("{列: [甲], 行: [[1]], 列宽: [宽]}", "M023"),
    ],
)
def test_a_wrong_table_is_told_once(table: str, code: str) -> None:
    assert [finding.code for finding in findings_of(f"标题: 甲\n附件:\n  - {{标题: 乙, 表格: {table}}}\n")] == [code]
