"""The text of a plan in four levels of numbering (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterable

from fangan.model.plan import Plan
from fangan.text.lines import break_lines, line_count
from fangan.views.outline import Paragraph, outline
from fangan.word import styles
from fangan.word.flow import Block, block
from fangan.word.geometry import Geometry
from fangan.word.xml import indent, run

FIRST_LINE = 2
"""每个自然段左空二字 (7.3.3)"""


def body(plan: Plan, page: Geometry) -> list[Block]:
    """Everything between a plan's title and its attachments."""
    return [_block(part, page) for part in outline(plan)]


def texts(paragraphs: Iterable[str], page: Geometry) -> list[Block]:
    """Paragraphs of plain text, indented by 二字."""
    return [block(run(text), styles.BODY, lines=_lines(text, page)) for text in paragraphs]


def _lines(text: str, page: Geometry) -> int:
    return line_count(text, page.characters, first=page.characters - FIRST_LINE)


def lines_of(text: str, page: Geometry) -> tuple[str, ...]:
    """The lines of a paragraph of text."""
    return break_lines(text, page.characters, first=page.characters - FIRST_LINE)


def divided(text: str, page: Geometry, *, last: int) -> list[Block]:
    """One paragraph whose `last` lines must stay with what follows: two that read as one.

    Word keeps a paragraph's last line with the next paragraph, LibreOffice only whole paragraphs.  The first part ends
    with a full line, so that the seam does not show; a renderer that breaks lines elsewhere shows a short line.
    """
    lines = lines_of(text, page)
    start, rest = "".join(lines[:-last]), "".join(lines[-last:])
    first = block(run(start), styles.BODY, lines=len(lines) - last)
    return [first, block(run(rest), styles.BODY, indent(), lines=last, keep=True)]


def _block(part: Paragraph, page: Geometry) -> Block:
    """One paragraph with its number, heading, text and duties."""
    if part.is_heading:
        heading = run(part.number + part.heading) + run(part.tail, style=styles.DUTY_BRACKET)
        lines = _lines(part.number + part.heading + part.tail, page)
        return Block(_heading(heading, part.rank), lines, keep=True)
    if part.label:
        content = run(f"{part.label}：", style=styles.DUTY_LABEL) + run(part.text)
        return block(content, styles.BODY, lines=_lines(f"{part.label}：{part.text}", page))
    style = styles.RANKS[min(part.rank, 4)] if part.rank else ""
    content = run(part.lead, style=style) + run(part.text) + run(part.tail, style=styles.DUTY_BRACKET)
    return block(content, styles.BODY, lines=_lines(part.lead + part.text + part.tail, page))


def _heading(content: str, rank: int) -> str:
    """A heading on a line of its own; its style keeps it with what follows."""
    return block(content, styles.HEADINGS[min(rank, 4)]).xml
