"""Where 版记 goes: the last page's bottom, on an even page, a page without text carrying no number (7.4, 7.5)."""

from __future__ import annotations

from dataclasses import dataclass

from fangan.word.flow import Block, Position, height_of
from fangan.word.geometry import Geometry
from fangan.word.measures import mm
from fangan.word.page_setup import TITLE_PAGE, with_title_page
from fangan.word.xml import paragraph

TINY_LINE = '<w:spacing w:line="20" w:lineRule="exact"/>'
TINY = paragraph("", props=TINY_LINE)
"""A table cannot end a document, and an ordinary empty line after it could open a page of its own."""
DISTANCE = mm(2)
"""What stays free between the text and 版记, in twips."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a document ends: the section that its text ends, if 版记 begins one, and what follows the text."""

    section: str = ""
    """Section properties for the last paragraph of the text."""
    xml: str = ""
    title_page: str = ""
    """What the last section's properties hold so that its page carries no number."""


def ending(made: Block | None, at: Position, page: Geometry, section: str, *, even: bool) -> Ending:
    """版记 after a text that ends `at`; `section` is the template's, `even` whether it must be on an even page."""
    if made is None:
        return Ending()
    if _fits(made, at, page) and (not even or at.page % 2 == 0):
        return Ending(xml=made.xml + TINY)
    if not even:
        return Ending(xml=made.xml + TINY)
    blank = _blank_page(section) if at.page % 2 == 0 else ""
    return Ending(section, blank + TINY + made.xml + TINY, TITLE_PAGE)


def _fits(made: Block, at: Position, page: Geometry) -> bool:
    return at.left >= height_of([made], page) + DISTANCE


def _blank_page(section: str) -> str:
    """An empty page without a number."""
    return paragraph("", props=TINY_LINE + with_title_page(section))


def with_section(xml: str, section: str) -> str:
    """`xml` whose last paragraph ends a section; a table that ends it gets a tiny paragraph for that."""
    if not xml.endswith("</w:p>"):
        return xml + paragraph("", props=TINY_LINE + section)
    start = max(xml.rfind("<w:p>"), xml.rfind("<w:p "))
    head, last = xml[:start], xml[start:]
    if "<w:sectPr" in last:
        return xml + paragraph("", props=TINY_LINE + section)
    if "</w:pPr>" in last:
        return head + last.replace("</w:pPr>", f"{section}</w:pPr>", 1)
    return head + last.replace("<w:p>", f"<w:p><w:pPr>{section}</w:pPr>", 1)
