"""Windows: from one day to another (3月10日—4月10日, 自…起至…止), from a day on (9月1日以后), up to one that began now."""

from __future__ import annotations

import re
from datetime import date, timedelta

from fangan.text.dates import month_end
from fangan.text.moments.numbers import SMALL, number
from fangan.text.moments.point import Point
from fangan.text.moments.years import PATTERN as YEAR
from fangan.text.moments.years import Context, likely

TO = r"\s*(?:起|开始)?\s*(?:至|到|—+|－|-|～|~|–)\s*"
CLOSED = r"(?:之?前|以前|内|止|期间)?"
SINCE = r"(?:以后|之后|以来|后(?![续期])|起(?![草动步点诉]))"
LAST_DAY = rf"(?P<last>{SMALL})\s*[日号]"
"""The end of 4月10日至20日, whose month its start names."""
LONGEST_TURN = timedelta(days=183)
"""12月1日至3月31日 runs into the next year; a longer way round is rather a slip of the pen."""
SHORT = (
    rf"(?:{YEAR})?(?P<a>{SMALL}){TO}(?P<b>{SMALL})\s*月份?[底末]?(?!\s*{SMALL}\s*[日号]){CLOSED}"
    rf"|(?P<month>{SMALL})\s*月\s*(?P<c>{SMALL}){TO}(?P<d>{SMALL})\s*[日号]{CLOSED}"
    rf"|(?<!\d)(?P<ya>\d{{4}}){TO}(?P<yb>\d{{4}})年[底末]?{CLOSED}"
    rf"|(?P<day>(?<!月)(?<!\d){SMALL}[日号]?{TO}{SMALL}[日号])"
)
"""Windows whose start leaves out what their end says: 3—5月, 3月10—20日, 2021—2025年; 10—20日 says no month at all."""

Days = tuple[date | None, date | None]


def short_days(hit: re.Match[str], context: Context) -> Days | None:
    """The first and the last day of a match of SHORT; None where it cannot be a window."""
    if hit["day"]:
        return None
    if hit["ya"]:
        return _in_order(_day(likely(int(hit["ya"])), 1, 1), _day(likely(int(hit["yb"])), 12, 31))
    year = context.year_of(hit)
    if hit["month"]:
        month = number(hit["month"])
        return _in_order(_day(year, month, number(hit["c"])), _day(year, month, number(hit["d"])))
    return _in_order(_day(year, number(hit["a"]), 1), _day(year, number(hit["b"]), None))


def span_days(start: Point, end: Point) -> Days | None:
    """The first day of one point and the last of another; an end without a year may lie in the next one."""
    first, last = start.first, end.last
    if first and last and last < first and not end.own_year:
        last = _day(first.year + 1, last.month, last.day)
        if last is None or last - first > LONGEST_TURN:
            return None
    return _in_order(first, last)


def until_day(start: Point, last: str) -> Days | None:
    """4月10日至20日: both in the month of the start."""
    first = start.first
    return _in_order(first, _day(first.year, first.month, number(last)) if first else None)


def _in_order(first: date | None, last: date | None) -> Days | None:
    return None if first and last and last < first else (first, last)


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    """A day, or the month's last one where `day` is None; None without a year or when no such day exists."""
    if year is None or month is None:
        return None
    try:
        return month_end(year, month) if day is None else date(year, month, day)
    except ValueError:
        return None
