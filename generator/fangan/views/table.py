"""A table ready to be written: columns, rows of text, and which cells are merged downwards."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

DUE_WIDTH = 22.0
"""mm that hold 2023-12-31."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its usual width in mm; `centred` for short cells.

    `name` is the field it holds, in English (deadline); "" where nobody asks.
    """

    heading: str
    width: float
    centred: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """Rows `first` to `last` (both included, from 0) of one column are one cell."""

    column: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; every row has one text per column, paragraphs parted by line breaks.

    `keys` names each row for good: <plan id>#<task id>.  `days` has each row's day where it is certain (截止日期),
    `marks` a fingerprint of what its task says; () where the rows are no tasks.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[Merge, ...]
    keys: tuple[str, ...]
    notes: tuple[str, ...] = ()
    days: tuple[date | None, ...] = ()
    marks: tuple[str, ...] = ()
    sheet: str = "任务分解表"
    """What the sheet of a workbook is called; its writer leaves out what Excel forbids."""
    upright: bool = False
    """纵向: printed on a page that stands; usually sideways."""

    def column(self, name: str) -> int | None:
        """Where the field `name` stands, None when it is no column."""
        return next((at for at, column in enumerate(self.columns) if column.name == name), None)


def with_days(table: Table, heading: str) -> Table:
    """The table with a column for the certain days beside 完成时限, unless there is no such day or a column already."""
    at = table.column("deadline")
    if at is None or table.column("due") is not None or not any(table.days):
        return table
    made = Column(heading, DUE_WIDTH, centred=True, name="due")
    texts = (day.isoformat() if day else "" for day in table.days)
    return replace(
        table,
        columns=(*table.columns[: at + 1], made, *table.columns[at + 1 :]),
        rows=tuple((*row[: at + 1], text, *row[at + 1 :]) for row, text in zip(table.rows, texts, strict=True)),
        merges=tuple(replace(merge, column=merge.column + 1) if merge.column > at else merge for merge in table.merges),
    )


def merges_of(groups: Iterable[Hashable], column: int) -> Iterator[Merge]:
    """One merge of `column` for each run of two or more rows of one group; `groups` has each row's, None for none."""
    for group, run in groupby(enumerate(groups), key=lambda pair: pair[1]):
        indexes = [index for index, _ in run]
        if group is not None and len(indexes) > 1:
            yield Merge(column, indexes[0], indexes[-1])
