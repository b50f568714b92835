"""What a day, a month or a part of a year means with the words around it: 12月底前, 9月1日起, 3月10日—4月10日."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from fangan.text.moments import offset, point, span
from fangan.text.moments.moment import Moment, MomentKind
from fangan.text.moments.numbers import SMALL
from fangan.text.moments.point import Point
from fangan.text.moments.state import Scan, compiled
from fangan.text.moments.years import Context

BEFORE = r"[之以]?前(?!后)"
WITHIN = r"[之以]?内"
ABOUT = r"左右|前后"
OPENING = "，,。；;、：:（(\n 　于於在到至年"
"""What may stand before 上半年 as a deadline; elsewhere (报送下半年计划) it is no time to be done by."""
TOWARDS = "到至于於在"
DOING = r"\s*$|完成|取得|建成|实现|达到|形成|基本|全面"
"""What follows a whole year that is a deadline: 2025年完成; and 到2025年，…… where 到 stands before it."""
STOP = r"[，,。；;、）)]"
DAY_TOO = rf"\s*[、和及]\s*{SMALL}\s*[日号]"
MORE_DAYS = rf"(?:{DAY_TOO})*?\s*[、和及]\s*{span.LAST_DAY}(?!{DAY_TOO})(?:{BEFORE})?"
"""、20日前 after 6月15日."""
FROM_NOW = r"即日起"


def from_point(scan: Scan, hit: re.Match[str]) -> Moment | int:
    """The moment that begins with a point, or after how many characters to look on where there is none."""
    named = scan.context.named
    found = point.read_point(hit, scan.context)
    for reading in (_to, _days, _counted_from, _since, _by):
        if (moment := reading(scan, hit, found)) is not None:
            return moment
    scan.context.named = named
    return max(len(hit[0]), 1)


def from_now(scan: Scan, hit: re.Match[str]) -> Moment:
    """即日起至2023年底 has an end, 即日起 has none; the day it begins stands in no words."""
    to = compiled(span.TO).match(scan.plain, hit.end())
    ending = _point_at(scan, to.end()) if to else None
    if ending is None:
        return scan.moment(MomentKind.WINDOW, *hit.span())
    return replace(scan.moment(MomentKind.WINDOW, hit.start(), _closed(scan, ending[0])), end=ending[1].last)


def period(words: str, year: int | None) -> tuple[date, date] | None:
    """The first and the last day of words that are a whole month, quarter, half or year (12月, 第三季度)."""
    scan = Scan.of(words, year)
    hit = compiled(point.PATTERN).fullmatch(scan.plain)
    found = point.read_point(hit, scan.context) if hit else None
    return (found.first, found.last) if found and found.first and found.last and not found.closed else None


def _point_at(scan: Scan, position: int) -> tuple[int, Point] | None:
    hit = compiled(point.PATTERN).match(scan.plain, position)
    return (hit.end(), point.read_point(hit, scan.context)) if hit else None


def _ending_at(scan: Scan, position: int) -> tuple[int, Point] | None:
    """The end of a window: where it names no year, the year of the start counts as that of the plan does elsewhere."""
    context = scan.context
    inner = replace(scan, context=Context(context.plan if context.named is None else context.named, context.named))
    found = _point_at(inner, position)
    context.named = inner.context.named
    return found


def _closed(scan: Scan, position: int) -> int:
    """The end of a window's words, with 前, 止 or 期间 after them."""
    closing = compiled(span.CLOSED).match(scan.plain, position)
    return closing.end() if closing else position


def _to(scan: Scan, hit: re.Match[str], start: Point) -> Moment | int | None:
    """A window from one point to another, to be skipped as a whole where it cannot be one."""
    to = compiled(span.TO).match(scan.plain, hit.end())
    if to is None:
        return None
    if ending := _ending_at(scan, to.end()):
        stop, days = ending[0], span.span_days(start, ending[1])
    elif last := compiled(span.LAST_DAY).match(scan.plain, to.end()):
        stop, days = last.end(), span.until_day(start, last["last"])
    else:
        return None
    stop = _closed(scan, stop)
    if days is None:
        return stop - hit.start()
    return replace(scan.moment(MomentKind.WINDOW, hit.start(), stop), start=days[0], end=days[1])


def _counted_from(scan: Scan, hit: re.Match[str], found: Point) -> Moment | None:
    """2023年6月1日起30日内: whether the first day counts is not certain, so it stays relative."""
    tail = compiled(offset.TAIL).match(scan.plain, hit.end())
    if tail is None or found.named == "whole":
        return None
    counted = offset.offset(hit[0], tail["count"], tail["unit"])
    return replace(scan.moment(MomentKind.RELATIVE, hit.start(), tail.end()), offset=counted)


def _since(scan: Scan, hit: re.Match[str], found: Point) -> Moment | None:
    since = compiled(span.SINCE).match(scan.plain, hit.end())
    if since is None or found.named == "whole":
        return None
    return replace(scan.moment(MomentKind.WINDOW, hit.start(), since.end()), start=found.first)


def _by(scan: Scan, hit: re.Match[str], found: Point) -> Moment | None:
    """By a point's last day; 前 after a whole period (6月前) or 左右 leaves no day certain."""
    before = compiled(BEFORE).match(scan.plain, hit.end())
    within = compiled(WITHIN).match(scan.plain, hit.end())
    about = compiled(ABOUT).match(scan.plain, hit.end())
    after = before or within or about
    if after is None and not _alone(scan, hit, found):
        return None
    certain = not about and (found.closed or not before)
    stop = after.end() if after else hit.end()
    end = scan.context.ordered(found.last, own_year=found.own_year) if certain else None
    return replace(scan.moment(MomentKind.DATE, hit.start(), stop), end=end)


def _days(scan: Scan, hit: re.Match[str], found: Point) -> Moment | int | None:
    """6月15日、20日前: several days of one month, of which the last counts; skipped where that is no later day."""
    more = compiled(MORE_DAYS).match(scan.plain, hit.end()) if found.named == "day" else None
    if more is None:
        return None
    days = span.until_day(found, more["last"])
    if days is None:
        return more.end() - hit.start()
    return replace(scan.moment(MomentKind.DATE, hit.start(), more.end()), end=days[1])


def _alone(scan: Scan, hit: re.Match[str], found: Point) -> bool:
    """Whether a point is a deadline without 前 or 内: a half-year, a quarter or a year only in some places."""
    before = scan.plain[hit.start() - 1 : hit.start()]
    if found.named == "whole":
        doing = compiled(DOING).match(scan.plain, hit.end())
        stop = compiled(STOP).match(scan.plain, hit.end())
        return bool((before in TOWARDS and before and (doing or stop)) or (before in OPENING and doing))
    return found.named != "part" or found.closed or before in OPENING
