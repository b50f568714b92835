"""What the words of a deadline (完成时限) or a window say: 2023年12月底前, 4月10日至5月16日, 长期坚持.

Nothing is guessed: a day is only given where words and year make it certain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fangan.text.dates import month_end
from fangan.text.fold import simplify
from fangan.text.numerals import from_chinese


class MomentKind(StrEnum):
    """What sort of time a phrase names."""

    DATE = "date"
    """By a day: 2023年12月底前."""
    WINDOW = "window"
    """From one day to another: 4月10日至5月16日; open where one end is None."""
    RECURRING = "recurring"
    """Again and again: 每月28日前."""
    RELATIVE = "relative"
    """Days after an event: 印发之日起30日内."""
    STANDING = "standing"
    """Without an end: 长期坚持."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One phrase of time with its meaning; `end` is the last day meant, None where it is not certain."""

    words: str
    kind: MomentKind
    start: date | None = None
    end: date | None = None


NUMBER = r"(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})"
N = NUMBER.format()
YEAR = r"(?:(?P<{0}y>\d{{4}}|[〇○零一二三四五六七八九]{{4}})\s*年\s*|(?P<{0}now>今年|本年度?|当年)|(?P<{0}next>明年|次年)|(?P<{0}last>去年|上年)|(?P<{0}after>后年))?"
DAY = rf"(?P<{{0}}m>{NUMBER})\s*月\s*(?P<{{0}}d>{NUMBER})\s*[日号號]"
MONTH = rf"(?P<{{0}}m>{NUMBER})\s*月(?!份?(?:[上中下]旬|初|中))(?:份?底|份?末|份)?"
BEFORE = r"(?:之?前|以前|内)?"
TO = r"\s*(?:至|到|—+|－|-|～|~|–)\s*"
COUNT = r"(?:\d+|[一二三四五六七八九十两半]+)个?"

LONGEST_TURN = timedelta(days=183)
"""12月1日至3月31日 runs into the next year; a longer way round is rather a slip of the pen."""
TURNS = {"next": 1, "last": -1, "after": 2}
QUARTERS = {"一": 3, "1": 3, "二": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12, "上": 6, "下": 12}


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


DAY_OF_YEAR = r"\d{1,2}月(?:\d{1,2}[日号]|底|末)?(?:之?前|以前)?"
RECURRING = _pattern(
    rf"每个?(?:{COUNT})?(?:年度?|半年|季度?|月|周|旬|星期)"
    rf"(?:{DAY_OF_YEAR}(?:、{DAY_OF_YEAR})*|\d{{1,2}}[日号](?:之?前|以前)?|[^，,。；;、\s]{{0,4}}?(?:前|底前|末前|底|末))?"
)
SPAN = _pattern(
    YEAR.format("a") + rf"(?P<am>{N})\s*(?P<amonth>月)?\s*(?:(?P<ad>{N})\s*[日号號]?|份?(?P<alate>底|末)|份)?"
    + TO + YEAR.format("b") + rf"(?:(?P<bm>{N})\s*月(?:\s*(?P<bd>{N})\s*[日号號]|份?底|份?末|份)?|(?P<bday>{N})\s*[日号號])"
    + BEFORE
)  # fmt: skip
YEARS = _pattern(r"(?P<a>\d{4})年?" + TO + r"(?P<b>\d{4})年(?:底|末)?" + BEFORE)
SINCE = _pattern(YEAR.format("a") + DAY.format("a") + r"(?:以后|之后|后|起)")
SINCE_MONTH = _pattern(YEAR.format("a") + rf"(?P<am>{N})\s*月份?(?:以后|之后|后|起|以来)")
DATE = _pattern(YEAR.format("a") + DAY.format("a") + BEFORE)
ISO = _pattern(r"(?P<ay>\d{4})(?P<sign>[-/.])(?P<am>\d{1,2})(?P=sign)(?P<ad>\d{1,2})(?!\d)" + BEFORE)
TEN_DAYS = _pattern(YEAR.format("a") + rf"(?P<am>{N})\s*月份?(?P<part>[上中下]旬|初|中)(?P<before>{BEFORE})")
MONTH_END = _pattern(YEAR.format("a") + MONTH.format("a") + BEFORE)
PART_WORDS = r"(?:第?(?P<q>[一二三四1-4])季度|(?P<h>[上下])半年)"
PART = _pattern(YEAR.format("a") + PART_WORDS + r"(?:(?P<late>(?:末|底)(?:之?前|以前)?|内)|(?P<before>之?前|以前))")
PART_ALONE = _pattern(r"(?<![^，,。；;、\s])" + YEAR.format("a") + PART_WORDS)
"""上半年 inside a sentence (报送下半年计划) is no deadline."""
YEAR_END = _pattern(
    r"(?:"
    + YEAR.format("a").removesuffix("?")
    + r"年?(?:底|末|年底|年末)|(?<![去上后前])年底|(?<![去上后前])年末)"
    + BEFORE
)
RELATIVE = _pattern(r"[^，,。；;]{0,16}?(?:之日起|起|后)\d+个?(?:工作)?(?:日|天|个月)(?:内|以内)")
STANDING = _pattern(r"(?:长期|持续|常态化|立行立改|贯穿全年)[^，,。；;、并且“”《》（）()：:]{0,6}")


