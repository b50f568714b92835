"""Breakdown tables as Word files: landscape, heading repeated on every page, groups merged downwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from fangan.text.width import cells
from fangan.views.table import Column, Table
from fangan.word import styles
from fangan.word.engine import Properties, WordTemplate
from fangan.word.measures import mm
from fangan.word.xml import border, cell, paragraph, row, run, table

TABLE_TEMPLATE = "table.docx"
TEXT_WIDTH = mm(256)
"""Type area of the landscape page of table.docx, in twips."""
TALL = mm(90)
"""Rows taller than this (twips) may break over pages: kept whole they would leave half a page empty, or fit none."""
LINE, MARGIN = 320, 85
"""Height of a line of 五号 and the blank left and right of a cell's text, in twips."""
FONT = 210
"""五号, 10.5 pt in twips."""
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
PROPS = (
    f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/>'
    f"<w:tblBorders>{''.join(border(side, size=4) for side in SIDES)}</w:tblBorders>"
    '<w:tblLayout w:type="fixed"/><w:tblCellMar>'
    f'<w:top w:w="40" w:type="dxa"/><w:left w:w="{MARGIN}" w:type="dxa"/>'
    f'<w:bottom w:w="40" w:type="dxa"/><w:right w:w="{MARGIN}" w:type="dxa"/></w:tblCellMar>'
)
CENTRED = '<w:jc w:val="center"/>'
MIDDLE = '<w:vAlign w:val="center"/>'


def table_file(made: Table, template: WordTemplate, *, day: date | None = None) -> bytes:
    """The .docx of a table; `day` is the date it bears."""
    context = {"title": made.title, "table": Markup(_table(made)), "notes": list(made.notes)}
    return template.render(context, Properties(made.title, day=day))


def widths_of(columns: tuple[Column, ...], total: int) -> list[int]:
    """Twips for each column: their widths in mm scaled to fill `total`, the last taking what rounding leaves."""
    scale = total / sum(column.width for column in columns)
    widths = [round(column.width * scale) for column in columns]
    return [*widths[:-1], total - sum(widths[:-1])]


def _table(made: Table) -> str:
    widths = widths_of(made.columns, TEXT_WIDTH)
    return table([_head(made.columns, widths), *_rows(made, widths)], widths, PROPS)


def _head(columns: tuple[Column, ...], widths: list[int]) -> str:
    cells_ = (
        cell(paragraph(run(column.heading), styles.TABLE_HEAD), width, MIDDLE)
        for column, width in zip(columns, widths, strict=True)
    )
    return row(cells_, "<w:cantSplit/><w:tblHeader/>")


def _rows(made: Table, widths: list[int]) -> Iterator[str]:
    starts = {(merge.column, merge.first) for merge in made.merges}
    below = {(merge.column, at) for merge in made.merges for at in range(merge.first + 1, merge.last + 1)}
    for index, texts in enumerate(made.rows):
        merged = {column: _merge(column, index, starts, below) for column in range(len(texts)) if made.merges}
        cells_ = (
            _cell(text, widths[at], made.columns[at].centred, merged.get(at, "")) for at, text in enumerate(texts)
        )
        yield row(cells_, "<w:cantSplit/>" if _height(texts, widths) < TALL else "")


def _merge(column: int, index: int, starts: set[tuple[int, int]], below: set[tuple[int, int]]) -> str:
    if (column, index) in starts:
        return '<w:vMerge w:val="restart"/>'
    return '<w:vMerge w:val="continue"/>' if (column, index) in below else ""


def _cell(text: str, width: int, centred: bool, merge: str) -> str:
    if "continue" in merge:
        return cell(paragraph("", styles.TABLE_CELL), width, merge)
    lines = text.split("\n")
    props = CENTRED if centred else ""
    return cell("".join(paragraph(run(line), styles.TABLE_CELL, props) for line in lines), width, merge + MIDDLE)


def _height(texts: tuple[str, ...], widths: list[int]) -> float:
    """About how high a row becomes, in twips."""
    return max(_lines(text, width - 2 * MARGIN) for text, width in zip(texts, widths, strict=True)) * LINE


def _lines(text: str, room: int) -> int:
    return sum(max(1, -int(-cells(line) * FONT // room)) for line in text.split("\n"))
