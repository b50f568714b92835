"""Rows and cells of breakdown tables and of tables in attachments: one look for all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fangan.text.width import cells
from fangan.views.table import Column, Table
from fangan.word import styles
from fangan.word.measures import mm
from fangan.word.xml import border, cell, escape, paragraph, row, run

TALL = mm(90)
"""Rows taller than this (twips) may break over pages: kept whole they would leave half a page empty, or fit none."""
LINE, MARGIN, PADDING = 320, 85, 40
"""Twips: a line of 五号, the blank beside a cell's text, the blank above and below it."""
FONT = 210
"""五号, 10.5 pt in twips."""
LEAST = 2 * MARGIN + FONT
"""Twips of a column that holds one character a line."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
CENTRED = '<w:jc w:val="center"/>'
MIDDLE = '<w:vAlign w:val="center"/>'


def properties(width: int) -> str:
    """The children of tblPr of a ruled table `width` twips wide."""
    return (
        f'<w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders>{''.join(border(side, size=4) for side in SIDES)}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:top w:w="{PADDING}" w:type="dxa"/><w:left w:w="{MARGIN}" w:type="dxa"/>'
        f'<w:bottom w:w="{PADDING}" w:type="dxa"/><w:right w:w="{MARGIN}" w:type="dxa"/></w:tblCellMar>'
    )


def widths_of(columns: tuple[Column, ...], total: int) -> list[int]:
    """Twips for each column: their widths in mm scaled to fill `total`, none too narrow for a character."""
    widths = _scaled([column.width for column in columns], total)
    return [*widths[:-1], total - sum(widths[:-1])]


def _scaled(shares: Sequence[float], total: int) -> list[int]:
    """`shares` of `total`; what would be too narrow takes LEAST, as long as there is room, from the others."""
    scale = total / sum(shares)
    least = min(LEAST, total // len(shares))
    wide = [share for share in shares if share * scale >= least]
    if not wide or len(wide) == len(shares):
        return [round(share * scale) for share in shares] if wide else [least] * len(shares)
    rest = iter(_scaled(wide, total - least * (len(shares) - len(wide))))
    return [next(rest) if share * scale >= least else least for share in shares]


def head_row(columns: tuple[Column, ...], widths: list[int]) -> str:
    """The headings, repeated on every page."""
    made = (
        cell(paragraph(run(column.heading), styles.TABLE_HEAD), width, MIDDLE)
        for column, width in zip(columns, widths, strict=True)
    )
    return row(made, "<w:cantSplit/><w:tblHeader/>")


def body_rows(made: Table, widths: list[int]) -> Iterator[str]:
    """The rows in their order, cells merged downwards; only tall rows may break over pages."""
    starts = {(merge.column, merge.first) for merge in made.merges}
    below = {(merge.column, at) for merge in made.merges for at in range(merge.first + 1, merge.last + 1)}
    columns = [_Cells(width, column.centred) for column, width in zip(made.columns, widths, strict=True)]
    for index, texts in enumerate(made.rows):
        merged = {column: _merge(column, index, starts, below) for column in range(len(texts)) if made.merges}
        cells_ = [
            column.cell(text, merged.get(at, "")) for at, (column, text) in enumerate(zip(columns, texts, strict=True))
        ]
        yield row(cells_, "" if is_tall(texts, widths) else "<w:cantSplit/>")


def _merge(column: int, index: int, starts: set[tuple[int, int]], below: set[tuple[int, int]]) -> str:
    if (column, index) in starts:
        return '<w:vMerge w:val="restart"/>'
    return '<w:vMerge w:val="continue"/>' if (column, index) in below else ""


class _Cells:
    """The cells of one column: what is alike in all of them is put together once."""

    def __init__(self, width: int, centred: bool) -> None:
        self._width, self._centred = width, centred
        self._before, self._between, self._after = _cell("\0\n\0", width, centred, "").split("\0")

    def cell(self, text: str, merge: str) -> str:
        """The cell with `text`, one paragraph for each of its lines."""
        if merge or "\t" in text or not all(text.split("\n")):
            return _cell(text, self._width, self._centred, merge)
        return self._before + escape(text).replace("\n", self._between) + self._after


def _cell(text: str, width: int, centred: bool, merge: str) -> str:
    if "continue" in merge:
        return cell(paragraph("", styles.TABLE_CELL), width, merge)
    lines = text.split("\n")
    props = CENTRED if centred else ""
    return cell("".join(paragraph(run(line), styles.TABLE_CELL, props) for line in lines), width, merge + MIDDLE)


def is_tall(texts: tuple[str, ...], widths: list[int]) -> bool:
    """Whether a row becomes about TALL or taller."""
    rooms = (max(FONT, width - 2 * MARGIN) for width in widths)
    return any(
        _most_lines(text, room) * LINE >= TALL and _lines(text, room) * LINE >= TALL
        for text, room in zip(texts, rooms, strict=True)
    )


def _most_lines(text: str, room: int) -> float:
    """The lines of `text` if every character were a whole 字: far from tall, a text need not be measured."""
    return len(text) * FONT / room + text.count("\n") + 1


def _lines(text: str, room: int) -> int:
    return sum(max(1, -int(-cells(line) * FONT // room)) for line in text.split("\n"))
