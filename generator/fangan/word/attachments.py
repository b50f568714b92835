"""附件说明 below the text, and the attachments on pages of their own (GB/T 9704-2012 7.3.4, 7.3.7, 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fangan.model.attachment import Attachment
from fangan.model.plan import Plan
from fangan.text.lines import line_count
from fangan.views.attached import fitted, labelled
from fangan.views.grid_table import grid_table
from fangan.views.table import Table
from fangan.word import styles
from fangan.word.attachment_table import table_blocks
from fangan.word.body import texts
from fangan.word.flow import Block, blank, block
from fangan.word.geometry import Geometry
from fangan.word.sections import numbered
from fangan.word.sideways import turned, turned_section
from fangan.word.titles import title
from fangan.word.xml import indent, run

NUMBER_GAP = 0.25
"""字 between a number and a name in 附件说明: a tab needs some room to jump over"""
INDENT = 2
"""左空二字 (7.3.4)"""


def attachment_list(plan: Plan, page: Geometry) -> list[Block]:
    """附件说明 one blank line below the text: 附件：1.××× with names aligned, no mark after them (7.3.4)."""
    return listed_attachments(plan.attachment_label, [attachment.title for attachment in plan.attachments], page)


def listed_attachments(name: str, titles: Sequence[str], page: Geometry) -> list[Block]:
    """附件说明 of the attachments `titles`; `name` is 附件, or what a plan calls it."""
    if not titles:
        return []
    label = f"{name}："
    if len(titles) == 1:
        return [*blank(keep=True), _listed(label, titles[0], len(label), len(label), page, keep=True)]
    number = 0.5 * len(f"{len(titles)}.") + NUMBER_GAP
    first = _listed(f"{label}1.\t", titles[0], len(label) + number, len(label) + number, page, keep=False)
    others = (
        _listed(f"{index}.\t", name, len(label) + number, number, page, keep=index == len(titles))
        for index, name in enumerate(titles[1:], 2)
    )
    return [*blank(keep=True), first, *others]


def _listed(start: str, name: str, width: float, own: float, page: Geometry, *, keep: bool) -> Block:
    """One line, its start `own` 字 wide; names begin 二字 + `width` 字 in, and so do their further lines.

    `keep` holds it on the signature's page.
    """
    left = round((INDENT + width) * page.cell)
    tab = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/></w:tabs>'
    props = tab + indent(left=left, hanging=round(own * page.cell))
    lines = line_count(name, int((page.text_width - left) // page.cell))
    return block(run(start + name), styles.ATTACHMENT_LIST, props, lines=lines, keep=keep, whole=keep)


@dataclass(frozen=True, slots=True)
class Attached:
    """The attachments' pages, and the section properties that are open at their end."""

    blocks: list[Block]
    section: str


def attachment_pages(plan: Plan, page: Geometry, section: str, breakdown: Table | None) -> Attached:
    """The attachments that are bound with the text, each on a new page; those set sideways in sections of their own.

    `section` is the template's section properties, `breakdown` the plan's 任务分解表.
    """
    blocks: list[Block] = []
    current = section
    for label, attachment in labelled(plan):
        if attachment.is_printed and not attachment.detached:
            wanted = _section(attachment, section, page)
            same = attachment.sideways == (current not in (section, numbered(section)))
            sheet = turned(page) if attachment.sideways else page
            first, *rest = _attachment(label, attachment, sheet, breakdown, new_page=same)
            blocks += [first if same else replace(first, ends_section=current, room=sheet.text_height), *rest]
            current = current if same else wanted
    return Attached(blocks, current)


def detached_pages(plan: Plan, index: int, page: Geometry, section: str, breakdown: Table | None) -> Attached:
    """The attachment `index` (from 1) that is not bound with the text: 发文字号 before 附件N on line 1 (7.3.7)."""
    label, attachment = labelled(plan)[index - 1]
    number = (plan.notice.number if plan.notice else None) or ""
    sheet = turned(page) if attachment.sideways else page
    first, *rest = _attachment(f"{number}{label}", attachment, sheet, breakdown, new_page=False)
    return Attached([replace(first, room=sheet.text_height), *rest], _section(attachment, section, page))


def _section(attachment: Attachment, section: str, page: Geometry) -> str:
    return turned_section(section, page) if attachment.sideways else numbered(section)


def _attachment(
    label: str, attachment: Attachment, page: Geometry, breakdown: Table | None, *, new_page: bool
) -> list[Block]:
    """附件N on line 1, its title on line 3, its text, its table (7.3.7)."""
    mark = block(run(label), styles.ATTACHMENT_MARK, keep=True, new_page=new_page)
    made = _table(attachment, breakdown)
    return [
        mark,
        *blank(keep=True),
        *title([attachment.title]),
        *texts(attachment.text, page),
        *(table_blocks(made, page) if made else []),
    ]


def _table(attachment: Attachment, breakdown: Table | None) -> Table | None:
    if attachment.grid:
        return grid_table(attachment.title, attachment.grid)
    return fitted(breakdown, sideways=attachment.sideways) if attachment.breakdown and breakdown else None
