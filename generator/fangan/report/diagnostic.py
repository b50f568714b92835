"""A finding about a file a drafter wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How serious a finding is."""

    ERROR = "error"
    """错误: the file's products are not made."""
    WARNING = "warning"
    """警告: products are made, somebody should look."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file; `line` and `column` count from 1, in characters."""

    path: str
    line: int
    column: int
    length: int = 1
    excerpt: str = ""
    """The line as it stands in the file."""
    where: str = ""
    """How people name the place where a file has no lines: 正文第 3 段; `line` then counts paragraphs."""

    @property
    def shown(self) -> str:
        """The place in one piece: path:line:column, or path and `where`."""
        return f"{self.path} {self.where}" if self.where else f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.  `code` never changes its meaning; all texts are Chinese, for the drafter."""

    code: str
    level: Level
    message: str
    place: Place
    mend: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Findings sort by file, line, column, code."""
        return (self.place.path, self.place.line, self.place.column, self.code)


def error(code: str, place: Place, message: str, mend: str = "") -> Diagnostic:
    """A finding of level error (错误)."""
    return Diagnostic(code, Level.ERROR, message, place, mend)


def warning(code: str, place: Place, message: str, mend: str = "") -> Diagnostic:
    """A finding of level warning (警告)."""
    return Diagnostic(code, Level.WARNING, message, place, mend)


def has_errors(findings: Iterable[Diagnostic]) -> bool:
    """Whether any of `findings` is of level error."""
    return any(finding.level is Level.ERROR for finding in findings)
