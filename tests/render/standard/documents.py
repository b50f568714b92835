"""The documents of the suite: one small plan a file, the names in them invented."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fangan.model.plan import Plan
from fangan.publish.content import parse_plan, read_content
from fangan.publish.project import Project
from fangan.views.attached import detached, prints_breakdown
from fangan.views.breakdown import plan_table
from fangan.views.table import Table
from fangan.word.engine import WordTemplate
from fangan.word.notice import DOCUMENT_TEMPLATE, detached_file, notice_file, template_for
from tests.render.standard.filler import expanded
from tests.support import ROOT, library_of

FOLDER = Path(__file__).parents[1] / "documents"


@cache
def plans() -> dict[str, Plan]:
    """Name → plan: the suite's documents (all must be right), and the shipped plans that have a notice."""
    shipped = (plan for plan in read_content(Project(ROOT)).library.plans if plan.notice)
    made = {path.stem: _plan(path) for path in sorted(FOLDER.glob("*.yml"))}
    return {**made, **{f"shipped-{plan.id.split('-')[0]}": plan for plan in shipped}}


def about(name: str) -> str:
    """What a document of the suite is there for: the comment on its first line."""
    return (FOLDER / f"{name}.yml").read_text("utf-8").splitlines()[0].removeprefix("# ")


def _plan(path: Path) -> Plan:
    plan, findings = parse_plan(path.name, expanded(path.read_text("utf-8")).encode(), path.stem)
    assert plan, f"{path.name}: {findings}"
    assert not findings, f"{path.name}: {findings}"
    return plan


@cache
def template(name: str) -> WordTemplate:
    """A shipped template by its file name."""
    return WordTemplate(name, (ROOT / "templates" / name).read_bytes())


def word_file(plan: Plan) -> bytes:
    """The .docx of a plan with the shipped templates."""
    return notice_file(plan, template(template_for(plan)), breakdown=breakdown_of(plan))


def detached_files(plan: Plan) -> dict[int, bytes]:
    """The files of the attachments that are bound apart, by their numbers from 1."""
    made = template(DOCUMENT_TEMPLATE)
    return {index: detached_file(plan, index, made, breakdown=breakdown_of(plan)) for index in detached(plan)}


def breakdown_of(plan: Plan) -> Table | None:
    """The plan's 任务分解表 where an attachment prints it."""
    return plan_table(library_of(plan), plan) if prints_breakdown(plan) else None
