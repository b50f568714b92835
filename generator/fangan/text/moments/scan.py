"""Finding the phrases of time in a text, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from fangan.text.moments import dated, offset, point, recurring, span, standing, years
from fangan.text.moments.bounded import bounded
from fangan.text.moments.moment import Moment, MomentKind
from fangan.text.moments.state import Reader, Scan, compiled


def moments(text: str, year: int | None = None) -> tuple[Moment, ...]:
    """The phrases of time in `text` from left to right; `year` is the year of phrases that name none.

    >>> [(m.words, m.end.isoformat()) for m in moments("6月底取得阶段性成效并持续推进", 2022) if m.end]
    [('6月底', '2022-06-30')]
    >>> [(m.words, str(m.kind)) for m in moments("2020年12月底前完成，並長期貫徹落實")]
    [('2020年12月底前', 'date'), ('長期貫徹落實', 'standing')]
    >>> [(str(m.start), str(m.end)) for m in moments("11月1日至次年3月31日", 2023)]
    [('2023-11-01', '2024-03-31')]
    >>> moments("每季度末前")[0].rules
    (Rule(months=(3, 6, 9, 12), day=-1, weekdays=()),)
    >>> moments("收到通知后5个工作日内")[0].offset
    Offset(event='收到通知', count=5, unit='workday', before=False)
    >>> moments("6月底前")[0].end is None, moments("尽快")
    (True, ())
    """
    return bounded(tuple(_found(Scan.of(text, year))), text)


def window(text: str, year: int | None = None) -> Moment | None:
    """The one stretch of time that `text` names: 4月10日前 starts open, 9月1日以后 ends open; else None.

    >>> [(str(w.start), str(w.end)) for w in [window("12月", 2024), window("4月10日前", 2024)] if w]
    [('2024-12-01', '2024-12-31'), ('None', '2024-04-10')]
    """
    found = moments(text, year)
    if len(found) != 1 or found[0].words != text.strip().lstrip("自从從"):
        return None
    if found[0].end and (period := dated.period(found[0].words, year)):
        return replace(found[0], kind=MomentKind.WINDOW, start=period[0], end=period[1])
    return found[0]


def _found(scan: Scan) -> Iterator[Moment]:
    """Leftmost first; each pattern looks ahead once, so that long texts are read in linear time."""
    position, readers = 0, _readers()
    ahead = [pattern.search(scan.plain) for pattern, _ in readers]
    while True:
        for rank, hit in enumerate(ahead):
            if hit and hit.start() < position:
                ahead[rank] = readers[rank][0].search(scan.plain, position)
        if not (hits := [(hit.start(), rank) for rank, hit in enumerate(ahead) if hit]):
            return
        start, rank = min(hits)
        hit = ahead[rank]
        assert hit is not None
        found = readers[rank][1](scan, hit)
        if isinstance(found, Moment):
            yield found
        position = start + (len(found.words) if isinstance(found, Moment) else found)


@cache
def _readers() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    """The patterns, at one place the first of them winning, each with its meaning."""
    patterns: tuple[tuple[str, Reader], ...] = (
        (rf"(?:{years.PATTERN})?(?P<each>{recurring.PATTERN})", _recurring),
        (span.SHORT, _short),
        (point.PATTERN, dated.from_point),
        (dated.FROM_NOW, dated.from_now),
        (offset.PATTERN, _relative),
        (standing.AT_ONCE, _at_once),
        (standing.PATTERN, _standing),
    )
    return tuple((compiled(pattern), reader) for pattern, reader in patterns)


def _recurring(scan: Scan, hit: re.Match[str]) -> Moment:
    """With a year before it (2023年每月28日前) it ends with that year."""
    more = compiled(recurring.MORE).match(scan.plain, hit.end())
    rules = () if more else recurring.rules_of(hit["each"])
    year = scan.context.year_of(hit) if hit["year"] else None
    bounds = (date(year, 1, 1), date(year, 12, 31)) if year else (None, None)
    found = scan.moment(MomentKind.RECURRING, *hit.span())
    return replace(found, rules=rules, start=bounds[0], end=bounds[1])


def _short(scan: Scan, hit: re.Match[str]) -> Moment | int:
    """What cannot be a window (10—20日, 4月10日至3月10日) says nothing, as a whole."""
    days = span.short_days(hit, scan.context)
    if days is None:
        return len(hit[0])
    return replace(scan.moment(MomentKind.WINDOW, *hit.span()), start=days[0], end=days[1])


def _relative(scan: Scan, hit: re.Match[str]) -> Moment:
    return replace(scan.moment(MomentKind.RELATIVE, *hit.span()), offset=offset.read_offset(hit))


def _at_once(scan: Scan, hit: re.Match[str]) -> Moment:
    return scan.moment(MomentKind.AT_ONCE, *hit.span())


def _standing(scan: Scan, hit: re.Match[str]) -> Moment:
    return scan.moment(MomentKind.STANDING, *hit.span())
