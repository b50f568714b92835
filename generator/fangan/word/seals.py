"""The signature of a joint issue under seals: a grid of names in which no seal touches another (7.3.5.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fangan.text.balance import balanced
from fangan.text.dates import format_date
from fangan.text.width import cells
from fangan.word import styles
from fangan.word.flow import Block, blank, block
from fangan.word.geometry import Geometry
from fangan.word.measures import mm
from fangan.word.xml import KEEP_NEXT, cell, indent, paragraph, row, run, table

SEAL = mm(42)
"""The diameter of a seal."""
CLEAR = mm(2)
"""What is left free between two seals."""
WIDEST_COLUMN = mm(54)
MOST_A_ROW = 3
MANY = 4
"""More organs than these may have their names on two lines, so that three stand in a row."""
Lines = tuple[str, ...]
"""A name, broken where it is too long for its column"""
DATE_RIGHT = 4
"""成文日期 右空四字 (7.3.5.1)"""
NAME_GAP = 0.5
"""字 free between two names beside each other."""
CENTRED = indent() + '<w:jc w:val="center"/>'


@dataclass(frozen=True, slots=True)
class Grid:
    """How many seals stand beside each other, how wide a column is, and where the last one's middle is, in twips."""

    columns: int
    width: int
    last: int


def joint_seals(names: tuple[str, ...], day: date | None, page: Geometry) -> list[Block]:
    """Two blank lines, the names in rows in their order, the last one over the date (7.3.5.1)."""
    grid = _grid(names, day, page)
    lines = [balanced(name, grid.width / page.cell - NAME_GAP) for name in names]
    rows = _rows(lines, grid.columns)
    tallest = max(map(len, lines))
    apart = -(-(SEAL + CLEAR) // page.pitch) - tallest
    height = (tallest + apart) * (len(rows) - 1) + tallest
    block_of_names = Block(_table(rows, grid, tallest, apart), height, keep=day is not None)
    written = [block(run(format_date(day)), styles.SIGNATURE, indent(right=DATE_RIGHT * page.cell))] if day else []
    return [*blank(2, keep=True), block_of_names, *written]


def _grid(names: tuple[str, ...], day: date | None, page: Geometry) -> Grid:
    """As many columns as the seals and the longest name leave room for; the last over the middle of the date."""
    right = (DATE_RIGHT + cells(format_date(day)) / 2) * page.cell if day else (SEAL + CLEAR) / 2
    last = round(page.text_width - right)
    longest = max(map(cells, names))
    for columns in range(min(MOST_A_ROW, len(names)), 1, -1):
        width = round(min(last / (columns - 0.5), 2 * right, WIDEST_COLUMN if columns == MOST_A_ROW else last))
        most_lines = 2 if columns == 2 or len(names) > MANY else 1
        if width >= SEAL + CLEAR and longest <= most_lines * (width / page.cell - NAME_GAP - most_lines + 1):
            return Grid(columns, width, last)
    half = round(min((longest + NAME_GAP) * page.cell, page.text_width)) // 2
    return Grid(1, 2 * half, min(last, page.text_width - half))


def _rows(names: list[Lines], columns: int) -> list[list[Lines]]:
    """Rows as even as can be, the fuller ones first."""
    count = -(-len(names) // columns)
    least, more = divmod(len(names), count)
    sizes = [least + (index < more) for index in range(count)]
    starts = [sum(sizes[:index]) for index in range(count)]
    return [names[start : start + size] for start, size in zip(starts, sizes, strict=True)]


def _table(rows: list[list[Lines]], grid: Grid, tallest: int, apart: int) -> str:
    first = max(0, grid.last - grid.width * (2 * grid.columns - 1) // 2)
    widths = [grid.width] * grid.columns
    props = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{first}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    made = (_row(names, widths, tallest, 0 if names is rows[-1] else apart) for names in rows)
    return table(made, widths, props)


def _row(names: list[Lines], widths: list[int], tallest: int, apart: int) -> str:
    """One row of names at the right; below it the lines that keep the next row's seals apart."""
    full: list[Lines] = [("",)] * (len(widths) - len(names)) + names
    return row(
        (cell("".join(_cell(lines, tallest, apart)), width) for lines, width in zip(full, widths, strict=True)),
        "<w:cantSplit/>",
    )


def _cell(lines: Lines, tallest: int, apart: int) -> Iterator[str]:
    """A name whose last line stands on its row's last."""
    yield paragraph("", styles.SIGNATURE, KEEP_NEXT) * (tallest - len(lines))
    yield from (paragraph(run(text), styles.SIGNATURE, KEEP_NEXT + CENTRED) for text in lines)
    yield paragraph("", styles.SIGNATURE, KEEP_NEXT) * apart
