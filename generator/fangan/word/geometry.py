"""The page that a template sets up: paper, margins and grid, read from its own parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fangan.model.profile import Margins, Profile
from fangan.word import measures


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """A page in twips (1/20 pt); the defaults are GB/T 9704-2012 5.1 and 5.2 as proven on rendered pages."""

    width: int = measures.PAGE_WIDTH
    height: int = measures.PAGE_HEIGHT
    top: int = measures.MARGIN_TOP
    """天头"""
    bottom: int = measures.MARGIN_BOTTOM
    left: int = measures.MARGIN_LEFT
    """订口"""
    right: int = measures.MARGIN_RIGHT
    pitch: int = measures.PITCH
    """The height of a line."""
    cell: int = measures.CELL
    """The width of a character of the text with its spacing."""

    mark_size: float = measures.MARK_SIZE
    """The largest size of 发文机关标志 in points, which 7.2.4 leaves open."""

    @property
    def text_width(self) -> int:
        """版心, its width."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """版心, its height."""
        return self.height - self.top - self.bottom

    @property
    def lines(self) -> int:
        """Lines on a full page (5.2.3: 22)."""
        return self.text_height // self.pitch

    @property
    def characters(self) -> int:
        """Characters on a full line (5.2.3: 28)."""
        return self.text_width // self.cell


def page_of(profile: Profile) -> Geometry:
    """The page of the shipped templates under a profile: what can be known without opening a template."""
    top, bottom = measures.VERTICAL[profile.margins or Margins.NOMINAL]
    pitch = measures.COMPENSATED_PITCH if profile.margins is Margins.COMPENSATED else measures.PITCH
    if profile.line_pitch:
        pitch = round(profile.line_pitch * 20)
    return Geometry(top=top, bottom=bottom, pitch=pitch, mark_size=profile.mark_size or measures.MARK_SIZE)


def geometry_of(document: str, styles: str) -> Geometry:
    """The page of a template from word/document.xml and word/styles.xml; the standard's where they are silent."""
    section = document[document.rfind("<w:sectPr") :]
    normal = _between(styles, r'<w:style [^>]*w:default="1"[^>]*w:type="paragraph"|'
                              r'<w:style [^>]*w:type="paragraph"[^>]*w:default="1"', "</w:style>")  # fmt: skip
    size = _number(normal, "sz", "val", 32) * 10
    return Geometry(
        width=_number(section, "pgSz", "w", measures.PAGE_WIDTH),
        height=_number(section, "pgSz", "h", measures.PAGE_HEIGHT),
        top=_number(section, "pgMar", "top", measures.MARGIN_TOP),
        bottom=_number(section, "pgMar", "bottom", measures.MARGIN_BOTTOM),
        left=_number(section, "pgMar", "left", measures.MARGIN_LEFT),
        right=_number(section, "pgMar", "right", measures.MARGIN_RIGHT),
        pitch=_number(normal, "spacing", "line", measures.PITCH),
        cell=size + _number(normal, "spacing", "val", 0),
    )


def _between(text: str, start: str, end: str) -> str:
    found = re.search(start, text)
    return text[found.start() : text.find(end, found.start())] if found else ""


def _number(xml: str, element: str, attribute: str, default: int) -> int:
    """An attribute of the first such element that has it."""
    found = re.search(rf'<w:{element} [^>]*w:{attribute}="(-?\d+)"', xml)
    return int(found.group(1)) if found else default
