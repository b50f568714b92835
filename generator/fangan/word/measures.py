"""The measures of GB/T 9704-2012 in twips (1/20 pt, 1 mm = 56.69 twips), as proven on rendered pages."""

from __future__ import annotations

from fangan.model.profile import Margins

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


def mm(length: float) -> int:
    """`length` millimetres in twips, rounded."""
    return round(length * TWIPS_PER_MM)


TYPE_AREA_TOP = mm(37)
"""版心上边缘 from the paper's top (5.2.1), whatever margin a profile sets."""
MARK_TOP = TYPE_AREA_TOP + mm(35)
"""发文机关标志 of 文件 and 纪要 from the paper's top (7.2.4, 10.3)."""
ORDER_MARK_TOP = TYPE_AREA_TOP + mm(20)
"""The mark of 命令（令） from the paper's top (10.2)."""
LETTER_MARK_TOP = mm(30)
"""The mark of 信函 from the paper's top (10.1)."""
LETTER_RULE = mm(170)
"""The length of the red double rules of 信函 (10.1)."""
LETTER_RULE_BELOW_MARK = mm(4)
LETTER_RULE_ABOVE_PAPER = mm(20)
"""The second double rule from the paper's bottom (10.1)."""
MARK_SIZE = 36.0
"""小初: the largest size of the mark in points; 7.2.4 leaves it open."""
SEVEN_EIGHTHS = 280
"""7/8 of the height of 3号 (14 pt): 信函's first line below the double rule (10.1)."""
COMPENSATED_TOP, COMPENSATED_BOTTOM, COMPENSATED_PITCH = 1960, 1847, 592
"""34.58 and 32.58 mm with lines of 29.6 pt: the ink of 22 lines nearly fills 37 to 262 mm."""
VERTICAL = {
    Margins.NOMINAL: (MARGIN_TOP, MARGIN_BOTTOM),
    Margins.COMPENSATED: (COMPENSATED_TOP, COMPENSATED_BOTTOM),
}
"""The upper and lower margin of each way to measure them."""
