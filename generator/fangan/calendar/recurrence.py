"""Rules of what comes again as RRULE (RFC 5545 3.3.10)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from fangan.text.moments import Rule

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SHORTEST_YEAR = 2001
"""A year that is not a leap year."""

Parts = dict[str, str | int | date | list[int] | list[str]]


def recurrence(rule: Rule, until: date | None = None) -> Parts:
    """The parts of the RRULE that falls on the days of `rule`, up to and including `until`.

    >>> recurrence(Rule(months=(3, 6, 9, 12), day=-1))
    {'freq': 'monthly', 'interval': 3, 'bymonthday': [-1]}
    """
    parts = _weekly(rule) if rule.weekdays else _daily() if rule.day is None else _in_months(rule, rule.day)
    return parts | {"until": until} if until else parts


def _weekly(rule: Rule) -> Parts:
    return {"freq": "weekly", "byday": [WEEKDAYS[day - 1] for day in rule.weekdays]}


def _daily() -> Parts:
    return {"freq": "daily"}


def _in_months(rule: Rule, day: int) -> Parts:
    """Months at even distances are an interval, which more calendars read than a list of months."""
    step = _step(rule.months)
    if step == 12:
        return {"freq": "yearly", "bymonth": list(rule.months), **_days(rule.months, day)}
    if step is None:
        return {"freq": "monthly", "bymonth": list(rule.months), **_days(rule.months, day)}
    interval: Parts = {"interval": step} if step > 1 else {}
    return {"freq": "monthly", **interval, **_days(rule.months, day)}


def _step(months: tuple[int, ...]) -> int | None:
    """The distance of the months where it is the same all through the year, else None."""
    steps = {(later - earlier) % 12 or 12 for earlier, later in zip(months, (*months[1:], months[0]), strict=True)}
    return steps.pop() if len(steps) == 1 else None


def _days(months: tuple[int, ...], day: int) -> Parts:
    """The day; where some month is shorter, the last of the days up to it, which is then the month's last."""
    shortest = min(monthrange(SHORTEST_YEAR, month)[1] for month in months)
    if day <= shortest:
        return {"bymonthday": [day]}
    return {"bymonthday": list(range(shortest, day + 1)), "bysetpos": [-1]}
