"""The front page (首页): the search box, the newest plans, the units."""

from __future__ import annotations

from jinja2 import Environment

from fangan.model.unit import Unit
from fangan.pages.lists import groups_of_parties
from fangan.pages.page import Page
from fangan.pages.shelf import Shelf

NEWEST = 6
UNITS_IN_GROUP = 24


def front_page(shelf: Shelf, environment: Environment) -> Page:
    """The page a reader starts from; all counts are of published plans."""
    html = environment.get_template("front.html.j2").render(
        root="",
        newest=shelf.newest[:NEWEST],
        groups=groups_of_parties(shelf),
        limit=UNITS_IN_GROUP,
        plan_count=len(shelf.library.plans),
        task_count=sum(len(plan.tasks) for plan in shelf.library.plans),
        unit_count=sum(isinstance(party, Unit) for party in shelf.parties),
    )
    return Page("index.html", "首页", html)
