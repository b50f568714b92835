"""版记: 抄送、印发机关和印发日期 at the bottom of the last page (GB/T 9704-2012 7.4, 10.1).

A floating table bound to the bottom of the type area: it moves to the next page by itself when it finds no room,
and every reader of Word files sees its text.
"""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.notice import Format, Notice
from fangan.text.dates import format_date
from fangan.text.lines import line_count
from fangan.word import styles
from fangan.word.flow import Block, block
from fangan.word.geometry import Geometry
from fangan.word.measures import MARGIN_BOTTOM, SMALL_CELL
from fangan.word.xml import border, cell, indent, paragraph, row, run, table

THICK, THIN = 8, 6
"""0.35 mm and 0.26 mm in eighths of a point (7.4.1 recommends 0.35 and 0.25)"""
RULE_ROOM = 20
"""Twips that a rule adds to the height, at most."""
FIXED = (
    '{}<w:tblLayout w:type="fixed"/>'
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
)
Row = list[Block]
"""What stands between two rules."""


def imprint(notice: Notice, page: Geometry, *, addressees: str = "", left: int | None = None) -> Block | None:
    """The block of 版记, None when it has none of its elements; `addressees` is 主送 moved here (7.3.2).

    `left` is the margin in twips of the page it lies on, where that is not the usual one.
    """
    rows = list(_rows(notice, page, addressees))
    if not rows:
        return None
    lines = sum(each.lines for content in rows for each in content)
    extra = (len(rows) + 1) * RULE_ROOM + max(0, MARGIN_BOTTOM - page.bottom)
    tall = lines * page.pitch + extra > page.text_height
    ruled = notice.format is not Format.LETTER
    made = [
        row([cell("".join(each.xml for each in content), page.text_width, _rules(index, len(rows)) if ruled else "")],
            "" if tall else "<w:cantSplit/>")
        for index, content in enumerate(rows)
    ]  # fmt: skip
    made += _lift(page)
    props = FIXED if tall else _floating(page.left if left is None else left) + FIXED
    width = f'<w:tblW w:w="{page.text_width}" w:type="dxa"/>'
    return Block(table(made, [page.text_width], props.format(width)), lines, extra=extra, whole=not tall)


def _lift(page: Geometry) -> list[str]:
    """An empty row that keeps the last rule on the edge of 版心 where a profile's lower margin is smaller (7.4.1)."""
    height = MARGIN_BOTTOM - page.bottom
    tiny = paragraph("", props='<w:spacing w:line="20" w:lineRule="exact"/>')
    exact = f'<w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/>'
    return [row([cell(tiny, page.text_width)], exact)] if height > 0 else []


def _floating(left: int) -> str:
    """Bound to the bottom of the type area; only what is no higher than that can be."""
    return (
        f'<w:tblpPr w:vertAnchor="margin" w:horzAnchor="page" w:tblpX="{left}" w:tblpYSpec="bottom"/>'
        '<w:tblOverlap w:val="never"/>'
    )


def _rules(index: int, count: int) -> str:
    """Thick above the first and below the last row, thin between."""
    top = border("top", size=THICK if index == 0 else THIN)
    bottom = border("bottom", size=THICK if index == count - 1 else THIN)
    return f"<w:tcBorders>{top}{bottom}</w:tcBorders>"


def _rows(notice: Notice, page: Geometry, addressees: str) -> Iterator[Row]:
    """主送 and 抄送 without a rule between them, 印发机关 and 印发日期, 份数; a letter has no printing (10.1)."""
    sent = [("主送", f"{addressees}。")] if addressees else []
    sent += [("抄送", notice.copied_to)] if notice.copied_to else []
    if sent:
        yield [_listed(label, names, page) for label, names in sent]
    if notice.format is Format.LETTER:
        return
    if notice.printed_by or notice.printed_on:
        day = f"{format_date(notice.printed_on)}印发" if notice.printed_on else ""
        yield [_printed(notice.printed_by or "", day, page)]
    if notice.copies:
        right = indent(left=SMALL_CELL, right=SMALL_CELL) + '<w:jc w:val="right"/>'
        yield [block(run(f"共印{notice.copies}份"), styles.IMPRINT, right)]


def _listed(label: str, names: str, page: Geometry) -> Block:
    """空一字 at both sides, further lines aligned with the first name (7.4.2)."""
    hanging = indent(left=4 * SMALL_CELL, right=SMALL_CELL, hanging=3 * SMALL_CELL)
    room = page.text_width // SMALL_CELL - 5
    return block(run(f"{label}：{names}"), styles.IMPRINT, hanging, lines=line_count(names, room))


def _printed(organ: str, day: str, page: Geometry) -> Block:
    """印发机关 空一字 from the left, 印发日期 空一字 from the right (7.4.3)."""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{page.text_width - SMALL_CELL}"/></w:tabs>'
    return block(run(f"{organ}\t{day}"), styles.IMPRINT, tab + indent(left=SMALL_CELL))
