"""Measuring ink on rendered pages, in millimetres from the page's top left corner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pymupdf

DPI = 300
MM = 25.4 / DPI
POINT = 25.4 / 72
"""A point in millimetres."""
Mask = Callable[[np.ndarray], np.ndarray]


def red(pixels: np.ndarray) -> np.ndarray:
    """Where ink is red."""
    found: np.ndarray = (pixels[:, :, 0] > 180) & (pixels[:, :, 1] < 100) & (pixels[:, :, 2] < 100)
    return found


def dark(pixels: np.ndarray) -> np.ndarray:
    """Where ink is black or grey."""
    found: np.ndarray = (pixels[:, :, 0] < 110) & (pixels[:, :, 1] < 110) & (pixels[:, :, 2] < 110)
    return found


@dataclass(frozen=True, slots=True)
class Band:
    """A horizontal band of ink: its top, bottom, left and right edge in mm."""

    top: float
    bottom: float
    left: float
    right: float

    @property
    def centre(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def middle(self) -> float:
        """The centre from left to right."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a page in mm."""

    left: float
    top: float
    right: float
    bottom: float

    def points(self) -> pymupdf.Rect:
        """The same in points, as pymupdf wants it."""
        return pymupdf.Rect(*(edge / POINT for edge in (self.left, self.top, self.right, self.bottom)))


def bands(page: pymupdf.Page, mask: Mask, *, gap: float = 0.6, within: Box | None = None) -> list[Band]:
    """The bands of ink from top to bottom; bands less than `gap` mm apart are one."""
    pixmap = page.get_pixmap(dpi=DPI, clip=within.points() if within else None)
    pixels = np.frombuffer(pixmap.samples, dtype=np.uint8).reshape(pixmap.height, pixmap.width, pixmap.n)
    found = mask(pixels)
    rows = np.flatnonzero(found.any(axis=1))
    if not len(rows):
        return []
    cuts = [0, *(at + 1 for at, (a, b) in enumerate(pairwise(rows)) if (b - a) * MM > gap), len(rows)]
    return [_band(found, rows[start], rows[end - 1], pixmap.x, pixmap.y) for start, end in pairwise(cuts)]


def _band(found: np.ndarray, top: int, bottom: int, x: int, y: int) -> Band:
    columns = np.flatnonzero(found[top : bottom + 1].any(axis=0))
    return Band((top + y) * MM, (bottom + 1 + y) * MM, (columns[0] + x) * MM, (columns[-1] + 1 + x) * MM)


def text_lines(page: pymupdf.Page) -> list[str]:
    """The lines of text from top to bottom, by baseline."""
    lines: dict[float, list[tuple[float, str]]] = {}
    for block in page.get_text("dict")["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                lines.setdefault(round(span["origin"][1], 0), []).append((span["origin"][0], span["text"]))
    return ["".join(text for _, text in sorted(spans)) for _, spans in sorted(lines.items())]
