"""A project folder: content/ with plans and units, templates/, site/, dist/."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from fangan.checks import check
from fangan.model.fields import is_field
from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.read_plan import read_plan
from fangan.model.read_units import read_units
from fangan.model.unit import Register
from fangan.report.diagnostic import Diagnostic, Place, error, has_errors
from fangan.report.problem import Problem, reason
from fangan.source.parse import read
from fangan.text.names import ID_RULE, is_identifier
from fangan.text.similar import nearest

SUFFIXES = (".yml", ".yaml")


class ProjectError(Problem):
    """The folder is no project; the message is for the drafter."""


class NoSuchPlanError(Exception):
    """A plan that was asked for is not there; `finding` says so."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message)
        self.finding = finding


def is_plan_file(path: Path) -> bool:
    """Whether a name is that of a plan: it ends with .yml or .yaml."""
    return path.suffix.casefold() in SUFFIXES


@dataclass(frozen=True)
class Project:
    """Where things are in a project."""

    root: Path

    @property
    def content(self) -> Path:
        """What drafters write."""
        return self.root / "content"

    @property
    def plans(self) -> Path:
        """One file per plan."""
        return self.content / "plans"

    @property
    def units(self) -> Path:
        """The register of units."""
        return self.content / "units.yml"

    @property
    def dist(self) -> Path:
        """Everything produced."""
        return self.root / "dist"

    @property
    def plan_files(self) -> list[Path]:
        """The plans' files in the order of their ids."""
        if not self.plans.is_dir():
            return []
        files = (path for path in self.plans.iterdir() if is_plan_file(path) and not path.name.startswith("."))
        return sorted(files, key=lambda path: (path.stem, path.name))

    def shown(self, path: Path) -> str:
        """`path` as findings name it: relative to the project, with /."""
        inside = path.is_relative_to(self.root)
        return path.relative_to(self.root).as_posix() if inside else str(path)

    def resolve(self, plan: str) -> Path:
        """The file of a plan given by id or by path; NoSuchPlanError when there is none."""
        for path in (Path(plan), *(self.plans / f"{plan}{suffix}" for suffix in SUFFIXES)):
            if is_plan_file(path) and path.is_file():
                return path.resolve()
        ids = [path.stem for path in self.plan_files]
        near = nearest(plan, ids)
        mend = f"是不是“{near}”？" if near else f"现有：{'、'.join(ids) or '（没有）'}。"
        message = f"找不到方案“{plan}”"
        place = Place(f"content/plans/{plan}.yml" if is_identifier(plan) else plan, 1, 1)
        raise NoSuchPlanError(error("Y000", place, message, f"用文件名（不带 .yml）或路径称呼方案。{mend}"))


def project_in(folder: Path) -> Project:
    """The project that `folder` itself is; ProjectError when it is none."""
    if not (folder / "content").is_dir():
        raise ProjectError(f"“{folder}”里没有 content 文件夹，不是项目文件夹。")
    return Project(folder)


def find_project(start: Path) -> Project:
    """The nearest folder at or above `start` that holds content/; ProjectError when there is none."""
    for folder in (start, *start.parents):
        if (folder / "content").is_dir():
            return Project(folder)
    raise ProjectError(f"“{start}”和它的上级文件夹里都没有 content 文件夹。请先进入项目文件夹，或者用 --project 指明。")


@dataclass
class Content:
    """What was read of a project: the plans and units that are right, all findings, and the files' bytes."""

    library: Library
    findings: list[Diagnostic] = field(default_factory=list)
    sources: dict[str, bytes] = field(default_factory=dict)
    """Plan id → the bytes that were read; "" → those of units.yml."""
    broken: tuple[str, ...] = ()
    """Ids of plans with errors; "" stands for units.yml."""

    def check(self) -> list[Diagnostic]:
        """All findings: of reading, and of the rules unless the register itself is wrong (every unit were unknown)."""
        return self.findings if "" in self.broken else [*self.findings, *check(self.library)]

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """Plan id → plan."""
        return {plan.id: plan for plan in self.library.plans}


def read_content(project: Project, files: list[Path] | None = None) -> Content:
    """The plans (`files`, or all) and the register; a file with errors does not stop the others."""
    content = Content(Library((), Register()))
    register = _read_register(project, content)
    paths = project.plan_files if files is None else files
    clashes = dict(_clashes(project, paths))
    content.findings.extend(clashes.values())
    content.broken = (*content.broken, *sorted({path.stem for path in clashes}))
    plans = [plan for path in paths if path not in clashes and (plan := _read_plan_file(project, path, content))]
    if not paths:
        place = Place(project.shown(project.plans), 1, 1)
        content.findings.append(error("Y005", place, "这里一份方案也没有", "用 fangan new 新建一份。"))
    content.library = Library(tuple(plans), register)
    return content


def _read_register(project: Project, content: Content) -> Register:
    if not project.units.exists() and not project.units.is_symlink():
        return Register()
    data = _bytes(project, project.units, content)
    if data is None:
        content.broken = (*content.broken, "")
        return Register()
    content.sources[""] = data
    register, findings = read_register(project.shown(project.units), data)
    content.findings.extend(findings)
    if has_errors(findings):
        content.broken = (*content.broken, "")
    return register


def read_register(shown: str, data: bytes) -> tuple[Register, list[Diagnostic]]:
    """The register in the bytes of units.yml; empty when they are no register."""
    source, node, findings = read(shown, data, is_field)
    if node is None:
        return Register(), findings
    register, more = read_units(source, node)
    return register, [*findings, *more]


def _read_plan_file(project: Project, path: Path, content: Content) -> Plan | None:
    data = _bytes(project, path, content)
    plan, findings = parse_plan(project.shown(path), data, path.stem) if data is not None else (None, [])
    content.findings.extend(findings)
    if data is None or plan is None or has_errors(findings):
        content.broken = (*content.broken, path.stem)
        return None
    content.sources[plan.id] = data
    return plan


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


def _bytes(project: Project, path: Path, content: Content) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError as problem:
        place = Place(project.shown(path), 1, 1)
        content.findings.append(
            error("Y000", place, f"文件读不出来：{reason(problem)}", "检查文件是否存在、有没有读的权限。")
        )
        return None


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
