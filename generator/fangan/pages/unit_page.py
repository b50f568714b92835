"""The page of one unit or collective name: what it has to do, plan by plan."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment

from fangan.model.library import ORDER, Assignment
from fangan.model.plan import Plan, Role, Validity
from fangan.model.unit import Collective, Party, Unit
from fangan.pages.page import Heading, Page
from fangan.pages.shelf import Shelf
from fangan.text.moments import LAST_KEY
from fangan.views.downloads import Download, party_downloads, unit_table_downloads
from fangan.views.task_lines import lines
from fangan.views.task_words import deadline_words, role_words

ROLE_NAMES = {Role.LEAD: "牵头", Role.RESPONSIBLE: "责任", Role.PARTICIPATING: "参与"}


@dataclass(frozen=True, slots=True)
class Row:
    """One task of the unit: its number in the plan, what the unit is to it, until when."""

    number: str
    title: str
    task_id: str
    role: str
    leads: bool
    deadline: str


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """The unit's tasks in one plan, by deadline, then the weightiest role first."""

    heading: Heading
    plan: Plan
    rows: tuple[Row, ...]
    possible: int
    """How many of `rows`, the last ones, may concern the unit (可能涉及)."""
    downloads: tuple[Download, ...]


def unit_page(shelf: Shelf, party: Party, environment: Environment) -> Page:
    """units/<id>.html: plans in force first, then the others, each lot the newest first."""
    groups = _groups(shelf, party)
    html = environment.get_template("unit.html.j2").render(
        root="../",
        party=party,
        unit=party if isinstance(party, Unit) else None,
        groups=groups,
        counts=_counts(shelf, party),
        total=len(shelf.library.certain_of(party)),
        possible=sum(found.possible for found in shelf.library.of_party(party)),
        members=_with_pages(shelf, _members(shelf, party)),
        collectives=_with_pages(shelf, shelf.collectives_of(party)),
        downloads=shelf.offered(party_downloads(party)),
    )
    return Page(f"units/{party.id}.html", party.name, html, tuple(group.heading for group in groups))


def _members(shelf: Shelf, party: Party) -> tuple[Unit, ...]:
    return shelf.library.register.members(party, None) if isinstance(party, Collective) else ()


def _with_pages(shelf: Shelf, parties: tuple[Party, ...]) -> list[tuple[Party, bool]]:
    return [(party, shelf.has_page(party)) for party in parties]


def _counts(shelf: Shelf, party: Party) -> list[tuple[str, int]]:
    found = Counter(_kind(assignment) for assignment in shelf.library.certain_of(party))
    return [(name, found[name]) for name in dict.fromkeys((*ROLE_NAMES.values(), *found)) if found[name]]


def _kind(assignment: Assignment) -> str:
    """What a task counts as: by its role (牵头), or by the label of a further one (指导)."""
    return ROLE_NAMES.get(assignment.role, assignment.label.removesuffix("单位"))


def _groups(shelf: Shelf, party: Party) -> list[PlanGroup]:
    by_plan = groupby(shelf.library.of_party(party), key=lambda found: found.plan)
    groups = [_group(shelf, party, plan, list(found)) for plan, found in by_plan]
    rank = {plan.id: index for index, plan in enumerate(shelf.newest)}
    return sorted(groups, key=lambda group: (group.plan.validity is not Validity.IN_FORCE, rank[group.plan.id]))


def _group(shelf: Shelf, party: Party, plan: Plan, found: list[Assignment]) -> PlanGroup:
    numbers = {line.task.id: line.number for line in lines(plan)}
    ordered = sorted(found, key=_urgency)
    return PlanGroup(
        heading=Heading(f"_{plan.id}", plan.title),
        plan=plan,
        rows=tuple(_row(assignment, numbers[assignment.task.id]) for assignment in ordered),
        possible=sum(assignment.possible for assignment in ordered),
        downloads=shelf.offered(unit_table_downloads(plan, party)),
    )


def _urgency(assignment: Assignment) -> tuple[bool, int, int, int]:
    """By the deadline (see `text.moments.order`); among equals the weightier role first.

    Tasks that may concern the unit (可能涉及) stand apart at the end.
    """
    deadline = assignment.task.deadline
    rank, size, _ = deadline.sort_key if deadline else LAST_KEY
    return assignment.possible, rank, size, ORDER[assignment.role]


def _row(assignment: Assignment, number: str) -> Row:
    task = assignment.task
    leads = assignment.role is Role.LEAD and not assignment.possible
    return Row(number, task.name, task.id, role_words(assignment), leads, deadline_words(task))
