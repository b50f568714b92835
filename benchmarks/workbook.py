"""A workbook of 300 rows and 6 columns: `python -m benchmarks.workbook`."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import partial

import openpyxl
from xlsxwriter import Workbook

from benchmarks.harness import ROUNDS, Result, compare, cpu
from benchmarks.table import sample_table
from fangan.excel.table import FIRST_ROW, HEAD_ROW, TITLE_ROW, workbook
from fangan.views.table import Table

XLSXWRITER = "XlsxWriter"


def bare(table: Table) -> bytes:
    """The title, headings and texts in the same cells, rows of one height, one format, nothing else."""
    target = io.BytesIO()
    book = Workbook(target, {"in_memory": True})
    sheet, look = book.add_worksheet(), book.add_format({"text_wrap": True, "border": 1})
    sheet.write_string(TITLE_ROW, 0, table.title)
    for at, column in enumerate(table.columns):
        sheet.write_string(HEAD_ROW, at, column.heading, look)
        sheet.set_column(at, at, column.width / 2)
    for index, row in enumerate(table.rows, FIRST_ROW):
        for at, text in enumerate(row):
            sheet.write_string(index, at, text, look)
    for index, pair in enumerate(zip(table.keys, table.marks, strict=False), FIRST_ROW):
        for at, text in enumerate(pair, len(table.columns)):
            sheet.write_string(index, at, text)
    book.close()
    return target.getvalue()


def texts(data: bytes) -> list[list[object]]:
    """The cells of every row but the headings: only ours has headings over the ids."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST_ROW + 1)]


def main(rounds: int = ROUNDS) -> list[Result]:
    """With and without the columns of ids, XlsxWriter from the same texts; both have the same cells."""
    plain = sample_table()
    marked = replace(plain, marks=tuple(f"{index:012x}" for index in range(len(plain.rows))))
    results = []
    for name, made in (("workbook, 300 rows x 6 columns", plain), ("  with ids and fingerprints", marked)):
        if texts(workbook(made)) != texts(bare(made)):
            raise ValueError("not the same cells")
        ours, peer = cpu(partial(workbook, made)), cpu(partial(bare, made))
        results.append(compare(name, ours, peer, peer_name=XLSXWRITER, rounds=rounds))
    return results


if __name__ == "__main__":
    main()
