"""The last version of each file that was right, so that a slip of the pen never empties what others rely on.

When a plan has an error, its products stay as they were, and the tables of units and the site go on with its last
good version.  Kept in .fangan/last-good/, safe to remove.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fangan.model.library import Library
from fangan.model.plan import Audience, Plan
from fangan.model.register import Register
from fangan.publish.content import REGISTER, Content, parse_plan, read_register
from fangan.publish.dist import write_file
from fangan.publish.project import Project
from fangan.report.diagnostic import has_errors

FOLDER = Path(".fangan") / "last-good"
SECRECY = ("密级", "密級", "内部", "內部", "公开属性", "公開屬性", "classification", "audience", "internal")
ENCODINGS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")


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
    """`content` with the last good version of each broken file, and the ids of plans that were filled in.

    A plan whose broken file speaks of secrecy (密级, 内部) comes back as one that is not published.
    """
    if not content.broken:
        return content, []
    register, sources = _register(project, content)
    filled: list[Plan] = []
    for key in filter(None, content.broken):
        if plan := _last_good_plan(project, key):
            filled.append(plan)
            sources[key] = _path(project, key).read_bytes()
    plans = sorted([*content.library.plans, *filled], key=lambda plan: plan.id)
    broken = tuple(key for key in content.broken if key not in sources)
    whole = replace(content, library=Library(tuple(plans), register), sources=sources, broken=broken)
    return whole, [plan.id for plan in filled]


def _register(project: Project, content: Content) -> tuple[Register, dict[str, bytes]]:
    """The register to go on with, and the sources of everything that was read."""
    sources = {key: data for key, data in content.sources.items() if key not in content.broken}
    path = _path(project, REGISTER)
    if REGISTER in content.broken and path.is_file():
        data = path.read_bytes()
        register, findings = read_register(project.shown(path), data)
        if not has_errors(findings):
            return register, {**sources, REGISTER: data}
    return content.library.register, sources


def _last_good_plan(project: Project, key: str) -> Plan | None:
    path = _path(project, key)
    if not path.is_file():
        return None
    plan, findings = parse_plan(project.shown(path), path.read_bytes(), key)
    if plan is None or has_errors(findings):
        return None
    return replace(plan, audience=Audience.INTERNAL) if _speaks_of_secrecy(project, key) else plan


def _speaks_of_secrecy(project: Project, key: str) -> bool:
    """Whether the broken file may mean to be kept inside; one that cannot be read may."""
    for path in project.plan_files:
        if path.stem == key:
            try:
                text = path.read_bytes()
            except OSError:
                return True
            return any(word.encode(encoding) in text for word in SECRECY for encoding in ENCODINGS)
    return False


def _path(project: Project, key: str) -> Path:
    return project.root / FOLDER / _name(key)


def _name(key: str) -> str:
    return f"{key}.yml" if key else "_units.yml"
