"""A project folder: content/ with plans and units, templates/, site/, dist/."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.report.problem import Problem
from fangan.text.names import is_identifier
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
    def settings(self) -> Path:
        """What the office sets for all plans."""
        return self.content / "fangan.yml"

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
