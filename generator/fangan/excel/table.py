"""A table as a workbook: heading frozen and repeated, groups merged, printed sideways on A4."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

from xlsxwriter import Workbook

from fangan.office.package import repacked
from fangan.report.problem import Problem
from fangan.text.width import cells
from fangan.views.table import Merge, Table

CHARS_PER_MM = 0.53
"""Excel measures columns in characters of its default font: 1 mm is about so many."""
LINE_POINTS = 15.0
MOST_POINTS = 409.0
"""Excel's greatest height of a row."""
MOST_CHARACTERS = 32_767
TITLE_ROW, HEAD_ROW, FIRST_ROW = 0, 1, 2


class CellTooLongError(Problem):
    """A text is longer than a cell can hold (32,767 characters)."""


def workbook(table: Table, *, day: date | None = None) -> bytes:
    """The .xlsx of a table, the same bytes on every run; `day` is the date it bears."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = datetime(day.year, day.month, day.day) if day else datetime(1980, 1, 1)
    book.set_properties({"title": table.title, "created": made})
    _Sheet(book, table).write()
    book.close()
    return repacked(target.getvalue())


class _Sheet:
    def __init__(self, book: Any, table: Table) -> None:
        self._table = table
        self._sheet = book.add_worksheet("任务分解表")
        common = {"font_size": 10.5, "border": 1, "text_wrap": True, "valign": "vcenter"}
        self._title = book.add_format(
            {"font_name": "方正小标宋简体", "font_size": 18, "align": "center", "valign": "vcenter", "text_wrap": True}
        )
        self._head = book.add_format({**common, "font_name": "黑体", "align": "center", "bg_color": "#F2F2F2"})
        self._text = book.add_format({**common, "font_name": "仿宋_GB2312"})
        self._centred = book.add_format({**common, "font_name": "仿宋_GB2312", "align": "center"})
        self._note = book.add_format(
            {"font_name": "仿宋_GB2312", "font_size": 10.5, "text_wrap": True, "valign": "top"}
        )

    def write(self) -> None:
        """Write everything."""
        self._page()
        self._heading()
        merged = self._merged()
        for index, row in enumerate(self._table.rows):
            self._row(index, row, merged)
        for merge in self._table.merges:
            self._merge(merge)
        self._notes()

    def _page(self) -> None:
        sheet = self._sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.8, right=0.8, top=0.9, bottom=0.8)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEAD_ROW)
        sheet.freeze_panes(FIRST_ROW, 0)
        sheet.set_footer("&C— &P —")
        for at, column in enumerate(self._table.columns):
            sheet.set_column(at, at, column.width * CHARS_PER_MM)

    def _heading(self) -> None:
        last = len(self._table.columns) - 1
        self._sheet.merge_range(TITLE_ROW, 0, TITLE_ROW, last, "", self._title)
        self._string(TITLE_ROW, 0, self._table.title, self._title)
        self._sheet.set_row(TITLE_ROW, 42)
        for at, column in enumerate(self._table.columns):
            self._string(HEAD_ROW, at, column.heading, self._head)
        self._sheet.set_row(HEAD_ROW, 32)

    def _merged(self) -> set[tuple[int, int]]:
        return {(merge.column, at) for merge in self._table.merges for at in range(merge.first, merge.last + 1)}

    def _row(self, index: int, row: tuple[str, ...], merged: set[tuple[int, int]]) -> None:
        for at, (column, text) in enumerate(zip(self._table.columns, row, strict=True)):
            if (at, index) not in merged:
                self._string(FIRST_ROW + index, at, text, self._centred if column.centred else self._text)
        self._sheet.set_row(FIRST_ROW + index, self._height(row))

    def _height(self, row: tuple[str, ...]) -> float:
        """Tall enough for the longest cell: Excel does not measure wrapped text that a program wrote."""
        rooms = (column.width * CHARS_PER_MM / 2 for column in self._table.columns)
        lines = max(
            sum(max(1, -int(-cells(line) * 1.06 // room)) for line in text.split("\n"))
            for text, room in zip(row, rooms, strict=True)
        )
        return min(MOST_POINTS, max(1, lines) * LINE_POINTS + 6)

    def _merge(self, merge: Merge) -> None:
        first, last = FIRST_ROW + merge.first, FIRST_ROW + merge.last
        self._sheet.merge_range(first, merge.column, last, merge.column, "", self._text)
        self._string(first, merge.column, self._table.rows[merge.first][merge.column], self._text)

    def _notes(self) -> None:
        last = len(self._table.columns) - 1
        for offset, note in enumerate(self._table.notes):
            at = FIRST_ROW + len(self._table.rows) + offset
            self._sheet.merge_range(at, 0, at, last, "", self._note)
            self._string(at, 0, note, self._note)
            self._sheet.set_row(at, 34)

    def _string(self, row: int, column: int, text: str, look: Any) -> None:
        """A text stays a text: =1+1 is no formula, and nothing is cut."""
        if len(text) > MOST_CHARACTERS:
            raise CellTooLongError(f"表格第 {row + 1} 行的文字超过 {MOST_CHARACTERS} 字，Excel 装不下")
        if text:
            self._sheet.write_string(row, column, text, look)
        else:
            self._sheet.write_blank(row, column, None, look)
