"""Lists of units as documents write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.listing import parted_end, split_names


def names(text: str) -> list[str]:
    return [name for _, name in split_names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中川镇、各中心社区、园区各部门", ["中川镇", "各中心社区", "园区各部门"]),
        ("经发局、市场监管局", ["经发局", "市场监管局"]),
        ("经发局，综合办", ["经发局", "综合办"]),
        ("经发局,综合办；财政局;应急局", ["经发局", "综合办", "财政局", "应急局"]),
        ("经发局\n综合办", ["经发局", "综合办"]),
        (" 经发局 、　综合办。", ["经发局", "综合办"]),
        ("经发局、、综合办", ["经发局", "综合办"]),
        ("省发展改革委和各市政府", ["省发展改革委", "各市政府"]),
        ("省发展改革委及相关部门", ["省发展改革委", "相关部门"]),
        ("省发展改革委以及有關部門", ["省发展改革委", "有關部門"]),
        ("园区依法治区办", ["园区依法治区办"]),
        ("甲局（乙、丙）、丁局", ["甲局（乙、丙）", "丁局"]),
        ("各县（市、区）人民政府，丁局", ["各县（市、区）人民政府", "丁局"]),
        ("", []),
        ("、，。", []),
    ],
)
def test_a_list_is_split_at_its_separators(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "各乡、镇人民政府",
        "各鄉、鎮人民政府",
        "各县、区人民政府",
        "各区、市政府",
        "各省、自治区、直辖市人民政府",
        "各县（市、区）人民政府",
        "兰州新区民政司法和社会保障局（退役军人事务局、双拥办）",
        "农业农村部和改革局",
        "民政和社保局",
    ],
)
def test_a_name_that_holds_a_separator_stays_whole(name: str) -> None:
    assert names(name) == [name]


def test_a_name_with_a_separator_stands_among_others() -> None:
    assert names("县司法局，各乡、镇人民政府，县政府有关部门") == ["县司法局", "各乡、镇人民政府", "县政府有关部门"]


@pytest.mark.parametrize("text", ["经发局）、综合办", "）（、"])
def test_a_closing_bracket_alone_does_no_harm(text: str) -> None:
    assert "".join(names(text)).replace("、", "") == text.replace("、", "")


LIST_LIKE = st.lists(
    st.sampled_from(["各", "乡", "镇", "、", "，", ",", ";", "；", "\n", "（", "）", "(", ")", "“", "”", "和", "以及", "相关", "部门", " ", "　", "。", "局"]),
    max_size=24,
).map("".join)  # fmt: skip


@given(st.one_of(LIST_LIKE, st.text()))
def test_each_name_stands_at_its_offset(text: str) -> None:
    end = 0
    for offset, name in split_names(text):
        assert offset >= end
        assert text[offset : offset + len(name)] == name
        assert name == name.strip(" \t　。") != ""
        end = offset + len(name)


@given(st.one_of(LIST_LIKE, st.text()))
def test_only_separators_and_blanks_are_dropped(text: str) -> None:
    dropped, end = "", 0
    for offset, name in split_names(text):
        dropped += text[end:offset]
        end = offset + len(name)
    assert set(dropped + text[end:]) <= set("、，,;；\n \t　。以及和")


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("市教育局等有关部门", "市教育局", "等有关部门"),
        ("市教育局等相关单位", "市教育局", "等相关单位"),
        ("市教育局等", "市教育局", "等"),
        ("市教育局等13个部门", "市教育局", "等13个部门"),
        ("市教育局等部门和单位", "市教育局", "等部门和单位"),
        ("縣教育局等有關部門", "縣教育局", "等有關部門"),
        ("等有关部门", "", "等有关部门"),
        ("市教育局", "市教育局", ""),
        ("高等学校", "高等学校", ""),
        ("等级保护办", "等级保护办", ""),
    ],
)
def test_what_leaves_a_list_open_is_no_part_of_a_name(text: str, name: str, end: str) -> None:
    assert parted_end(text) == (name, end)
