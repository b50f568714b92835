"""The library: all plans and the register of units, linked through the duties of tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from fangan.model.ids import Ids
from fangan.model.plan import Duty, Plan, Role, Task
from fangan.model.unit import Collective, Party, Register, Unit
from fangan.text.fold import fold

ORDER = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Assignment:
    """One task as one party has it: its role, the field's label, and the collective name it came through."""

    plan: Plan
    task: Task
    party: Party
    role: Role
    label: str
    via: Collective | None = None


@dataclass(frozen=True)
class Library:
    """All plans in the order of their ids, and who everybody is."""

    plans: tuple[Plan, ...]
    register: Register

    @cached_property
    def _unregistered(self) -> dict[str, Unit]:
        """Folded name → a unit for each name that only plans know."""
        mentioned = (
            unit.name for plan in self.plans for task in plan.tasks for duty in task.duties for unit in duty.units
        )
        strangers: dict[str, str] = {}
        for name in mentioned:
            if self.register.find(name) is None:
                strangers.setdefault(fold(name), name)
        ids = Ids(sorted(strangers.values()), taken=lambda: self.register.ids)
        return {key: Unit(name=name, ids=ids, registered=False) for key, name in sorted(strangers.items())}

    def party(self, name: str) -> Party:
        """Who a name in a task means; an unregistered name is a unit of its own.  KeyError for no such name."""
        return self.register.find(name) or self._unregistered[fold(name)]

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Everybody who has a task, and everybody in the register, in its order, then the unregistered."""
        return (*self.register.parties, *self._unregistered.values())

    @cached_property
    def assignments(self) -> tuple[Assignment, ...]:
        """Every task for everybody who has it: each party once per task, in its weightiest role."""
        return tuple(found for plan in self.plans for task in plan.tasks for found in self._of_task(plan, task))

    def _of_task(self, plan: Plan, task: Task) -> Iterable[Assignment]:
        best: dict[str, Assignment] = {}
        for found in sorted(self._candidates(plan, task), key=_weight):
            best.setdefault(found.party.id, found)
        return best.values()

    def _candidates(self, plan: Plan, task: Task) -> Iterator[Assignment]:
        for duty in task.duties:
            for mention in duty.units:
                yield from self._through(plan, task, duty, self.party(mention.name))

    def _through(self, plan: Plan, task: Task, duty: Duty, party: Party) -> Iterator[Assignment]:
        yield Assignment(plan, task, party, duty.role, duty.label)
        if isinstance(party, Collective):
            for unit in self.register.members(party, plan.dated):
                yield Assignment(plan, task, unit, duty.role, duty.label, party)

    @cached_property
    def _by_party(self) -> dict[str, tuple[Assignment, ...]]:
        table: dict[str, list[Assignment]] = {}
        for found in self.assignments:
            table.setdefault(found.party.id, []).append(found)
        return {id_: tuple(found) for id_, found in table.items()}

    def of_party(self, party: Party) -> tuple[Assignment, ...]:
        """What one party has to do, by plan, in document order."""
        return self._by_party.get(party.id, ())

    @cached_property
    def published(self) -> Library:
        """The library without what may not be published (内部, 密级)."""
        return Library(tuple(plan for plan in self.plans if plan.is_public), self.register)


def _weight(found: Assignment) -> tuple[bool, int]:
    """A name of one's own weighs more than a collective one, then the role counts."""
    return (found.via is not None, ORDER[found.role])
