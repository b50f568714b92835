"""The covering letters of a plan with each unit's own table, as files and as one zip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.table_choice import USUAL_TABLE, TableChoice
from fangan.model.unit import Party
from fangan.office.package import package, part
from fangan.publish.products import Workshop
from fangan.text.names import distinct_names
from fangan.views.breakdown import unit_table
from fangan.views.downloads import unit_table_downloads
from fangan.views.duty_letter import LetterKind, duty_letter, letter_name
from fangan.word.duty_letter import LETTER_TEMPLATE, Sent, duty_letter_file


@dataclass(frozen=True, slots=True)
class Mailing:
    """What is sent: letters of one kind about one plan, dated `day`."""

    library: Library
    plan: Plan
    kind: LetterKind
    day: date
    choice: TableChoice = USUAL_TABLE
    """任务表 of the office."""


def letter_files(workshop: Workshop, mailing: Mailing, parties: Iterable[Party]) -> dict[str, bytes]:
    """File name → bytes: the letter and the table of each of `parties`; no two names differ in case only."""
    pairs = [pair for party in parties for pair in _files(workshop, mailing, party)]
    names = distinct_names(name for name, _ in pairs)
    return dict(zip(names, (data for _, data in pairs), strict=True))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """One zip of `files`, the same bytes for the same files."""
    return package(part(name, data) for name, data in files.items())


def _files(workshop: Workshop, mailing: Mailing, party: Party) -> Iterator[tuple[str, bytes]]:
    from fangan.excel.table import workbook

    plan = mailing.plan
    table = unit_table(mailing.library, plan, party, mailing.choice)
    letter = duty_letter(mailing.library, plan, party, mailing.kind)
    template = workshop.templates.get(LETTER_TEMPLATE)
    docx = duty_letter_file(letter, plan, Sent(mailing.day, table.title), template)
    yield f"{letter_name(plan, party, mailing.kind)}.docx", docx
    yield _table_name(plan, party), workbook(table, day=plan.dated)


def _table_name(plan: Plan, party: Party) -> str:
    return next(each.filename for each in unit_table_downloads(plan, party) if each.filename.endswith(".xlsx"))
