"""A rendered page as lines of characters and bands of ink, in millimetres from the paper's top left corner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

import pymupdf

from tests.render.ink import POINT, Band, Box, Mask, bands
from tests.render.ink import dark as is_dark
from tests.render.ink import red as is_red

SAME_LINE = 0.6
"""Baselines closer than this (mm) are one line: digits and Chinese stand on slightly different ones."""


@dataclass(frozen=True, slots=True)
class Char:
    """One character: where it begins, how far it advances, its baseline, its size in points, its font."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str
    red: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text without the white space at its ends."""

    chars: tuple[Char, ...]

    @property
    def text(self) -> str:
        return "".join(char.text for char in self.chars)

    @property
    def squeezed(self) -> str:
        """The text without any white space."""
        return "".join(self.text.split())

    @property
    def left(self) -> float:
        return self.chars[0].left

    @property
    def right(self) -> float:
        return self.chars[-1].right

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def baseline(self) -> float:
        return self.chars[0].baseline

    @property
    def size(self) -> float:
        return max(char.size for char in self.chars)

    def part(self, text: str) -> Line:
        """The characters of this line that say `text` (without white space); ValueError when they do not."""
        for part in self.parts(text):
            return part
        raise ValueError(f"{text} is not in {self.text}")

    def parts(self, text: str) -> Iterator[Line]:
        """Every place of this line that says `text`."""
        solid = [char for char in self.chars if char.text.strip()]
        words, wanted = "".join(char.text for char in solid), "".join(text.split())
        for found in re.finditer(re.escape(wanted), words):
            yield Line(tuple(solid[found.start() : found.end()]))


@dataclass(frozen=True)
class Sheet:
    """One page of a document; `number` counts from 1."""

    page: pymupdf.Page
    number: int

    @property
    def height(self) -> float:
        return float(self.page.rect.height) * POINT

    @property
    def width(self) -> float:
        return float(self.page.rect.width) * POINT

    @property
    def sideways(self) -> bool:
        return self.width > self.height

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Black upright lines from top to bottom."""
        return _lines([char for char in _chars(self.page) if not char.red])

    @cached_property
    def red_lines(self) -> tuple[Line, ...]:
        return _lines([char for char in _chars(self.page) if char.red])

    @cached_property
    def turned(self) -> tuple[Line, ...]:
        """Lines that run from bottom to top or from top to bottom."""
        return tuple(Line(tuple(line)) for line in _turned(self.page))

    @cached_property
    def text(self) -> str:
        """All black text without white space, in the order of the lines."""
        return "".join(line.squeezed for line in self.lines)

    @cached_property
    def dark(self) -> tuple[Band, ...]:
        return self.ink(is_dark)

    @cached_property
    def red(self) -> tuple[Band, ...]:
        return self.ink(is_red)

    def ink(self, mask: Mask, *, gap: float = 0.2, within: Box | None = None) -> tuple[Band, ...]:
        """The bands of ink, in the whole page or within a part of it."""
        return tuple(bands(self.page, mask, gap=gap, within=within))

    def ink_of(self, line: Line, mask: Mask = is_dark) -> Band:
        """The ink of one line of text as one band."""
        height = line.size * POINT
        around = Box(line.left - 1, line.baseline - 0.95 * height, line.right + 1, line.baseline + 0.24 * height)
        found = self.ink(mask, within=around)
        return Band(found[0].top, found[-1].bottom, min(band.left for band in found), max(band.right for band in found))

    @cached_property
    def rules(self) -> tuple[Band, ...]:
        """Thin black lines over most of the page's width, measured on their ink; most pages have nothing drawn."""
        if not self.page.get_cdrawings():
            return ()
        return tuple(band for band in self.dark if band.width > 140 and band.height < 0.9)

    @cached_property
    def red_rules(self) -> tuple[Band, ...]:
        found = self.ink(is_red, gap=0.1)
        return tuple(band for band in found if band.width > 140 and band.height < 1.2)


def _chars(page: pymupdf.Page) -> Iterator[Char]:
    for line in _raw_lines(page):
        if abs(line["dir"][1]) < 0.1:
            yield from _line_chars(line)


def _turned(page: pymupdf.Page) -> Iterator[Iterator[Char]]:
    for line in _raw_lines(page):
        if abs(line["dir"][1]) >= 0.1:
            yield _line_chars(line)


def _raw_lines(page: pymupdf.Page) -> Iterator[dict[str, Any]]:
    for block in page.get_text("rawdict")["blocks"]:
        yield from block.get("lines", ())


def _line_chars(line: dict[str, Any]) -> Iterator[Char]:
    for span in line["spans"]:
        is_red = (span["color"] >> 16) > 180 and (span["color"] & 0xFFFF) < 0x6464
        for char in span["chars"]:
            left, right = char["origin"][0] * POINT, char["bbox"][2] * POINT
            yield Char(char["c"], left, right, char["origin"][1] * POINT, span["size"], span["font"], is_red)


def _lines(chars: list[Char]) -> tuple[Line, ...]:
    chars.sort(key=lambda char: (char.baseline, char.left))
    starts = [0]
    for at, char in enumerate(chars):
        starts.append(starts[-1] + (at > 0 and char.baseline - chars[at - 1].baseline > SAME_LINE))
    numbered = zip(starts[1:], chars, strict=True)
    rows = ([char for _, char in group] for _, group in groupby(numbered, key=lambda pair: pair[0]))
    return tuple(Line(_trimmed(sorted(row, key=lambda char: char.left))) for row in rows if _trimmed(row))


def _trimmed(row: list[Char]) -> tuple[Char, ...]:
    solid = [at for at, char in enumerate(row) if char.text.strip()]
    return tuple(row[solid[0] : solid[-1] + 1]) if solid else ()
