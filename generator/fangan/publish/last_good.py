"""The last version of each file that was right, so that a slip of the pen never empties what others rely on.

When a plan has an error, its products stay as they were, and the tables of units and the site go on with its last
good version.  Kept in .fangan/last-good/, safe to remove.
"""

from __future__ import annotations

from pathlib import Path

from fangan.model.plan import Plan
from fangan.publish.dist import write_file
from fangan.publish.project import Content, Project, parse_plan, read_register
from fangan.report.diagnostic import has_errors

FOLDER = Path(".fangan") / "last-good"
REGISTER = "units.yml"


def remember(project: Project, content: Content) -> None:
    """Keep the bytes of every file of `content` that was right; forget plans that are gone."""
    folder = project.root / FOLDER
    kept = {_name(key): data for key, data in content.sources.items() if key not in content.broken}
    for name, data in kept.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != data:
            write_file(path, data)
    still = {*kept, *map(_name, content.broken)}
    for path in folder.glob("*.yml"):
        if path.name not in still:
            path.unlink()


def with_last_good(project: Project, content: Content) -> tuple[Content, list[str]]:
    """`content` with the last good version of each broken file, and the ids of plans that were filled in."""
    if not content.broken:
        return content, []
    filled: list[Plan] = []
    sources = dict(content.sources)
    register = content.library.register
    for key in content.broken:
        path = project.root / FOLDER / _name(key)
        if not path.is_file():
            continue
        data = path.read_bytes()
        if not key:
            register = read_register(project.shown(path), data)[0]
            sources[""] = data
            continue
        plan, findings = parse_plan(project.shown(path), data, key)
        if plan and not has_errors(findings):
            filled.append(plan)
            sources[key] = data
    plans = sorted([*content.library.plans, *filled], key=lambda plan: plan.id)
    library = type(content.library)(tuple(plans), register)
    return Content(library, content.findings, sources, content.broken), [plan.id for plan in filled]


def _name(key: str) -> str:
    return f"{key}.yml" if key else f"_{REGISTER}"
