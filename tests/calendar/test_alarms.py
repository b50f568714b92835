"""Alarms sound at nine in the morning, some days before."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from fangan.calendar.alarms import alarms
from fangan.text.moments import Rule
from fangan.views.agenda import When

DAY = date(2023, 6, 30)


def sounded(when: When) -> list[datetime]:
    """When the alarms of an entry sound for the first time."""
    assert when.first
    assert when.last
    start = datetime.combine(when.first, time())
    end = datetime.combine(when.last + timedelta(days=1), time())
    triggers = [alarm["trigger"] for alarm in alarms(when, "甲")]
    return [(end if each.params.get("related") == "END" else start) + each.dt for each in triggers]


def mornings(*days: date) -> list[datetime]:
    return [datetime.combine(day, time(9)) for day in days]


def test_a_week_and_a_day_before_a_day() -> None:
    assert sounded(When(DAY, DAY)) == mornings(date(2023, 6, 23), date(2023, 6, 29))


def test_a_week_and_a_day_before_the_end_of_a_window() -> None:
    assert sounded(When(date(2023, 4, 1), DAY)) == mornings(date(2023, 6, 23), date(2023, 6, 29))


@pytest.mark.parametrize(("first", "days"), [(25, [29]), (29, []), (23, [29]), (22, [23, 29])])
def test_no_alarm_before_the_second_day_of_a_short_window(first: int, days: list[int]) -> None:
    assert sounded(When(date(2023, 6, first), DAY)) == mornings(*(date(2023, 6, day) for day in days))


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (Rule(day=30), [27]),
        (Rule((6,), 30), [27]),
        (Rule(weekdays=(5,)), [29]),
        (Rule(), []),
    ],
)
def test_what_comes_again_sounds_the_nearer_the_more_often_it_comes(rule: Rule, days: list[int]) -> None:
    assert sounded(When(DAY, DAY, rule)) == mornings(*(date(2023, 6, day) for day in days))


@pytest.mark.parametrize("when", [When(), When(DAY)])
def test_what_has_no_certain_day_has_no_alarm(when: When) -> None:
    assert not list(alarms(when, "甲"))
