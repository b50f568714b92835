"""A workbook of plain sheets to be filled in and read back: one line of headings, texts below."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

from xlsxwriter import Workbook

from fangan.office.package import undated
from fangan.text.width import display_width

NARROWEST, WIDEST = 8, 60
"""Widths of columns in characters."""


def plain_book(title: str, sheets: Mapping[str, Sequence[Sequence[str]]]) -> bytes:
    """The .xlsx of some sheets by name, the first row of each its headings; every cell a text, never a formula."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": datetime(1980, 1, 1)})
    head = book.add_format({"bold": True, "border": 1, "bg_color": "#E8EEF4", "num_format": "@"})
    text = book.add_format({"num_format": "@"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(_widths(rows)):
            sheet.set_column(column, column, width, text)
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                if words:
                    sheet.write_string(at, column, words, text if at else head)
    book.close()
    return undated(target.getvalue())


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    longest = (max(map(display_width, column)) for column in zip(*rows, strict=True))
    return [min(max(width + 2, NARROWEST), WIDEST) for width in longest]
