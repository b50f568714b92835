"""A build: content → dist/, only what is stale; a broken plan never stops the others."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fangan.excel.table import CellTooLongError
from fangan.model.library import Library
from fangan.publish.dist import Dist, Made, WriteError
from fangan.publish.fingerprint import sha256
from fangan.publish.last_good import remember, with_last_good
from fangan.publish.lock import building
from fangan.publish.products import KINDS, Product, Workshop
from fangan.publish.project import Content, NoSuchPlanError, Project, read_content
from fangan.publish.site import SiteError, build_site
from fangan.publish.site_inputs import site_fingerprint
from fangan.report.diagnostic import Diagnostic
from fangan.word.engine import WordTemplateError

SITE = "site/"
STAGE, OLD = ".next-site", ".old-site"
ALL = (*KINDS, "site")
Progress = Callable[[int, int, str], None]
"""Told how many products are done, of how many, and which comes next."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: plans by id (all when empty), kinds of products, and the date."""

    day: date
    plans: tuple[str, ...] = ()
    only: tuple[str, ...] = ALL


@dataclass(slots=True)
class Outcome:
    """What a build did."""

    findings: list[Diagnostic]
    written: list[str] = field(default_factory=list)
    current: int = 0
    removed: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    """What could not be made, in words for the drafter."""
    filled: list[str] = field(default_factory=list)
    """Plans with errors whose last good version stands in."""
    unpublished: list[str] = field(default_factory=list)
    """Plans that are made but not published (内部, 密级)."""
    has_site: bool = False
    """Whether there is a site to open."""


def build(project: Project, request: Request, progress: Progress) -> Outcome:
    """Bring dist/ up to date; a project without any plan leaves it as it is."""
    with building(project.root / ".fangan"):
        content = read_content(project)
        outcome = Outcome([*content.check(), *_missing(project, request.plans)])
        if not project.plan_files:
            return outcome
        whole, outcome.filled = with_last_good(project, content)
        outcome.unpublished = [plan.id for plan in whole.library.plans if not plan.is_public]
        _Build(project, request, whole, outcome, progress).run()
        outcome.has_site = (project.dist / "site" / "index.html").is_file()
        remember(project, content)
        return outcome


def _missing(project: Project, plans: Iterable[str]) -> Iterator[Diagnostic]:
    for plan in plans:
        try:
            project.resolve(plan)
        except NoSuchPlanError as problem:
            yield problem.finding


class _Build:
    def __init__(
        self, project: Project, request: Request, content: Content, outcome: Outcome, progress: Progress
    ) -> None:
        self._project, self._request, self._content = project, request, content
        self._outcome, self._progress = outcome, progress
        self._dist = Dist(project.dist)
        self._workshop = Workshop(project, content)

    def run(self) -> None:
        """Make what is stale, then the site, then write the manifest."""
        everything = list(self._workshop.products(self._content.library))
        wanted = [product for product in everything if self._is_wanted(product)]
        try:
            for done, product in enumerate(wanted):
                self._progress(done, len(wanted), product.path)
                self._make(product)
            if "site" in self._request.only and not self._request.plans:
                self._progress(len(wanted), len(wanted), "site")
                self._site()
            if not self._request.plans:
                self._sweep({product.path for product in everything})
        finally:
            self._dist.save()

    def _is_wanted(self, product: Product) -> bool:
        kind = next(kind for kind, folder in KINDS.items() if product.path.startswith(folder))
        ids = {Path(plan).stem for plan in self._request.plans}
        return kind in self._request.only and (not ids or product.plan in ids)

    def _make(self, product: Product) -> None:
        if self._dist.is_current(product.path, product.fingerprint):
            self._outcome.current += 1
            return
        try:
            self._dist.put(product.path, product.make(), product.fingerprint)
        except (WriteError, WordTemplateError, CellTooLongError) as problem:
            self._outcome.failures.append(f"{product.path}：{problem}")
        else:
            self._outcome.written.append(product.path)

    def _sweep(self, kept: set[str]) -> None:
        """Remove what earlier builds made and this one does not; a broken plan without a good version keeps its own."""
        broken = tuple(f"{folder}{plan}" for folder in KINDS.values() for plan in self._content.broken if plan)
        gone = [
            name
            for name in self._dist.files
            if not name.startswith(SITE) and name not in kept and not _belongs(name, broken)
        ]
        self._dist.forget(gone)
        self._outcome.removed.extend(gone)

    def _site(self) -> None:
        fingerprint = site_fingerprint(self._project, self._workshop.library_fingerprint)
        names = [name for name in self._dist.files if name.startswith(SITE)]
        if names and all(self._dist.is_current(name, fingerprint) for name in names):
            self._outcome.current += len(names)
            return
        stage = self._project.dist / STAGE
        try:
            files = {product.path: product.make() for product in self._workshop.products(self._public())}
            build_site(self._project, self._public(), files, stage, self._request.day)
            self._replace_site(stage, fingerprint)
        except (SiteError, WriteError, WordTemplateError, CellTooLongError) as problem:
            self._outcome.failures.append(f"网站：{problem}")
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _public(self) -> Library:
        return self._content.library.published()

    def _replace_site(self, stage: Path, fingerprint: str) -> None:
        """Put the new site in the old one's place by renaming whole folders: readers never see half of it."""
        site, old = self._project.dist / "site", self._project.dist / OLD
        shutil.rmtree(old, ignore_errors=True)
        try:
            if site.exists():
                site.rename(old)
            stage.rename(site)
        except OSError as problem:
            if old.exists() and not site.exists():
                old.rename(site)
            raise WriteError(f"“{site}”换不成新的：请关闭正在打开它的程序。") from problem
        shutil.rmtree(old, ignore_errors=True)
        self._list_site(site, fingerprint)

    def _list_site(self, site: Path, fingerprint: str) -> None:
        before = {name: made for name, made in self._dist.files.items() if name.startswith(SITE)}
        after = {
            SITE + path.relative_to(site).as_posix(): Made(sha256(path.read_bytes()), fingerprint)
            for path in site.rglob("*")
            if path.is_file()
        }
        changed = [name for name, made in after.items() if name not in before or before[name].sha256 != made.sha256]
        self._dist.files = {name: made for name, made in self._dist.files.items() if name not in before} | after
        self._outcome.written.extend(changed)
        self._outcome.removed.extend(before.keys() - after.keys())


def _belongs(name: str, stems: tuple[str, ...]) -> bool:
    return any(name.startswith((f"{stem}.", f"{stem}/")) for stem in stems)
