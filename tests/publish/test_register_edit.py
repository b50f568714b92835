"""Adding units to units.yml: every other byte stays."""

from __future__ import annotations

import pytest

from fangan.model.unit import Unit
from fangan.publish.content import read_register
from fangan.publish.register_edit import NewParty, with_parties
from tests.support import ROOT

NEW = NewParty({"name": "新局", "kind": "部门"})
GROUP = NewParty({"name": "各部门", "members": {"kind": "部门"}}, is_unit=False)


def edited(text: str, *parties: NewParty) -> str:
    done = with_parties("units.yml", text.encode(), parties)
    assert done.data is not None, done.findings
    return done.data.decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "单位:\n  - {名称: 新局, 类别: 部门}\n"),
        ("# 名录\n", "# 名录\n\n单位:\n  - {名称: 新局, 类别: 部门}\n"),
        ("单位:\n", "单位:\n  - {名称: 新局, 类别: 部门}\n"),
        ("单位:", "单位:\n  - {名称: 新局, 类别: 部门}"),
        ("单位: []  # 空\n", "单位:   # 空\n  - {名称: 新局, 类别: 部门}\n"),
        ("集体:\n  - 名称: 各县\n", "集体:\n  - 名称: 各县\n\n单位:\n  - {名称: 新局, 类别: 部门}\n"),
        ("单位: [{名称: 甲}]\n", "单位: [{名称: 甲}, {名称: 新局, 类别: 部门}]\n"),
        ("单位:\n- 名称: 甲  # 注\n\n# 尾\n", "单位:\n- 名称: 甲  # 注\n- {名称: 新局, 类别: 部门}\n\n# 尾\n"),
        (
            "单位:\n  - 名称: 甲\n    类别: 部门\n  # 镇\n  - {名称: 乙, 类别: 镇}\n集体: []\n",
            "单位:\n  - 名称: 甲\n    类别: 部门\n  - {名称: 新局, 类别: 部门}\n  # 镇\n"
            "  - {名称: 乙, 类别: 镇}\n集体: []\n",
        ),
        ("单位:\r\n  - {名称: 甲}\r\n", "单位:\r\n  - {名称: 甲}\r\n  - {名称: 新局, 类别: 部门}\r\n"),
        ("\ufeff单位:\n  - {名称: 甲}", "\ufeff单位:\n  - {名称: 甲}\n  - {名称: 新局, 类别: 部门}"),
    ],
)
def test_a_unit_is_one_more_line_behind_its_like(before: str, after: str) -> None:
    assert edited(before, NEW) == after


def test_the_real_register_keeps_every_other_line() -> None:
    before = (ROOT / "content" / "units.yml").read_text("utf-8")
    after = edited(before, NewParty({"name": "执法局", "kind": "园区部门"}), GROUP_OF_PARKS)
    new = [line for line in after.splitlines() if line not in before.splitlines()]
    assert new == ["  - {名称: 执法局, 类别: 园区部门}", "  - {名称: 园区执法单位, 可能涉及: [执法局, 应急局]}"]
    assert [line for line in after.splitlines() if line not in new] == before.splitlines()


GROUP_OF_PARKS = NewParty({"name": "园区执法单位", "possible": ("执法局", "应急局")}, is_unit=False)


def test_units_and_a_collective_of_them_are_added_at_once() -> None:
    assert edited("", NEW, GROUP) == (
        "单位:\n  - {名称: 新局, 类别: 部门}\n\n集体:\n  - {名称: 各部门, 成员: {类别: 部门}}\n"
    )


@pytest.mark.parametrize(
    "name",
    [
        "甲: 乙",
        "甲, 乙",
        "'甲",
        "{甲}",
        "# 甲",
        "甲 #乙",
        "- 甲",
        "@甲",
        "true",
        "局（“一号”）",
        "甲'乙",
        "1",
        "各乡、镇政府",
    ],
)
def test_any_name_is_read_back_as_it_was_given(name: str) -> None:
    register, _ = read_register("units.yml", edited("", NewParty({"name": name, "aliases": (f"{name}二",)})).encode())
    (unit,) = register.units
    assert isinstance(unit, Unit)
    assert unit.names == (name, f"{name}二")


@pytest.mark.parametrize(
    ("text", "party", "code"),
    [
        ("单位: [{名称: 甲}]\n", NewParty({"name": "甲"}), "M012"),
        ("单位: [{名称: 甲}]\n", NewParty({"name": "乙", "aliases": ("甲",)}), "M012"),
        ("单位: [{名称: 甲}]\n", NewParty({"name": "乙", "id": "不行"}), "M010"),
        ("单位: [{名称: 甲}]\n", GROUP, "M013"),
        ("单位: [甲]\n", NEW, "M002"),
        ("单位: [{名称: 甲\n", NEW, "Y024"),
    ],
)
def test_nothing_is_added_where_the_register_is_wrong_or_would_be(text: str, party: NewParty, code: str) -> None:
    done = with_parties("units.yml", text.encode(), [party])
    assert done.data is None
    assert code in [finding.code for finding in done.findings]
