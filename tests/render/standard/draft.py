"""A Word file taken apart, so that a test can break it on purpose."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
PARAGRAPH = re.compile(r"<w:p>(?:(?!<w:p>|</w:p>).)*</w:p>", re.DOTALL)
Change = Callable[[str], str]


class Draft:
    """The parts of a .docx as text; every change must change something."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}

    def saved(self) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return buffer.getvalue()

    def swap(self, old: str, new: str, *, part: str = DOCUMENT, count: int = -1) -> None:
        """Put `new` instead of `old` in every part whose name begins with `part`."""
        changed = 0
        for name, data in self.parts.items():
            if name.startswith(part) and old.encode() in data:
                self.parts[name] = data.replace(old.encode(), new.encode(), count)
                changed += 1
        assert changed, f"{part} has no {old}"

    def paragraph(self, text: str, change: Change, *, style: str = "") -> None:
        """Change the first paragraph of the document that holds `text` (text or markup) and has the style."""
        xml = self.parts[DOCUMENT].decode()
        found = next(match for match in PARAGRAPH.finditer(xml) if text in match[0] and style in match[0])
        changed = change(found[0])
        assert changed != found[0], text
        self.parts[DOCUMENT] = (xml[: found.start()] + changed + xml[found.end() :]).encode()


BLANK = "<w:p></w:p>"


def after_blank_lines(count: int = 1) -> Change:
    """Empty lines above the paragraph."""
    return lambda xml: BLANK * count + xml


def lower(twips: int) -> Change:
    """The paragraph pushed down by a space above it."""
    return lambda xml: f'<w:p><w:pPr><w:spacing w:line="{twips}" w:lineRule="exact"/></w:pPr></w:p>' + xml


def styled(style: str) -> Change:
    """Another paragraph style."""
    return lambda xml: re.sub(r'<w:pStyle w:val="[^"]*"/>', f'<w:pStyle w:val="{style}"/>', xml)


def indented(attribute: str, twips: int) -> Change:
    """One indent more: left, right or hanging."""

    def change(xml: str) -> str:
        given = re.search(rf'(<w:ind [^>]*w:{attribute}=")(-?\d+)', xml)
        if given:
            return xml[: given.start()] + f"{given[1]}{int(given[2]) + twips}" + xml[given.end() :]
        if "<w:ind " in xml:
            return xml.replace("<w:ind ", f'<w:ind w:{attribute}="{twips}" ', 1)
        return with_property(f'<w:ind w:{attribute}="{twips}"/>')(xml)

    return change


def with_property(element: str) -> Change:
    """One more element in the paragraph's properties, before the alignment (the schema's order)."""

    def change(xml: str) -> str:
        if "<w:jc " in xml:
            return xml.replace("<w:jc ", f"{element}<w:jc ", 1)
        if "</w:pPr>" in xml:
            return xml.replace("</w:pPr>", f"{element}</w:pPr>", 1)
        return xml.replace("<w:p>", f"<w:p><w:pPr>{element}</w:pPr>", 1)

    return change


def on_a_new_page(xml: str) -> str:
    """The paragraph after a page break."""
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + xml


def replaced(old: str, new: str) -> Change:
    """Other words or markup in the paragraph."""
    return lambda xml: xml.replace(old, new)


def moved_tabs(twips: int) -> Change:
    """All tab stops of the paragraph moved."""
    return lambda xml: re.sub(r'(w:pos=")(\d+)', lambda found: f"{found[1]}{int(found[2]) + twips}", xml)
