"""The columns of a table that hold units: 牵头单位, 责任单位, 参与单位, and any further role (指导单位)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fangan.model.plan import Duty, Plan, Role, Task
from fangan.model.record import Mention
from fangan.text.fold import fold
from fangan.views.labels import label

USUAL = {Role.LEAD: "牵头单位", Role.RESPONSIBLE: "责任单位", Role.PARTICIPATING: "参与单位"}


@dataclass(frozen=True, slots=True)
class DutyColumn:
    """One role; `key` is the folded label of a role that is known only by it, "" for the usual ones."""

    role: Role
    heading: str
    key: str = ""

    def duties(self, task: Task) -> tuple[Duty, ...]:
        """Those of a task's duties that stand in the column."""
        return tuple(duty for duty in task.duties if duty.role is self.role and self.key in ("", fold(duty.label)))

    def units(self, plan: Plan, task: Task) -> tuple[Mention, ...]:
        """The units in the column; with 列第一位者为牵头单位 the first of the responsible ones leads."""
        named = tuple(unit for duty in self.duties(task) for unit in duty.units)
        return named or (plan.first_leads(task) if self.role is Role.LEAD else ())

    def words(self, plan: Plan, task: Task) -> str:
        """What the column says of a task, in the drafter's words."""
        duties = self.duties(task)
        listed = [duty.words for duty in duties] if duties else [unit.name for unit in self.units(plan, task)]
        return "、".join(listed)


def duty_columns(tasks: Sequence[tuple[Plan, Task]], *, traditional: bool) -> tuple[DutyColumn, ...]:
    """The usual three, named as the drafter named them where all tasks agree, then the others as they first appear."""
    usual = (DutyColumn(role, _heading(role, tasks, traditional)) for role in USUAL)
    others = {fold(duty.label): duty.label for duty in reversed(_duties(tasks)) if duty.role is Role.OTHER}
    return (*usual, *(DutyColumn(Role.OTHER, words, key) for key, words in reversed(others.items())))


def _heading(role: Role, tasks: Sequence[tuple[Plan, Task]], traditional: bool) -> str:
    labels = {fold(duty.label): duty.label for duty in _duties(tasks) if duty.role is role}
    own = list(labels.values())
    if len(own) != 1 or fold(own[0]) == fold(USUAL[role]):
        return label(USUAL[role], traditional=traditional)
    return own[0]


def _duties(tasks: Iterable[tuple[Plan, Task]]) -> list[Duty]:
    return [duty for _, task in tasks for duty in task.duties]
