"""The tables of a plan's page: its tasks and its stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fangan.model.plan import Phase, Plan, Task
from fangan.model.unit import Party
from fangan.pages.shelf import Shelf
from fangan.views.duty_columns import DutyColumn, duty_columns
from fangan.views.task_lines import Line, lines
from fangan.views.task_words import deadline_words


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task; `opens` says that it is the first below its `line.group`."""

    index: int
    line: Line
    opens: bool
    title: str
    units: Mapping[DutyColumn, tuple[tuple[str, Party], ...]]
    """Column → each name as written, with whom it means."""
    deadline: str


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """One stage with the anchor of its text."""

    phase: Phase
    anchor: str


def task_rows(shelf: Shelf, plan: Plan) -> list[TaskRow]:
    """The plan's tasks in document order."""
    rows, group = [], ""
    columns = duty_columns([(plan, task) for task in plan.tasks], traditional=plan.traditional)
    for index, line in enumerate(lines(plan), 1):
        opens, group = line.group != group, line.group
        units = {column: _units(shelf, plan, line.task, column) for column in columns}
        rows.append(TaskRow(index, line, opens, line.task.name, units, deadline_words(line.task)))
    return rows


def _units(shelf: Shelf, plan: Plan, task: Task, column: DutyColumn) -> tuple[tuple[str, Party], ...]:
    return tuple((unit.name, shelf.library.party(unit.name, plan)) for unit in column.units(plan, task))


def phase_rows(plan: Plan, anchors: Mapping[int, str]) -> list[PhaseRow]:
    """The plan's stages in document order."""
    return [PhaseRow(phase, anchors[id(phase)]) for phase in plan.phases]
