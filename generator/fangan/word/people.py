"""出席、请假、列席 of 纪要 (GB/T 9704-2012 10.3)."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.notice import Present
from fangan.text.lines import line_count
from fangan.word import styles
from fangan.word.flow import Block, blank, block
from fangan.word.geometry import Geometry
from fangan.word.xml import indent, run

INDENT, LABEL = 2, 3
"""字: 左空二字, and the label with its colon"""


def people(present: Present, page: Geometry) -> list[Block]:
    """One blank line, then each group on lines of its own, further lines aligned with the first name."""
    groups = (("出席", present.attending), ("请假", present.absent), ("列席", present.observing))
    made = [line for label, names in groups for line in _group(label, names, page)]
    return [*blank(keep=True), *made] if made else []


def _group(label: str, names: tuple[str, ...], page: Geometry) -> Iterator[Block]:
    left = INDENT + LABEL
    for index, text in enumerate(names):
        start = run(f"{label}：", style=styles.PRESENT_LABEL) if index == 0 else ""
        hanging = LABEL * page.cell if index == 0 else 0
        lines = line_count(text, page.characters - left)
        yield block(start + run(text), styles.BODY, indent(left=left * page.cell, hanging=hanging), lines=lines)
