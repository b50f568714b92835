"""Where paragraphs fall on pages: each knows its height, and pages are counted without a word processor."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fangan.word.geometry import Geometry
from fangan.word.xml import KEEP_NEXT, paragraph

KEEP_LINES = "<w:keepLines/>"
NEW_PAGE = "<w:pageBreakBefore/>"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a table's row as XML, with what it takes on the page; heights in twips."""

    xml: str
    lines: int = 1
    height: int = 0
    """Of one line; 0 for the grid's pitch."""
    extra: int = 0
    """What it takes beside its lines: a border and its distance."""
    keep: bool = False
    """Whether it stays on the page of the next block."""
    new_page: bool = False
    whole: bool = False
    """Whether its lines stay on one page."""
    repeat: int = 0
    """What comes again above it when it begins a page: a table's headings."""
    ends_section: str = ""
    """Section properties of what stands before it, where it begins a section."""
    room: int = 0
    """The height of the type area from here on, when a section of another page begins; 0 for no change."""


@dataclass(frozen=True, slots=True)
class Position:
    """The end of the text: its page from 1, and the twips that are used on it."""

    page: int
    used: int
    room: int
    """The height of the type area there."""

    @property
    def left(self) -> int:
        """The twips that are free below."""
        return self.room - self.used


def block(
    content: str,
    style: str = "",
    props: str = "",
    *,
    lines: int = 1,
    height: int = 0,
    extra: int = 0,
    keep: bool = False,
    new_page: bool = False,
    whole: bool = False,
) -> Block:
    """A paragraph with its flow; `props` are the children of its pPr after w:pageBreakBefore."""
    flow = (KEEP_NEXT if keep else "") + (KEEP_LINES if whole else "") + (NEW_PAGE if new_page else "")
    return Block(paragraph(content, style, flow + props), lines, height, extra, keep, new_page, whole)


def blank(count: int = 1, *, keep: bool = False) -> list[Block]:
    """Empty lines of the grid: real paragraphs, because renderers drop spacing at page tops."""
    return [block("", keep=keep)] * count


def gap(height: int) -> Block:
    """An empty paragraph exactly `height` twips high."""
    return block("", props=f'<w:spacing w:line="{height}" w:lineRule="exact"/>', height=height)


def xml_of(blocks: Iterable[Block]) -> str:
    """The blocks' XML in their order."""
    return "".join(each.xml for each in blocks)


def with_keep(made: Block) -> Block:
    """The same paragraph, staying on the page of the next."""
    if made.keep:
        return made
    at = made.xml.index("<w:pPr>") + len("<w:pPr>") if "<w:pPr>" in made.xml else -1
    if at < 0:
        return replace(made, xml=made.xml.replace("<w:p>", f"<w:p><w:pPr>{KEEP_NEXT}</w:pPr>", 1), keep=True)
    if made.xml.startswith("<w:pStyle", at):
        at = made.xml.index("/>", at) + 2
    return replace(made, xml=made.xml[:at] + KEEP_NEXT + made.xml[at:], keep=True)


def height_of(blocks: Iterable[Block], page: Geometry) -> int:
    """The twips that blocks take below each other."""
    return sum(each.lines * (each.height or page.pitch) + each.extra for each in blocks)


def flow(blocks: Sequence[Block], page: Geometry, start: Position | None = None) -> Position:
    """Where the last of `blocks` ends when the first begins at `start` (the top of page 1)."""
    at = start or Position(1, 0, page.text_height)
    number, used, room = at.page, at.used, at.room
    for index, each in enumerate(blocks):
        if each.room:
            number, used, room = number + (used > 0 or index > 0), 0, each.room
        elif used and (each.new_page or not _begins_here(blocks, index, page.pitch, room - used, room)):
            number, used = number + 1, each.repeat
        number, used = _placed(each, page.pitch, number, used, room)
    return Position(number, used, room)


def _placed(each: Block, pitch: int, number: int, used: int, room: int) -> tuple[int, int]:
    """The page and the height used after a block, whose lines run on over as many pages as they need."""
    line = each.height or pitch
    total = each.lines * line + each.extra
    if used + total <= room or each.whole:
        return number, used + total
    left = each.lines - max(0, room - used - each.extra) // line
    a_page = max(1, (room - each.repeat - each.extra) // line)
    pages = -(-left // a_page)
    return number + pages, each.repeat + (left - (pages - 1) * a_page) * line + each.extra


def _begins_here(blocks: Sequence[Block], index: int, pitch: int, left: int, room: int) -> bool:
    """Whether a block begins on a page with so much `left`; what fits no page is kept together nowhere."""
    height = needed(blocks, index, pitch)
    return height <= left or height > room


def needed(blocks: Sequence[Block], index: int, pitch: int) -> int:
    """What must still fit on a page for a block to begin there: a chain that is kept together, and a line."""
    height = 0
    for each in blocks[index:]:
        line = each.height or pitch
        if not each.keep:
            return height + (each.lines * line if each.whole else min(each.lines, 1) * line) + each.extra
        height += each.lines * line + each.extra
    return height
