"""A rendered page as bands of ink and lines of text, in millimetres from its top left corner.

Works on the bytes of a PPM picture: a whole colour plane at a time, without a library for arrays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

INCH = 25.4
MM_PER_POINT = INCH / 72
HEADER = re.compile(rb"P6\s+(\d+)\s+(\d+)\s+255\s")
NUMBER_STRIP = (264.0, 275.0)
"""From the paper's top, in mm: below the type area, where page numbers stand (7.5)."""
HIGH = bytes(value > 180 for value in range(256))
LOW = bytes(value < 110 for value in range(256))
SAME_LINE = 2.0
"""Words whose middles lie closer than this (mm) stand on one line; lines of a notice are 10 mm apart."""
TOUCHING = 0.6
"""Bands of ink closer than this (mm) are one line of text."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of ink: its edges in mm."""

    top: float
    bottom: float
    left: float
    right: float

    @property
    def centre(self) -> float:
        """The middle of its height."""
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """From its left to its right edge."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From its top to its bottom edge."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with the edges of its characters' boxes in mm; the boxes are higher than the ink."""

    text: str
    top: float
    bottom: float
    left: float
    right: float

    @property
    def centre(self) -> float:
        """The middle of its height."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size in mm, its ink by colour from top to bottom, its lines of text."""

    width: float
    height: float
    red: tuple[Band, ...]
    dark: tuple[Band, ...]
    lines: tuple[Line, ...] = ()
    dash: float | None = None
    """The middle (mm) of the leftmost ink where page numbers stand: the dash before the number."""

    @property
    def landscape(self) -> bool:
        """Whether it is set sideways."""
        return self.width > self.height


def page_of(picture: bytes, lines: tuple[Line, ...], dpi: int) -> Page:
    """The page that a PPM picture of `dpi` pixels per inch shows; ValueError when it is no such picture."""
    header = HEADER.match(picture)
    if not header:
        raise ValueError("not a PPM picture of 8 bits")
    width, height = int(header[1]), int(header[2])
    red, dark = _masks(picture[header.end() : header.end() + 3 * width * height])
    step = INCH / dpi
    return Page(
        width * step,
        height * step,
        red=tuple(_bands(_rows(red, width), step)),
        dark=tuple(_bands(_rows(dark, width), step)),
        lines=lines,
        dash=_leftmost(_rows(dark, width), step),
    )


def _leftmost(rows: list[bytes], step: float) -> float | None:
    """The middle of the leftmost millimetre of ink in the strip of page numbers."""
    first = round(NUMBER_STRIP[0] / step)
    strip = rows[first : round(NUMBER_STRIP[1] / step)]
    lefts = [row.find(1) for row in strip if 1 in row]
    if not lefts:
        return None
    left, near = min(lefts), round(1 / step)
    inked = [at for at, row in enumerate(strip) if row.find(1, left, left + near) >= 0]
    return (first + (inked[0] + inked[-1] + 1) / 2) * step


def _rows(mask: bytes, width: int) -> list[bytes]:
    return [mask[start : start + width] for start in range(0, len(mask), width)]


def _masks(pixels: bytes) -> tuple[bytes, bytes]:
    """One byte for each pixel, 1 where ink is red, and where it is black or grey."""
    red, green, blue = (pixels[channel::3] for channel in range(3))
    cold = _both(green.translate(LOW), blue.translate(LOW))
    return _both(red.translate(HIGH), cold), _both(red.translate(LOW), cold)


def _both(one: bytes, other: bytes) -> bytes:
    """Byte by byte 1 where both are 1."""
    return (int.from_bytes(one, "big") & int.from_bytes(other, "big")).to_bytes(len(one), "big")


def _bands(rows: list[bytes], step: float) -> Iterator[Band]:
    """Stretches of rows with ink, a band for each unbroken stretch."""
    inked = [b"\1" in row for row in rows]
    edges = [at for at, (before, after) in enumerate(pairwise([False, *inked, False])) if before != after]
    for top, bottom in zip(edges[::2], edges[1::2], strict=True):
        within = rows[top:bottom]
        left = min(row.find(1) for row in within)
        right = max(row.rfind(1) for row in within) + 1
        yield Band(top * step, bottom * step, left * step, right * step)


def joined(bands: tuple[Band, ...], gap: float = TOUCHING) -> list[Band]:
    """Bands less than `gap` mm apart as one."""
    found: list[Band] = []
    for band in bands:
        if found and band.top - found[-1].bottom <= gap:
            last = found.pop()
            band = Band(last.top, band.bottom, min(last.left, band.left), max(last.right, band.right))
        found.append(band)
    return found


def rules(bands: tuple[Band, ...], *, longest: float = 150.0) -> list[Band]:
    """Thin bands that are at least `longest` mm wide: ruled lines."""
    return [band for band in bands if band.width >= longest and band.height < 1.2]


def lines_of(layout: bytes) -> list[tuple[Line, ...]]:
    """The lines of each page from what `pdftotext -bbox-layout` writes (XHTML, in points)."""
    root = etree.fromstring(layout, etree.XMLParser(resolve_entities=False, no_network=True, recover=True))
    return [tuple(_lines([_word(word) for word in page.iter("{*}word")])) for page in root.iter("{*}page")]


def _word(node: etree._Element) -> Line:
    top, bottom, left, right = (float(node.get(name, 0)) * MM_PER_POINT for name in ("yMin", "yMax", "xMin", "xMax"))
    return Line(node.text or "", top, bottom, left, right)


def _lines(words: list[Line]) -> Iterator[Line]:
    """Words on one height as one line, from left to right."""
    groups: list[list[Line]] = []
    for word in sorted(words, key=lambda word: word.centre):
        if groups and word.centre - groups[-1][-1].centre < SAME_LINE:
            groups[-1].append(word)
        else:
            groups.append([word])
    for group in groups:
        placed = sorted(group, key=lambda word: word.left)
        yield Line(
            "".join(word.text for word in placed),
            min(word.top for word in placed),
            max(word.bottom for word in placed),
            placed[0].left,
            max(word.right for word in placed),
        )
