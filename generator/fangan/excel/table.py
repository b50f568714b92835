"""A table as a workbook: heading frozen, filtered and repeated, groups merged, printed on A4 one page wide.

Behind the last column stand two hidden ones for machines: 任务编号, the row's key, and 校验码, its fingerprint.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from itertools import accumulate
from typing import Any

from xlsxwriter import Workbook

from fangan.excel.measures import CHARS_PER_MM, Block, blocks, depth
from fangan.excel.names import sheet_name
from fangan.office.package import undated
from fangan.views.table import Merge, Table, with_days

TITLE_ROW, HEAD_ROW, FIRST_ROW = 0, 1, 2
DAYS = "截止日期"
HIDDEN = ("任务编号", "校验码")
DAY_FORMAT = "yyyy-mm-dd"


def workbook(table: Table, *, day: date | None = None) -> bytes:
    """The .xlsx of a table, the same bytes on every run; `day` is the date it bears."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = datetime(day.year, day.month, day.day) if day else datetime(1980, 1, 1)
    book.set_properties({"title": table.title, "created": made})
    _Sheet(book, with_days(table, DAYS)).write()
    book.close()
    return undated(target.getvalue())


class _Sheet:
    def __init__(self, book: Any, table: Table) -> None:
        self._table = table
        self._sheet = book.add_worksheet(sheet_name(table.sheet))
        self._looks = _Looks(book)
        self._columns = [self._looks.centred if column.centred else self._looks.text for column in table.columns]
        self._last = len(table.columns) - 1
        self._due = table.column("due")
        widths = [column.width for column in table.columns]
        self._depths = [depth(row, widths) for row in table.rows]
        self._starts = list(accumulate((count for count, _ in self._depths), initial=FIRST_ROW))
        """The sheet row where each row begins, and the first behind the last."""

    def write(self) -> None:
        """Write everything."""
        self._page()
        self._heading()
        merged = {(merge.column, at) for merge in self._table.merges for at in range(merge.first, merge.last + 1)}
        for index, row in enumerate(self._table.rows):
            self._row(index, row, merged)
        for merge in self._table.merges:
            self._group(merge)
        if self._table.marks:
            self._machine_columns()
        self._notes()

    def _page(self) -> None:
        sheet = self._sheet
        if not self._table.upright:
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
        self._across(TITLE_ROW, self._table.title, self._looks.title, 42)
        for at, column in enumerate(self._table.columns):
            self._string(HEAD_ROW, at, column.heading, self._looks.head)
        self._sheet.set_row(HEAD_ROW, 32)
        if self._table.rows:
            self._sheet.autofilter(HEAD_ROW, 0, self._starts[-1] - 1, self._last)
            self._sheet.ignore_errors({"number_stored_as_text": f"A{FIRST_ROW + 1}:A{self._starts[-1]}"})

    def _row(self, index: int, row: Sequence[str], merged: set[tuple[int, int]]) -> None:
        start, (count, height) = self._starts[index], self._depths[index]
        for at in range(start, start + count):
            self._sheet.set_row(at, height)
        for at, (column, text) in enumerate(zip(self._table.columns, row, strict=True)):
            if (at, index) in merged:
                continue
            if at == self._due:
                self._day(index)
            elif count == 1:
                self._string(start, at, text, self._columns[at])
            else:
                for block in blocks(text, column.width, count):
                    self._block(start, at, block, self._columns[at])

    def _day(self, index: int) -> None:
        """A certain day is a date that Excel reckons with."""
        start, count, day = self._starts[index], self._depths[index][0], self._table.days[index]
        if count > 1:
            self._sheet.merge_range(start, self._due, start + count - 1, self._due, "", self._looks.day)
        if day:
            self._sheet.write_datetime(start, self._due, datetime(day.year, day.month, day.day), self._looks.day)
        else:
            self._sheet.write_blank(start, self._due, None, self._looks.day)

    def _block(self, start: int, column: int, block: Block, look: Any) -> None:
        """One cell over several rows; the rows below hold its text, too, so that a filter finds all of them."""
        first, last = start + block.first, start + block.first + block.count - 1
        if first < last:
            self._sheet.merge_range(first, column, last, column, "", look)
        for at in range(first, last + 1):
            self._string(at, column, block.text, look)

    def _group(self, merge: Merge) -> None:
        first, last = self._starts[merge.first], self._starts[merge.last + 1] - 1
        text = self._table.rows[merge.first][merge.column]
        self._block(first, merge.column, Block(0, last - first + 1, text), self._looks.group)

    def _machine_columns(self) -> None:
        """任务编号 and 校验码, each once for a row, in columns that are hidden."""
        for at, heading in enumerate(HIDDEN, self._last + 1):
            self._sheet.set_column(at, at, 3, None, {"hidden": True})
            self._string(HEAD_ROW, at, heading, None)
        for start, key, mark in zip(self._starts, self._table.keys, self._table.marks, strict=False):
            self._string(start, self._last + 1, key, None)
            self._string(start, self._last + 2, mark, None)

    def _notes(self) -> None:
        for at, note in enumerate(self._table.notes, self._starts[-1]):
            self._across(at, note, self._looks.note, 34)

    def _across(self, row: int, text: str, look: Any, height: float) -> None:
        """One cell over all columns."""
        if self._last:
            self._sheet.merge_range(row, 0, row, self._last, "", look)
        self._string(row, 0, text, look)
        self._sheet.set_row(row, height)

    def _string(self, row: int, column: int, text: str, look: Any) -> None:
        """A text stays a text: =1+1 is no formula."""
        self._sheet.write_string(row, column, text, look)


class _Looks:
    """The formats of a workbook, in the fonts of the Word tables."""

    def __init__(self, book: Any) -> None:
        body = {"font_name": "仿宋_GB2312", "font_size": 10.5, "text_wrap": True}
        ruled = {**body, "border": 1, "valign": "vcenter"}
        title = {"font_name": "方正小标宋简体", "font_size": 18, "align": "center", "valign": "vcenter"}
        self.title = book.add_format({**title, "text_wrap": True})
        self.head = book.add_format({**ruled, "font_name": "黑体", "align": "center", "bg_color": "#F2F2F2"})
        self.text = book.add_format(ruled)
        self.group = book.add_format({**ruled, "valign": "top"})
        """At the top: in the middle of a cell over two pages the words would be cut by the break."""
        self.centred = book.add_format({**ruled, "align": "center"})
        self.day = book.add_format({**ruled, "align": "center", "num_format": DAY_FORMAT})
        self.note = book.add_format({**body, "valign": "top"})
