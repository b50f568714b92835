"""fangan show"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from fangan.cli.console import say
from fangan.cli.main import FINDINGS, OK
from fangan.cli.one_plan import read_one
from fangan.model.plan import Plan, Role, Task
from fangan.report.diagnostic import has_errors
from fangan.views.plan_json import plan_json
from fangan.views.understood import understood

HEAD = {
    "title": "标题",
    "notice_title": "公文标题",
    "doc_number": "发文字号",
    "issuers": "发文机关",
    "addressees": "主送",
    "issued_on": "成文日期",
    "printed_on": "印发日期",
    "attachments": "附件",
}
UNITS = {"lead_units": "牵头", "responsible_units": "责任", "participating_units": "参与"}


def run(options: argparse.Namespace) -> int:
    """Print the plan as it was understood: for people, or as JSON (contract 3)."""
    _, content, plan = read_one(options)
    if plan is None:
        return FINDINGS
    if options.json:
        say(json.dumps(plan_json(plan), ensure_ascii=False, indent=2))
    else:
        _print(plan_json(plan), plan)
    return FINDINGS if has_errors(content.findings) else OK


def _print(shown: dict[str, Any], plan: Plan) -> None:
    for name, label in HEAD.items():
        value = shown[name]
        words = "、".join(value) if isinstance(value, list) else value
        if words:
            say(f"{label}：{words}")
    for phase in shown["phases"]:
        say(f"阶段：{phase['name']}  {phase['start'] or '……'} 至 {phase['end'] or '……'}")
    tasks = {task.id: task for task in plan.tasks}
    for task in shown["tasks"]:
        say(_task_line(task, plan, tasks[task["id"]]))


def _task_line(task: dict[str, Any], plan: Plan, read: Task) -> str:
    usual = (f"{label}：{'、'.join(task[name])}" for name, label in UNITS.items() if task[name])
    units = "；".join([*usual, *_further(plan, read)])
    deadline = read.deadline
    time = f"  时限：{deadline.words}（{understood(deadline)}）" if deadline else ""
    return f"任务 {task['number']} {task['title']}  {units}{time}"


def _further(plan: Plan, task: Task) -> Iterator[str]:
    """Who leads for being listed first, and the roles that JSON has no list for."""
    for unit in plan.first_leads(task):
        yield f"牵头（列第一位）：{unit.name}"
    for duty in task.duties:
        if duty.role is Role.OTHER:
            yield f"{duty.label}：{'、'.join(unit.name for unit in duty.units)}"
