"""Dates as official papers print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.dates import format_date, month_end, parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2023年5月31日",
        "2023年05月31日",
        " 2023年5月31日 ",
        "2023 年 5 月 31 日",
        "2023-05-31",
        "2023/5/31",
        "2023.5.31",
        "2023年5月31號",
    ],
)
def test_a_printed_date_is_read_in_every_usual_form(text: str) -> None:
    assert parse_date(text) == date(2023, 5, 31)


@pytest.mark.parametrize(
    "text", ["", "二〇二三年五月三十一日", "2023年5月", "5月31日", "2023年5月31日前", "23年5月31日", "20230531"]
)
def test_other_words_are_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    "text", ["2023-02-30", "2023年2月29日", "2023年13月1日", "2023年0月1日", "0000年1月1日", "2023年4月31日"]
)
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the standard library words it
        parse_date(text)


def test_the_leap_day_exists_in_leap_years() -> None:
    assert parse_date("2024年2月29日") == date(2024, 2, 29)


def test_a_date_is_printed_without_leading_zeros() -> None:
    assert format_date(date(2023, 3, 5)) == "2023年3月5日"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_reading_undoes_printing(day: date) -> None:
    assert parse_date(format_date(day)) == day


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2023, 1, 31), (2023, 2, 28), (2024, 2, 29), (2023, 12, 31), (9999, 12, 31)]
)
def test_a_month_ends_on_its_last_day(year: int, month: int, day: int) -> None:
    assert month_end(year, month) == date(year, month, day)


@pytest.mark.parametrize(("year", "month"), [(2023, 0), (2023, 13), (0, 1), (10000, 1)])
def test_a_month_that_does_not_exist_has_no_end(year: int, month: int) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the standard library words it
        month_end(year, month)
