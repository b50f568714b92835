"""What can stand in the columns of a breakdown table, and which of it does: the usual columns, or those chosen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from fangan.model.library import Assignment
from fangan.model.plan import Role
from fangan.model.table_choice import ColumnChoice, TableChoice
from fangan.text.fold import fold
from fangan.views.duty_columns import DutyColumn, duty_columns
from fangan.views.labels import label
from fangan.views.table import DUE_WIDTH, Column
from fangan.views.task_lines import Line
from fangan.views.task_words import deadline_words, role_words

DUTY_WIDTHS = {Role.RESPONSIBLE: 27.0}
"""Widths in mm of the columns of units, 22 for the others."""
BLANK_WIDTH = 24.0
"""mm that hold a few words by hand."""


@dataclass(frozen=True, slots=True)
class Row:
    """A task as one row: its line, what the table's unit is to it (None in a plan's own table), and its group."""

    line: Line
    mine: Assignment | None
    group: Hashable
    """Tells the rows that share a heading; None for none."""
    heading: str


@dataclass(frozen=True, slots=True)
class Field:
    """A column and what it says of the row at an index (from 1)."""

    column: Column
    words: Callable[[int, Row], str]
    fixed: bool = False
    """Whether the column keeps its width when it is empty."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a table is of: the heading of its groups (重点工作, 方案), whether it is one unit's, and its script."""

    group: str
    own: bool
    traditional: bool


def fields_of(rows: Sequence[Row], kind: Kind, choice: TableChoice) -> tuple[Field, ...]:
    """The columns of a table in their order."""
    duties = duty_columns([(row.line.plan, row.line.task) for row in rows], traditional=kind.traditional)
    known = dict(_known(kind, duties))
    chosen = [field for each in choice.columns for field in _chosen(each, known, kind)]
    chosen = chosen or [known[name] for name in _usual(rows, kind, duties)]
    return (*chosen, *map(_blank, choice.blanks))


def _usual(rows: Sequence[Row], kind: Kind, duties: tuple[DutyColumn, ...]) -> Iterator[str]:
    yield from ("number", "group", "title", "content")
    if kind.own:
        yield "own_duty"
    yield from map(_duty_name, duties)
    yield "deadline"
    if any(row.line.task.deliverable for row in rows):
        yield "deliverable"


def _known(kind: Kind, duties: tuple[DutyColumn, ...]) -> Iterator[tuple[str, Field]]:
    """Every column there is, by name."""

    def made(
        name: str, heading: str, width: float, words: Callable[[int, Row], str], *, centred: bool = False
    ) -> Field:
        return Field(Column(label(heading, traditional=kind.traditional), width, centred, name), words)

    yield "number", made("number", "序号", 11, lambda index, _: str(index), centred=True)
    yield "group", made("group", kind.group, 27, lambda _, row: row.heading)
    yield "title", made("title", "工作任务", 33, lambda _, row: _title(row, kind))
    yield "content", made("content", "具体内容", 72, lambda _, row: row.line.content)
    yield "own_duty", made("own_duty", "本单位职责", 20, lambda _, row: role_words(row.mine) if row.mine else "")
    yield from ((_duty_name(each), _duty(each)) for each in duties)
    yield "deadline", made("deadline", "完成时限", 22, lambda _, row: deadline_words(row.line.task))
    yield "due", made("due", "截止日期", DUE_WIDTH, lambda _, row: _day(row), centred=True)
    yield "deliverable", made("deliverable", "成果", 24, lambda _, row: row.line.task.deliverable or "")
    yield "basis", made("basis", "依据", 27, lambda _, row: "\n".join(row.line.task.basis))


def _title(row: Row, kind: Kind) -> str:
    """工作任务; in a unit's table with its number in the plan."""
    return f"{row.line.number}{row.line.task.name}" if kind.own else row.line.task.name


def _day(row: Row) -> str:
    due = row.line.task.deadline.due if row.line.task.deadline else None
    return due.isoformat() if due else ""


def _duty_name(duty: DutyColumn) -> str:
    return f"role:{duty.key}" if duty.key else duty.role.value


def _duty(duty: DutyColumn) -> Field:
    column = Column(duty.heading, DUTY_WIDTHS.get(duty.role, 22.0), name=_duty_name(duty))
    return Field(column, lambda _, row: duty.words(row.line.plan, row.line.task))


def _chosen(choice: ColumnChoice, known: dict[str, Field], kind: Kind) -> Iterator[Field]:
    """The columns that a choice means: 其他单位 all further roles, 本单位职责 none in a whole plan's table."""
    if choice.name == "others":
        yield from (_as_said(field, choice) for name, field in known.items() if name.startswith("role:"))
    elif choice.name == "role":
        found = known.get(f"role:{fold(choice.label)}")
        yield _as_said(found, choice) if found else _blank(choice)
    elif choice.name != "own_duty" or kind.own:
        yield _as_said(known[choice.name], choice)


def _as_said(field: Field, choice: ColumnChoice) -> Field:
    """The column with the heading and the width that were chosen."""
    column = replace(
        field.column,
        heading=choice.heading or field.column.heading,
        width=choice.width or field.column.width,
    )
    return replace(field, column=column, fixed=choice.width is not None)


def _blank(choice: ColumnChoice) -> Field:
    """A column to fill in."""
    column = Column(choice.heading or choice.label, choice.width or BLANK_WIDTH, name="")
    return Field(column, lambda *_: "", fixed=True)
