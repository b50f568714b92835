"""What a table says of its rows for machines: the fingerprint of each task, by which a change of it is seen."""

from __future__ import annotations

from fangan.model.plan import Task
from fangan.text.names import short_hash

LENGTH = 12
"""Hexadecimal digits: 48 bits, two versions of one task never meet in practice."""


def mark_of(task: Task, content: str) -> str:
    """校验码: the first digits of the SHA-256 of what the task says: title, `content`, units, deadline, result.

    It is the same in every table that has the task, whatever columns are chosen.
    """
    duties = (f"{duty.label}：{duty.words}" for duty in task.duties)
    deadline = task.deadline.words if task.deadline else ""
    return short_hash("\0".join((task.name, content, *duties, deadline, task.deliverable or "")), LENGTH)
