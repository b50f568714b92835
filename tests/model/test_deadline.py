"""Deadlines keep their words and tell what was understood."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.model.deadline import read_deadline


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("2023年12月底前", date(2023, 12, 31)),
        ("6月底取得阶段性成效并持续推进", date(2022, 6, 30)),
        ("6月底前拿出方案，年底前完成", date(2022, 12, 31)),
        ("年底前完成，6月底前拿出方案", date(2022, 12, 31)),
        ("2021年至2023年", date(2023, 12, 31)),
        ("持续推进至2023年底", date(2023, 12, 31)),
        ("2023年每月28日前", None),
        ("6月底前完成，每月28日前报送", date(2022, 6, 30)),
        ("5月初", None),
        ("长期坚持", None),
        ("每月28日前", None),
        ("每年1月31日前", None),
        ("印发之日起30日内", None),
        ("按进度推进", None),
    ],
)
def test_the_last_certain_day_is_due(words: str, due: date | None) -> None:
    assert read_deadline(words, 2022).due == due


@pytest.mark.parametrize(
    ("words", "brief"),
    [
        ("各鄉、鎮人民政府應當于2020年12月底前完成，并長期貫徹落實。", "2020年12月底前，長期貫徹落實"),
        ("按进度推进", "按进度推进"),
        ("2月底前下达资金，3月20日前兑付到户", "2月底前下达资金，3月20日前兑付到户"),
        ("6月底", "6月底"),
    ],
)
def test_the_phrases_of_time_are_the_brief(words: str, brief: str) -> None:
    assert read_deadline(words, 2020).brief == brief


def test_without_a_year_nothing_is_due() -> None:
    found = read_deadline("6月底前", None)
    assert (found.due, found.words, found.brief) == (None, "6月底前", "6月底前")


def test_a_deadline_is_divided_into_parts_and_sorted_by_its_last_certain_day() -> None:
    early, late = read_deadline("6月底取得阶段性成效并持续推进", 2022), read_deadline("年底前", 2022)
    assert [part.words for part in early.parts] == ["6月底取得阶段性成效", "并持续推进"]
    assert early.sort_key < late.sort_key < read_deadline("长期坚持", 2022).sort_key
