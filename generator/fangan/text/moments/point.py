"""A day, a month or a part of a year in words: 2023年6月30日, 12月底, 第三季度末, 上半年, 年底, 2023-06-30."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from fangan.text.dates import month_end
from fangan.text.moments.numbers import SMALL, number
from fangan.text.moments.years import PATTERN as YEAR
from fangan.text.moments.years import Context, likely

NO_COUNTRY = r"(?![国央心介期])"
"""中 of 中国, 中央, 中心, 中期 belongs to the next word."""
DAY = rf"(?P<dm>{SMALL})\s*月\s*(?P<d>{SMALL})\s*[日号]"
MONTH = rf"(?P<m>{SMALL})\s*月份?(?P<m_part>上中旬|中下旬|[上中下]旬|初|中{NO_COUNTRY}|底|末)?"
PART = rf"(?:(?<![上下每])第?(?P<q>[一二三四1-4])季度|(?P<h>[上下])半年)(?P<p_part>末|底|初|中{NO_COUNTRY})?"
END = rf"(?(year)年?|(?<![个每去后前\d一二三四五六七八九十百两半])年)(?P<y_part>底|末|内|初|中{NO_COUNTRY})"
WHOLE = r"(?(year)(?P<whole>)|(?!))"
ISO = r"(?<![\d.])(?P<iy>\d{4})(?P<sign>[-/.])(?P<im>\d{1,2})(?:(?P=sign)(?P<id>\d{1,2}))?(?![\d%.])(?P<i_part>底|末)?"
VAGUE = rf"(?P<vague>(?<![个每])(?:[本当下次]个?)?(?:月份?|季度?)(?:底|末|初|中旬|[上下]旬)|[本当下次]个?月(?:{SMALL})[日号])"
PATTERN = rf"{ISO}|{VAGUE}|(?:{YEAR})?(?:{DAY}|{MONTH}|{PART}|{END}|{WHOLE})"
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "上中旬": (1, 20)}
TO_THE_END = {"下旬": 21, "中下旬": 11}
UNCERTAIN = ("初", "中")


@dataclass(frozen=True, slots=True)
class Point:
    """The first and the last day of what the words name, None where they are not certain."""

    first: date | None
    last: date | None
    named: str
    """What sort of words it was: day, month, part, end, whole, iso, vague."""
    own_year: bool
    closed: bool
    """Whether the words end with 底 or 末, so that 前 after them leaves the last day certain."""


def read_point(hit: re.Match[str], context: Context) -> Point:
    """What a match of PATTERN names."""
    named = hit.lastgroup if hit.lastgroup == "vague" else _sort(hit)
    part = hit["m_part"] or hit["p_part"] or hit["y_part"] or hit["i_part"] or ""
    own_year = bool(hit["year"] or hit["iy"])
    if named == "vague":
        return Point(None, None, named, own_year, closed=True)
    year = _iso_year(hit, context) if hit["iy"] else context.year_of(hit)
    days = None if year is None or part in UNCERTAIN else _days(hit, named, year, part)
    closed = named == "day" or part in ("底", "末") or bool(hit["id"])
    first, last = days or (None, None)
    return Point(first, last, named, own_year, closed)


def _sort(hit: re.Match[str]) -> str:
    sorts = {"d": "day", "m": "month", "q": "part", "h": "part", "y_part": "end", "iy": "iso"}
    return next((sort for group, sort in sorts.items() if hit[group]), "whole")


def _iso_year(hit: re.Match[str], context: Context) -> int | None:
    context.named = int(hit["iy"])
    return likely(context.named)


def _days(hit: re.Match[str], named: str, year: int, part: str) -> tuple[date, date] | None:
    """The first and last day; None when there is no such day."""
    try:
        first, last = _stretch(hit, named, year, part)
    except ValueError:
        return None
    return (last, last) if part in ("底", "末") else (first, last)


def _stretch(hit: re.Match[str], named: str, year: int, part: str) -> tuple[date, date]:
    if named == "day":
        return _one_day(year, hit["dm"], hit["d"])
    if named == "iso" and hit["id"]:
        return _one_day(year, hit["im"], hit["id"])
    if named in ("month", "iso"):
        return _month(year, number(hit["m"] or hit["im"]) or 0, part)
    if hit["q"]:
        quarter = QUARTERS.get(hit["q"]) or int(hit["q"])
        return date(year, quarter * 3 - 2, 1), month_end(year, quarter * 3)
    if hit["h"]:
        return (date(year, 1, 1), date(year, 6, 30)) if hit["h"] == "上" else (date(year, 7, 1), date(year, 12, 31))
    return date(year, 1, 1), date(year, 12, 31)


def _one_day(year: int, month: str, day: str) -> tuple[date, date]:
    found = date(year, number(month) or 0, number(day) or 0)
    return found, found


def _month(year: int, month: int, part: str) -> tuple[date, date]:
    last = month_end(year, month)
    if part in TO_THE_END:
        return last.replace(day=TO_THE_END[part]), last
    first_day, last_day = TEN_DAYS.get(part, (1, last.day))
    return last.replace(day=first_day), last.replace(day=last_day)
