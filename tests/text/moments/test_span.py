"""Windows: from one day to another, or from a day on."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.text.moments import Moment, MomentKind, moments, window

YEAR = 2022
WINDOW = MomentKind.WINDOW


def only(text: str, year: int | None = YEAR) -> Moment:
    (found,) = moments(text, year)
    return found


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2023年3月10日—4月10日", date(2023, 3, 10), date(2023, 4, 10)),
        ("4月10日至5月16日", date(YEAR, 4, 10), date(YEAR, 5, 16)),
        ("2022年6月24日至6月30日", date(2022, 6, 24), date(2022, 6, 30)),
        ("2022年11月1日至3月31日", date(2022, 11, 1), date(2023, 3, 31)),
        ("2022年11月1日至2023年3月31日", date(2022, 11, 1), date(2023, 3, 31)),
        ("2022年7月至2022年12月", date(2022, 7, 1), date(2022, 12, 31)),
        ("2023年8月至11月", date(2023, 8, 1), date(2023, 11, 30)),
        ("2023年1月至2024年11月", date(2023, 1, 1), date(2024, 11, 30)),
        ("2021年至2023年", date(2021, 1, 1), date(2023, 12, 31)),
        ("2021—2025年", date(2021, 1, 1), date(2025, 12, 31)),
        ("2022年9月1日以后", date(2022, 9, 1), None),
        ("9月1日起", date(YEAR, 9, 1), None),
    ],
)
def test_a_window_is_understood(words: str, start: date | None, end: date | None) -> None:
    found = only(words)
    assert (found.kind, found.start, found.end) == (WINDOW, start, end)


@pytest.mark.parametrize("words", ["2023年5月1日至2022年4月1日", "4月10日至3月10日", "5月21日至5月20日"])
def test_a_window_that_ends_before_it_begins_says_nothing(words: str) -> None:
    assert not moments(words, 2024)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2023年3-5月", date(2023, 3, 1), date(2023, 5, 31)),
        ("4月10日至20日", date(2024, 4, 10), date(2024, 4, 20)),
        ("3月10-20日", date(2024, 3, 10), date(2024, 3, 20)),
        ("6月至8月10日", date(2024, 6, 1), date(2024, 8, 10)),
        ("5月底至6月", date(2024, 5, 31), date(2024, 6, 30)),
        ("12月1日至3月31日", date(2024, 12, 1), date(2025, 3, 31)),
    ],
)
def test_either_side_of_a_window_may_leave_out_what_the_other_says(words: str, start: date, end: date) -> None:
    found = moments(words, 2024)
    assert [(each.words, each.start, each.end) for each in found] == [(words, start, end)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("自2023年3月10日起至4月10日止", ("2023-03-10", "2023-04-10")),
        ("11月1日至次年3月31日", ("2024-11-01", "2025-03-31")),
        ("2023.3.10-2023.4.10", ("2023-03-10", "2023-04-10")),
        ("二〇二三年三月至五月", ("2023-03-01", "2023-05-31")),
        ("3月上旬至4月中旬", ("2024-03-01", "2024-04-20")),
        ("一季度至三季度", ("2024-01-01", "2024-09-30")),
        ("即日起至2024年底", (None, "2024-12-31")),
        ("5月起至年底", ("2024-05-01", "2024-12-31")),
        ("第三季度", ("2024-07-01", "2024-09-30")),
        ("6月中旬", ("2024-06-11", "2024-06-20")),
    ],
)
def test_a_stage_may_be_said_in_many_ways(words: str, found: tuple[str | None, str]) -> None:
    stage = window(words, 2024)
    assert stage
    assert (stage.start and stage.start.isoformat(), stage.end and stage.end.isoformat()) == found


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [("4月10日前", None, date(YEAR, 4, 10)), (" 6月1日至7月15日 ", date(YEAR, 6, 1), date(YEAR, 7, 15))],
)
def test_words_that_are_one_stretch_of_time_are_a_window(words: str, start: date | None, end: date | None) -> None:
    found = window(words, YEAR)
    assert found is not None
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("words", ["", "4月10日前完成", "4月10日前，6月1日前", "动员部署"])
def test_words_that_say_more_are_no_window(words: str) -> None:
    assert window(words, YEAR) is None


def test_a_month_that_something_begins_with_is_its_start() -> None:
    found = only("自2026年1月起")
    assert (found.start, found.end) == (date(2026, 1, 1), None)


def test_a_stage_that_is_a_month_lasts_the_whole_month() -> None:
    found = window("12月", 2024)
    assert found
    assert (found.start, found.end) == (date(2024, 12, 1), date(2024, 12, 31))
