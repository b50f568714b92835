"""The register of units: successors, possible members, names that mean others elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.model.register import Reach, Register
from fangan.model.unit import Collective, Unit
from fangan.publish.content import read_register
from tests.support import register_from

REFORM = """
    单位:
      - {名称: 工商局, 类别: 部门, 停用日期: 2019年1月31日, 职能划入: 市场监管局}
      - {名称: 质监局, 停用日期: 2019年1月31日, 职能划入: 市场监管局、标准院}
      - {名称: 市场监管局, 类别: 部门, 启用日期: 2019年2月1日}
      - {名称: 标准院}
      - {名称: 撤销办, 停用日期: 2019年1月31日}
    集体:
      - {名称: 各部门, 成员: {类别: 部门}}
      - {名称: 两局, 成员: [工商局, 质监局]}
      - {名称: 有关部门, 可能涉及: 各部门}
      - {名称: 各单位, 成员: [有关部门, 标准院]}
"""
BEFORE, AFTER = date(2018, 6, 1), date(2020, 6, 1)


def reached(register: Register, name: str, day: date | None) -> list[str]:
    party = register.find(name)
    assert party
    return [told(reach) for reach in register.reach(party, day)]


def told(reach: Reach) -> str:
    formerly = f"（原{reach.formerly.name}）" if reach.formerly else ""
    return f"{reach.unit.name}{formerly}{'？' if reach.possible else ''}"


@pytest.mark.parametrize(
    ("name", "day", "units"),
    [
        ("工商局", BEFORE, ["工商局", "市场监管局（原工商局）"]),
        ("工商局", AFTER, ["市场监管局（原工商局）"]),
        ("质监局", AFTER, ["市场监管局（原质监局）", "标准院（原质监局）"]),
        ("撤销办", AFTER, ["撤销办"]),
        ("各部门", BEFORE, ["工商局", "市场监管局（原工商局）"]),
        ("各部门", AFTER, ["市场监管局"]),
        ("两局", AFTER, ["市场监管局（原工商局）", "标准院（原质监局）"]),
        ("有关部门", AFTER, ["市场监管局？"]),
        ("各单位", AFTER, ["标准院", "市场监管局？"]),
    ],
)
def test_a_name_reaches_units_that_exist_and_those_that_took_over(name: str, day: date, units: list[str]) -> None:
    assert reached(register_from(REFORM), name, day) == units


def test_members_on_a_day_are_those_that_existed_on_it() -> None:
    register = register_from(REFORM)
    collective = register.find("两局")
    assert isinstance(collective, Collective)
    assert [unit.name for unit in register.members(collective, BEFORE)] == ["工商局", "质监局"]
    assert [unit.name for unit in register.members(collective, AFTER)] == ["市场监管局", "标准院"]


def test_tasks_go_down_a_line_of_successors() -> None:
    register = register_from("""
        单位:
          - {名称: 甲局, 停用日期: 2010年1月1日, 职能划入: 乙局}
          - {名称: 乙局, 停用日期: 2015年1月1日, 职能划入: 丙局}
          - {名称: 丙局}
    """)
    assert reached(register, "甲局", date(2012, 1, 1)) == ["乙局（原甲局）", "丙局（原甲局）"]
    assert reached(register, "甲局", date(2020, 1, 1)) == ["丙局（原甲局）"]


def test_both_names_on_one_door_find_one_unit() -> None:
    register = register_from("单位: [{名称: 市营商局（市行政审批局）, 别名: [市营商局, 市行政审批局]}]\n")
    found = {register.find(name) for name in ("市营商局", "市行政审批局", "市营商局（市行政审批局）")}
    assert found == set(register.units)


ELSEWHERE = """
    单位: [{名称: 公安局}, {名称: 旗公安局}]
    集体:
      - {名称: 各行政执法单位, 适用: 兰州新区, 成员: 公安局}
      - {名称: 各行政执法单位, 适用: 奈曼旗, 成员: 旗公安局}
      - {名称: 各园区, 适用: 兰州新区}
