"""The text of a plan in four levels of numbering (GB/T 9704-2012 7.3.3), its titles and attachments."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fangan.model.attachment import Attachment
from fangan.model.plan import Plan
from fangan.text.balance import balanced
from fangan.text.width import cells
from fangan.views.outline import Paragraph, outline
from fangan.word import styles
from fangan.word.measures import CELL
from fangan.word.xml import KEEP_NEXT, blank_lines, indent, paragraph, run

FULL_LINE, TITLE_CELLS = 20, 19
"""字 of 2号 that fit in 156 mm, and that a line of a title takes when it is broken freely."""
MOST_NARROWED = 24
"""字 of an organ's name that still goes on one line, its characters narrowed."""
MATTER = re.compile(r"[《》“”]|关于|關於|方案|要点|計劃|计划|要點")
"""What a line that is no organ's name holds."""
NUMBER_GAP = 0.25
"""字 between a number and a name in 附件说明: a tab needs some room to jump over"""
NEW_PAGE = "<w:pageBreakBefore/>"


def title_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """A title as it is broken: where the sense allows, organs' names whole (7.3.1)."""
    return tuple(part for line in lines for part in _title_lines(line))


def title(lines: Iterable[str], *, new_page: bool = False) -> str:
    """A title in 2号小标宋 and the blank line below it (7.3.1, 7.3.2).

    A long line is broken where the sense allows; an organ's name stays on one line, narrowed to fit.
    """
    made = [
        paragraph(_title_run(line), styles.TITLE, KEEP_NEXT + (NEW_PAGE if new_page and not index else ""))
        for index, line in enumerate(title_lines(lines))
    ]
    return "".join(made) + blank_lines(1, KEEP_NEXT)


def _title_lines(line: str) -> tuple[str, ...]:
    fits = cells(line) <= (FULL_LINE if MATTER.search(line) else MOST_NARROWED)
    return (line,) if fits else balanced(line, TITLE_CELLS)


def _title_run(line: str) -> str:
    scale = round(100 * TITLE_CELLS / cells(line)) if cells(line) > FULL_LINE else 100
    return run(line, props=f'<w:w w:val="{scale}"/>' if scale < 100 else "")


def body(plan: Plan, *, keep_last: bool = False) -> str:
    """Everything between a plan's title and its attachments; `keep_last` holds the end on the signature's page."""
    return _joined([*map(_content, outline(plan))], keep_last)


def texts(paragraphs: Iterable[str], *, keep_last: bool = False) -> str:
    """Paragraphs of plain text, indented by 二字."""
    return _joined([(run(text), styles.BODY) for text in paragraphs], keep_last)


def divided(start: str, rest: str) -> str:
    """One paragraph whose last lines must stay with what follows: two that read as one.

    Word keeps a paragraph's last line with the next paragraph, LibreOffice only whole paragraphs.  `start` is set
    to full lines (分散对齐), so that the seam does not show wherever the page ends.
    """
    first = paragraph(run(start), styles.BODY, '<w:jc w:val="distribute"/>')
    return first + paragraph(run(rest), styles.BODY, KEEP_NEXT + indent())


def _joined(parts: list[tuple[str, str]], keep_last: bool) -> str:
    last = len(parts) - 1
    return "".join(
        paragraph(content, style, KEEP_NEXT if keep_last and index == last else "")
        for index, (content, style) in enumerate(parts)
    )


def _content(part: Paragraph) -> tuple[str, str]:
    """The runs and the style of one paragraph."""
    if part.is_heading:
        heading = run(part.number + part.heading) + run(part.tail, style=styles.DUTY_BRACKET)
        return heading, styles.HEADINGS[min(part.rank, 4)]
    if part.label:
        return run(f"{part.label}：", style=styles.DUTY_LABEL) + run(part.text), styles.BODY
    style = styles.RANKS[min(part.rank, 4)] if part.rank else ""
    start = run(part.lead, style=style)
    return start + run(part.text) + run(part.tail, style=styles.DUTY_BRACKET), styles.BODY


def attachment_list(plan: Plan) -> str:
    """附件说明 one blank line below the text: 附件：1.××× with names aligned, no mark after them (7.3.4)."""
    titles = [attachment.title for attachment in plan.attachments]
    if not titles:
        return ""
    label = f"{plan.attachment_label}："
    if len(titles) == 1:
        return blank_lines(1) + _listed(label, titles[0], len(label), keep=True)
    width = len(label) + 0.5 * len(f"{len(titles)}.") + NUMBER_GAP
    return blank_lines(1) + "".join(
        _listed(f"{label if index == 1 else ''}{index}.\t", name, width, keep=index == len(titles))
        for index, name in enumerate(titles, 1)
    )


def _listed(start: str, name: str, width: float, *, keep: bool) -> str:
    """One line; names begin 二字 + `width` 字 in, and so do their further lines; `keep` holds it with the signature."""
    left = round((2 + width) * CELL)
    own = round(cells(start.strip()) * CELL) + (round(NUMBER_GAP * CELL) if start.endswith("\t") else 0)
    props = (
        f"{KEEP_NEXT + '<w:keepLines/>' if keep else ''}"
        f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>{indent(left=left, hanging=own)}'
    )
    return paragraph(run(start + name), styles.ATTACHMENT_LIST, props)


def attachment_pages(plan: Plan) -> str:
    """The attachments whose text is in the file: each on a new page, 附件N on line 1, its title on line 3 (7.3.7)."""
    many = len(plan.attachments) > 1
    return "".join(
        _attachment(f"{plan.attachment_label}{index if many else ''}", attachment)
        for index, attachment in enumerate(plan.attachments, 1)
        if attachment.text
    )


def _attachment(label: str, attachment: Attachment) -> str:
    mark = paragraph(run(label), styles.ATTACHMENT_MARK, KEEP_NEXT + NEW_PAGE)
    return mark + blank_lines(1, KEEP_NEXT) + title([attachment.title]) + texts(attachment.text)
