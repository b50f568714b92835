"""A table in an attachment, row by row, each knowing its height (GB/T 9704-2012 7.3.7, 8)."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.text.lines import line_count
from fangan.views.table import Table
from fangan.word.flow import Block
from fangan.word.geometry import Geometry
from fangan.word.grid import FONT, LINE, MARGIN, PADDING, body_rows, head_row, is_tall, properties, widths_of
from fangan.word.sections import TINY
from fangan.word.xml import table

RULE = 10
"""Twips that a row's rule takes."""
FRAME = 20
"""Twips more that a table's first and last rule take on each page, measured in LibreOffice."""
TINY_HEIGHT = 20


def table_blocks(made: Table, page: Geometry) -> list[Block]:
    """The table over the whole width of the type area, its headings on every page, and the tiny line after it."""
    widths = widths_of(made.columns, page.text_width)
    opening, closing = table([""], widths, properties(page.text_width)).rsplit("</w:tbl>", 1)[0], "</w:tbl>"
    head = _heights([tuple(column.heading for column in made.columns)], widths)[0]
    above = 2 * PADDING + RULE + FRAME
    blocks = [
        Block(opening + head_row(made.columns, widths), head, LINE, above, keep=True, whole=True),
        *_rows(made, widths, head * LINE + above),
    ]
    return [*blocks, Block(closing + TINY, 1, TINY_HEIGHT)]


def _rows(made: Table, widths: list[int], repeated: int) -> Iterator[Block]:
    heights = _with_merged(made, widths, _heights(_own_texts(made), widths))
    for texts, xml, lines in zip(made.rows, body_rows(made, widths), heights, strict=True):
        whole = not is_tall(texts, widths)
        yield Block(xml, lines, LINE, 2 * PADDING + RULE, whole=whole, repeat=repeated)


def _own_texts(made: Table) -> list[tuple[str, ...]]:
    """The texts that make a row as high as it is: those of merged cells spread over several."""
    merged = {(merge.column, at) for merge in made.merges for at in range(merge.first, merge.last + 1)}
    return [
        tuple("" if (column, at) in merged else text for column, text in enumerate(texts))
        for at, texts in enumerate(made.rows)
    ]


def _heights(rows: list[tuple[str, ...]], widths: list[int]) -> list[int]:
    """The lines of each row's highest cell."""
    rooms = [(width - 2 * MARGIN) / FONT for width in widths]
    return [max(_lines(text, room) for text, room in zip(texts, rooms, strict=True)) for texts in rows]


def _lines(text: str, room: float) -> int:
    return sum(line_count(line, max(1, room), hangs=False) for line in text.split("\n"))


def _with_merged(made: Table, widths: list[int], heights: list[int]) -> list[int]:
    """The rows' heights, the last of a merged cell's rows taking what its text needs more than they have."""
    grown = list(heights)
    for merge in made.merges:
        room = (widths[merge.column] - 2 * MARGIN) / FONT
        missing = _lines(made.rows[merge.first][merge.column], room) - sum(heights[merge.first : merge.last + 1])
        grown[merge.last] += max(0, missing)
    return grown
