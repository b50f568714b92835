"""What a task has to say in a few words: when it is due, what a unit is to it."""

from __future__ import annotations

from fangan.model.library import Assignment
from fangan.model.plan import Task
from fangan.views.labels import label


def deadline_words(task: Task) -> str:
    """完成时限 as written; of a schedule (进度安排) only its phrases of time."""
    if task.deadline is None:
        return ""
    return task.deadline.brief if task.deadline.from_schedule else task.deadline.words


def role_words(assignment: Assignment) -> str:
    """What a party is to a task: 牵头单位; 责任单位（来自“园区各部门”） through a collective name, 责任单位（原“质监局”）
    for a unit it took over from, 可能涉及（责任单位写的是“园区有关部门”） where the plan does not tell whether it is meant.
    """
    traditional = assignment.plan.traditional
    name = assignment.label
    if name in ("牵头单位", "责任单位", "参与单位"):
        name = label(name, traditional=traditional)
    if assignment.possible and assignment.via:
        words = f"{name}{label('写的是', traditional=traditional)}“{assignment.via.name}”"
        return f"{label('可能涉及', traditional=traditional)}（{words}）"
    through = f"{label('来自', traditional=traditional)}“{assignment.via.name}”" if assignment.via else ""
    formerly = f"原“{assignment.formerly.name}”" if assignment.formerly else ""
    how = "，".join(filter(None, (through, formerly)))
    return f"{name}（{how}）" if how else name