def moments(text: str, year: int | None = None) -> tuple[Moment, ...]:
    """The phrases of time in `text` from left to right; `year` is the year of phrases that name none.

    >>> [(m.words, m.end.isoformat()) for m in moments("6月底取得阶段性成效并持续推进", 2022) if m.end]
    [('6月底', '2022-06-30')]
    """
    return tuple(_scan(text, year))


def window(text: str, year: int | None = None) -> Moment | None:
    """The one stretch of time that `text` names: 4月10日前 starts open, 9月1日以后 ends open; else None."""
    found = moments(text, year)
    if len(found) != 1 or found[0].words != text.strip():
        return None
    whole_month = found[0].end and found[0].words.endswith(("月", "月份"))
    if found[0].end and whole_month:
        return Moment(found[0].words, MomentKind.WINDOW, found[0].end.replace(day=1), found[0].end)
    return found[0]


def _scan(text: str, year: int | None) -> Iterator[Moment]:
    plain, position = simplify(text), 0
    ahead = {rank: pattern.search(plain) for rank, (pattern, _) in enumerate(READERS)}
    while True:
        for rank, hit in ahead.items():
            if hit and hit.start() < position:
                ahead[rank] = READERS[rank][0].search(plain, position)
        hits = [(hit.start(), -hit.end(), rank) for rank, hit in ahead.items() if hit]
        if not hits:
            return
        start, end, rank = min(hits)
        hit = ahead[rank]
        assert hit is not None
        if moment := READERS[rank][1](hit, text[start:-end], year):
            yield moment
        position = max(-end, start + 1)


def _year(hit: re.Match[str], side: str, default: int | None) -> int | None:
    named = hit.groupdict()
    if written := named.get(f"{side}y"):
        return int(written) if written.isdecimal() else int("".join(map(_digit, written)))
    turn = next((years for word, years in TURNS.items() if named.get(f"{side}{word}")), 0)
    return default + turn if default else None


def _day(hit: re.Match[str], side: str, default: int | None) -> date | None:
    """The day or month end of one side of a phrase; None without a year or when no such day exists."""
    named = hit.groupdict()
    written = named.get(f"{side}d")
    try:
        month, day = _number(named[f"{side}m"]), _number(written) if written else None
    except ValueError:
        return None
    return _date(_year(hit, side, default), month, day)


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else from_chinese(written)


def _digit(char: str) -> str:
    return "0" if char in "〇○零" else str(from_chinese(char))


def _date(year: int | None, month: int, day: int | None = None) -> date | None:
    """A day, or the month's last one; None without a year or when no such day exists."""
    if year is None:
        return None
    try:
        return date(year, month, day) if day is not None else month_end(year, month)
    except ValueError:
        return None


