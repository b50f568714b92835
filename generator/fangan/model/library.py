"""The library: all plans and the register of units, linked through the duties of tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from fangan.model.ids import Ids
from fangan.model.plan import Duty, Plan, Role, Task
from fangan.model.record import Mention
from fangan.model.register import Reach, Register
from fangan.model.unit import Collective, Party, Unit
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
    formerly: Unit | None = None
    """原: the unit that the plan means, whose tasks `party` took over."""
    possible: bool = False
    """可能涉及: the plan does not say whether `party` is meant."""


@dataclass(frozen=True)
class Library:
    """All plans in the order of their ids, and who everybody is."""

    plans: tuple[Plan, ...]
    register: Register

    @property
    def mentions(self) -> Iterator[tuple[Plan, Task, Duty, Mention]]:
        """Every name in every task, in document order."""
        for plan in self.plans:
            for task in plan.tasks:
                for duty in task.duties:
                    yield from ((plan, task, duty, mention) for mention in duty.units)

    @cached_property
    def _unregistered(self) -> dict[str, Unit]:
        """Folded name → a unit for each name that only plans know."""
        strangers: dict[str, str] = {}
        for plan, _, _, mention in self.mentions:
            if self.register.find(mention.name, plan.ground) is None:
                strangers.setdefault(fold(mention.name), mention.name)
        ids = Ids(sorted(strangers.values()), taken=lambda: self.register.ids)
        return {key: Unit(name=name, ids=ids, registered=False) for key, name in sorted(strangers.items())}

    def party(self, name: str, plan: Plan | None = None) -> Party:
        """Who a name means in a task of `plan`; an unregistered name is a unit of its own.  KeyError for no such."""
        found = self.register.find(name, plan.ground if plan else None)
        return found or self._unregistered[fold(name)]

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
        for mention in plan.first_leads(task):
            yield from self._through(plan, task, Role.LEAD, "牵头单位", mention)
        for duty in task.duties:
            for mention in duty.units:
                yield from self._through(plan, task, duty.role, duty.label, mention)

    def _through(self, plan: Plan, task: Task, role: Role, label: str, mention: Mention) -> Iterator[Assignment]:
        party = self.party(mention.name, plan)
        via = party if isinstance(party, Collective) else None
        if via:
            yield Assignment(plan, task, party, role, label)
        for reach in self._reached(party, plan):
            yield Assignment(plan, task, reach.unit, role, label, via, reach.formerly, reach.possible)

    def _reached(self, party: Party, plan: Plan) -> tuple[Reach, ...]:
        key = (party.id, plan.id)
        if key not in self._reaches:
            self._reaches[key] = self.register.reach(party, plan.dated, plan.ground)
        return self._reaches[key]

    @cached_property
    def _reaches(self) -> dict[tuple[str, str], tuple[Reach, ...]]:
        """What was looked up already: a plan names the same units in most of its tasks."""
        return {}

    @cached_property
    def _by_party(self) -> dict[str, tuple[Assignment, ...]]:
        table: dict[str, list[Assignment]] = {}
        for found in self.assignments:
            table.setdefault(found.party.id, []).append(found)
        return {id_: tuple(found) for id_, found in table.items()}

    def of_party(self, party: Party) -> tuple[Assignment, ...]:
        """What one party has to do, by plan, in document order."""
        return self._by_party.get(party.id, ())

    def certain_of(self, party: Party) -> tuple[Assignment, ...]:
        """What one party has to do, without what may concern it (可能涉及)."""
        return tuple(found for found in self.of_party(party) if not found.possible)

    @cached_property
    def published(self) -> Library:
        """The library without what may not be published (内部, 密级)."""
        return Library(tuple(plan for plan in self.plans if plan.is_public), self.register)


def _weight(found: Assignment) -> tuple[bool, bool, int, bool]:
    """A certain task weighs more than a possible one, a name of one's own more than a collective one, then the role."""
    return (found.possible, found.via is not None, ORDER[found.role], found.formerly is not None)
