"""Rules as RRULE: the days that they fall on are the same."""

from __future__ import annotations

import doctest
from datetime import date, timedelta
from itertools import takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

import fangan.calendar.recurrence
from fangan.calendar.recurrence import recurrence
from fangan.calendar.tasks import calendar_file
from fangan.text.moments import Rule
from fangan.views.agenda import AgendaItem, When

MONTHS = st.sampled_from(
    [(2,), (12,), (6, 12), (3, 12), (3, 6, 9, 12), (1, 4, 7, 10), (2, 5, 8, 11), tuple(range(1, 13))]
)
RULES = st.one_of(
    st.builds(Rule, months=MONTHS, day=st.integers(1, 31) | st.just(-1)),
    st.builds(Rule, weekdays=st.sampled_from([(1,), (5,), (7,), (1, 4)])),
    st.just(Rule()),
)
YEARS = timedelta(days=3 * 365)


@given(RULES, st.dates(date(2019, 1, 1), date(2025, 12, 31)))
@settings(deadline=None, max_examples=60)
def test_another_program_finds_the_same_days(rule: Rule, begin: date) -> None:
    first = rule.first_from(begin)
    item = AgendaItem("k", "甲", "", When(first, first, rule), begin)
    calendar = IcsCalendarStream.calendar_from_ics(calendar_file("历", [item]).decode())
    found = (event.dtstart for event in calendar.timeline if event.dtstart)
    days = [begin + timedelta(days=ahead) for ahead in range(YEARS.days)]
    assert list(takewhile(lambda day: day < begin + YEARS, found)) == [day for day in days if rule.falls_on(day)]


@pytest.mark.parametrize(
    ("rule", "parts"),
    [
        (Rule(day=28), {"freq": "monthly", "bymonthday": [28]}),
        (Rule(day=30), {"freq": "monthly", "bymonthday": [28, 29, 30], "bysetpos": [-1]}),
        (Rule((6, 12), 30), {"freq": "monthly", "interval": 6, "bymonthday": [30]}),
        (Rule((3, 12), 15), {"freq": "monthly", "bymonth": [3, 12], "bymonthday": [15]}),
        (Rule((2,), -1), {"freq": "yearly", "bymonth": [2], "bymonthday": [-1]}),
        (Rule(weekdays=(5,)), {"freq": "weekly", "byday": ["FR"]}),
        (Rule(), {"freq": "daily"}),
    ],
)
def test_the_rule_is_the_simplest_that_calendars_read(rule: Rule, parts: dict[str, object]) -> None:
    assert recurrence(rule) == parts


def test_the_last_day_of_a_bounded_rule_is_said() -> None:
    assert recurrence(Rule(), date(2023, 12, 31))["until"] == date(2023, 12, 31)


def test_the_examples_are_true() -> None:
    assert doctest.testmod(fangan.calendar.recurrence).failed == 0
