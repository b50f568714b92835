"""Tasks as records for machines: one for each, with its ids, every role apart, and the day where it is certain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from fangan.model.library import Assignment, Library
from fangan.model.plan import Plan, Role
from fangan.model.unit import Party
from fangan.views.breakdown import plans_of
from fangan.views.duty_columns import DutyColumn, duty_columns
from fangan.views.row_marks import mark_of
from fangan.views.task_lines import Line, lines
from fangan.views.task_words import deadline_words

Record = Mapping[str, str]
"""Column → text; all records of one list have the same columns."""
SEPARATOR = ";"
"""Between units: names may hold 、 (各乡、镇人民政府)."""
ROLE_NAMES = {Role.LEAD: "lead_units", Role.RESPONSIBLE: "responsible_units", Role.PARTICIPATING: "participating_units"}
"""As in `fangan show --json`."""


def plan_records(plan: Plan) -> list[Record]:
    """The tasks of a plan in document order."""
    return list(_records([(line, None) for line in lines(plan)]))


def unit_records(library: Library, plan: Plan, party: Party) -> list[Record]:
    """A unit's tasks in one plan, with what it is to each."""
    return list(_records(list(_of(library, (plan,), party))))


def party_records(library: Library, party: Party, *, day: date | None = None) -> list[Record]:
    """A unit's tasks over the plans in force, on `day` where one is given, with what it is to each."""
    return list(_records(list(_of(library, plans_of(library, party, day), party))))


def _of(library: Library, plans: Sequence[Plan], party: Party) -> Iterator[tuple[Line, Assignment]]:
    mine = {(found.plan.id, found.task.id): found for found in library.of_party(party)}
    for plan in plans:
        for line in lines(plan):
            if found := mine.get((plan.id, line.task.id)):
                yield line, found


def _records(found: Sequence[tuple[Line, Assignment | None]]) -> Iterator[Record]:
    duties = duty_columns([(line.plan, line.task) for line, _ in found], traditional=False)
    for line, mine in found:
        yield {**_head(line), **_units(line, duties), **_tail(line), **(_own(mine) if mine else {})}


def _head(line: Line) -> Record:
    plan, task = line.plan, line.task
    return {
        "plan": plan.id,
        "plan_title": plan.title,
        "id": task.id,
        "key": f"{plan.id}#{task.id}",
        "mark": mark_of(task, line.content),
        "number": line.number,
        "section": line.group,
        "title": task.name,
        "content": line.content,
    }


def _units(line: Line, duties: Sequence[DutyColumn]) -> Record:
    """The units as written; a role beyond the usual three is a column of its own name (指导单位)."""
    return {
        ROLE_NAMES.get(duty.role, duty.heading): SEPARATOR.join(
            unit.name for unit in duty.units(line.plan, line.task)
        )
        for duty in duties
    }  # fmt: skip


def _tail(line: Line) -> Record:
    task = line.task
    due = task.deadline.due if task.deadline else None
    return {
        "deadline": deadline_words(task),
        "due": due.isoformat() if due else "",
        "deliverable": task.deliverable or "",
        "basis": "\n".join(task.basis),
    }


def _own(mine: Assignment) -> Record:
    return {
        "own_role": mine.role.value,
        "own_label": mine.label,
        "via": mine.via.name if mine.via else "",
        "formerly": mine.formerly.name if mine.formerly else "",
        "possible": "true" if mine.possible else "false",
    }
