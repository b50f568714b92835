"""A plan to start from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from fangan.publish.defaults import defaults
from fangan.publish.dist import write_file
from fangan.publish.project import SUFFIXES, Project
from fangan.text.dates import format_date

TEMPLATE = "new-plan.yml"


def new_plan(project: Project, name: str, day: date) -> Path | None:
    """Write content/plans/<name>.yml from templates/new-plan.yml; None when a plan of that id is there."""
    taken = {path.stem.casefold() for path in project.plan_files}
    if name.casefold() in taken:
        return None
    own = project.root / "templates" / TEMPLATE
    source = own if own.is_file() else defaults() / "templates" / TEMPLATE
    text = source.read_text("utf-8").replace("@年@", str(day.year)).replace("@日期@", format_date(day))
    path = project.plans / f"{name}{SUFFIXES[0]}"
    write_file(path, text.encode())
    return path
