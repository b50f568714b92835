"""What a drafter is told of how a notice falls on its pages."""

from __future__ import annotations

import pytest

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.word.geometry import Geometry
from fangan.word.remarks import layout_remarks
from tests.support import ROOT, plan_from


def codes(fields: str) -> list[str]:
    plan = plan_from(f"标题: 甲\n公文: {{{fields}}}\n")
    return [finding.code for finding in layout_remarks(plan, Geometry())]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        (f"发文机关: 甲局, 标题: {'某' * 300}", "L001"),
        (f"发文机关: [{'某' * 40}, 乙局], 标题: 甲", "L002"),
        ("格式: 信函, 发文机关: 甲局, 标题: 甲, 印发机关: 甲局", "L003"),
    ],
)
def test_a_drafter_is_told(fields: str, code: str) -> None:
    assert codes(fields) == [code]


@pytest.mark.parametrize(
    "fields",
    [
        "发文机关: 甲局",
        f"发文机关: 甲局, 主送: {'、'.join(f'某某县第{index}综合执法局' for index in range(60))}",
        "格式: 信函, 发文机关: 甲局, 抄送: 乙局",
        "格式: 纪要, 发文机关: 甲局",
    ],
)
def test_what_comes_out_right_is_not_remarked(fields: str) -> None:
    assert codes(fields) == []


@pytest.mark.parametrize(
    ("columns", "direction", "expected"),
    [(14, "竖", []), (16, "竖", ["L004"]), (16, "横", []), (30, "横", ["L004"])],
)
def test_a_table_with_more_columns_than_can_be_read_is_told(columns: int, direction: str, expected: list[str]) -> None:
    row = ", ".join(["甲"] * columns)
    table = f"{{标题: 表, 方向: {direction}, 表格: {{列: [{row}], 行: [[{row}]]}}}}"
    found = list(layout_remarks(plan_from(f"标题: 甲\n附件: [{table}]\n"), Geometry()))
    assert [finding.code for finding in found] == expected
    assert all(("方向: 横" in finding.mend) == (direction == "竖") for finding in found)


def test_an_empty_breakdown_table_is_told() -> None:
    found = layout_remarks(plan_from("标题: 甲\n附件: [{标题: 表, 表格: 任务分解表}]\n"), Geometry())
    assert [finding.code for finding in found] == ["L005"]


def test_the_shipped_plans_have_no_remarks() -> None:
    for plan in read_content(Project(ROOT)).library.plans:
        assert not list(layout_remarks(plan, Geometry()))
