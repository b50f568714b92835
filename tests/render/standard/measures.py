"""The figures of GB/T 9704-2012 in millimetres from the paper's top left corner, not taken from the generator."""

from __future__ import annotations

import re

TOP, BOTTOM, LEFT, RIGHT = 37.0, 262.0, 28.0, 184.0
"""版心: 156 × 225 mm, 37 mm from the top and 28 mm from the left of A4 (5.2.1)."""
CENTRE = (LEFT + RIGHT) / 2
PITCH = 225 / 22
"""The height of one of 22 lines (5.2.3)."""
CELL = 156 / 28
"""一字: the width of one of 28 characters (5.2.3)."""
SMALL = 14 * 25.4 / 72
"""The width of a character of 4号."""
SIZE_2, SIZE_3, SIZE_4 = 22.0, 16.0, 14.0
"""2号, 3号, 4号 in points."""
SEAL = 42.0
"""The diameter of the seal of a county government in mm (practice; the standard leaves it open)."""
FONTS = {
    "仿宋": "FandolFang",
    "黑体": "FandolHei",
    "楷体": "FandolKai",
    "宋体": "FandolSong",
    "小标宋": "NotoSerifCJK",
}
"""The fonts that stand in for the official ones in the suite (tests/render/fonts.conf.in)."""
HANGING = "，。、；：？！）》”’"
LATIN = re.compile(r"[0-9A-Za-z .%()]")


def family(font: str) -> str:
    """The official name of the font that `font` stands in for."""
    return next((name for name, start in FONTS.items() if font.startswith(start)), font)


def nominal(text: str) -> float:
    """The width of `text` in mm as Word sets it: Chinese one 字, digits and Latin half; no gaps between them."""
    return CELL * sum(0.5 if LATIN.match(char) else 1.0 for char in text)
