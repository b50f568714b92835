"""Reading the one plan that a command is about."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.cli.console import complain, show_findings
from fangan.cli.main import project_of
from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.unit import Party
from fangan.publish.content import Content, read_content
from fangan.publish.project import Project, ProjectError
from fangan.text.fold import fold
from fangan.text.similar import nearest
from fangan.views.downloads import parties_in

if TYPE_CHECKING:
    from fangan.publish.products import Workshop


def read_one(options: argparse.Namespace) -> tuple[Project, Content, Plan | None]:
    """The project, what was read, and the plan, None when it has errors (which are printed).

    A plan given by its path may lie outside any project.
    """
    project = _project(options)
    path = project.resolve(options.plan)
    content = read_content(project, [path])
    show_findings(content.findings)
    return project, content, content.plans.get(path.stem)


def _project(options: argparse.Namespace) -> Project:
    try:
        return project_of(options)
    except ProjectError:
        if Path(options.plan).is_file():
            return Project(Path(options.plan).resolve().parent)
        raise


def may_print(workshop: Workshop, *templates: str) -> bool:
    """Whether Word templates may be used; what is wrong with them is printed."""
    show_findings(workshop.templates.problems(templates))
    return not any(map(workshop.templates.refused, templates))


def party_named(library: Library, plan: Plan, name: str) -> Party | None:
    """Who of those with tasks in `plan` goes by `name`; None, and said who was meant, when there is nobody."""
    parties = parties_in(library, plan)
    known = {fold(each): party for party in parties for each in (party.id, *party.names)}
    if fold(name) not in known:
        near = nearest(name, [each for party in parties for each in party.names])
        hint = (
            f"是不是“{near}”？" if near else f"有任务的单位：{'、'.join(party.name for party in parties) or '（没有）'}"
        )
        complain(f"“{name}”在这份方案里没有任务。{hint}")
    return known.get(fold(name))
