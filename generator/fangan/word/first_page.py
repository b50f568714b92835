"""Whether a notice's signature still fits on its first page, from the heights of what stands above it."""

from __future__ import annotations

from collections.abc import Sequence

from fangan.model.notice import Notice, Seal
from fangan.text.lines import break_lines
from fangan.word.head import mark_height, number_line_count
from fangan.word.measures import MARGIN_BOTTOM, MARGIN_TOP, MARK_TOP, PAGE_HEIGHT, PITCH

LINE_CELLS, FIRST_CELLS = 28, 26
"""字 on a line, and on a paragraph's first one (5.2.3, 7.3.3)."""
TEXT_HEIGHT = PAGE_HEIGHT - MARGIN_TOP - MARGIN_BOTTOM
RULE_HEIGHT = 190
"""Twips that the red line and its distance add to the line of 发文字号."""
BLANK_LINES = 5
"""Two above 发文字号, two below it, one below the title."""


def lines_of(paragraph: str) -> tuple[str, ...]:
    """The lines of a paragraph of text."""
    return break_lines(paragraph, LINE_CELLS, first=FIRST_CELLS)


def leaves_signature_alone(notice: Notice, title_lines: int, text: Sequence[str]) -> bool:
    """Whether the text ends on the first page but the signature does not fit below it (7.3.5)."""
    addressees = len(break_lines(f"{notice.addressees}：", LINE_CELLS)) if notice.addressees else 0
    lines = (
        BLANK_LINES
        + number_line_count(notice)
        + title_lines
        + addressees
        + sum(len(lines_of(paragraph)) for paragraph in text)
    )
    rest = TEXT_HEIGHT - MARK_TOP - mark_height(notice) - RULE_HEIGHT - lines * PITCH
    return 0 <= rest < _signature_lines(notice) * PITCH


def _signature_lines(notice: Notice) -> int:
    blank = 2 if notice.seal is Seal.SEALED else 1
    return blank + len(notice.signature) + (notice.issued_on is not None) + (notice.note is not None)
