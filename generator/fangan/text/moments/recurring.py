"""Times that come again: 每月28日前, 每季度末, 每半年, 每年2月底前, 每周五.

Where only the period is named (每季度), its last day is meant: it is the last one on which the duty can be done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from fangan.text.moments.numbers import COUNT, SMALL, number
from fangan.text.moments.rule import ALL_MONTHS, LAST_DAY, Rule
from fangan.text.moments.state import compiled

AND = r"[、和及]"
BEFORE = rf"(?:[之以]?前(?!{COUNT}))?"
DAY = rf"{SMALL}\s*[日号]"
OF_MONTH = rf"(?:{DAY}|底|末|初|[上中下]旬)"
DAY_OF_YEAR = rf"{SMALL}\s*月份?{OF_MONTH}?"
DAYS_OF_YEAR = rf"{DAY_OF_YEAR}(?:{BEFORE}{AND}{DAY_OF_YEAR})*"
IN_YEAR = rf"的?(?:{DAYS_OF_YEAR}|[上下]半年|第?[一二三四1-4]季度末?|年?[底末])"
IN_MONTH = rf"的?(?:{DAY}(?:至|到|—+|-){DAY}|{DAY}(?:{AND}{DAY})*|月?{OF_MONTH})"
AFTERWARDS = rf"(?:结束|终了)?后{SMALL}[日天]内"
IN_QUARTER = rf"(?:{AFTERWARDS}|(?:的?(?:首月|末月|末(?=\d)|第?[一二三]个月|最后一个月))?(?:{OF_MONTH})?)"
WEEKDAY = r"(?:[二三四五六日天2-7]|[一1](?=$|[前之以上下、和及，,。；;：:）)\s]))(?![次轮])"
"""每周一调度 and 每周一次 are once a week, on whichever day."""
IN_WEEK = rf"(?:的?周?{WEEKDAY}(?:{AND}周?{WEEKDAY})*)"
PERIODS = (
    rf"年度?(?:{IN_YEAR})?|半年(?:{AFTERWARDS}|[底末])?|季度?(?:{IN_QUARTER})?"
    rf"|月份?(?:{AFTERWARDS}|{IN_MONTH})?|(?:周|星期)(?:{IN_WEEK})?|旬|工作日|日|天"
    rf"|(?:{COUNT}个?(?:工作日|季度|年|月|周|星期|天|日))"
)
PATTERN = rf"每一?个?(?:{PERIODS}){BEFORE}"
MORE = r"[第首最前逢次]|[^，,。；;\d]{0,8}?(?:[2-9]|[1-9]\d|[二两三四五六七八九十])次"
"""After a period these name days that are not read: 每月第一周, 每月前5个工作日, 每年至少2次."""
QUARTER_ENDS, HALF_ENDS = (3, 6, 9, 12), (6, 12)
TEN_DAYS = {"上旬": 10, "中旬": 20, "下旬": LAST_DAY, "底": LAST_DAY, "末": LAST_DAY}
MONTH_OF_QUARTER = {"首月": -2, "一个月": -2, "二个月": -1}
HALVES = {"上": 6, "下": 12}


def rules_of(words: str) -> tuple[Rule, ...]:
    """The days that the words of a match of PATTERN name; none where they do not say which (每两个月, 每月初).

    >>> rules_of("每年2月底前")
    (Rule(months=(2,), day=-1, weekdays=()),)
    """
    bare = compiled(r"\s|^每一?个?(?=[年半季月周星旬工日天])|(?:之?前|以前)$").sub("", words)
    for pattern, read in READERS:
        if hit := compiled(pattern).fullmatch(bare):
            return tuple(read(hit))
    return ()


def _of_year(hit: re.Match[str]) -> Iterator[Rule]:
    """Days of the year; months that share a day share a rule, a month without one takes the day after it (6月、12月底)."""
    day, found = LAST_DAY, []
    for written in reversed(compiled(DAY_OF_YEAR).findall(hit[1])):
        month, _, rest = re.sub("份", "", written).partition("月")
        day = (_day_of_month(rest) or 0) if rest else day
        found.append((day, number(month) or 0))
    if all(day and month in ALL_MONTHS for day, month in found):
        for day, group in groupby(sorted(found), key=lambda pair: pair[0]):
            yield Rule(tuple(month for _, month in group), day)


def _day_of_month(written: str) -> int | None:
    """The day, None where it is not certain (月初) or there is none."""
    day = TEN_DAYS.get(written) or (number(written[:-1]) if written[-1:] in ("日", "号") else None)
    return day if day and LAST_DAY <= day <= 31 else None


def _part_of_year(hit: re.Match[str]) -> Iterator[Rule]:
    if hit["half"]:
        yield Rule((HALVES[hit["half"]],), LAST_DAY)
    elif quarter := number(hit["quarter"] or "四"):
        yield Rule((quarter * 3,), LAST_DAY)


def _half_year(_hit: re.Match[str]) -> Iterator[Rule]:
    yield Rule(HALF_ENDS, LAST_DAY)


def _quarter(hit: re.Match[str]) -> Iterator[Rule]:
    """A day of the quarter's first, second or last month; without a month only the quarter's end is certain."""
    turn, rest = (hit["which"] or "").removeprefix("第"), hit["rest"] or ""
    day = _day_of_month(rest) if rest else LAST_DAY
    if day and (turn or rest in ("", "底", "末")):
        yield Rule(tuple(month + MONTH_OF_QUARTER.get(turn, 0) for month in QUARTER_ENDS), day)


def _month(hit: re.Match[str]) -> Iterator[Rule]:
    """A day of every month, the last of a stretch (每月25日至28日), or several days."""
    written = re.split(AND, re.split("至|到|—|-", hit[1])[-1]) if hit[1] else ["底"]
    days = [_day_of_month(each) for each in written]
    yield from (Rule(day=day) for day in days if day and None not in days)


def _afterwards(hit: re.Match[str]) -> Iterator[Rule]:
    """每季度结束后10日内: the tenth day of the month after it."""
    ends = {"季": QUARTER_ENDS, "半": HALF_ENDS}.get(hit["period"][0], ALL_MONTHS)
    day = number(hit["days"])
    if day and day <= 28:
        yield Rule(tuple(sorted(month % 12 + 1 for month in ends)), day)


def _week(hit: re.Match[str]) -> Iterator[Rule]:
    named = [7 if day in "日天" else number(day) or 0 for day in re.findall(WEEKDAY, hit[1] or "日")]
    yield Rule(weekdays=tuple(sorted(set(named))))


def _ten_days(_hit: re.Match[str]) -> Iterator[Rule]:
    yield from (Rule(day=day) for day in (10, 20, LAST_DAY))


def _daily(_hit: re.Match[str]) -> Iterator[Rule]:
    yield Rule()


READERS = (
    (rf"年度?的?({DAYS_OF_YEAR})", _of_year),
    (r"年度?的?(?:(?P<half>[上下])半年|第?(?P<quarter>[一二三四1-4])季度末?|年?[底末])?", _part_of_year),
    (rf"(?P<period>半年|季度?|月份?)(?:结束|终了)?后(?P<days>{SMALL})[日天]内", _afterwards),
    (r"半年[底末]?", _half_year),
    (rf"季度?的?(?P<which>首月|末月|末(?=\d)|第?[一二三]个月|最后一个月)?(?P<rest>{OF_MONTH})?", _quarter),
    (rf"月份?(?:的?月?((?:{OF_MONTH})(?:(?:至|到|—+|-|{AND}){DAY})*))?", _month),
    (rf"(?:周|星期)({IN_WEEK})?", _week),
    (r"旬", _ten_days),
    (r"[日天]", _daily),
)
