"""U001: a task names a unit that is not in the register."""

from __future__ import annotations

import pytest

from fangan.checks import check
from fangan.checks.unknown_unit import unknown_unit
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.report.diagnostic import Diagnostic, Level
from tests.support import ROOT, found_at, library_of, plan_from

UNITS = "单位:\n  - {名称: 园区依法治区办}\n  - {名称: 经发局, 别名: [园区经发局]}\n"


def found(*duties: str, units: str = UNITS) -> list[Diagnostic]:
    tasks = "".join(f"      - 标题: 任务{index}\n        {duty}\n" for index, duty in enumerate(duties, 1))
    plan = plan_from(f"标题: 甲\n章节:\n  - 标题: 乙\n    任务:\n{tasks}")
    return list(unknown_unit(library_of(plan, units=units)))


def test_an_unregistered_unit_is_a_warning_at_its_name() -> None:
    (finding,) = found("牵头单位: 经发局、资环局")
    assert (finding.code, finding.level, finding.message) == ("U001", Level.WARNING, "单位“资环局”没有登记")
    place = finding.place
    assert place.excerpt[place.column - 1 : place.column - 1 + place.length] == "资环局"


@pytest.mark.parametrize("name", ["经发局", "园区经发局", "經發局", "经发局 "])
def test_a_registered_unit_is_found_by_any_of_its_names(name: str) -> None:
    assert found(f"牵头单位: {name}") == []


def test_the_name_that_looks_most_like_it_is_suggested() -> None:
    (finding,) = found("牵头单位: 园区依法治区办公室")
    assert finding.mend.startswith("是不是“园区依法治区办”？")


def test_nothing_is_suggested_where_nothing_is_near() -> None:
    (finding,) = found("牵头单位: 崂山实验室")
    assert "是不是" not in finding.mend


def test_a_name_is_told_once_for_each_plan_at_its_first_place() -> None:
    assert found_at(found("牵头单位: 资环局", "责任单位: 資環局", "参与单位: 资环局")) == [("U001", 6, 15)]


def test_each_unknown_name_is_told() -> None:
    assert len(found("牵头单位: 资环局、财政局")) == 2


def test_an_office_without_a_register_is_left_alone() -> None:
    assert found("牵头单位: 资环局", units="") == []


def test_a_plan_that_is_no_longer_in_force_is_checked_too() -> None:
    plan = plan_from("标题: 甲\n有效性: 废止\n章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 资环局}]}]\n")
    assert len(list(unknown_unit(library_of(plan, units=UNITS)))) == 1


def test_the_real_plans_pass_all_checks() -> None:
    assert list(check(read_content(Project(ROOT)).library)) == []


@pytest.mark.parametrize("name", ["各有关单位", "园区有关部门", "各乡、镇人民政府", "縣政府有關部門"])
def test_a_name_for_several_units_is_to_be_registered_as_one(name: str) -> None:
    (finding,) = found(f"责任单位: [{name}]")
    assert finding.message == f"“{name}”像是几个单位的统称，没有登记"
    assert "可能涉及" in finding.mend
