"""The measures of GB/T 9704-2012 in twips (1/20 pt, 1 mm = 56.69 twips), as proven on rendered pages."""

from __future__ import annotations

TWIPS_PER_MM = 1440 / 25.4

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
"""A4, 210 × 297 mm (5.1)."""
MARGIN_TOP, MARGIN_BOTTOM, MARGIN_LEFT = 2098, 1984, 1588
"""天头 37 mm, 35 mm, 订口 28 mm (5.2.1)."""
MARGIN_RIGHT = 1470
"""25.93 mm: four twips less than 26 mm, so that 28 characters of 15.75 pt fit a line."""
TEXT_WIDTH = PAGE_WIDTH - MARGIN_LEFT - MARGIN_RIGHT
"""版心 156 mm wide."""
FOOTER = 1446
"""25.5 mm: puts the dash of the page number 7 mm below the type area (7.5)."""

PITCH = 579
"""The pitch of lines, 28.95 pt: 22 of them fill 225 mm (5.2.3); 580 would lose one."""
CELL = 315
"""The width of a character of 3号 in the grid of 28 (5.2.3): 16 pt squeezed by 0.25 pt."""
SQUEEZE = -5
"""Character spacing of 3号 text in twips that gives 28 characters a line."""
SMALL_CELL = 280
"""The width of a character of 4号 (14 pt)."""

MARK_TOP = 1984
"""发文机关标志 begins 35 mm below the type area's top (7.2.4)."""


def mm(length: float) -> int:
    """`length` millimetres in twips, rounded."""
    return round(length * TWIPS_PER_MM)
