"""发文机关署名、成文日期、附注 (GB/T 9704-2012 7.3.5, 7.3.6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fangan.text.dates import format_date
from fangan.text.width import cells
from fangan.word import styles
from fangan.word.measures import CELL, TEXT_WIDTH
from fangan.word.xml import KEEP_NEXT, blank_lines, indent, paragraph, run

SEALED_DATE_RIGHT = 4.0
"""成文日期 右空四字 (7.3.5.1)"""
UNSEALED_NAME_RIGHT = 2.0
"""署名 右空二字 (7.3.5.2)"""
LINE_CELLS = TEXT_WIDTH / CELL


def signature(names: tuple[str, ...], day: date | None, *, seal: bool, note: str | None = None) -> str:
    """The signing organs in their order, the date below; with blank lines above for the seal."""
    words = [*names, *([format_date(day)] if day else [])]
    if not words:
        return _note(note)
    rights = _sealed(names, day) if seal else _unsealed(names, day)
    lines = [
        paragraph(
            run(text),
            styles.SIGNATURE,
            (KEEP_NEXT if index < len(words) - 1 else "") + indent(right=round(right * CELL)),
        )
        for index, (text, right) in enumerate(zip(words, rights, strict=True))
    ]
    return blank_lines(2 if seal else 1, KEEP_NEXT) + "".join(lines) + _note(note)


def _sealed(names: tuple[str, ...], day: date | None) -> Iterator[float]:
    """Right indents in 字: the date 4, every name centred on it; all moved left when a name is too long."""
    widths = [min(cells(text), LINE_CELLS) for text in (*names, *([format_date(day)] if day else []))]
    base = SEALED_DATE_RIGHT if day else UNSEALED_NAME_RIGHT
    wanted = [base + (widths[-1] - width) / 2 for width in widths]
    shift = max(0.0, -min(wanted))
    return (right + shift for right in wanted)


def _unsealed(names: tuple[str, ...], day: date | None) -> Iterator[float]:
    """Right indents in 字: the name 2, the date beginning 2 字 right of the last name's beginning.

    A date longer than that name is 2 from the right, and the names move left so that this still holds.
    """
    width = cells(format_date(day)) if day else 0.0
    last = cells(names[-1]) if names else 0.0
    moved = 2 + width - last if width > last and names else 0.0
    yield from (UNSEALED_NAME_RIGHT + moved for _ in names)
    if day:
        yield UNSEALED_NAME_RIGHT if width > last else last - width


def _note(note: str | None) -> str:
    """附注 in brackets, 空二字, on the line below the date."""
    return paragraph(run(f"（{note}）"), styles.BODY) if note else ""
