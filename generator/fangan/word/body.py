"""The text of a plan in four levels of numbering (GB/T 9704-2012 7.3.3), its titles and attachments."""

from __future__ import annotations

from collections.abc import Iterable

from fangan.model.plan import Attachment, Plan
from fangan.text.balance import balanced
from fangan.views.outline import Paragraph, outline
from fangan.word import styles
from fangan.word.measures import CELL
from fangan.word.xml import blank_lines, paragraph, run

TITLE_CELLS = 19
"""字 of 2号 on a line of a title: 20 fit in 156 mm, one is left as air."""
KEEP = "<w:keepNext/>"
NEW_PAGE = "<w:pageBreakBefore/>"


def title(lines: Iterable[str], *, new_page: bool = False) -> str:
    """A title in 2号小标宋, long lines broken where the sense allows, and the blank line below it (7.3.1, 7.3.2)."""
    broken = [part for line in lines for part in balanced(line, TITLE_CELLS)]
    made = [
        paragraph(run(line), styles.TITLE, KEEP + (NEW_PAGE if new_page and not index else ""))
        for index, line in enumerate(broken)
    ]
    return "".join(made) + blank_lines(1, KEEP)


def body(plan: Plan) -> str:
    """Everything between a plan's title and its attachments."""
    return "".join(map(_paragraph, outline(plan)))


def texts(paragraphs: Iterable[str]) -> str:
    """Paragraphs of plain text, indented by 二字."""
    return "".join(paragraph(run(text), styles.BODY) for text in paragraphs)


def _paragraph(part: Paragraph) -> str:
    if part.is_heading:
        heading = run(part.number + part.heading) + run(part.tail, style=styles.DUTY_BRACKET)
        return paragraph(heading, styles.HEADINGS[min(part.rank, 4)])
    if part.label:
        return paragraph(run(f"{part.label}：", style=styles.DUTY_LABEL) + run(part.text), styles.BODY)
    heading = f"{part.heading}。" if part.heading else ""
    style = styles.RANKS[min(part.rank, 4)] if part.rank else ""
    start = run(part.number + heading, style=style)
    return paragraph(start + run(part.text) + run(part.tail, style=styles.DUTY_BRACKET), styles.BODY)


def attachment_list(plan: Plan) -> str:
    """附件说明 one blank line below the text: 附件：1.××× with names aligned, no mark after them (7.3.4)."""
    titles = [attachment.title for attachment in plan.attachments]
    if not titles:
        return ""
    label = f"{plan.attachment_label}："
    if len(titles) == 1:
        return blank_lines(1) + _listed(label, "", titles[0], len(label))
    widest = 0.5 * len(f"{len(titles)}.")
    lines = [
        _listed(label if index == 1 else "", f"{index}.", name, len(label) + widest)
        for index, name in enumerate(titles, 1)
    ]
    return blank_lines(1) + "".join(lines)


def _listed(label: str, number: str, name: str, width: float) -> str:
    """One line; `width` 字 of label and number stand before the names, which all begin 二字 + `width` in."""
    left = round((2 + width) * CELL)
    start = 2 * CELL if label else left - round(0.5 * len(number) * CELL)
    props = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs><w:ind w:left="{left}" w:hanging="{left - start}"/>'
    return paragraph(run(f"{label}{number}\t{name}"), styles.ATTACHMENT_LIST, props)


def attachment_pages(plan: Plan) -> str:
    """The attachments whose text is in the file: each on a new page, 附件N on line 1, its title on line 3 (7.3.7)."""
    many = len(plan.attachments) > 1
    return "".join(
        _attachment(f"{plan.attachment_label}{index if many else ''}", attachment)
        for index, attachment in enumerate(plan.attachments, 1)
        if attachment.text
    )


def _attachment(label: str, attachment: Attachment) -> str:
    mark = paragraph(run(label), styles.ATTACHMENT_MARK, KEEP + NEW_PAGE)
    return mark + blank_lines(1, KEEP) + title([attachment.title]) + texts(attachment.text)
