"""Where a paragraph of Chinese text breaks into lines on a grid of whole characters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fangan.text.width import cells

NEVER_FIRST = "、，。；：？！’”》〉）】〕』」…—%％℃"
"""Marks that no line begins with: the first hangs behind the line, further ones take the character before along."""
NEVER_LAST = "“‘《〈（【〔『「"
PIECES = re.compile(r"[0-9A-Za-z.%+/:-]+|.", re.DOTALL)
"""What a line break never divides: a number, a Latin word, a character."""


def break_lines(text: str, width: float, *, first: float | None = None) -> tuple[str, ...]:
    """`text` in lines of `width` 字, the first of `first`; one closing mark may hang behind a line."""
    lines, line, room = [], "", width if first is None else first
    for piece in _pieces(text):
        if line and cells(line + piece) > room and not (_hangs(piece) and cells(line) <= room):
            kept = line.rstrip(NEVER_LAST)
            lines.append(kept or line)
            line, room = (line[len(kept) :] if kept else "") + piece, width
        else:
            line += piece
    return (*lines, line) if line else tuple(lines)


def _pieces(text: str) -> Iterator[str]:
    yield from PIECES.findall(text)


def _hangs(piece: str) -> bool:
    return piece in NEVER_FIRST