def _span(hit: re.Match[str], words: str, year: int | None) -> Moment | None:
    """A stretch between two days or months; None where it cannot be one (the end before the start, 10—20日)."""
    if not hit["amonth"] and (hit["ad"] or hit["bday"]):
        return None
    start = _start(hit, year)
    month = hit["bm"] or hit["am"]
    end = _end(hit, month, start.year if start else year)
    turned = bool(start and end and end < start and not hit["by"])
    if start and turned:
        end = _end(hit, month, start.year + 1)
    if start and end and (end < start or (turned and end - start > LONGEST_TURN)):
        return None
    return Moment(words, MomentKind.WINDOW, start, end)


def _start(hit: re.Match[str], year: int | None) -> date | None:
    start = _day(hit, "a", year)
    return start.replace(day=1) if start and not hit["ad"] and not hit["alate"] else start


def _end(hit: re.Match[str], month: str, default: int | None) -> date | None:
    """The last day: a day of the month that either side names, or the month's end."""
    written = hit["bd"] or hit["bday"]
    try:
        return _date(_year(hit, "b", default), _number(month), _number(written) if written else None)
    except ValueError:
        return None


def _years(hit: re.Match[str], words: str, _year: int | None) -> Moment:
    return Moment(words, MomentKind.WINDOW, _date(int(hit["a"]), 1, 1), _date(int(hit["b"]), 12, 31))


def _since(hit: re.Match[str], words: str, year: int | None) -> Moment:
    return Moment(words, MomentKind.WINDOW, _day(hit, "a", year), None)


def _since_month(hit: re.Match[str], words: str, year: int | None) -> Moment:
    last = _day(hit, "a", year)
    return Moment(words, MomentKind.WINDOW, last.replace(day=1) if last else None, None)


def _until(hit: re.Match[str], words: str, year: int | None) -> Moment:
    return Moment(words, MomentKind.DATE, None, _day(hit, "a", year))


def _month(hit: re.Match[str], words: str, year: int | None) -> Moment:
    """A month ends with its last day; 6月前 may mean before it begins, so it names no day."""
    unclear = re.search(r"月份?(?:之?前|以前)$", words)
    return Moment(words, MomentKind.DATE, None, None if unclear else _day(hit, "a", year))


def _ten_days(hit: re.Match[str], words: str, year: int | None) -> Moment:
    """上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month; 月初, 月中 and 中旬前 name no day."""
    last = _day(hit, "a", year)
    days = {"上旬": 10, "中旬": 20, "下旬": last.day if last else 0}
    certain = last and not hit["before"] and hit["part"] in days
    return Moment(words, MomentKind.DATE, None, last.replace(day=days[hit["part"]]) if last and certain else None)


def _part_of_year(hit: re.Match[str], words: str, year: int | None) -> Moment:
    named = _year(hit, "a", year)
    month = QUARTERS[hit["q"] or hit["h"]]
    return Moment(words, MomentKind.DATE, None, None if words.endswith("度前") else _date(named, month))


def _year_end(hit: re.Match[str], words: str, year: int | None) -> Moment:
    named = _year(hit, "a", year)
    return Moment(words, MomentKind.DATE, None, _date(named, 12))


def _endless(kind: MomentKind) -> Callable[[re.Match[str], str, int | None], Moment]:
    return lambda _hit, words, _year: Moment(words, kind)


Meaning = Callable[[re.Match[str], str, "int | None"], "Moment | None"]
READERS: tuple[tuple[re.Pattern[str], Meaning], ...] = (
    (RECURRING, _endless(MomentKind.RECURRING)),
    (RELATIVE, _endless(MomentKind.RELATIVE)),
    (SPAN, _span),
    (SINCE, _since),
    (SINCE_MONTH, _since_month),
    (DATE, _until),
    (ISO, _until),
    (TEN_DAYS, _ten_days),
    (YEARS, _years),
    (MONTH_END, _month),
    (PART, _part_of_year),
    (PART_ALONE, _part_of_year),
    (YEAR_END, _year_end),
    (STANDING, _endless(MomentKind.STANDING)),
)
