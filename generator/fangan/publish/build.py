"""A build: content → dist/, only what is stale; a broken plan never stops the others."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from fangan.model.library import Library
from fangan.publish.content import REGISTER, SETTINGS, Content, read_content
from fangan.publish.dist import Dist
from fangan.publish.last_good import remember, with_last_good
from fangan.publish.lock import building
from fangan.publish.pdf import make_pdfs, pdf_path, stale_pdfs
from fangan.publish.products import KINDS, Product, Workshop
from fangan.publish.project import NoSuchPlanError, Project
from fangan.publish.site_inputs import site_fingerprint
from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.report.problem import Problem

SITE = "site"
STAGE = ".next-site"
ALL = (*KINDS, "site")
Progress = Callable[[int, int, str], None]
"""Told how many products are done, of how many, and which comes next."""


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: plans by id (all when empty), kinds of products, and the date."""

    day: date
    plans: tuple[str, ...] = ()
    only: tuple[str, ...] = ALL
    pdf: bool = False
    """Whether to make the PDF of each notice."""


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
    deviations: list[str] = field(default_factory=list)
    """Where the notices' pages depart from GB/T 9704-2012, clause by clause."""
    has_site: bool = False
    """Whether there is a site to open."""
    note: str = ""
    """What to know of the PDFs' fonts."""


def build(project: Project, request: Request, progress: Progress) -> Outcome:
    """Bring dist/ up to date; a project without any plan leaves it as it is."""
    with building(project.root / ".fangan"):
        content = read_content(project)
        outcome = Outcome([*content.check(), *_missing(project, request.plans)])
        if SETTINGS in content.broken:
            outcome.failures.append("全部成品：设置 content/fangan.yml 有错误，没有动它们，改好后再生成")
        if not project.plan_files or SETTINGS in content.broken:
            return outcome
        whole, outcome.filled = with_last_good(project, content)
        if REGISTER in whole.broken:
            outcome.failures.append("任务表、单位的文件和网站：单位名录有错误，没有动它们，改好后再生成")
            request = replace(request, only=("notices",) if "notices" in request.only else ())
        outcome.unpublished = [plan.id for plan in whole.library.plans if not plan.is_public]
        _Build(project, request, whole, outcome, progress).run()
        outcome.has_site = (project.dist / "site" / "index.html").is_file()
        remember(project, content)
        return outcome


def _missing(project: Project, plans: Iterable[str]) -> Iterator[Diagnostic]:
    """Plans that were asked for and are not in content/plans."""
    for plan in plans:
        try:
            path = project.resolve(plan)
        except NoSuchPlanError as problem:
            yield problem.finding
        else:
            if path not in project.plan_files:
                mend = "build 只生成 content/plans 里的方案；单独一份请用 fangan notice、fangan tables。"
                yield error("Y000", Place(str(path), 1, 1), "这份方案不在项目的 content/plans 里", mend)


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
        with_site = "site" in self._request.only and not self._request.plans
        wanted = self._printable(wanted, everything if with_site else wanted)
        try:
            for done, product in enumerate(wanted):
                self._progress(done, len(wanted), product.path)
                self._make(product)
            self._pdfs([product for product in wanted if product.path.startswith(KINDS["notices"])])
            if with_site:
                self._progress(len(wanted), len(wanted), "site")
                self._site()
            if not self._request.plans and REGISTER not in self._content.broken:
                self._sweep({path for product in everything for path in (product.path, pdf_path(product.path))})
        finally:
            self._dist.save()
            self._outcome.deviations = list(self._workshop.deviations(self._content.library))

    def _printable(self, wanted: list[Product], concerned: list[Product]) -> list[Product]:
        """The products whose template may be used; what is wrong with the templates of all `concerned` is told."""
        templates = self._workshop.templates
        names = list(dict.fromkeys(product.template for product in concerned if product.template))
        self._outcome.findings.extend(templates.problems(names))
        refused = {name for name in names if templates.refused(name)}
        for name in sorted(refused):
            count = sum(product.template == name for product in wanted)
            told = f"用模板 templates/{name} 的 {count} 个文件：模板有错误，没有动它们，改好后再生成"
            self._outcome.failures.append(told)
        return [product for product in wanted if product.template not in refused]

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
        except Problem as problem:
            self._outcome.failures.append(f"{product.path}：{problem}")
        else:
            self._outcome.written.append(product.path)

    def _pdfs(self, notices: list[Product]) -> None:
        """The PDFs of `notices` when they are wanted; one that shows an older notice is removed in any case."""
        if self._request.pdf:
            self._progress(len(notices), len(notices), "PDF")
            done = make_pdfs(self._dist, notices)
            self._outcome.written += done.written
            self._outcome.current += done.current
            self._outcome.failures += done.failures
            self._outcome.note = done.note
        for name in stale_pdfs(self._dist):
            self._forget(name)

    def _sweep(self, kept: set[str]) -> None:
        """Remove what earlier builds made and this one does not; a broken plan without a good version keeps its own."""
        broken = tuple(f"{folder}{plan}" for folder in KINDS.values() for plan in self._content.broken if plan)
        gone = [
            name
            for name in self._dist.files
            if not name.startswith(f"{SITE}/") and name not in kept and not _belongs(name, broken)
        ]
        for name in gone:
            self._forget(name)

    def _forget(self, name: str) -> None:
        try:
            self._dist.forget(name)
        except Problem as problem:
            self._outcome.failures.append(str(problem))
        else:
            self._outcome.removed.append(name)

    def _site(self) -> None:
        public = self._content.library.published
        made_from = (self._workshop.library_fingerprint, *(plan.id for plan in public.plans))
        fingerprint = site_fingerprint(self._project, made_from, self._request.day)
        names = self._dist.below(SITE)
        if names and all(self._dist.is_current(name, fingerprint) for name in names):
            self._outcome.current += len(names)
            return
        stage = self._project.dist / STAGE
        try:
            self._build_site(public, stage)
            written, removed = self._dist.adopt(stage, SITE, fingerprint)
        except Problem as problem:
            self._outcome.failures.append(f"网站：{problem}")
        else:
            self._outcome.written.extend(written)
            self._outcome.removed.extend(removed)
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _build_site(self, public: Library, stage: Path) -> None:
        from fangan.publish.site import build_site  # loads MkDocs: only when a site is built

        files = {product.path: product.make() for product in self._workshop.products(public)}
        build_site(self._project, public, files, stage, self._request.day)


def _belongs(name: str, stems: tuple[str, ...]) -> bool:
    return any(name.startswith((f"{stem}.", f"{stem}/")) for stem in stems)
