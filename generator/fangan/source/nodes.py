"""The positioned tree: what a YAML file says, every scalar a text, every node with its place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from fangan.report.diagnostic import Place


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a file; lines and columns count from 0, in characters."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True)
class Source:
    """A file's text and the name to show for it."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.replace("\r\n", "\n").split("\n")

    def place(self, span: Span, *, offset: int = 0, length: int | None = None) -> Place:
        """The place of `span`, or of `length` characters `offset` into it; spans over lines end with the first."""
        excerpt = self.lines[span.line] if span.line < len(self.lines) else ""
        end = span.end_column if span.end_line == span.line else len(excerpt)
        column = span.column + offset
        return Place(self.path, span.line + 1, column + 1, max(1, length or end - column), excerpt)

    def line_place(self, line: int, column: int = 0, length: int | None = None) -> Place:
        """The place of `length` characters at a line and column that count from 0; by default to the line's end."""
        excerpt = self.lines[line] if line < len(self.lines) else ""
        return Place(self.path, line + 1, column + 1, max(1, length or len(excerpt) - column), excerpt)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `plain` when it stands on one line exactly as it is read, so that offsets hold."""

    value: str
    span: Span
    indent: int = 0
    """Columns between the span's start and the text's first character (1 inside quotes)."""
    plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file."""

    entries: tuple[Entry, ...]
    span: Span


Node = Scalar | Sequence | Mapping
