"""What a drafter should know of how a notice falls on its pages; nothing here stops a build."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.notice import Format, Notice
from fangan.model.plan import Plan
from fangan.report.diagnostic import Diagnostic, warning
from fangan.word.composition import shows_text
from fangan.word.geometry import Geometry
from fangan.word.grid import FONT, MARGIN
from fangan.word.mark import mark_of

NARROW = 0.5
"""Scale below which the characters of a mark look squeezed."""


READABLE = 2 * MARGIN + 2 * FONT
"""Twips of a table's column that holds two characters a line."""


def layout_remarks(plan: Plan, page: Geometry) -> Iterator[Diagnostic]:
    """The remarks on one plan's notice and its attachments."""
    yield from _tables(plan, page)
    if plan.notice is None:
        return
    yield from _first_page(plan, page)
    yield from _mark(plan, plan.notice, page)
    yield from _not_printed(plan, plan.notice)


def _first_page(plan: Plan, page: Geometry) -> Iterator[Diagnostic]:
    if not shows_text(plan, page):
        mend = "缩短标题，或者用“联合标志: 主办机关”只印一个机关的标志；公文首页必须显示正文（GB/T 9704-2012 7.3.3）。"
        yield warning("L001", plan.place, "版头和标题太长，公文首页排不下正文", mend)


def _mark(plan: Plan, notice: Notice, page: Geometry) -> Iterator[Diagnostic]:
    mark = mark_of(notice, page)
    if mark.scale < NARROW:
        told = f"发文机关标志太长，字号缩到 {mark.size:.0f} 磅、字宽缩到 {mark.scale:.0%}，会很窄"
        yield warning("L002", plan.place, told, "用“发文机关标志”写规范化简称（GB/T 9704-2012 7.2.4）。")


def _not_printed(plan: Plan, notice: Notice) -> Iterator[Diagnostic]:
    if notice.format is Format.LETTER and (notice.printed_by or notice.printed_on or notice.copies):
        told = "信函格式的版记不印印发机关、印发日期和份数，这几项没有印出来"
        yield warning("L003", plan.place, told, "删掉它们，或者把“格式”改成“文件”（GB/T 9704-2012 10.1）。")


def _tables(plan: Plan, page: Geometry) -> Iterator[Diagnostic]:
    """Tables of attachments with too many columns, or with no rows to print."""
    for attachment in plan.attachments:
        width = page.text_height if attachment.sideways else page.text_width
        if attachment.grid and len(attachment.grid.columns) * READABLE > width:
            told = f"附件“{attachment.title}”的表格有 {len(attachment.grid.columns)} 列，每列不到两个字宽，看不清"
            turn = "" if attachment.sideways else "加一行“方向: 横”，或者"
            yield warning("L004", plan.place, told, f"{turn}减少列数、拆成两张表。")
        if attachment.breakdown and not plan.tasks:
            told = f"附件“{attachment.title}”要印任务分解表，可是方案里没有任务，表是空的"
            yield warning("L005", plan.place, told, "在“章节”里写“任务”，或者删掉“表格: 任务分解表”。")
