"""An attachment (附件) of a plan and the table it may hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grid:
    """A table (表格) as the drafter typed it: headings, rows of text, and the columns' widths in mm where given."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """An attachment (附件): its title, and what of it is part of the file."""

    title: str
    text: tuple[str, ...] = ()
    grid: Grid | None = None
    """表格"""
    breakdown: bool = False
    """表格: 任务分解表, made from the plan's tasks."""
    sideways: bool = False
    """方向: 横, A4 set sideways (GB/T 9704-2012 8)."""
    detached: bool = False
    """装订: 单独, not bound with the text (7.3.7)."""

    @property
    def is_printed(self) -> bool:
        """Whether it has pages of its own; one with a title only is a paper of its own."""
        return bool(self.text or self.grid or self.breakdown)
