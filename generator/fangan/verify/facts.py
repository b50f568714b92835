"""What the checks are given: the document, its elements, its format, and its pages where they were rendered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from fangan.model.notice import Format
from fangan.verify.document import Document, Paragraph, Table
from fangan.verify.elements import Role, Roles, recognised
from fangan.verify.page import Page

LINE = 1.3
"""Height of a line with automatic spacing in sizes of its font, roughly; only for gaps of files without a grid."""


@dataclass(frozen=True)
class Facts:
    """A document with its elements; `pages` is None when it was not rendered, `why` says why."""

    document: Document
    roles: Roles
    pages: tuple[Page, ...] | None = None
    why: str = ""
    stand_in: str = ""
    """The font that stood in for 仿宋 on the rendered pages, where it is none."""

    def all(self, role: Role) -> tuple[Paragraph, ...]:
        """The paragraphs of an element in their order."""
        return tuple(self.document.paragraphs[index] for index in self.indices(role))

    def indices(self, role: Role) -> tuple[int, ...]:
        """Where the paragraphs of an element stand."""
        return tuple(sorted(index for index, found in self.roles.items() if found is role))

    def has(self, role: Role) -> bool:
        """Whether an element is there."""
        return role in self.roles.values()

    @cached_property
    def format(self) -> Format | None:
        """The format, by the mark; None for a paper without one."""
        marks = self.all(Role.MARK)
        if not marks:
            return None
        text = "".join(paragraph.text for paragraph in marks).strip()
        for ending, found in (("纪要", Format.MINUTES), ("令", Format.ORDER)):
            if text.endswith(ending):
                return found
        return Format.LETTER if self._looks_like_letter(marks[0], text) else Format.DOCUMENT

    def _looks_like_letter(self, mark: Paragraph, text: str) -> bool:
        """A mark bound to the page, or one without 文件 over a first page with a footer of its own."""
        table = self.table_of(mark)
        if table and table.floating.get("vertAnchor") == "page":
            return True
        return not text.endswith("文件") and (mark.framed or self.document.area.own_first_page)

    def table_of(self, paragraph: Paragraph) -> Table | None:
        """The table that a paragraph stands in."""
        return self.document.tables[paragraph.table] if paragraph.table >= 0 else None

    @cached_property
    def imprint_table(self) -> Table | None:
        """The table of 版记."""
        return next((self.table_of(p) for p in self.all(Role.IMPRINT) if p.table >= 0), None)

    @cached_property
    def pitch(self) -> int:
        """The pitch of the text's lines in twips: exact, or of a grid that lines snap to; 0 when the font decides."""
        text = self.all(Role.BODY) or (self.document.normal,)
        pitches = [self._pitch(paragraph) for paragraph in text]
        return max(set(pitches), key=pitches.count)

    def _pitch(self, paragraph: Paragraph) -> int:
        looks, area = paragraph.looks, self.document.area
        if looks.exact:
            return looks.line
        if looks.snap and area.grid_type in ("lines", "linesAndChars", "snapToChars") and looks.line == 240:
            return area.grid_pitch
        return 0

    def gap_above(self, index: int) -> float:
        """Blank lines between a paragraph and the text above it."""
        paragraphs, at = self.document.paragraphs, index - 1
        height = float(paragraphs[index].looks.before)
        while at >= 0 and paragraphs[at].blank and paragraphs[at].table < 0:
            height += self._height(paragraphs[at])
            at -= 1
        height += paragraphs[at].looks.after if at >= 0 else 0
        return height / (self.pitch or 579)

    def _height(self, blank: Paragraph) -> float:
        """The height of an empty line with the space around it."""
        looks = blank.looks
        own = looks.line / 240 * (self.pitch or blank.mark_looks.size * 20 * LINE)
        return (looks.line if looks.rule in ("exact", "atLeast") else own) + looks.before + looks.after

    def shown(self, paragraph: Paragraph) -> str:
        """How a report names a paragraph: its first words."""
        text = " ".join(paragraph.text.split())
        return f"“{text[:10]}{'…' if len(text) > 10 else ''}”"

    def section_is_landscape(self, section: int) -> bool:
        """Whether a section is set sideways."""
        sections = self.document.sections
        return section < len(sections) and sections[section].landscape


def facts_of(document: Document, pages: tuple[Page, ...] | None = None, why: str = "", stand_in: str = "") -> Facts:
    """The facts of a document, with its rendered pages or why there are none, and the font that stood in."""
    return Facts(document, recognised(document), pages, why, stand_in)