"""


@pytest.mark.parametrize(
    ("ground", "members"),
    [
        (("兰州新区司法局",), ["公安局"]),
        (("某省司法厅", "奈曼旗司法局"), ["旗公安局"]),
        (("中共奈曼旗委",), ["旗公安局"]),
    ],
)
def test_the_same_words_mean_others_elsewhere(ground: tuple[str, ...], members: list[str]) -> None:
    register = register_from(ELSEWHERE)
    party = register.find("各行政执法单位", ground)
    assert isinstance(party, Collective)
    assert [unit.name for unit in register.members(party, None)] == members


def test_a_name_limited_to_other_plans_is_unknown_here() -> None:
    register = register_from(ELSEWHERE)
    assert register.find("各园区", ("鞍山市营商局",)) is None
    assert register.find("各园区") is not None


def test_who_is_limited_to_the_plan_goes_before_who_is_not_and_the_longer_word_before_the_shorter() -> None:
    register = register_from("""
        单位: [{名称: 甲局}]
        集体:
          - {名称: 各部门}
          - {名称: 各部门, 适用: 西新区, 标识: west}
          - {名称: 各部门, 适用: 市东新区, 标识: east}
          - {名称: 各部门, 适用: 东新区管委会办公室, 标识: office}
    """)
    found = [register.find("各部门", (issuer,)) for issuer in ("市政府", "西新区管委会", "市东新区管委会办公室")]
    assert [party and party.id for party in found] == ["gebumen", "west", "office"]


def test_the_same_words_elsewhere_have_an_address_of_their_own() -> None:
    first, second, _ = register_from(ELSEWHERE).collectives
    assert first.id != second.id


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("单位: [{名称: 甲, 停用日期: 2020-1-1, 职能划入: 丁}]\n", [("M016", 1)]),
        ("单位: [{名称: 甲, 职能划入: 乙}, {名称: 乙, 职能划入: 甲}]\n", [("M016", 1), ("M016", 1)]),
        ("单位: [{名称: 甲, 职能划入: 丙}]\n集体: [{名称: 丙}]\n", [("M016", 1)]),
        ("单位: [{名称: 甲, 启用日期: 2020-1-2, 停用日期: 2020-1-1}]\n", [("M017", 1)]),
        ("单位: [{名称: 甲}]\n集体: [{名称: 丙, 成员: 甲, 可能涉及: 甲}]\n", [("M018", 2)]),
        ("集体: [{名称: 丙, 适用: 东区}, {名称: 丙, 适用: 东区、西区}]\n", [("M012", 1), ("M012", 1)]),
        ("集体: [{名称: 丙, 可能涉及: 丙}]\n", [("M015", 1)]),
        ("单位: [{名称: 甲, 类别: 乙}]\n集体: [{名称: 丙, 成员: {类别: 乙, 除外: 丁}}]\n", [("M013", 2)]),
        ("单位: [{名称: 甲, 类别: 乙}]\n集体: [{名称: 丙, 成员: [{类别: 乙, 标签: 执法}]}]\n", [("M013", 2)]),
    ],
)
def test_what_only_all_units_together_show_is_told(text: str, expected: list[tuple[str, int]]) -> None:
    _, findings = read_register("units.yml", text.encode())
    assert [(finding.code, finding.place.line) for finding in findings] == expected


def test_two_units_with_one_alias_are_told_with_both_places() -> None:
    _, (finding,) = read_register("units.yml", "单位:\n  - 名称: 甲\n    别名: 子\n  - {名称: 乙, 别名: 子}\n".encode())
    assert finding.message == "“子”既是“甲”（第 2 行）的名称，又是“乙”（第 4 行）的名称"
    assert finding.place.line == 4


@pytest.mark.parametrize("name", ["甲/乙局", "..", "CON", "nul", "局" * 120, "a\\b", "局：*?"])
def test_any_name_makes_an_address_that_every_system_takes(name: str) -> None:
    (unit,) = register_from(f"单位: [{{名称: '{name}'}}]\n").units
    assert unit.id.replace("-", "").isalnum()
    assert unit.id not in ("con", "nul", "index")
    assert len(unit.id) <= 80


def test_ids_that_differ_only_in_case_are_an_error_when_given_and_parted_when_derived() -> None:
    _, findings = read_register("units.yml", "单位: [{名称: 甲, 标识: AB}, {名称: 乙, 标识: ab}]\n".encode())
    assert [finding.code for finding in findings] == ["M011"]
    given, derived = register_from("单位: [{名称: 甲, 标识: JINGFAJU}, {名称: 经发局}]\n").units
    assert given.id.casefold() != derived.id.casefold()


def test_a_unit_may_be_unknown_to_everybody() -> None:
    register = Register()
    stranger = Unit(name="某局", ids=register_from("单位: [{名称: 某局}]\n").units[0].ids, registered=False)
    assert [reach.unit for reach in register.reach(stranger, AFTER)] == [stranger]
