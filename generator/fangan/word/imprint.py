"""版记: 抄送、印发机关和印发日期 at the bottom of the last page (GB/T 9704-2012 7.4).

A floating table bound to the bottom of the type area: it moves to the next page by itself when it finds no room,
and every reader of Word files sees its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.notice import Notice
from fangan.text.dates import format_date
from fangan.word import styles
from fangan.word.measures import MARGIN_LEFT, SMALL_CELL, TEXT_WIDTH
from fangan.word.xml import border, cell, indent, paragraph, row, run, table

THICK, THIN = 8, 6
"""0.35 mm and 0.26 mm in eighths of a point (7.4.1 recommends 0.35 and 0.25)"""
FLOATING = (
    '<w:tblpPr w:vertAnchor="margin" w:horzAnchor="page" '
    f'w:tblpX="{MARGIN_LEFT}" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/>'
    f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
)
TINY = paragraph("", props='<w:spacing w:line="20" w:lineRule="exact"/>')
"""A table cannot end a document, and an ordinary empty line after it could open a page of its own."""


def imprint(notice: Notice) -> str:
    """The block of 版记; nothing when the notice has none of its elements."""
    lines = list(_lines(notice))
    rows = (
        row([cell(content, TEXT_WIDTH, _rules(index, len(lines)))], "<w:cantSplit/>")
        for index, content in enumerate(lines)
    )
    return table(rows, [TEXT_WIDTH], FLOATING) + TINY if lines else ""


def _rules(index: int, count: int) -> str:
    """Thick above the first and below the last line, thin between."""
    top = border("top", size=THICK if index == 0 else THIN)
    bottom = border("bottom", size=THICK if index == count - 1 else THIN)
    return f"<w:tcBorders>{top}{bottom}</w:tcBorders>"


def _lines(notice: Notice) -> Iterator[str]:
    if notice.copied_to:
        hanging = indent(left=4 * SMALL_CELL, right=SMALL_CELL, hanging=3 * SMALL_CELL)
        yield paragraph(run(f"抄送：{notice.copied_to}"), styles.IMPRINT, hanging)
    if notice.printed_by or notice.printed_on:
        yield _printed(notice.printed_by or "", f"{format_date(notice.printed_on)}印发" if notice.printed_on else "")
    if notice.copies:
        right = indent(left=SMALL_CELL, right=SMALL_CELL) + '<w:jc w:val="right"/>'
        yield paragraph(run(f"共印{notice.copies}份"), styles.IMPRINT, right)


def _printed(organ: str, day: str) -> str:
    """印发机关 空一字 from the left, 印发日期 空一字 from the right (7.4.3)."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH - SMALL_CELL}"/></w:tabs>'
    return paragraph(run(f"{organ}\t{day}"), styles.IMPRINT, tab + indent(left=SMALL_CELL))
