"""版式 of an office: what GB/T 9704-2012 leaves open, and where the office departs from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Margins(StrEnum):
    """页边距: from the paper's edge to the lines, or to the ink of the first and last line."""

    NOMINAL = "nominal"
    """标准: 37 and 35 mm"""
    COMPENSATED = "compensated"
    """补偿: 34.58 and 32.58 mm, less half of what a line is higher than its characters"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """版式; what is None is as the template has it."""

    mark_size: float | None = None
    """发文机关标志字号: its largest size in points, which 7.2.4 leaves open"""
    margins: Margins | None = None
    """页边距, 5.2.1"""
    line_pitch: float | None = None
    """行距 in points, 5.2.3"""
    mirrored: bool = False
    """左右对称: inner and outer margins change sides on even pages"""
    imprint_on_even_page: bool = True
    """版记双页: 7.4, practice"""
