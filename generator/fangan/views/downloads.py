"""What can be downloaded: where each product lies below dist/, and the name a reader saves it under."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fangan.model.attachment import Attachment
from fangan.model.library import Library
from fangan.model.plan import Plan, Validity
from fangan.model.unit import Party
from fangan.text.names import safe_name
from fangan.views.attached import detached, labelled
from fangan.views.notice_text import notice_title


@dataclass(frozen=True, slots=True)
class Download:
    """A product: its path below dist/ (and below files/ of the site), its Chinese file name, what it is."""

    path: str
    filename: str
    label: str


def notice_download(plan: Plan) -> Download:
    """The notice, or the plain document of a plan without one."""
    label = "公文" if plan.notice else "文件"
    return Download(
        f"notices/{plan.id}.docx", f"{safe_name(notice_title(plan) or plan.title)}.docx", f"{label}（Word）"
    )


def attachment_downloads(plan: Plan) -> dict[int, Download]:
    """The attachments that are bound apart (装订: 单独), by their numbers from 1."""
    found = labelled(plan)
    return {index: _attachment(plan, index, *found[index - 1]) for index in detached(plan)}


def _attachment(plan: Plan, index: int, name: str, attachment: Attachment) -> Download:
    filename = f"{safe_name(f'{name}—{attachment.title}')}.docx"
    return Download(f"notices/{plan.id}/attachment-{index}.docx", filename, f"{name}（Word）")


def table_downloads(plan: Plan) -> tuple[Download, ...]:
    """The whole plan's breakdown table, and its records for machines; nothing for a plan without tasks."""
    if not plan.tasks:
        return ()
    name = safe_name(f"{plan.title}任务分解表")
    return (*_office(f"tables/{plan.id}", name, "任务分解表"), _data(f"tables/{plan.id}", name))


def unit_table_downloads(plan: Plan, party: Party) -> tuple[Download, ...]:
    """One unit's part of a plan."""
    name = safe_name(f"{party.name}—{plan.title}任务分解表")
    return tuple(_office(f"tables/{plan.id}/{party.id}", name, "任务分解表"))


def party_downloads(party: Party) -> tuple[Download, ...]:
    """All tasks of one unit: tables, records for machines, and a calendar."""
    name = safe_name(f"{party.name}工作任务清单")
    calendar = Download(f"units/{party.id}.ics", f"{name}.ics", "日历")
    path = f"units/{party.id}"
    return (*_office(path, name, "任务清单"), _data(path, name), calendar)


def _data(path: str, name: str) -> Download:
    """The records for machines."""
    return Download(f"{path}.csv", f"{name}.csv", "数据（CSV）")


def _office(path: str, name: str, label: str) -> Iterator[Download]:
    yield Download(f"{path}.docx", f"{name}.docx", f"{label}（Word）")
    yield Download(f"{path}.xlsx", f"{name}.xlsx", f"{label}（Excel）")


def parties_in(library: Library, plan: Plan) -> tuple[Party, ...]:
    """Everybody who has tasks in `plan`, in the register's order."""
    found = {assignment.party.id for assignment in library.assignments if assignment.plan is plan}
    return tuple(party for party in library.parties if party.id in found)


def parties_with_tasks(library: Library) -> tuple[Party, ...]:
    """Everybody who has tasks in plans in force, in the register's order."""
    found = {
        assignment.party.id
        for assignment in library.assignments
        if assignment.plan.validity is Validity.IN_FORCE
    }  # fmt: skip
    return tuple(party for party in library.parties if party.id in found)
