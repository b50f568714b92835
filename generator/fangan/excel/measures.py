"""How much room texts take in a sheet: heights of rows, and texts that no single row or cell can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CHARS_PER_MM = 0.53
"""Excel measures columns in characters of its default font: 1 mm is about so many."""
LINE_POINTS, PADDING_POINTS = 15.0, 6.0
MOST_POINTS = 409.0
"""Excel's greatest height of a row."""
MOST_LINES = int((MOST_POINTS - PADDING_POINTS) / LINE_POINTS)
MOST_CHARACTERS = 16_000
"""A cell holds 32,767 units of UTF-16, of which a character takes one or two."""
SLACK = 1.06
"""Texts are measured 6 % wider than they are: a row rather too high than one that hides its last line."""
STOPS = "\n。；，"
"""Where a text is parted, the best place first."""


@dataclass(frozen=True, slots=True)
class Block:
    """A text in `count` sheet rows that are one cell, `first` rows (from 0) below where its row begins."""

    first: int
    count: int
    text: str


def pieces(text: str) -> Iterator[str]:
    """`text` in parts that a cell holds; together they are the text."""
    while len(text) > MOST_CHARACTERS:
        head = text[:MOST_CHARACTERS]
        at = next((found for stop in STOPS if (found := head.rfind(stop) + 1) > MOST_CHARACTERS // 2), MOST_CHARACTERS)
        yield text[:at]
        text = text[at:]
    yield text


def lines_of(text: str, width: float) -> int:
    """The lines of `text` in a column `width` mm wide."""
    room = max(1.0, width * CHARS_PER_MM / 2)
    if len(text) * SLACK <= room and "\n" not in text:
        return 1
    return sum(max(1, -int(-_cells(line) * SLACK // room)) for line in text.split("\n"))


def _cells(text: str) -> float:
    """The 字 that `text` takes, told by its bytes: three for one that is wide, one for one of half its width."""
    return len(text) / 2 + (len(text.encode()) - len(text)) / 4


def depth(texts: Sequence[str], widths: Sequence[float]) -> tuple[int, float]:
    """How many sheet rows a row takes, and the height of each in points."""
    most = max(map(lines_of, texts, widths))
    count = max(1, -(-most // MOST_LINES))
    if max(map(len, texts)) > MOST_CHARACTERS:
        count = max(map(_depth, texts, widths))
    return count, min(MOST_POINTS, -(-most // count) * LINE_POINTS + PADDING_POINTS)


def _depth(text: str, width: float) -> int:
    return sum(_rows(piece, width) for piece in pieces(text))


def _rows(text: str, width: float) -> int:
    return max(1, -(-lines_of(text, width) // MOST_LINES))


def blocks(text: str, width: float, count: int) -> Iterator[Block]:
    """`text` over the `count` sheet rows of its row: one block, or one for each part that a cell holds."""
    *heads, last = pieces(text)
    first = 0
    for piece in heads:
        rows = _rows(piece, width)
        yield Block(first, rows, piece)
        first += rows
    yield Block(first, count - first, last)
