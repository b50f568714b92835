"""A plan to start from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fangan.publish.content import read_register
from fangan.publish.defaults import defaults
from fangan.publish.dist import write_file
from fangan.publish.project import SUFFIXES, Project
from fangan.text.dates import format_date

TEMPLATE = "new-plan.yml"
EXAMPLES = ("市政府办公室", "市发展改革委", "市财政局")


def _units(project: Project) -> dict[str, str]:
    """Units for the example: of the office's register where it has one, so that a new plan has no unknown units."""
    data = project.units.read_bytes() if project.units.is_file() else b""
    names = [unit.name for unit in read_register(project.shown(project.units), data)[0].units]
    lead, *responsible = names[: len(EXAMPLES)] or EXAMPLES
    return {"@牵头@": lead, "@责任@": "、".join(responsible) or lead}


def new_plan(project: Project, name: str, day: date) -> Path | None:
    """Write content/plans/<name>.yml from templates/new-plan.yml; None when a plan of that id is there."""
    taken = {path.stem.casefold() for path in project.plan_files}
    if name.casefold() in taken:
        return None
    own = project.root / "templates" / TEMPLATE
    source = own if own.is_file() else defaults() / "templates" / TEMPLATE
    text = source.read_text("utf-8")
    for mark, words in {"@年@": str(day.year), "@日期@": format_date(day), **_units(project)}.items():
        text = text.replace(mark, words)
    path = project.plans / f"{name}{SUFFIXES[0]}"
    write_file(path, text.encode())
    return path
