"""What comes again within a window said right before it: 2023年至2025年每年12月底前, 自2023年6月起每月5日前."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fangan.text.moments.moment import Moment, MomentKind

BETWEEN = frozenset("，,的期间 　")


def bounded(found: tuple[Moment, ...], text: str) -> tuple[Moment, ...]:
    """The moments with such pairs made one, that comes again from the window's start to its end."""
    return tuple(_joined(found, text))


def _joined(found: tuple[Moment, ...], text: str) -> Iterator[Moment]:
    waiting: Moment | None = None
    for moment in found:
        if waiting and _bounds(waiting, moment, text):
            waiting = _within(waiting, moment, text)
            continue
        if waiting:
            yield waiting
        waiting = moment
    if waiting:
        yield waiting


def _bounds(window: Moment, moment: Moment, text: str) -> bool:
    if window.kind is not MomentKind.WINDOW or moment.kind is not MomentKind.RECURRING:
        return False
    between = text[window.at + len(window.words) : moment.at]
    return moment.start is None and set(between) <= BETWEEN


def _within(window: Moment, moment: Moment, text: str) -> Moment:
    words = text[window.at : moment.at + len(moment.words)]
    return replace(moment, words=words, at=window.at, start=window.start, end=window.end)
