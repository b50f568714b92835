"""附件说明 below the text, and the attachments on pages of their own (GB/T 9704-2012 7.3.4, 7.3.7)."""

from __future__ import annotations

from fangan.model.attachment import Attachment
from fangan.model.plan import Plan
from fangan.text.lines import line_count
from fangan.word import styles
from fangan.word.body import texts
from fangan.word.flow import Block, blank, block
from fangan.word.geometry import Geometry
from fangan.word.titles import title
from fangan.word.xml import indent, run

NUMBER_GAP = 0.25
"""字 between a number and a name in 附件说明: a tab needs some room to jump over"""
INDENT = 2
"""左空二字 (7.3.4)"""


def attachment_list(plan: Plan, page: Geometry) -> list[Block]:
    """附件说明 one blank line below the text: 附件：1.××× with names aligned, no mark after them (7.3.4)."""
    titles = [attachment.title for attachment in plan.attachments]
    if not titles:
        return []
    label = f"{plan.attachment_label}："
    if len(titles) == 1:
        return [*blank(), _listed(label, titles[0], len(label), len(label), page, keep=True)]
    number = 0.5 * len(f"{len(titles)}.") + NUMBER_GAP
    first = _listed(f"{label}1.\t", titles[0], len(label) + number, len(label) + number, page, keep=False)
    others = (
        _listed(f"{index}.\t", name, len(label) + number, number, page, keep=index == len(titles))
        for index, name in enumerate(titles[1:], 2)
    )
    return [*blank(), first, *others]


def _listed(start: str, name: str, width: float, own: float, page: Geometry, *, keep: bool) -> Block:
    """One line, its start `own` 字 wide; names begin 二字 + `width` 字 in, and so do their further lines.

    `keep` holds it on the signature's page.
    """
    left = round((INDENT + width) * page.cell)
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>'
    props = tab + indent(left=left, hanging=round(own * page.cell))
    lines = line_count(name, int((page.text_width - left) // page.cell))
    return block(run(start + name), styles.ATTACHMENT_LIST, props, lines=lines, keep=keep, whole=keep)


def attachment_pages(plan: Plan, page: Geometry) -> list[Block]:
    """The attachments whose text is in the file: each on a new page, 附件N on line 1, its title on line 3 (7.3.7)."""
    many = len(plan.attachments) > 1
    return [
        each
        for index, attachment in enumerate(plan.attachments, 1)
        if attachment.text
        for each in _attachment(f"{plan.attachment_label}{index if many else ''}", attachment, page)
    ]


def _attachment(label: str, attachment: Attachment, page: Geometry) -> list[Block]:
    mark = block(run(label), styles.ATTACHMENT_MARK, keep=True, new_page=True)
    return [mark, *blank(keep=True), *title([attachment.title]), *texts(attachment.text, page)]
