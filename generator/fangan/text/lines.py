"""Where a paragraph of Chinese text breaks into lines on a grid of whole characters.

The rules are those that Word and LibreOffice share for Chinese: a stop may hang behind the line, no closing mark
begins a line and no opening mark ends one, and a number or a Latin word is not divided.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from fangan.text.width import cells

HANGING = "、，。；：？！．"
"""Marks of which one may hang behind a line."""
NEVER_FIRST = "、，。；：？！．’”》〉）】〕』」·,.;:?!)]}"
"""Marks that no line begins with."""
NEVER_LAST = "“‘《〈（【〔『「([{"
"""Marks that no line ends with."""
ODD = re.compile(r"[^\x20-\x7e\u2010-\u2027\u3000-\u9fff\uff00-\uffef]")
"""What may be neither one 字 wide nor half of one."""
WORD = re.compile(r"[0-9A-Za-z.,%+/:_'-]+")
"""What a line break never divides: a number, a Latin word."""
SLACK = 0.01
"""字 by which a line may seem too long: widths are rounded."""
NARROW = 0.492
"""字 that a digit or a Latin letter takes: 8 pt less 0.25 pt of 15.75."""


def break_lines(text: str, width: int, *, first: int | None = None, gap: float = 0.0) -> tuple[str, ...]:
    """`text` in lines of `width` 字, the first of `first`; `gap` is what a renderer puts between 字 and digits."""
    return tuple(text[start:end] for start, end in pairwise((0, *_ends(text, width, first, gap))))


def line_count(text: str, width: float, *, first: float | None = None, hangs: bool = True) -> int:
    """How many lines `text` takes, at least one: an empty paragraph is a line, too.

    `hangs` tells whether a stop may hang behind a line; in the cells of tables none does.
    """
    return max(1, len(_ends(text, width, first, 0.0, HANGING if hangs else "")))


def _ends(text: str, width: float, first: float | None, gap: float, hanging: str = HANGING) -> list[int]:
    """The index after the last character of each line."""
    reach_of = _way(text, gap)
    ends: list[int] = []
    start, room, length = 0, width if first is None else first, len(text)
    while start < length:
        reach = reach_of(text, start, room)
        start = length if reach >= length else _break(text, start, reach, hanging)
        ends.append(start)
        room = width
    return ends


def _way(text: str, gap: float) -> Callable[[str, int, float], int]:
    """The quickest way to measure the lines of `text`: all whole, some narrow, or each for itself."""
    if gap or ODD.search(text):
        return partial(_reach_by_character, gap=gap)
    return _reach if len(text.encode()) < 3 * len(text) else _reach_whole


def _reach_whole(text: str, start: int, room: float) -> int:  # noqa: ARG001 - measured without looking
    """The index of the first character that does not fit, all of them one 字 wide."""
    return start + int(room)


def _reach(text: str, start: int, room: float) -> int:
    """The index of the first character that does not fit on a line that begins at `start`.

    All characters being ASCII (one byte of UTF-8) or one 字 wide (three), bytes tell how many are narrow.
    """
    end, left = start, float(room)
    while left >= 1:
        piece = text[end : end + int(left)]
        narrow = (3 * len(piece) - len(piece.encode())) >> 1
        end += len(piece)
        left -= len(piece) - narrow * (1 - NARROW)
        if end >= len(text):
            return end
        if not narrow:
            break
    while end < len(text) and text[end] < "\x7f" and left + SLACK >= NARROW:
        end, left = end + 1, left - NARROW
    return end


def _reach_by_character(text: str, start: int, room: float, *, gap: float) -> int:
    """The same with what a renderer puts between 字 and digits, and for characters of any width."""
    used = 0.0
    for at in range(start, len(text)):
        char = text[at]
        used += NARROW if char < "\x7f" else cells(char)
        if at > start and (char < "\x7f") != (text[at - 1] < "\x7f") and _meets(text[at - 1], char):
            used += gap
        if used > room + SLACK:
            return at
    return len(text)


def _meets(before: str, after: str) -> bool:
    """Whether a letter or digit of one kind meets one of the other."""
    return before.isalnum() and after.isalnum()


def _break(text: str, start: int, reach: int, hanging: str) -> int:
    """Where a line that is full before `reach` really ends."""
    if text[reach] in hanging and (reach + 1 >= len(text) or text[reach + 1] not in NEVER_FIRST):
        return reach + 1
    at = reach
    while at > start + 1 and not _may_break(text, at):
        at -= 1
    return at if at > start + 1 or _may_break(text, at) else max(reach, start + 1)


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    if after in NEVER_FIRST or before in NEVER_LAST:
        return False
    return not (before < "\x7f" and after < "\x7f" and WORD.fullmatch(before + after))
