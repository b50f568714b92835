"""Everything a library is turned into: each product's path, what it is made from, and how.

The writers of Excel files and calendars load their libraries only when one is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import ParamSpec, TypeVar

import fangan
from fangan.excel.csv import csv_file
from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.unit import Party
from fangan.publish.content import REGISTER, SETTINGS, Content
from fangan.publish.fingerprint import code_fingerprint, fingerprint, sha256
from fangan.publish.project import Project
from fangan.publish.templates import Templates
from fangan.views.agenda import agenda
from fangan.views.attached import prints_breakdown
from fangan.views.breakdown import bare_table, party_table, plan_table, plans_of, unit_table
from fangan.views.downloads import (
    Download,
    attachment_downloads,
    notice_download,
    parties_in,
    parties_with_tasks,
    party_downloads,
    table_downloads,
    unit_table_downloads,
)  # fmt: skip
from fangan.views.table import Table
from fangan.views.task_lines import Line, lines
from fangan.views.task_records import Record, party_records, plan_records, unit_records
from fangan.word.deviations import deviations
from fangan.word.notice import DOCUMENT_TEMPLATE, detached_file, notice_file, template_for
from fangan.word.table import TABLE_TEMPLATE, table_file

P = ParamSpec("P")
R = TypeVar("R")
KINDS = {"notices": "notices/", "tables": "tables/", "units": "units/"}
"""What --only names → where it lies below dist/."""
LINES_KEPT = 200
"""Plans whose lines are kept, some 50 KB for each of 30 tasks."""


@dataclass(frozen=True, slots=True)
class Product:
    """A file to be made: its path below dist/, the fingerprint of what it is made from, and how it is made."""

    path: str
    fingerprint: str
    make: Callable[[], bytes]
    plan: str = ""
    """The plan it belongs to, "" when several."""
    template: str = ""
    """The file name of the Word template that it is printed with, "" for none."""


class Workshop:
    """Knows how to make every product of one content."""

    def __init__(self, project: Project, content: Content) -> None:
        self._content = content
        self.templates = Templates(project, content.settings.profile)
        self.tables = content.settings.tables
        self._latest = lru_cache(maxsize=1)(_call)
        self._of_plan = lru_cache(maxsize=LINES_KEPT)(lambda plan_id: lines(content.plans[plan_id]))

    @cached_property
    def _base(self) -> str:
        """What every table depends on: the program and the register of units."""
        return fingerprint(
            fangan.__version__,
            code_fingerprint(),
            *(self._content.sources.get(key, b"") for key in (REGISTER, SETTINGS)),
        )

    @cached_property
    def library_fingerprint(self) -> str:
        """What products over all plans depend on."""
        sources = sorted(self._content.sources.items())
        return fingerprint(self._base, *(part for pair in sources for part in pair), self._table_template)

    @cached_property
    def _table_template(self) -> str:
        return sha256(self.templates.data(TABLE_TEMPLATE))

    def deviations(self, library: Library) -> Iterator[str]:
        """Where the pages of the templates in use depart from the standard, each departure once."""
        profile = self._content.settings.profile
        names = sorted({template_for(plan) for plan in library.plans if plan.notice})
        pages = [self.templates.get(name).page for name in names if not self.templates.refused(name)]
        yield from dict.fromkeys(str(found) for page in pages for found in deviations(page, profile))

    def products(self, library: Library) -> Iterator[Product]:
        """All products of `library` in the order of their kinds."""
        for plan in library.plans:
            yield self.notice(plan)
            yield from self.attachments(plan)
        for plan in library.plans:
            yield from self._tables(library, plan)
        for party in parties_with_tasks(library):
            yield from self._of_party(library, party)

    def notice(self, plan: Plan) -> Product:
        """The notice of a plan."""
        template = template_for(plan)
        made_from = self._made_from(plan, template)
        return Product(notice_download(plan).path, made_from, self.word_notice(plan), plan.id, template)

    def attachments(self, plan: Plan) -> Iterator[Product]:
        """The attachments of a plan that are bound apart."""
        made_from = self._made_from(plan, DOCUMENT_TEMPLATE)
        for index, download in attachment_downloads(plan).items():
            make = self.word_attachment(plan, index)
            yield Product(download.path, made_from, make, plan.id, DOCUMENT_TEMPLATE)

    def _made_from(self, plan: Plan, template: str) -> str:
        """What a plan's notice depends on: the program, the plan, the settings and a template."""
        sources = (self._content.sources.get(key, b"") for key in (plan.id, SETTINGS))
        return fingerprint(fangan.__version__, code_fingerprint(), *sources, self.templates.data(template))

    def word_notice(self, plan: Plan) -> Callable[[], bytes]:
        """How to make a plan's notice."""
        return lambda: notice_file(plan, self.templates.get(template_for(plan)), breakdown=_breakdown(plan))

    def word_attachment(self, plan: Plan, index: int) -> Callable[[], bytes]:
        """How to make the attachment `index` (from 1), bound apart."""
        return lambda: detached_file(plan, index, self.templates.get(DOCUMENT_TEMPLATE), breakdown=_breakdown(plan))

    def _tables(self, library: Library, plan: Plan) -> Iterator[Product]:
        made_from = fingerprint(self._base, self._content.sources.get(plan.id, b""), self._table_template)
        table = self._once(_later(plan_table, library, plan, self.tables, self._lines))
        records = _later(plan_records, plan)
        for download in table_downloads(plan):
            yield self._table(download, made_from, table, records, plan)
        for party in parties_in(library, plan):
            of_party = fingerprint(made_from, party.id, party.name)
            table = self._once(_later(unit_table, library, plan, party, self.tables, self._lines))
            records = _later(unit_records, library, plan, party)
            for download in unit_table_downloads(plan, party):
                yield self._table(download, of_party, table, records, plan)

    def _lines(self, plan: Plan) -> tuple[Line, ...]:
        """The lines of a plan, kept for a while: every unit's table asks for them."""
        return self._of_plan(plan.id)

    def _once(self, make: Callable[[], Table]) -> Callable[[], Table]:
        """`make`, done once for files that are made one after the other; only the last table is kept."""
        return lambda: self._latest(make)

    def _table(
        self,
        download: Download,
        made_from: str,
        table: Callable[[], Table],
        records: Callable[[], list[Record]],
        plan: Plan | None,
    ) -> Product:
        """A table in the form that the download's path says."""
        home, day = (plan.id, plan.dated) if plan else ("", None)
        if download.path.endswith(".xlsx"):
            return Product(download.path, made_from, lambda: _workbook(table(), day), home)
        if download.path.endswith(".csv"):
            return Product(download.path, made_from, lambda: csv_file(records()), home)
        return Product(download.path, made_from, self.word_table(table, plan), home, TABLE_TEMPLATE)

    def word_table(self, table: Callable[[], Table], plan: Plan | None) -> Callable[[], bytes]:
        """How to make a table's .docx."""
        return lambda: table_file(table(), self.templates.get(TABLE_TEMPLATE), day=plan.dated if plan else None)

    def _of_party(self, library: Library, party: Party) -> Iterator[Product]:
        made_from = fingerprint(self.library_fingerprint, *(plan.id for plan in plans_of(library, party)))
        table = self._once(_later(party_table, library, party, self.tables, self._lines))
        records = _later(party_records, library, party)
        for download in party_downloads(party):
            if download.path.endswith(".ics"):
                yield Product(download.path, made_from, _later(_calendar, library, party))
            else:
                yield self._table(download, made_from, table, records, None)


def _breakdown(plan: Plan) -> Table | None:
    """The plan's 任务分解表 where an attachment prints it."""
    return bare_table(plan) if prints_breakdown(plan) else None


def _workbook(table: Table, day: date | None) -> bytes:
    from fangan.excel.table import workbook

    return workbook(table, day=day)


def _calendar(library: Library, party: Party) -> bytes:
    from fangan.calendar.tasks import calendar_file

    return calendar_file(f"{party.name}工作任务", agenda(library, party))


def _call(make: Callable[[], Table]) -> Table:
    return make()


def _later(make: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> Callable[[], R]:
    return lambda: make(*args, **kwargs)


def render_all(project: Project, library: Library) -> Mapping[str, bytes]:
    """Path → bytes of every product that may be published."""
    workshop = Workshop(project, Content(library))
    return {product.path: product.make() for product in workshop.products(library.published)}
