"""The page of one plan: head card, full text, task table, stages, files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from jinja2 import Environment

from fangan.model.plan import Plan
from fangan.pages.page import Heading, Page
from fangan.pages.plan_tables import phase_rows, task_rows
from fangan.pages.plan_text import PlanText
from fangan.pages.shelf import Shelf
from fangan.views.attached import labelled
from fangan.views.downloads import (
    Download,
    attachment_downloads,
    notice_download,
    table_downloads,
    unit_table_downloads,
)  # fmt: skip
from fangan.views.labels import label
from fangan.views.notice_text import notice_text, notice_title


def plan_page(shelf: Shelf, plan: Plan, environment: Environment) -> Page:
    """plans/<id>.html: words that belong to the plan are in its script, those of the site are simplified."""
    text = PlanText(plan)
    rows = task_rows(shelf, plan)
    phases = phase_rows(plan, text.anchors)
    columns = rows[0].units if rows else ()
    roles = [(column, column.heading) for column in columns if any(row.units[column] for row in rows)]
    headings = _headings(plan, text, bool(rows), bool(phases))
    html = environment.get_template("plan.html.j2").render(
        root="../",
        plan=plan,
        notice_title=notice_title(plan),
        notice_text=notice_text(plan, plan.notice) if plan.notice else (),
        basis=[(basis, shelf.upstream(basis)) for basis in plan.basis],
        successor=shelf.plans.get(plan.replaced_by or ""),
        headings=headings,
        blocks=text.blocks,
        attachments=labelled(plan),
        rows=rows,
        roles=roles,
        phases=phases,
        label=_in_script(plan),
        downloads=plan_downloads(shelf, plan),
        unit_downloads=_unit_downloads(shelf, plan),
    )
    return Page(f"plans/{plan.id}.html", plan.title, html, headings)


def _in_script(plan: Plan) -> Callable[[str], str]:
    return partial(label, traditional=plan.traditional)


def plan_downloads(shelf: Shelf, plan: Plan) -> tuple[Download, ...]:
    """The plan's own files: the notice, the attachments bound apart, and the whole table."""
    return shelf.offered((notice_download(plan), *attachment_downloads(plan).values(), *table_downloads(plan)))


def _unit_downloads(shelf: Shelf, plan: Plan) -> list[tuple[str, tuple[Download, ...]]]:
    found = ((party.name, shelf.offered(unit_table_downloads(plan, party))) for party in shelf.parties_of(plan))
    return [(name, downloads) for name, downloads in found if downloads]


def _headings(plan: Plan, text: PlanText, tasks: bool, phases: bool) -> tuple[Heading, ...]:
    tail = (
        (plan.attachments, Heading("_attachments", "附件")),
        (tasks, Heading("_tasks", "任务分解表")),
        (phases, Heading("_phases", "实施阶段")),
    )
    return (*text.headings, *(heading for shown, heading in tail if shown))
