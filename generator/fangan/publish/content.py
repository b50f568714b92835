"""What is written in a project: the plans and units that are right, and what is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Generic, TypeVar

from fangan.checks import check
from fangan.model.fields import is_field
from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.read_plan import read_plan
from fangan.model.read_settings import Settings, read_settings
from fangan.model.read_units import read_units
from fangan.model.register import Register
from fangan.publish.project import Project
from fangan.report.diagnostic import Diagnostic, Place, error, has_errors
from fangan.report.problem import reason
from fangan.source.parse import read
from fangan.text.names import ID_RULE, is_identifier
from fangan.word.geometry import page_of
from fangan.word.remarks import layout_remarks

T = TypeVar("T")
REGISTER, SETTINGS = "", "fangan.yml"
"""The keys of units.yml and of the settings among the plans' ids."""


@dataclass(frozen=True)
class Content:
    """What was read of a project: the plans and units that are right, all findings, and the files' bytes."""

    library: Library
    findings: tuple[Diagnostic, ...] = ()
    sources: Mapping[str, bytes] = field(default_factory=dict)
    """Plan id (REGISTER for units.yml) → the bytes that were read."""
    broken: tuple[str, ...] = ()
    """Ids of plans with errors, REGISTER for units.yml, SETTINGS for fangan.yml."""
    settings: Settings = field(default_factory=Settings)

    def check(self) -> list[Diagnostic]:
        """All findings: of reading, of the page, and of the rules unless the register itself is wrong."""
        rules = () if REGISTER in self.broken else check(self.library)
        page = page_of(self.settings.profile)
        remarks = (finding for plan in self.library.plans for finding in layout_remarks(plan, page))
        return [*self.findings, *remarks, *rules]

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """Plan id → plan."""
        return {plan.id: plan for plan in self.library.plans}


@dataclass(frozen=True)
class _Read(Generic[T]):
    """One file as it was read: `value` is None where it says nothing usable, `data` where it cannot be read."""

    key: str
    value: T | None
    findings: tuple[Diagnostic, ...]
    data: bytes | None

    @property
    def is_good(self) -> bool:
        return self.data is not None and self.value is not None and not has_errors(self.findings)


def read_content(project: Project, files: list[Path] | None = None) -> Content:
    """The plans (`files`, or all) and the register; a file with errors does not stop the others."""
    paths = project.plan_files if files is None else files
    clashes = dict(_clashes(project, paths))
    register, settings = _register_file(project), _settings_file(project)
    plans = [_plan_file(project, path) for path in paths if path not in clashes]
    every: list[_Read[Register] | _Read[Plan] | _Read[Settings]] = [
        *([settings] if settings else []),
        *([register] if register else []),
        *plans,
    ]
    found = (*(finding for each in every for finding in each.findings), *clashes.values(), *_none(project, paths))
    return Content(
        Library(
            tuple(each.value for each in plans if each.value and each.is_good),
            (register and register.value) or Register(),
        ),
        found,
        {each.key: each.data for each in every if each.data is not None},
        (*(each.key for each in every if not each.is_good), *sorted({path.stem for path in clashes})),
        (settings and settings.value) or Settings(),
    )


def _none(project: Project, paths: list[Path]) -> Iterator[Diagnostic]:
    if not paths:
        place = Place(project.shown(project.plans), 1, 1)
        yield error("Y005", place, "这里一份方案也没有", "用 fangan new 新建一份。")


def _register_file(project: Project) -> _Read[Register] | None:
    """units.yml, None for a project without one."""
    if not project.units.exists() and not project.units.is_symlink():
        return None
    data, findings = _bytes(project, project.units)
    if data is None:
        return _Read(REGISTER, None, findings, None)
    register, more = read_register(project.shown(project.units), data)
    return _Read(REGISTER, register, tuple(more), data)


def _settings_file(project: Project) -> _Read[Settings] | None:
    """fangan.yml, None for a project without one; empty it says nothing."""
    if not project.settings.exists():
        return None
    data, findings = _bytes(project, project.settings)
    if data is None:
        return _Read(SETTINGS, None, findings, None)
    source, node, more = read(project.shown(project.settings), data, is_field)
    if node is None:
        return _Read(SETTINGS, Settings(), tuple(more), data)
    settings, others = read_settings(source, node)
    return _Read(SETTINGS, settings, (*more, *others), data)


def _plan_file(project: Project, path: Path) -> _Read[Plan]:
    data, findings = _bytes(project, path)
    if data is None:
        return _Read(path.stem, None, findings, None)
    plan, more = parse_plan(project.shown(path), data, path.stem)
    return _Read(path.stem, plan, tuple(more), data)


def read_register(shown: str, data: bytes) -> tuple[Register, list[Diagnostic]]:
    """The register in the bytes of units.yml; empty when they are no register."""
    source, node, findings = read(shown, data, is_field)
    if node is None:
        return Register(), findings
    register, more = read_units(source, node)
    return register, [*findings, *more]


def parse_plan(shown: str, data: bytes, plan_id: str) -> tuple[Plan | None, list[Diagnostic]]:
    """The plan in the bytes of one file; None when it is no plan."""
    source, node, findings = read(shown, data, is_field)
    if not is_identifier(plan_id):
        mend = f"{ID_RULE}例如 2023-fazhi-yaodian.yml。"
        findings = [*findings, error("M020", Place(shown, 1, 1), f"文件名“{plan_id}”不能用作方案的编号", mend)]
    if node is None:
        return None, findings
    plan, more = read_plan(source, node, plan_id)
    return plan, [*findings, *more]


def _bytes(project: Project, path: Path) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    try:
        return path.read_bytes(), ()
    except OSError as problem:
        message = f"文件读不出来：{reason(problem)}"
        place = Place(project.shown(path), 1, 1)
        return None, (error("Y000", place, message, "检查文件是否存在、有没有读的权限。"),)


def _clashes(project: Project, paths: list[Path]) -> Iterator[tuple[Path, Diagnostic]]:
    """Files whose ids differ only in case or suffix: their products would overwrite each other, so none is made."""
    by_id: dict[str, list[Path]] = {}
    for path in paths:
        by_id.setdefault(path.stem.casefold(), []).append(path)
    for path in paths:
        others = [other.name for other in by_id[path.stem.casefold()] if other != path]
        if others:
            message = f"“{path.name}”和“{'”“'.join(others)}”的编号只差大小写或后缀"
            yield path, error("M021", Place(project.shown(path), 1, 1), message, "给其中一个改名；改好之前都不生成。")
