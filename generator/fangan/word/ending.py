"""Where 版记 goes: the last page's bottom, on an even page, a page without text carrying no number (7.4, 7.5)."""

from __future__ import annotations

from dataclasses import dataclass

from fangan.word.flow import Block, Position, height_of
from fangan.word.geometry import Geometry
from fangan.word.sections import TINY, TINY_LINE, numbered, unnumbered
from fangan.word.xml import paragraph


@dataclass(frozen=True, slots=True)
class Ending:
    """How a document ends."""

    section: str
    """The section properties that end the document."""
    text_section: str = ""
    """Those that end the text, where 版记 begins a section of its own."""
    xml: str = ""
    """What follows the text."""


def ending(made: Block | None, at: Position, page: Geometry, section: str, last: str, *, even: bool) -> Ending:
    """版记 after a text that ends `at` in a section with properties `last`; `section` is the template's.

    `even` tells whether it must be on an even page.  A line stays free above it: renderers may differ by one.
    """
    if made is None:
        return Ending(last)
    block = made.xml + TINY
    upright = at.room == page.text_height
    if upright and (not even or (at.page % 2 == 0 and at.left >= height_of([made], page) + page.pitch)):
        return Ending(last, xml=block)
    if not even:
        return Ending(numbered(section), last, TINY + block)
    blank = _blank_page(section) if at.page % 2 == 0 else ""
    return Ending(unnumbered(section), last, blank + TINY + block)


def _blank_page(section: str) -> str:
    """An empty page without a number."""
    return paragraph("", props=TINY_LINE + unnumbered(section))
