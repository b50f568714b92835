"""Workbooks: the table as Excel reads it back."""

from __future__ import annotations

import io

import openpyxl
import pytest

from fangan.excel.table import CellTooLongError, workbook
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.breakdown import plan_table
from fangan.views.table import Column, Merge, Table
from tests.support import ROOT

LIBRARY = read_content(Project(ROOT)).library
COLUMNS = (Column("序号", 10, centred=True), Column("组", 30), Column("内容", 60))


def sheet_of(table: Table) -> openpyxl.worksheet.worksheet.Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(table))).active
    assert sheet
    return sheet


@pytest.mark.parametrize("plan", LIBRARY.plans, ids=lambda plan: plan.id)
def test_every_cell_of_the_view_is_read_back(plan: object) -> None:
    found = next(each for each in LIBRARY.plans if each is plan)
    table = plan_table(LIBRARY, found)
    sheet = sheet_of(table)
    assert sheet["A1"].value == table.title
    assert [cell.value for cell in sheet[2]] == [column.heading for column in table.columns]
    merged_below = {(at, merge.column) for merge in table.merges for at in range(merge.first + 1, merge.last + 1)}
    for at, row in enumerate(table.rows):
        read = [cell.value or "" for cell in sheet[at + 3]]
        assert read == ["" if (at, column) in merged_below else text for column, text in enumerate(row)]


def test_the_heading_is_frozen_and_printed_on_every_page_sideways() -> None:
    sheet = sheet_of(Table("表", COLUMNS, (("1", "甲", "乙"),), (), ("a",)))
    assert sheet.freeze_panes == "A3"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.page_setup.orientation == "landscape"
    assert str(sheet.page_setup.paperSize) == "9"


def test_groups_are_merged_downwards() -> None:
    rows = tuple((str(at), "甲", "乙") for at in range(3))
    sheet = sheet_of(Table("表", COLUMNS, rows, (Merge(1, 0, 2),), ("a", "b", "c")))
    assert "B3:B5" in {str(merged) for merged in sheet.merged_cells.ranges}


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@某", "http://a.b", "007", "1e3", "{=A1}"])
def test_a_text_stays_a_text(text: str) -> None:
    cell = sheet_of(Table("表", COLUMNS, (("1", "甲", text),), (), ("a",)))["C3"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.hyperlink is None


def test_a_text_that_no_cell_can_hold_is_told_and_never_cut() -> None:
    with pytest.raises(CellTooLongError):
        workbook(Table("表", COLUMNS, (("1", "甲", "字" * 40_000),), (), ("a",)))


def test_the_bytes_do_not_tell_on_which_system_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    table = plan_table(LIBRARY, LIBRARY.plans[0])
    here = workbook(table)
    monkeypatch.setattr("sys.platform", "win32")
    assert workbook(table) == here


def test_the_same_table_gives_the_same_bytes() -> None:
    table = plan_table(LIBRARY, LIBRARY.plans[0])
    assert workbook(table) == workbook(table)
