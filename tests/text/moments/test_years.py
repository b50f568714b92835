"""Which year a phrase means, and which years are slips."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.text.moments import Moment, MomentKind, moments

YEAR = 2022
DATE = MomentKind.DATE


def only(text: str, year: int | None = YEAR) -> Moment:
    (found,) = moments(text, year)
    return found


@pytest.mark.parametrize("words", ["6月底前", "4月10日前", "年底前", "上半年", "第三季度末", "明年6月底前"])
def test_without_a_year_no_day_is_guessed(words: str) -> None:
    found = only(words, None)
    assert (found.kind, found.end) == (DATE, None)


@pytest.mark.parametrize(
    "words", ["0403年底前", "9999年第四季度", "1899年12月31日前", "2200年6月底", "0403-12-31", "2023—9999年"]
)
def test_no_day_is_read_from_a_year_that_must_be_a_slip(words: str) -> None:
    found = only(words)
    assert (found.words, found.end) == (words, None)


def test_the_ends_of_the_calendar_are_no_trap() -> None:
    assert only("次年年底前", 9999).end is None
    assert [found.start for found in moments("0000年至2023年", None)] == [None]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("6月底前拿出方案，次年6月底前完成", ["2023-06-30", "2024-06-30"]),
        ("2024年3月底前启动，年底前完成", ["2024-03-31", "2024-12-31"]),
        ("2025年6月底前，当年12月底前，次年3月底前", ["2025-06-30", "2025-12-31", "2026-03-31"]),
        ("2024年底前完成，6月底前拿出方案", ["2024-12-31", None]),
        ("本年6月底前，明年6月底前", ["2023-06-30", "2024-06-30"]),
        ("24年6月底前", ["2024-06-30"]),
        ("按照2021年通知要求，6月底前完成", ["2023-06-30"]),
        ("2020年3月5日的通知要求，6月底前完成", ["2020-03-05", None]),
    ],
)
def test_a_year_is_carried_on_from_the_words_before_unless_it_would_lead_backwards(
    words: str, ends: list[str | None]
) -> None:
    assert [found.end and found.end.isoformat() for found in moments(words, 2023)] == ends


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("去年12月底前", date(2023, 12, 31)),
        ("后年底前", date(2026, 12, 31)),
        ("明年6月底前", date(2025, 6, 30)),
        ("第二季度末前", date(2024, 6, 30)),
        ("7月5日前报送下半年计划", date(2024, 7, 5)),
        ("6月前", None),
        ("第二季度前", None),
    ],
)
def test_a_year_is_counted_from_the_plans_and_what_is_not_certain_names_no_day(words: str, end: date | None) -> None:
    assert [each.end for each in moments(words, 2024)] == [end]
