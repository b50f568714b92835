"""Where a unit is named: in which plan, task and line, by which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fangan.model.library import Library
from fangan.model.plan import Plan, Task
from fangan.model.unit import Party, Unit
from fangan.report.diagnostic import Place
from fangan.views.task_lines import lines


@dataclass(frozen=True, slots=True)
class Naming:
    """One name in one task; `through` tells how it reaches the unit where it is not its own name."""

    plan: Plan
    number: str
    task: Task
    label: str
    name: str
    place: Place
    through: str = ""


def namings(library: Library, party: Party) -> Iterator[Naming]:
    """Every name in a task that means `party`, includes it, or is a unit's whose tasks it took over."""
    numbers = {(plan.id, line.task.id): line.number for plan in library.plans for line in lines(plan)}
    known: dict[tuple[str, str], str | None] = {}
    for plan, task, duty, mention in library.mentions:
        key = (plan.id, mention.name)
        if key not in known:
            known[key] = _through(library, plan, mention.name, party)
        if (through := known[key]) is not None:
            number = numbers[plan.id, task.id]
            yield Naming(plan, number, task, duty.label, mention.name, mention.place, through)


def _through(library: Library, plan: Plan, name: str, party: Party) -> str | None:
    """How `name` reaches `party` in `plan`: "" as its own name, None not at all."""
    named = library.party(name, plan)
    if named.id == party.id:
        return ""
    reached = library.register.reach(named, plan.dated, plan.ground)
    found = next((reach for reach in reached if reach.unit.id == party.id), None)
    if found is None:
        return None
    if found.possible:
        return "可能涉及"
    if isinstance(named, Unit):
        return "职能已划入"
    return f"原“{found.formerly.name}”是它的成员" if found.formerly else "是它的成员"
