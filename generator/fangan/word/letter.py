"""The head of 信函格式: mark, red double rule, 份号 and 发文字号 (GB/T 9704-2012 10.1)."""

from __future__ import annotations

from fangan.model.notice import Notice
from fangan.word import styles
from fangan.word.flow import Block, blank, block
from fangan.word.geometry import Geometry
from fangan.word.mark import Mark, mark_line, mark_of, mark_run
from fangan.word.measures import (
    LETTER_MARK_TOP,
    LETTER_RULE,
    LETTER_RULE_BELOW_MARK,
    SEVEN_EIGHTHS,
)  # fmt: skip
from fangan.word.xml import border, cell, paragraph, row, run, table

RED = "FF0000"
THICK, THIN = 18, 6
"""2.25 pt and 0.75 pt in eighths of a point; 10.1 leaves them open."""
BETWEEN = 45
"""Twips between the thick and the thin rule."""
ROW_BETWEEN = BETWEEN + 45
"""Twips of the row between them: half of each stroke lies inside it."""
TEXT_INK_DROP = 187
"""Twips from the top of a line of the grid to the ink of its 3号 characters, measured in LibreOffice."""


def letter_head(notice: Notice, page: Geometry) -> list[Block]:
    """The mark over its double rule, 份号 at the left and 发文字号 at the right below it, then two blank lines."""
    mark = mark_of(notice, page)
    return [
        _floating(mark, page),
        _numbers(notice, page),
        *(block(run(text), styles.CLASSIFICATION) for text in (notice.classification, notice.urgency) if text),
        *blank(2),
    ]


def _numbers(notice: Notice, page: Geometry) -> Block:
    """份号 flush left and 发文字号 flush right in the type area."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{page.text_width}"/></w:tabs><w:jc w:val="left"/>'
    return block(run(f"{notice.copy_number or ''}\t{notice.number or ''}"), styles.COPY_NUMBER, tab)


def _floating(mark: Mark, page: Geometry) -> Block:
    """The mark and its rules as a table bound to the page: they lie above and beside the type area."""
    height = mark.ink_bottom + LETTER_RULE_BELOW_MARK
    below = SEVEN_EIGHTHS - TEXT_INK_DROP
    rows = (
        _row("".join(_lines(mark)), height, f"<w:tcBorders>{border('bottom', size=THICK, color=RED)}</w:tcBorders>"),
        _row(_tiny(), ROW_BETWEEN, f"<w:tcBorders>{border('bottom', size=THIN, color=RED)}</w:tcBorders>"),
    )
    at = LETTER_MARK_TOP - mark.ink_top
    props = (
        f'<w:tblpPr w:bottomFromText="{below}" w:vertAnchor="page" w:horzAnchor="page" '
        f'w:tblpX="{page.left + (page.text_width - LETTER_RULE) // 2}" w:tblpY="{at}"/><w:tblOverlap w:val="never"/>'
        f'<w:tblW w:w="{LETTER_RULE}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    used = at + height + ROW_BETWEEN + below - page.top
    return Block(table(rows, [LETTER_RULE], props), lines=0, extra=max(0, used))


def _lines(mark: Mark) -> list[str]:
    return [paragraph(mark_run(name, mark), styles.MARK, mark_line(mark)) for name in mark.names]


def _tiny() -> str:
    return paragraph("", props='<w:spacing w:line="20" w:lineRule="exact"/>')


def _row(content: str, height: int, borders: str) -> str:
    exact = f'<w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/>'
    return row([cell(content, LETTER_RULE, borders)], exact)
