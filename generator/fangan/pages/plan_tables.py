"""The tables of a plan's page: its tasks and its stages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fangan.model.plan import Phase, Plan, Role, Task
from fangan.model.unit import Party
from fangan.pages.shelf import Shelf
from fangan.views.breakdown import Line, deadline_words, lines


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One task; `opens` says that it is the first below its `line.group`."""

    index: int
    line: Line
    opens: bool
    title: str
    units: Mapping[Role, tuple[tuple[str, Party], ...]]
    """Role → each name as written, with whom it means."""
    deadline: str


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """One stage with the anchor of its text."""

    phase: Phase
    anchor: str


def task_rows(shelf: Shelf, plan: Plan) -> list[TaskRow]:
    """The plan's tasks in document order."""
    rows, group = [], ""
    for index, line in enumerate(lines(plan), 1):
        opens, group = line.group != group, line.group
        units = {role: _units(shelf, line.task, role) for role in Role}
        rows.append(TaskRow(index, line, opens, line.task.name, units, deadline_words(line.task)))
    return rows


def _units(shelf: Shelf, task: Task, role: Role) -> tuple[tuple[str, Party], ...]:
    return tuple((name, shelf.library.party(name)) for name in task.units(role))


def phase_rows(plan: Plan, anchors: Mapping[int, str]) -> list[PhaseRow]:
    """The plan's stages in document order."""
    return [PhaseRow(phase, anchors[id(phase)]) for phase in plan.phases]
