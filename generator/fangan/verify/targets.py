"""What GB/T 9704-2012 wants, in millimetres, points and 字, and how much may lack; every number once."""

from __future__ import annotations

from dataclasses import dataclass

from fangan.word.measures import TWIPS_PER_MM

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
"""5.1"""
PAPER = 0.5
TYPE_WIDTH, TYPE_HEIGHT = 156.0, 225.0
"""5.2.1, 版心"""
TOP, BOTTOM, LEFT, RIGHT = 37.0, 262.0, 28.0, 184.0
"""5.2.1: the edges of the type area from the paper's top and left edge"""
MARGIN = 1.0
"""5.2.1 ± 1 mm"""
PLATE = 1.0
"""6.1 版面误差"""
HANGING = 5.6
"""A mark that hangs behind a line is one 字 wide."""
LINES, CHARACTERS = 22, 28
"""5.2.3"""
UNFILLED = 2.0
"""Height below the last line that still counts as 撑满版心 (5.2.3)."""
SIZE = 0.3
"""Points by which a size may differ: 3号 is 15.75 in metal and 16 in Word."""
ER_HAO, SAN_HAO, SI_HAO = 22.0, 16.0, 14.0
MARK_TOP = 72.0
"""7.2.4 and 10.3: 35 mm below the type area's top"""
LETTER_MARK_TOP, ORDER_MARK_TOP = 30.0, 57.0
"""10.1 from the paper's top, 10.2 20 mm below the type area's"""
PLACED = 0.3
RULE_BELOW_NUMBER = 4.0
"""7.2.7"""
RULE_EDGE = 0.5
"""How far the ends of a rule may lie from where they should."""
LETTER_RULE = 170.0
"""10.1"""
LETTER_RULE_WIDTH = 1.0
LETTER_RULE_BELOW_MARK = 4.0
LETTER_LAST_RULE = 277.0
"""10.1: 20 mm from the paper's bottom"""
DASH = 269.0
"""7.5: 7 mm below the type area"""
LAST_RULE = 0.5
"""7.4.1: how far the last rule may lie from the type area's bottom"""
SIGNED = 0.5
"""How far the end of 署名 or 成文日期 may lie from its place, in mm and in 字"""
CELLS = 0.25
"""字 by which an indent may differ"""
SMALL_CELLS = 0.5
"""The same in 版记, where a cell's own margin may add to the indent"""
GAP = 0.3
"""Lines by which a gap may differ"""


@dataclass(frozen=True, slots=True)
class Profile:
    """One way to set up the page in Word: margins in mm, how much the upper one may differ."""

    note: str
    top: float
    bottom: float
    tolerance: float


PROFILES = (
    Profile("", 37.0, 35.0, MARGIN),
    Profile("（按补偿行间空白）", 34.58, 32.58, 0.5),
)
"""The margin ends at the line's box or, compensated, half of 7/8 字高 before the ink (3.2 makes a line 15/8 字高)."""


def mm(twips: float) -> float:
    """Twips in millimetres."""
    return twips / TWIPS_PER_MM
