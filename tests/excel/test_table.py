"""Workbooks: the table as Excel reads it back."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest
from lxml import etree

from fangan.excel.table import workbook
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.breakdown import plan_table
from fangan.views.table import Column, Merge, Table, with_days
from tests.support import ROOT, library_of, plan_from

LIBRARY = read_content(Project(ROOT)).library
COLUMNS = (Column("序号", 10, centred=True), Column("组", 30), Column("内容", 60))
X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def sheet_xml(table: Table) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(workbook(table))) as archive:
        return etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))


def sheet_of(table: Table) -> openpyxl.worksheet.worksheet.Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(table))).active
    assert sheet
    return sheet


def words(value: object) -> str:
    return value.date().isoformat() if isinstance(value, datetime) else str(value or "")


@pytest.mark.parametrize("plan", LIBRARY.plans, ids=lambda plan: plan.id)
def test_every_cell_of_the_view_is_read_back(plan: object) -> None:
    found = next(each for each in LIBRARY.plans if each is plan)
    table = with_days(plan_table(LIBRARY, found), "截止日期")
    sheet = sheet_of(table)
    width = len(table.columns)
    assert sheet["A1"].value == table.title
    assert [cell.value for cell in sheet[2]][:width] == [column.heading for column in table.columns]
    merged_below = {(at, merge.column) for merge in table.merges for at in range(merge.first + 1, merge.last + 1)}
    begins = [cells for cells in sheet.iter_rows(min_row=3) if cells[width].value]
    assert len(begins) == len(table.rows)
    for at, (cells, row) in enumerate(zip(begins, table.rows, strict=True)):
        read = [words(cell.value) for cell in cells[:width]]
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


def test_a_text_that_no_cell_can_hold_goes_on_in_the_rows_below() -> None:
    text = "字" * 40_000
    sheet = sheet_of(Table("表", COLUMNS, (("1", "甲", text), ("2", "乙", "短")), (), ("a", "b")))
    parts = [cell.value for (cell,) in sheet["C3:C999"] if cell.value]
    assert "".join(parts[:-1]) == text
    assert max(map(len, parts)) < 32_767
    assert parts[-1] == "短"
    assert [cell.value for (cell,) in sheet["A3:A999"] if cell.value] == ["1", "2"]


def test_a_text_higher_than_a_row_can_be_is_one_cell_over_several_rows_and_nothing_is_hidden() -> None:
    text = "字" * 900
    sheet = sheet_of(Table("表", COLUMNS, (("1", "甲", text),), (), ("a",)))
    (merged,) = (each for each in sheet.merged_cells.ranges if each.min_col == 3 and each.min_row == 3)
    heights = [sheet.row_dimensions[at].height for at in range(merged.min_row, merged.max_row + 1)]
    assert sheet["C3"].value == text
    assert max(heights) <= 409
    assert sum(heights) >= 15 * 900 / (60 * 0.53 / 2)


def test_the_heading_has_filters_over_every_row_and_no_note() -> None:
    rows = tuple((str(at), "甲", "乙") for at in range(3))
    table = Table("表", COLUMNS, rows, (Merge(1, 0, 2),), ("a", "b", "c"), notes=("注：无。",))
    assert sheet_of(table).auto_filter.ref == "A2:C5"


def test_the_words_of_a_group_stand_at_its_top_where_no_page_break_cuts_them() -> None:
    rows = tuple((str(at), "甲", "乙") for at in range(3))
    sheet = sheet_of(Table("表", COLUMNS, rows, (Merge(1, 0, 2),), ("a", "b", "c")))
    assert (sheet["B3"].alignment.vertical, sheet["C3"].alignment.vertical) == ("top", "center")


def test_a_filter_finds_every_row_of_a_merged_group() -> None:
    rows = tuple((str(at), "甲", "乙") for at in range(3))
    xml = sheet_xml(Table("表", COLUMNS, rows, (Merge(1, 0, 2),), ("a", "b", "c")))
    cells = [etree.tostring(cell) for cell in xml.iter(f"{X}c") if cell.get("r") in ("B3", "B4", "B5")]
    assert len(cells) == 3
    assert all(b't="s"' in cell for cell in cells)


def test_a_certain_day_is_a_date_beside_the_words() -> None:
    plan = plan_from(
        """
        标题: 要点
        章节: [{标题: 乙, 任务: [{标题: 丙, 完成时限: 2026年6月底前}, {标题: 丁, 完成时限: 长期坚持}]}]
        """
    )
    sheet = sheet_of(plan_table(library_of(plan), plan))
    headings = [cell.value for cell in sheet[2]]
    at = headings.index("截止日期")
    assert headings[at - 1] == "完成时限"
    assert [sheet[3][at].value, sheet[4][at].value] == [datetime(2026, 6, 30), None]
    assert sheet[3][at].number_format == "yyyy-mm-dd"
    assert [sheet[3][at - 1].value, sheet[4][at - 1].value] == ["2026年6月底前", "长期坚持"]


def test_each_row_has_its_id_and_a_fingerprint_in_hidden_columns() -> None:
    plan = plan_from("标题: 要点\n章节: [{标题: 乙, 任务: [{标题: 丙, 内容: 丁}, {标题: 戊}]}]\n")
    table = plan_table(library_of(plan), plan)
    sheet = sheet_of(table)
    first = len(table.columns) + 1
    read = [[sheet.cell(row, first + at).value for at in range(2)] for row in (2, 3, 4)]
    assert read == [["任务编号", "校验码"], *map(list, zip(table.keys, table.marks, strict=True))]
    letters = [sheet.cell(1, first + at).column_letter for at in range(2)]
    assert sheet.column_dimensions[letters[0]].hidden


def test_a_row_over_several_sheet_rows_has_its_id_once() -> None:
    table = Table("表", COLUMNS, (("1", "甲", "字" * 900),), (), ("p#a",), marks=("0" * 12,))
    sheet = sheet_of(table)
    assert [cell.value for (cell,) in sheet["D2:D9"] if cell.value] == ["任务编号", "p#a"]


def test_the_bytes_do_not_tell_on_which_system_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    table = plan_table(LIBRARY, LIBRARY.plans[0])
    here = workbook(table)
    monkeypatch.setattr("sys.platform", "win32")
    assert workbook(table) == here


def test_the_same_table_gives_the_same_bytes() -> None:
    table = plan_table(LIBRARY, LIBRARY.plans[0])
    assert workbook(table) == workbook(table)
