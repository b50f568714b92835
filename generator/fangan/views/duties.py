"""A task's units and times as they are printed: in a bracket, or line by line."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.plan import Plan, Task
from fangan.text.fold import is_traditional
from fangan.views.labels import label


def duty_lines(plan: Plan, task: Task) -> Iterator[tuple[str, str]]:
    """Label and words of each line: 进度安排 first, then the units in the drafter's order, 完成时限, 成果, 依据."""
    if task.schedule:
        yield label("进度安排", traditional=plan.traditional), task.schedule
    for duty in task.duties:
        yield _in_script(duty.label, plan), duty.words
    if task.deadline and not task.deadline.from_schedule:
        yield label("完成时限", traditional=plan.traditional), task.deadline.words
    for name, words in (("成果", task.deliverable), ("依据", "、".join(task.basis))):
        if words:
            yield label(name, traditional=plan.traditional), words


def bracket(plan: Plan, task: Task) -> str:
    """（牵头单位：园区依法治区办；责任单位：中川镇、园区各部门）, or "" for a task without either."""
    inside = "；".join(f"{name}：{words.rstrip('。')}" for name, words in duty_lines(plan, task))
    return f"（{inside}）" if inside else ""


def _in_script(words: str, plan: Plan) -> str:
    """A label as typed; the usual simplified ones become Traditional in a Traditional plan."""
    usual = words in ("牵头单位", "责任单位", "参与单位")
    return label(words, traditional=True) if usual and plan.traditional and not is_traditional(words) else words
