"""Titles in 2号小标宋, in lines whose sense stays whole (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fangan.text.balance import balanced
from fangan.text.width import cells
from fangan.word import styles
from fangan.word.flow import Block, blank, block
from fangan.word.xml import run

FULL_LINE, TITLE_CELLS = 20, 19
"""字 of 2号 that fit in 156 mm, and that a line of a title takes when it is broken freely."""
MOST_NARROWED = 24
"""字 of an organ's name that still goes on one line, its characters narrowed."""
MATTER = re.compile(r"[《》“”]|关于|關於|方案|要点|計劃|计划|要點")
"""What a line that is no organ's name holds."""


def title(lines: Iterable[str], *, new_page: bool = False) -> list[Block]:
    """A title and the blank line below it (7.3.1, 7.3.2).

    A long line is broken where the sense allows; an organ's name stays on one line, narrowed to fit.
    """
    parts: list[str] = []
    for line in lines:
        parts += _title_lines(line, tuple(map(cells, parts)))
    made = [
        block(_title_run(part), styles.TITLE, keep=True, new_page=new_page and not index)
        for index, part in enumerate(parts)
    ]
    return [*made, *blank(keep=True)]


def _title_lines(line: str, above: tuple[float, ...]) -> tuple[str, ...]:
    fits = cells(line) <= (FULL_LINE if MATTER.search(line) else MOST_NARROWED)
    return (line,) if fits else balanced(line, TITLE_CELLS, above)


def _title_run(line: str) -> str:
    scale = round(100 * TITLE_CELLS / cells(line)) if cells(line) > FULL_LINE else 100
    return run(line, props=f'<w:w w:val="{scale}"/>' if scale < 100 else "")
