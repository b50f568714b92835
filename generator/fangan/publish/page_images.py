"""PDF → pages, by poppler's pdftoppm and pdftotext: the only place that runs them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from fangan.report.problem import Problem, reason
from fangan.verify.page import Line, Page, lines_of, page_of

DPI = 300
"""One pixel is 0.085 mm: well below what the checks tolerate."""
PROGRAMS = ("pdftoppm", "pdftotext")
SECONDS = 120
MOST_PAGES = 500
"""A notice of more pages is measured as far as this."""


class NoPagesError(Problem):
    """Pages could not be measured; the message says why."""


def missing_program() -> str | None:
    """The first program that is not installed."""
    return next((name for name in PROGRAMS if shutil.which(name) is None), None)


def pages_of(pdf: bytes) -> tuple[Page, ...]:
    """The pages of a PDF, measured one after the other; NoPagesError when poppler is not there or refuses."""
    missing = missing_program()
    if missing:
        raise NoPagesError(f"没有找到 {missing}（属于 poppler-utils），页面量不了。请安装 poppler-utils。")
    with tempfile.TemporaryDirectory(prefix="fangan-pages-") as folder:
        path = Path(folder) / "pages.pdf"
        path.write_bytes(pdf)
        return tuple(_pages(path))


def _pages(path: Path) -> Iterator[Page]:
    layout = lines_of(_run("pdftotext", "-bbox-layout", str(path), "-"))
    for number, lines in enumerate(layout[:MOST_PAGES], 1):
        yield _page(path, number, lines)


def _page(path: Path, number: int, lines: tuple[Line, ...]) -> Page:
    """One page at a time: its picture takes 26 MB."""
    only = ("-f", str(number), "-l", str(number))
    picture = _run("pdftoppm", "-r", str(DPI), *only, str(path))
    try:
        return page_of(picture, lines, DPI)
    except ValueError as problem:
        raise NoPagesError(f"pdftoppm 没有画出第 {number} 面，页面量不了。") from problem


def _run(*command: str) -> bytes:
    try:
        return subprocess.run(command, capture_output=True, check=True, timeout=SECONDS).stdout
    except OSError as problem:
        raise NoPagesError(f"{command[0]} 启动不了：{reason(problem)}。") from problem
    except subprocess.SubprocessError as problem:
        raise NoPagesError(f"{command[0]} 没有做完，页面量不了。请重新安装 poppler-utils。") from problem
