"""Alarms (VALARM, RFC 5545 3.6.6): at nine in the morning, some days before the last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from icalendar import Alarm

from fangan.views.agenda import When

DAY, MORNING = timedelta(days=1), timedelta(hours=9)
BEFORE_A_DAY = (7, 1)
"""How many days before a day or the end of a window."""
BEFORE_MONTHLY, BEFORE_WEEKLY = (3,), (1,)
MONTHLY, WEEKLY = 12, 104
"""The most times a year that count as monthly or rarer, and as weekly."""


def alarms(when: When, words: str) -> Iterator[Alarm]:
    """The alarms of an entry with a certain day; none sounds before a window has begun."""
    if when.first is None or when.last is None:
        return
    length = (when.last - when.first).days
    for days in _days_before(when):
        if length == 0 or days < length:
            yield _alarm(timedelta(days=days), words, of_window=length > 0)


def _days_before(when: When) -> tuple[int, ...]:
    if when.rule is None:
        return BEFORE_A_DAY
    if when.rule.times_a_year <= MONTHLY:
        return BEFORE_MONTHLY
    return BEFORE_WEEKLY if when.rule.times_a_year <= WEEKLY else ()


def _alarm(before: timedelta, words: str, *, of_window: bool) -> Alarm:
    """Counted from the midnight that a day begins with; a window's end is the midnight after its last day."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    if of_window:
        alarm.add("trigger", MORNING - before - DAY, parameters={"related": "END"})
    else:
        alarm.add("trigger", MORNING - before)
    return alarm
