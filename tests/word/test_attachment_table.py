"""Tables of attachments: rows once each, widths that fill the page, heights that are told."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from fangan.model.attachment import Grid
from fangan.views.grid_table import grid_table
from fangan.views.table import Column, Merge, Table
from fangan.word.attachment_table import table_blocks
from fangan.word.composition import compose_detached, compose_document
from fangan.word.engine import WordTemplate
from fangan.word.flow import flow, xml_of
from fangan.word.geometry import Geometry
from fangan.word.grid import LEAST, widths_of
from fangan.word.notice import detached_file, notice_file
from fangan.word.sideways import turned
from tests.gate import W, faults, text_of
from tests.support import ROOT, plan_from

PAGE = Geometry()
TEMPLATE = WordTemplate("document.docx", (ROOT / "templates" / "document.docx").read_bytes())
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def table_of(*rows: tuple[str, ...], widths: tuple[float, ...] = ()) -> Table:
    return grid_table("表", Grid(tuple(f"第{'一二三四五'[at]}列" for at in range(len(rows[0]))), rows, widths))


def body_of(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))[0]


def test_a_table_is_one_element_and_a_tiny_line() -> None:
    made = xml_of(table_blocks(table_of(("1", "甲"), ("2", "乙")), PAGE))
    root = etree.fromstring(f"<w:body {NAMESPACE}>{made}</w:body>")
    assert [child.tag for child in root] == [f"{W}tbl", f"{W}p"]
    assert len(list(root.iter(f"{W}tr"))) == 3
    assert sum(int(column.get(f"{W}w", 0)) for column in root.iter(f"{W}gridCol")) == PAGE.text_width


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    _, low, high, _ = table_blocks(table_of(("1", "短"), ("2", "一\n二\n三")), PAGE)
    assert (low.lines, high.lines) == (1, 3)


def test_a_stop_does_not_hang_in_a_cell() -> None:
    full = (PAGE.text_width // 2 - 170) // 210
    table = table_of(("字" * full, "字" * (full - 1) + "字，"), widths=(1, 1))
    assert table_blocks(table, PAGE)[1].lines == 2


@pytest.mark.parametrize(("length", "expected"), [(3, 410), (3000, 0)])
def test_only_a_row_too_high_to_keep_together_breaks(length: int, expected: int) -> None:
    row = table_blocks(table_of(("1", "字" * length), widths=(16, 140)), PAGE)[1]
    assert row.whole is bool(expected)
    assert ("<w:cantSplit/>" in row.xml) is row.whole


def test_pages_count_the_heading_row_again() -> None:
    blocks = table_blocks(table_of(*[(str(at), "甲") for at in range(120)]), PAGE)
    rows_a_page = (PAGE.text_height - 430) // 410
    assert flow(blocks[: 1 + rows_a_page], PAGE).page == 1
    assert flow(blocks[: 2 + rows_a_page], PAGE).page == 2
    assert flow(blocks[: 2 + 2 * rows_a_page], PAGE).page == 3


def test_a_merged_cell_is_spread_over_its_rows() -> None:
    columns = (Column("序号", 13), Column("组", 13), Column("内容", 130))
    rows = tuple((str(at), "一个很长的组的名称就是这样", "甲") for at in range(3))
    heights = [each.lines for each in table_blocks(Table("表", columns, rows, (Merge(1, 0, 2),), tuple("abc")), PAGE)]
    assert heights[1:3] == [1, 1]
    assert heights[3] > 1


@pytest.mark.parametrize("widths", [(0.01, 100, 100), (0.01, 0.01, 500), (1, 1, 1), (10, 20, 300)])
def test_no_column_is_too_narrow_for_a_character(widths: tuple[float, ...]) -> None:
    made = widths_of(tuple(Column("列", width) for width in widths), PAGE.text_width)
    assert min(made) >= LEAST
    assert sum(made) == PAGE.text_width


def test_more_columns_than_characters_fit_are_all_there() -> None:
    rows = (tuple("字" for _ in range(60)),)
    table = grid_table("表", Grid(tuple("列" for _ in range(60)), rows))
    made = widths_of(table.columns, PAGE.text_width)
    assert sum(made) == PAGE.text_width
    assert min(made) > 0
    assert xml_of(table_blocks(table, PAGE)).count("<w:tc>") == 120


@pytest.mark.parametrize("direction", ["竖", "横"])
def test_every_character_of_a_long_cell_is_in_the_file(direction: str) -> None:
    hard = "& < > {{ x }} “引” — … · 𠮷" + "字" * 3000
    plan = plan_from(
        f"标题: 甲\n附件: [{{标题: 表, 方向: {direction}, 表格: {{列: [序号, 内容], 行: [[1, '{hard}']]}}}}]\n"
    )
    data = notice_file(plan, TEMPLATE)
    assert not faults(data)
    assert hard in text_of(data)


SIDEWAYS = "{标题: 横表, 方向: 横, 表格: {列: [序号], 行: [[1]]}}"
UPRIGHT = "{标题: 竖表, 内容: 文字。}"


def orientations(data: bytes) -> list[str]:
    return ["横" if size.get(f"{W}orient") == "landscape" else "竖" for size in body_of(data).iter(f"{W}pgSz")]


@pytest.mark.parametrize(
    ("attachments", "expected"),
    [
        ((UPRIGHT,), ["竖"]),
        ((SIDEWAYS,), ["竖", "横"]),
        ((SIDEWAYS, SIDEWAYS), ["竖", "横"]),
        ((SIDEWAYS, UPRIGHT), ["竖", "横", "竖"]),
        ((UPRIGHT, SIDEWAYS, UPRIGHT, SIDEWAYS), ["竖", "横", "竖", "横"]),
    ],
)
def test_sections_turn_with_the_attachments(attachments: tuple[str, ...], expected: list[str]) -> None:
    plan = plan_from(f"标题: 甲\n导语: 乙。\n附件: [{', '.join(attachments)}]\n")
    data = notice_file(plan, TEMPLATE)
    assert not faults(data)
    assert orientations(data) == expected


@pytest.mark.parametrize(("rows", "page"), [(1, 3), (14, 3), (15, 4), (60, 6)])
def test_what_follows_a_sideways_page_is_counted_on_its_own_page(rows: int, page: int) -> None:
    table = f"{{标题: 横表, 方向: 横, 表格: {{列: [序号], 行: [{', '.join(['[1]'] * rows)}]}}}}"
    plan = plan_from(f"标题: 甲\n导语: 乙。\n附件: [{table}, {UPRIGHT}]\n")
    end = compose_document(plan, PAGE, TEMPLATE.section).end
    assert (end.page, end.room) == (page, PAGE.text_height)


def test_an_attachment_bound_apart_is_not_in_the_notice() -> None:
    plan = plan_from(
        "标题: 甲\n公文: {发文机关: 某局, 发文字号: 某发〔2026〕8号}\n附件: [名称, {标题: 清单, 装订: 单独, 内容: 单独的话。}]\n"
    )
    notice = WordTemplate("notice.docx", (ROOT / "templates" / "notice.docx").read_bytes())
    assert "单独的话" not in text_of(notice_file(plan, notice))
    data = detached_file(plan, 2, TEMPLATE)
    assert not faults(data)
    assert text_of(data).split("\n")[:4] == ["某发〔2026〕8号附件2", "", "清单", ""]
    assert "单独的话。" in text_of(data)


def test_a_sideways_file_of_its_own_has_one_section() -> None:
    plan = plan_from("标题: 甲\n附件: [{标题: 横表, 装订: 单独, 方向: 横, 表格: {列: [序号], 行: [[1]]}}]\n")
    assert orientations(detached_file(plan, 1, TEMPLATE)) == ["横"]
    end = compose_detached(plan, 1, PAGE, TEMPLATE.section, None).end
    assert (end.page, end.room) == (1, turned(PAGE).text_height)
