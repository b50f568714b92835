"""Which rows of a breakdown table stand together (分组), and which of their cells become one."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from fangan.model.plan import Role
from fangan.model.table_choice import Grouping
from fangan.views.duty_columns import DutyColumn
from fangan.views.table import Merge, merges_of
from fangan.views.table_fields import Row
from fangan.views.task_words import deadline_words

LEAD = DutyColumn(Role.LEAD, "")
COLUMNS = {Grouping.LEAD: "lead", Grouping.DEADLINE: "deadline"}
"""The column that says what the rows of a group have in common."""


def arranged(rows: Sequence[Row], grouping: Grouping) -> list[Row]:
    """The rows in their order: possible tasks (可能涉及) last, then by group; rows without one behind the others."""
    order = {words: at for at, words in enumerate(dict.fromkeys(_lead(row) for row in rows))}

    def by_lead(row: Row) -> tuple[bool, bool, int]:
        return (_is_possible(row), not _lead(row), order[_lead(row)])

    if grouping is Grouping.LEAD:
        return sorted(rows, key=by_lead)
    if grouping is Grouping.DEADLINE:
        return sorted(_by_deadline(rows), key=_is_possible)
    return sorted(rows, key=_is_possible)


def _by_deadline(rows: Sequence[Row]) -> list[Row]:
    """The earliest first; tasks of one day by their words, so that equal words stand together."""
    timed = [(row.line.task.deadline, row) for row in rows if row.line.task.deadline]
    timed.sort(key=lambda pair: (pair[0].sort_key, deadline_words(pair[1].line.task)))
    return [*(row for _, row in timed), *(row for row in rows if not row.line.task.deadline)]


def merges(rows: Sequence[Row], names: Sequence[str], grouping: Grouping) -> Iterator[Merge]:
    """The cells that are one: those of the group, and within it those of the headings."""
    if grouping is Grouping.NONE:
        return
    clusters = [_cluster(row, grouping) for row in rows]
    if grouping in COLUMNS and COLUMNS[grouping] in names:
        yield from merges_of(clusters, names.index(COLUMNS[grouping]))
    if "group" in names:
        parts = [row.group and (cluster, row.group) for row, cluster in zip(rows, clusters, strict=True)]
        yield from merges_of(parts, names.index("group"))


def _cluster(row: Row, grouping: Grouping) -> Hashable:
    """What the rows of a group have in common, None for a row that stands alone."""
    if grouping is Grouping.SECTION:
        return True
    words = _lead(row) if grouping is Grouping.LEAD else deadline_words(row.line.task)
    return (_is_possible(row), words) if words else None


def _lead(row: Row) -> str:
    return LEAD.words(row.line.plan, row.line.task)


def _is_possible(row: Row) -> bool:
    return row.mine is not None and row.mine.possible
