"""发文机关标志: its words, its size and its lines (GB/T 9704-2012 7.2.4, 10.1, 10.2, 10.3)."""

from __future__ import annotations

from dataclasses import dataclass

from fangan.model.notice import Format, Notice
from fangan.text.balance import balanced
from fangan.text.width import cells
from fangan.word import styles
from fangan.word.flow import Block, block
from fangan.word.geometry import Geometry
from fangan.word.xml import cell, paragraph, row, run, table

DOCUMENT = "文件"
SMALLEST = 22.0
"""二号, in points: a mark that needs less is narrowed instead."""
MOST_HEIGHT = 3400
"""Twips that the names of many organs may take together: the first page must show text (7.3.3)."""
NARROWEST = 0.66
"""Character scaling below which a mark is made smaller instead."""
SQUEEZED = 0.5
"""Character scaling below which a mark is set in two lines."""
THINNEST = 0.33
"""Character scaling that Word still takes well; names that need more get a smaller size instead."""
LEADING = 1.25
INK_DROP, INK_END = 3.0, 21.6
"""How far below its line's top (in twips per point of size) the ink begins and ends; measured in LibreOffice."""
AIR = 0.3
"""字 that the column of several names is wider than the longest."""
SAFE = 0.985
"""The share of the line that a mark fills at most: renderers round scaled widths."""
JOINT_SUFFIX = 2.6
"""字 that 文件 at the right of several names takes, with the room before it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark's lines, 文件 at their right for a joint issue, its size in points and its horizontal scale (0 to 1)."""

    names: tuple[str, ...]
    suffix: str
    size: float
    scale: float

    @property
    def line_height(self) -> int:
        """The height of one line in twips."""
        return round(self.size * 20 * LEADING)

    @property
    def ink_top(self) -> int:
        """Twips from the top of its first line to its ink."""
        return round(INK_DROP * self.size)

    @property
    def ink_bottom(self) -> int:
        """Twips from the top of its first line to the lower edge of its last line's ink."""
        return self.line_height * (len(self.names) - 1) + round(INK_END * self.size)


def mark_of(notice: Notice, page: Geometry) -> Mark:
    """The mark in the largest size that lets the longest name fill the line; a very long one takes two lines."""
    names, suffix = _words(notice)
    mark = _fitted(names, suffix, page)
    if len(names) == 1 and mark.scale < SQUEEZED:
        halves = balanced(names[0], max(cells(names[0]) / 2 + 2, 1))
        return _fitted(halves, suffix, page)
    return mark


def _fitted(names: tuple[str, ...], suffix: str, page: Geometry) -> Mark:
    room = page.text_width / 20 * SAFE
    longest = max(1.0, *map(cells, names)) + (JOINT_SUFFIX if suffix else 0)
    size = min(page.mark_size, MOST_HEIGHT / len(names) / LEADING / 20)
    while size > SMALLEST and longest * size * NARROWEST > room:
        size -= 1
    scale = max(THINNEST, min(1.0, room / (longest * size)))
    return Mark(names, suffix, min(size, room / (longest * scale)), scale)


def _words(notice: Notice) -> tuple[tuple[str, ...], str]:
    """The names to be printed, and 文件 where it stands beside several."""
    if notice.mark is not None:
        return (notice.mark,), ""
    lead = notice.issuers[0] if notice.issuers else ""
    if notice.format is Format.DOCUMENT:
        if len(notice.issuers) > 1 and not notice.lead_mark_only:
            return notice.issuers, DOCUMENT
        return (f"{lead}{DOCUMENT}" if lead else "",), ""
    return (lead if notice.format is Format.LETTER else f"{lead}{notice.document_type}",), ""


def mark_blocks(mark: Mark, page: Geometry) -> list[Block]:
    """The mark's lines; several names under each other, 文件 at their right in the middle of the block."""
    if mark.suffix:
        return [Block(_joint(mark, page), len(mark.names), mark.line_height, whole=True)]
    return [
        block(mark_run(name, mark), styles.MARK, mark_line(mark), lines=1, height=mark.line_height)
        for name in mark.names
    ]


def mark_run(text: str, mark: Mark) -> str:
    """A run in the mark's size and scale."""
    half_points = round(mark.size * 2)
    scaled = f'<w:w w:val="{round(mark.scale * 100)}"/>' if mark.scale < 1 else ""
    return run(text, props=f'{scaled}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>')


def mark_line(mark: Mark, *, jc: str = "") -> str:
    """The children of pPr that give the mark's line its height."""
    justified = f'<w:jc w:val="{jc}"/>' if jc else ""
    return f'<w:spacing w:line="{mark.line_height}" w:lineRule="exact"/>{justified}'


def _joint(mark: Mark, page: Geometry) -> str:
    """A column as wide as the longest name, the others spread over it, and 文件 beside it in the middle."""
    em = mark.size * 20 * mark.scale
    right = round(JOINT_SUFFIX * em)
    longest = max(map(cells, mark.names))
    widths = (min(page.text_width - right, round((longest + AIR) * em)), right)
    stacked = "".join(
        paragraph(mark_run(name, mark), styles.MARK, mark_line(mark, jc="distribute")) for name in mark.names
    )
    beside = paragraph(mark_run(mark.suffix, mark), styles.MARK, mark_line(mark, jc="right"))
    props = (
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    return table(
        [row((cell(stacked, widths[0]), cell(beside, widths[1], '<w:vAlign w:val="center"/>')))], widths, props
    )
