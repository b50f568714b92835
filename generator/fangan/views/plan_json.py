"""A plan as it was understood, for `fangan show --json` (contract 3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from fangan.model.plan import Phase, Plan, Role, Task
from fangan.views.notice_text import notice_title
from fangan.views.numbering import numbered_tasks


def plan_json(plan: Plan) -> dict[str, Any]:
    """Plain data, ready for json.dumps: units as written, dates as YYYY-MM-DD, unknown values None."""
    notice = plan.notice
    return {
        "title": plan.title,
        "notice_title": notice_title(plan),
        "doc_number": notice.number if notice else None,
        "issuers": list(plan.issuers),
        "addressees": list(notice.addressee_names) if notice else [],
        "issued_on": _iso(plan.issued_on),
        "printed_on": _iso(notice.printed_on) if notice else None,
        "attachments": [attachment.title for attachment in plan.attachments],
        "phases": [_phase(phase) for phase in plan.phases],
        "tasks": [_task(part.item, part.short_number) for part in numbered_tasks(plan) if isinstance(part.item, Task)],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _phase(phase: Phase) -> dict[str, Any]:
    span = phase.span
    return {
        "name": phase.title,
        "start": _iso(span.start) if span else None,
        "end": _iso(span.end) if span else None,
        "words": phase.window,
    }


def _task(task: Task, number: str) -> dict[str, Any]:
    return {
        "id": task.id,
        "number": number,
        "title": task.title or "",
        "lead_units": list(task.units(Role.LEAD)),
        "responsible_units": list(task.units(Role.RESPONSIBLE)),
        "participating_units": list(task.units(Role.PARTICIPATING)),
        "deadline": task.deadline.words if task.deadline else None,
        "due": _iso(task.deadline.due) if task.deadline else None,
    }
