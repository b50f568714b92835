"""Reading the register of units."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.model.ids import Ids
from fangan.model.unit import Collective, Unit
from fangan.publish.content import read_register
from tests.support import ROOT, found_at, register_from


def told(text: str) -> list[tuple[str, int, int]]:
    return found_at(sorted(read_register("units.yml", text.encode())[1], key=lambda finding: finding.sort_key))


def test_the_real_register_is_read_without_findings() -> None:
    register = register_from((ROOT / "content" / "units.yml").read_text("utf-8"))
    assert (len(register.units), len(register.collectives)) == (19, 10)
    assert len(register.ids) == 29


def test_a_unit_has_all_its_fields() -> None:
    register = register_from("""
        单位:
          - 名称: 经发局
            全称: 中川园区经济发展局
            别名: [园区经发局, 经济局]
            类别: 园区部门
            上级: 中川园区
            启用日期: 2020年1月1日
            停用日期: 2023-12-31
            标签: 行政执法、窗口
            职能划入: 发改局
          - 名称: 发改局
    """)
    unit, _ = register.units
    assert unit.names == ("经发局", "中川园区经济发展局", "园区经发局", "经济局")
    assert (unit.id, unit.kind, unit.parent) == ("jingfaju", "园区部门", "中川园区")
    assert (unit.tags, unit.succeeded_by) == (("行政执法", "窗口"), ("发改局",))
    assert (unit.valid_from, unit.valid_until) == (date(2020, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize("name", ["经发局", "经發局", "经发局 ", "中川园区经济发展局", "園區經發局"])
def test_a_unit_is_found_by_every_spelling_of_its_names(name: str) -> None:
    register = register_from("单位:\n  - {名称: 经发局, 全称: 中川园区经济发展局, 别名: 园区经发局、经济局}\n")
    found = register.find(name)
    assert isinstance(found, Unit)
    assert found.name == "经发局"


def test_an_unknown_name_finds_nobody() -> None:
    assert register_from("单位:\n  - {名称: 经发局}\n").find("综合办") is None


@pytest.mark.parametrize(
    ("members", "names"),
    [
        ("[经发局, 综合办]", ["经发局", "综合办"]),
        ("经发局、综合办", ["经发局", "综合办"]),
        ("{类别: 部门}", ["经发局", "公安分局"]),
        ("{上级: 园区管委会}", ["综合办", "公安分局"]),
        ("{标签: 行政执法}", ["公安分局"]),
        ("{类别: 部门, 标签: [行政执法, 窗口]}", ["经发局", "公安分局"]),
        ("{类别: 部门, 除外: 园区公安}", ["经发局"]),
        ("[综合办, {标签: 行政执法}]", ["综合办", "公安分局"]),
        ("[{类别: 部门}, 经发局]", ["经发局", "公安分局"]),
    ],
)
def test_members_are_named_or_told_by_what_they_are(members: str, names: list[str]) -> None:
    register = register_from(f"""
        单位:
          - {{名称: 经发局, 类别: 部门, 标签: 窗口}}
          - {{名称: 综合办, 上级: 园区管委会}}
          - {{名称: 公安分局, 别名: 园区公安, 类别: 部门, 上级: 园区管委会, 标签: 行政执法、窗口}}
        集体: [{{名称: 各部门, 成员: {members}}}]
    """)
    (collective,) = register.collectives
    assert [unit.name for unit in register.members(collective, None)] == names


def test_a_collective_may_have_members_nobody_told() -> None:
    register = register_from("集体:\n  - 名称: 各中心社区\n")
    found = register.find("各中心社区")
    assert isinstance(found, Collective)
    assert register.members(found, None) == ()


def test_an_id_may_be_given_and_names_that_sound_alike_get_a_hash() -> None:
    register = register_from("单位: [{名称: 经发局, 标识: jfj}, {名称: 公安局}, {名称: 工安局}]\n")
    given, *alike = (unit.id for unit in register.units)
    assert given == "jfj"
    assert len({id_.removeprefix("gonganju-") for id_ in alike}) == 2
    assert all(id_.startswith("gonganju-") for id_ in alike)


def test_a_derived_id_steps_aside_for_a_given_one() -> None:
    first, second = register_from("单位: [{名称: 经发局}, {名称: 别局, 标识: jingfaju}]\n").units
    assert second.id == "jingfaju"
    assert first.id.startswith("jingfaju-")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 名称: 甲\n", [("M002", 1, 1)]),
        ("甲\n", [("M002", 1, 1)]),
        ("单位: 甲\n", [("M002", 1, 5)]),
        ("单位: [甲, 乙]\n", [("M002", 1, 6), ("M002", 1, 9)]),
        ("单位: [{类别: 乙}]\n", [("M004", 1, 6)]),
        ("单位: [{名称: }]\n", [("M004", 1, 7)]),
        ("单位: [{名称: 甲, 电话: 1}]\n", [("M001", 1, 14)]),
        ("单位: [{名称: 甲, 启用日期: 去年}]\n", [("M005", 1, 20)]),
        ("单位: [{名称: 甲, 标识: 乙}]\n", [("M010", 1, 18)]),
        ("单位: [{名称: 甲, 标识: a}, {名称: 乙, 标识: A}]\n", [("M011", 1, 34)]),
        ("单位: [{名称: 甲}, {名称: 甲}]\n", [("M012", 1, 11), ("M012", 1, 20)]),
        ("单位: [{名称: 甲, 别名: 乙}, {名称: 乙}]\n", [("M012", 1, 27)]),
        ("单位: [{名称: 甲}]\n集体: [{名称: 甲}]\n", [("M012", 1, 11), ("M012", 2, 11)]),
        ("集体: [{名称: 甲, 成员: 乙、丙}]\n", [("M013", 1, 18), ("M013", 1, 20)]),
        ("集体: [{名称: 甲, 成员: {类别: 乙}}]\n", [("M013", 1, 18)]),
        ("集体: [{名称: 甲, 成员: {}}]\n", [("M004", 1, 18)]),
    ],
)
def test_a_wrong_register_is_told_in_its_place(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert told(text) == expected


def test_a_wrong_unit_does_not_hide_the_others() -> None:
    register, findings = read_register("units.yml", "单位: [甲, {名称: 经发局}]\n".encode())
    assert [unit.name for unit in register.units] == ["经发局"]
    assert len(findings) == 1


@pytest.mark.parametrize(
    ("start", "until", "valid"),
    [
        (None, None, True),
        (date(2023, 5, 31), None, True),
        (date(2023, 6, 1), None, False),
        (None, date(2023, 5, 31), True),
        (None, date(2023, 5, 30), False),
        (date(2023, 1, 1), date(2023, 12, 31), True),
    ],
)
def test_a_unit_is_valid_between_its_days(start: date | None, until: date | None, valid: bool) -> None:
    unit = Unit(name="甲", ids=Ids(["甲"]), valid_from=start, valid_until=until)
    assert unit.valid_on(date(2023, 5, 31)) is valid
    assert unit.valid_on(None)
