"""What stands in a Word file, as plain facts; lengths in twips."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from fangan.text.width import cells
from fangan.verify.looks import ParagraphLooks, RunLooks


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look; `instruction` is the instruction of a field (PAGE) that it shows."""

    text: str
    looks: RunLooks
    instruction: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `table` and `row` count from 0, -1 outside tables."""

    text: str
    style: str
    looks: ParagraphLooks
    runs: tuple[Run, ...] = ()
    tabs: tuple[int, ...] = ()
    numbered: bool = False
    """Whether Word numbers it by itself: its number is not part of the text."""
    breaks_page: bool = False
    drawing: bool = False
    framed: bool = False
    """Whether it stands in a frame (w:framePr) or a text box, out of the flow of lines."""
    section: int = 0
    table: int = -1
    row: int = -1
    mark_looks: RunLooks = field(default_factory=RunLooks)
    """The looks of the paragraph's end, and so of an empty paragraph."""

    @property
    def blank(self) -> bool:
        """Whether it is an empty line."""
        return not self.text.strip() and not self.drawing

    @property
    def main(self) -> RunLooks:
        """The looks of most of its characters."""
        weights: dict[RunLooks, int] = {}
        for run in self.runs:
            weights[run.looks] = weights.get(run.looks, 0) + len(run.text.strip())
        return max(weights, key=lambda looks: weights[looks], default=self.mark_looks)

    @property
    def width(self) -> float:
        """The width of its text on one line in twips; digits and Latin letters count half a character."""
        return sum(cells(run.text) * run.looks.cell for run in self.runs)

    @property
    def first_indent(self) -> float:
        """空几字: the first line's indent from the text area's edge, in its own characters."""
        cell = self.main.cell or 1
        blanks = cells(self.text[: len(self.text) - len(self.text.lstrip(" 　"))])
        own = self.looks.first_chars / 100 if self.looks.first_chars else self.looks.first / cell
        return blanks + own + self.looks.left / cell


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its own borders (size in eighths of a point), its texts, whether it ends as Word wants."""

    paragraphs: tuple[Paragraph, ...]
    top: int | None = None
    bottom: int | None = None
    width: int = 0
    ends_well: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `floating` holds the attributes of w:tblpPr when it floats."""

    rows: tuple[tuple[Cell, ...], ...]
    columns: tuple[int, ...]
    floating: dict[str, str]
    section: int = 0

    @property
    def text(self) -> str:
        """All its text."""
        return "\n".join(p.text for row in self.rows for cell in row for p in cell.paragraphs)


@dataclass(frozen=True, slots=True)
class Section:
    """A section: page size, margins and grid in twips; its footers by kind (default, even, first)."""

    width: int = 0
    height: int = 0
    top: int = 0
    bottom: int = 0
    left: int = 0
    right: int = 0
    footer: int = 0
    landscape: bool = False
    own_first_page: bool = False
    restarts: bool = False
    grid_type: str = ""
    grid_pitch: int = 0
    grid_space: int = 0
    """Grid's change of a character's width in 1/4096 pt."""
    footers: tuple[tuple[str, tuple[Paragraph, ...]], ...] = ()

    @property
    def text_width(self) -> int:
        """Width of the type area (版心)."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """Height of the type area (版心)."""
        return self.height - self.top - self.bottom

    def page_numbers(self, kind: str) -> tuple[Paragraph, ...]:
        """The paragraphs of a kind of footer or header that show the page's number."""
        found = dict(self.footers).get(kind, ())
        return tuple(paragraph for paragraph in found if any("PAGE" in run.instruction for run in paragraph.runs))


@dataclass(frozen=True)
class Document:
    """A Word file: everything in its order."""

    paragraphs: tuple[Paragraph, ...]
    """All paragraphs in the order of reading, those in tables too."""
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    normal: Paragraph
    """What an unstyled paragraph looks like."""
    odd_and_even: bool = False

    @cached_property
    def area(self) -> Section:
        """The section that the first page belongs to."""
        return self.sections[0]
