"""Breakdown tables in Word: every row once, headings repeated, groups merged."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.breakdown import party_table, plan_table
from fangan.views.table import Column, Merge, Table
from fangan.word.engine import WordTemplate
from fangan.word.grid import widths_of
from fangan.word.measures import mm
from fangan.word.table import TEXT_WIDTH, table_file
from tests.gate import W, faults
from tests.support import ROOT

LIBRARY = read_content(Project(ROOT)).library
TEMPLATE = WordTemplate("table.docx", (ROOT / "templates" / "table.docx").read_bytes())


def rows_of(data: bytes) -> list[list[str]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [
        ["\n".join("".join(map(str, p.itertext())) for p in cell.iter(f"{W}p")) for cell in row.iterchildren(f"{W}tc")]
        for row in root.iter(f"{W}tr")
    ]


def xml_of(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize("plan", LIBRARY.plans, ids=lambda plan: plan.id)
def test_every_row_and_every_cell_of_the_view_stands_in_the_file(plan: object) -> None:
    found = next(each for each in LIBRARY.plans if each is plan)
    table = plan_table(LIBRARY, found)
    data = table_file(table, TEMPLATE)
    head, *rows = rows_of(data)
    assert not faults(data)
    assert head == [column.heading for column in table.columns]
    assert [row[2:] for row in rows] == [list(row[2:]) for row in table.rows]
    below = {at for merge in table.merges for at in range(merge.first + 1, merge.last + 1)}
    assert [row[1] for row in rows] == ["" if at in below else row[1] for at, row in enumerate(table.rows)]


def test_the_heading_row_is_repeated_and_no_row_of_usual_height_breaks() -> None:
    plan = next(plan for plan in LIBRARY.plans if plan.id.startswith("zhongchuan"))
    xml = xml_of(table_file(plan_table(LIBRARY, plan), TEMPLATE))
    assert xml.count("<w:tblHeader/>") == 1
    assert xml.index("<w:tblHeader/>") < xml.index("</w:tr>")
    assert xml.count("<w:cantSplit/>") == 30


def test_a_row_higher_than_a_page_may_break() -> None:
    columns = (Column("序号", 10), Column("内容", 60))
    table = Table("表", columns, (("1", "字" * 5000), ("2", "短")), (), ("a", "b"))
    xml = xml_of(table_file(table, TEMPLATE))
    assert xml.count("<w:cantSplit/>") == 2


def test_a_merged_group_begins_once_and_goes_on_below() -> None:
    columns = (Column("序号", 10), Column("组", 30))
    rows = tuple((str(at), "甲" if at < 3 else "乙") for at in range(5))
    table = Table("表", columns, rows, (Merge(1, 0, 2), Merge(1, 3, 4)), tuple("abcde"))
    data = table_file(table, TEMPLATE)
    assert not faults(data)
    assert xml_of(data).count('w:vMerge w:val="restart"') == 2
    assert xml_of(data).count('w:vMerge w:val="continue"') == 3


def test_a_unit_sees_through_which_collective_name_a_task_came() -> None:
    party = LIBRARY.register.find("经发局")
    assert party
    rows = rows_of(table_file(party_table(LIBRARY, party), TEMPLATE))
    assert sum("责任单位（来自“园区各部门”）" in row for row in rows) == 15
    assert sum("牵头单位" in row for row in rows[1:]) == 6


def test_column_widths_fill_the_type_area_exactly() -> None:
    columns = tuple(Column("列", width) for width in (11, 27, 33.3, 72, 22))
    assert sum(widths_of(columns, TEXT_WIDTH)) == TEXT_WIDTH == mm(256)


@pytest.mark.parametrize("count", [0, 1, 300])
def test_tables_of_any_length_have_each_row_once(count: int) -> None:
    columns = (Column("序号", 10), Column("内容", 60))
    table = Table("表", columns, tuple((str(at), "任务") for at in range(count)), (), tuple(map(str, range(count))))
    assert [row[0] for row in rows_of(table_file(table, TEMPLATE))[1:]] == [str(at) for at in range(count)]


def test_an_upright_table_fills_the_width_of_an_upright_page() -> None:
    table = Table("表", (Column("序号", 10), Column("内容", 60)), (("1", "甲"),), (), ("a",), upright=True)
    data = table_file(table, TEMPLATE)
    assert not faults(data)
    root = etree.fromstring(xml_of(data).encode())
    (paper,) = root.iter(f"{W}pgSz")
    assert (paper.get(f"{W}w"), paper.get(f"{W}h")) == ("11906", "16838")
    assert paper.get(f"{W}orient") is None
    (margins,) = root.iter(f"{W}pgMar")
    room = 11906 - int(margins.get(f"{W}left", "")) - int(margins.get(f"{W}right", ""))
    assert sum(int(column.get(f"{W}w", "")) for column in root.iter(f"{W}gridCol")) == room
