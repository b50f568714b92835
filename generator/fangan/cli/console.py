"""Talking to the terminal: colour and progress only where a person looks on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TextIO

from fangan.report.diagnostic import Diagnostic
from fangan.report.text import render
from fangan.text.width import display_width

CLEAR = "\r\x1b[K"


def prepare() -> None:
    """Print what a console cannot show as escapes instead of failing, and keep UTF-8 in pipes and files."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def say(text: str = "") -> None:
    """A line of result, to standard output."""
    print(text)


def complain(text: str) -> None:
    """A line about something wrong, to standard error."""
    print(text, file=sys.stderr)


def draws(stream: TextIO) -> bool:
    """Whether a person looks on at a terminal that obeys escape codes; old Windows consoles print them."""
    if not stream.isatty() or "NO_COLOR" in os.environ:
        return False
    return os.name != "nt" or bool({"WT_SESSION", "TERM", "ANSICON"} & os.environ.keys())


def show_findings(findings: Iterable[Diagnostic]) -> None:
    """Findings as text, to standard error."""
    text = render(findings, color=draws(sys.stderr))
    if text:
        print(text, end="", file=sys.stderr)


class ProgressLine:
    """One line at the bottom of a terminal; silent in pipes, files and CI."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._on = draws(sys.stderr) and not quiet and "CI" not in os.environ

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show how far a build is."""
        if self._on:
            line = f"生成 {done}/{total}  {what}"
            while display_width(line) > 78:
                line = line[:-1]
            print(CLEAR + line, end="", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._on:
            print(CLEAR, end="", file=sys.stderr, flush=True)
