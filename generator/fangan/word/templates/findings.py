"""Findings about a template, made in one place: the file, the paragraph, what will happen, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from fangan.report.diagnostic import Diagnostic, Level, Place
from fangan.word.templates.tags import Broken, Tag

WHOLE = "整个文件"
RESTORE = "改不回来时运行 fangan templates restore {name}：换成自带的模板，您的那份另外留着。"


def whole(path: str, code: str, level: Level, message: str, mend: str) -> Diagnostic:
    """A finding about the file as a whole."""
    return Diagnostic(code, level, message, Place(path, 0, 1, where=WHOLE), mend)


def at_tag(path: str, code: str, level: Level, tag: Tag | Broken, message: str, mend: str) -> Diagnostic:
    """A finding about one tag."""
    return Diagnostic(code, level, message, tag.paragraph.place(path, tag.at, len(tag.text)), mend)


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes findings about the file called `path`."""

    path: str

    def error(self, code: str, tag: Tag | Broken, message: str, mend: str) -> Diagnostic:
        """A tag that makes the template unusable."""
        return at_tag(self.path, code, Level.ERROR, tag, message, mend)

    def warning(self, code: str, tag: Tag | Broken, message: str, mend: str) -> Diagnostic:
        """A tag that somebody should look at."""
        return at_tag(self.path, code, Level.WARNING, tag, message, mend)

    def file_error(self, code: str, message: str, mend: str) -> Diagnostic:
        """Something about the whole file that makes it unusable."""
        return whole(self.path, code, Level.ERROR, message, mend)

    def file_warning(self, code: str, message: str, mend: str) -> Diagnostic:
        """Something about the whole file that somebody should look at."""
        return whole(self.path, code, Level.WARNING, message, mend)
