"""Section properties (w:sectPr): the template's own, and what is made from them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from fangan.word.flow import Block, xml_of
from fangan.word.xml import paragraph

TINY_LINE = '<w:spacing w:line="20" w:lineRule="exact"/>'
TINY = paragraph("", props=TINY_LINE)
"""A table cannot end a document, and an ordinary empty line after it could open a page of its own."""
TITLE_PAGE = "<w:titlePg/>"
"""The first page of a section has a footer of its own: none, so it carries no number."""
_PAPER = re.compile(r"<w:pgSz [^>]*/>")
_SIDE = re.compile(r'w:[wh]="(\d+)"')
_TITLE_PAGES = re.compile(r"<w:titlePg(?: [^>]*)?/>")
_FIRST_FOOTER = re.compile(r'<w:footerReference (?=[^>]*w:type="first")[^>]*/>')
_AFTER_TITLE_PAGE = re.compile(r"<w:(?:textDirection|bidi|rtlGutter|docGrid|printerSettings)\b|</w:sectPr>")


def last_section(document: str) -> str:
    """The section properties that end word/document.xml, "" when there are none."""
    start = document.rfind("<w:sectPr")
    end = document.find("</w:sectPr>", start)
    return document[start : end + len("</w:sectPr>")] if start >= 0 and end >= 0 else ""


def numbered(section: str) -> str:
    """Section properties all of whose pages are numbered alike: a letter's after its first page."""
    return _TITLE_PAGES.sub("", section)


def unnumbered(section: str) -> str:
    """Section properties whose first page carries no number."""
    plain = _FIRST_FOOTER.sub("", numbered(section))
    found = _AFTER_TITLE_PAGE.search(plain)
    return plain[: found.start()] + TITLE_PAGE + plain[found.start() :] if found else section


def upright_section(section: str) -> str:
    """Section properties whose paper stands (纵向), margins as they are."""
    return _PAPER.sub(_stood, section)


def _stood(paper: re.Match[str]) -> str:
    sides = sorted(int(side) for side in _SIDE.findall(paper[0]))
    return f'<w:pgSz w:w="{sides[0]}" w:h="{sides[-1]}"/>' if sides else paper[0]


def joined(parts: Mapping[str, list[Block]]) -> dict[str, str]:
    """The XML of each part; a block that begins a section ends the one before it in the paragraph above."""
    made: dict[str, str] = {}
    for name, blocks in parts.items():
        begins = [index for index, each in enumerate(blocks) if each.ends_section]
        bounds = [0, *begins, len(blocks)]
        made[name] = xml_of(blocks[: bounds[1]])
        for start, end in pairwise(bounds[1:]):
            end_section(made, blocks[start].ends_section)
            made[name] += xml_of(blocks[start:end])
    return made


def end_section(parts: dict[str, str], section: str) -> None:
    """End a section with the last paragraph of the last part that holds any."""
    name = next(name for name, xml in reversed(parts.items()) if xml)
    parts[name] = with_section(parts[name], section)


def with_section(xml: str, section: str) -> str:
    """`xml` whose last paragraph ends a section; a table that ends it gets a tiny paragraph for that."""
    start = max(xml.rfind("<w:p>"), xml.rfind("<w:p "))
    head, last = xml[:start], xml[start:]
    if not xml.endswith("</w:p>") or "<w:sectPr" in last:
        return xml + paragraph("", props=TINY_LINE + section)
    if "</w:pPr>" in last:
        return head + last.replace("</w:pPr>", f"{section}</w:pPr>", 1)
    return head + last.replace("<w:p>", f"<w:p><w:pPr>{section}</w:pPr>", 1)
