"""The attachments of a plan as they are printed: their labels, which are bound apart, and the 任务分解表 in one."""

from __future__ import annotations

from dataclasses import replace

from fangan.model.attachment import Attachment
from fangan.model.plan import Plan
from fangan.views.table import Merge, Table

CONTENT = 3
"""The column 具体内容 of a plan's 任务分解表, which the plan's own text says, too."""
NUMBER_WIDTH = 13.0
"""mm that keep the heading 序号 on one line when a table is fitted to a page."""


def labelled(plan: Plan) -> tuple[tuple[str, Attachment], ...]:
    """附件, or 附件1 to 附件N where there are several, with each attachment (GB/T 9704-2012 7.3.7)."""
    many = len(plan.attachments) > 1
    return tuple(
        (f"{plan.attachment_label}{index if many else ''}", attachment)
        for index, attachment in enumerate(plan.attachments, 1)
    )


def detached(plan: Plan) -> tuple[int, ...]:
    """The numbers, from 1, of the attachments that are files of their own (装订: 单独)."""
    return tuple(
        index for index, each in enumerate(plan.attachments, 1) if each.detached and each.is_printed
    )  # fmt: skip


def prints_breakdown(plan: Plan) -> bool:
    """Whether an attachment holds the plan's 任务分解表."""
    return any(attachment.breakdown for attachment in plan.attachments)


def fitted(table: Table, *, sideways: bool) -> Table:
    """A plan's 任务分解表 for a page of an attachment: no empty columns; upright (156 mm) without 具体内容, too."""
    kept = [
        column
        for column in range(len(table.columns))
        if any(row[column] for row in table.rows) and (sideways or column != CONTENT)
    ]
    return _with_columns(table, kept) if table.rows else table


def _with_columns(table: Table, kept: list[int]) -> Table:
    number = replace(table.columns[0], width=NUMBER_WIDTH)
    return replace(
        table,
        columns=(number, *(table.columns[column] for column in kept[1:])),
        rows=tuple(tuple(row[column] for column in kept) for row in table.rows),
        merges=tuple(
            Merge(kept.index(merge.column), merge.first, merge.last) for merge in table.merges if merge.column in kept
        ),
    )
