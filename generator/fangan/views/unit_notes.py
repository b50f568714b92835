"""What stands below a table about its units: whom collective names include, what the document leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.unit import Collective, Party, Unit
from fangan.views.labels import label


def unit_notes(library: Library, plan: Plan) -> Iterator[str]:
    """“园区各部门”包括：……; the groups, successors and open ends of the whole plan."""
    names = dict.fromkeys(unit.name for task in plan.tasks for duty in task.duties for unit in duty.units)
    for party in dict.fromkeys(library.party(name, plan) for name in names):
        if note := _of(library, plan, party):
            yield _noted(plan, note)
    ends = dict.fromkeys(duty.open_end for task in plan.tasks for duty in task.duties if duty.open_end)
    if ends:
        quoted = "".join(f"“{end}”" for end in ends)
        yield _noted(plan, quoted + label("还指哪些单位，文件没有写明", traditional=plan.traditional))


def _of(library: Library, plan: Plan, party: Party) -> str:
    if isinstance(party, Collective):
        members = library.register.members(party, plan.dated, plan.ground)
        verb = label("没有写明是哪些单位，可能涉及" if party.is_open else "包括", traditional=plan.traditional)
        return f"“{party.name}”{verb}：{_listed(members)}" if members else ""
    heirs = [reach.unit for reach in library.register.reach(party, plan.dated) if reach.formerly]
    if not party.ended_before(plan.dated) or not heirs:
        return ""
    return f"“{party.name}”{label('的职能已划入', traditional=plan.traditional)}：{_listed(heirs)}"


def _listed(units: tuple[Unit, ...] | list[Unit]) -> str:
    return "、".join(unit.name for unit in units)


def _noted(plan: Plan, words: str) -> str:
    return f"{label('注：', traditional=plan.traditional)}{words}。"
