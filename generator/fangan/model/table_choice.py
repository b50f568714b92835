"""任务表 of an office: which columns its breakdown tables have, how rows are grouped, which way the page lies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grouping(StrEnum):
    """分组: which tasks stand together, their common cell merged."""

    SECTION = "section"
    """章节: under their headings, or by plan where there are several."""
    LEAD = "lead"
    """牵头单位"""
    DEADLINE = "deadline"
    """完成时限, the earliest first."""
    NONE = "none"
    """不分组: as they stand in the plan, nothing merged."""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A column as it was chosen: the field's English name, "role" for a role by its `label`, "" for one to fill in.

    `heading` and `width` (mm) replace the usual ones.
    """

    name: str
    label: str
    heading: str | None = None
    width: float | None = None


@dataclass(frozen=True, slots=True)
class TableChoice:
    """任务表; nothing said is the usual table."""

    columns: tuple[ColumnChoice, ...] = ()
    """列, () for the usual ones."""
    blanks: tuple[ColumnChoice, ...] = ()
    """填写列: columns without words, for the units to fill in."""
    grouping: Grouping = Grouping.SECTION
    upright: bool = False
    """方向: 纵向"""


USUAL_TABLE = TableChoice()
