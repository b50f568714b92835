"""The names of all fields."""

from __future__ import annotations

import pytest

from fangan.model.fields import ALL, NOTICE, PLAN, TASK, home, is_field, lookup
from fangan.text.fold import fold


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("标题", "title"),
        ("標題", "title"),
        ("title", "title"),
        ("章节", "sections"),
        ("編號", "numbering"),
        ("責任寫法", "duty_style"),
    ],
)
def test_a_field_of_a_plan_has_an_english_a_chinese_and_a_traditional_name(word: str, name: str) -> None:
    assert lookup(PLAN)[fold(word)] == name


@pytest.mark.parametrize("word", ["参与单位", "配合单位", "參與單位", "协办单位", "participating"])
def test_participating_units_go_by_several_names(word: str) -> None:
    assert lookup(TASK)[fold(word)] == "participating"


@pytest.mark.parametrize("names", ALL)
def test_no_name_means_two_fields_of_one_group(names: dict[str, tuple[str, ...]]) -> None:
    every = [fold(word) for name, chinese in names.items() for word in (name, *chinese)]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("word", ["标题", "牵头单位", "issued_on", "職能劃入", "成员", "类别"])
def test_a_name_of_any_file_is_a_field(word: str) -> None:
    assert is_field(word)


@pytest.mark.parametrize("word", ["", "备注", "联系电话", "标提", "题"])
def test_other_words_are_no_field(word: str) -> None:
    assert not is_field(word)


@pytest.mark.parametrize(
    ("word", "where"),
    [("主送", "公文"), ("標題", "方案"), ("牵头单位", "任务"), ("时间", "阶段"), ("成员", "集体"), ("备注", None)],
)
def test_a_field_is_at_home_in_a_group(word: str, where: str | None) -> None:
    assert home(word) == where


def test_the_usual_name_of_a_field_comes_first() -> None:
    assert NOTICE["number"][0] == "发文字号"
    assert TASK["lead"][0] == "牵头单位"
