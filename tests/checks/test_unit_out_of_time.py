"""U002: a plan names a unit that did not exist on its day."""

from __future__ import annotations

import pytest

from fangan.checks.unit_out_of_time import unit_out_of_time
from fangan.report.diagnostic import Diagnostic, Level
from tests.support import library_of, plan_from

UNITS = """
    单位:
      - {名称: 工商局, 停用日期: 2019年1月31日, 职能划入: 市监局}
      - {名称: 市监局, 启用日期: 2019年2月1日}
      - {名称: 撤销办, 停用日期: 2019年1月31日}
"""


def found(units: str, dated: str) -> list[Diagnostic]:
    tasks = f"[{{标题: 丙, 责任单位: {units}}}, {{标题: 丁, 责任单位: {units}}}]"
    plan = plan_from(f"标题: 甲\n成文日期: {dated}\n章节: [{{标题: 乙, 任务: {tasks}}}]\n")
    return list(unit_out_of_time(library_of(plan, units=UNITS)))


def test_a_unit_that_ended_is_told_once_with_its_successor() -> None:
    (finding,) = found("工商局", "2020年3月1日")
    assert (finding.code, finding.level) == ("U002", Level.WARNING)
    assert finding.message == "“工商局”2019年1月31日已经停用，方案的日期是2020年3月1日"
    assert finding.mend == "任务已归到“市监局”，注明原“工商局”；方案里最好改写。"


def test_a_unit_that_ended_without_a_successor_is_told_what_to_write() -> None:
    (finding,) = found("撤销办", "2020年3月1日")
    assert "写上“职能划入”" in finding.mend


def test_a_unit_that_was_not_there_yet_is_told() -> None:
    (finding,) = found("市监局", "2018年3月1日")
    assert finding.message == "“市监局”2019年2月1日才启用，方案的日期是2018年3月1日"


@pytest.mark.parametrize(
    ("units", "dated"), [("工商局", "2019年1月31日"), ("市监局", "2019年2月1日"), ("某局", "2020-1-1")]
)
def test_nothing_is_told_of_units_in_their_time(units: str, dated: str) -> None:
    assert found(units, dated) == []
