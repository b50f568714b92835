"""The lists of all plans (方案) and of all units (单位)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from jinja2 import Environment

from fangan.model.plan import Plan
from fangan.model.unit import Collective, Party
from fangan.pages.page import Heading, Page
from fangan.pages.shelf import Shelf


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """The plans of one year."""

    heading: Heading
    plans: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class PartyGroup:
    """The units of one kind, each with the number of its tasks."""

    heading: Heading
    parties: tuple[tuple[Party, int], ...]


def plan_list(shelf: Shelf, environment: Environment) -> Page:
    """All plans by year, the newest first."""
    groups = groups_of_plans(shelf)
    html = environment.get_template("plans.html.j2").render(root="../", groups=groups, count=len(shelf.newest))
    return Page("plans/index.html", "方案", html, tuple(group.heading for group in groups))


def unit_list(shelf: Shelf, environment: Environment) -> Page:
    """All units and collective names that have tasks, by kind."""
    groups = groups_of_parties(shelf)
    html = environment.get_template("units.html.j2").render(root="../", groups=groups, count=len(shelf.parties))
    return Page("units/index.html", "单位", html, tuple(group.heading for group in groups))


def groups_of_plans(shelf: Shelf) -> list[PlanGroup]:
    """The plans by the year of their date."""
    years = groupby(shelf.newest, key=lambda plan: plan.dated.year if plan.dated else None)
    return [
        PlanGroup(Heading(f"_{year or 'undated'}", f"{year}年" if year else "未注明日期"), tuple(plans))
        for year, plans in years
    ]


def groups_of_parties(shelf: Shelf) -> list[PartyGroup]:
    """Those with tasks by kind in the register's order; then other units, collective names, the unregistered."""
    by_kind: dict[tuple[int, str], list[tuple[Party, int]]] = {}
    for party in shelf.parties:
        by_kind.setdefault(_kind(party), []).append((party, len(shelf.library.certain_of(party))))
    ordered = sorted(by_kind.items(), key=lambda item: item[0][0])
    return [
        PartyGroup(Heading(f"_{index}", kind), tuple(parties)) for index, ((_, kind), parties) in enumerate(ordered, 1)
    ]


def _kind(party: Party) -> tuple[int, str]:
    if isinstance(party, Collective):
        return 2, "统称（一个名称指多个单位）"
    if not party.registered:
        return 3, "未登记（只在方案里出现）"
    return (0, party.kind) if party.kind else (1, "其他单位")
