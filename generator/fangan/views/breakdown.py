"""Breakdown tables (任务分解表): of a whole plan, of one unit in a plan, of one unit over all plans."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

from fangan.model.library import Assignment, Library
from fangan.model.plan import Numbering, Plan, Role, Task, Validity
from fangan.model.unit import Collective, Party
from fangan.views.labels import label
from fangan.views.numbering import Numbered, numbered
from fangan.views.outline import heading_of, run_in
from fangan.views.row_marks import mark_of
from fangan.views.table import Column, Table, merges_of

GROUP = 1
"""The column whose equal cells are merged."""


@dataclass(frozen=True, slots=True)
class Line:
    """One task with where it stands in its plan.

    `number` tells it from all others: 5. where numbers run on, else with those above it, 三（一）.  `group` is the
    headings above it, `section` tells the last of them from its like.
    """

    plan: Plan
    task: Task
    number: str
    group: str
    section: int | None
    content: str


def lines(plan: Plan) -> tuple[Line, ...]:
    """The plan's tasks in document order."""
    return tuple(line for section in numbered(plan) for line in _lines(plan, section, ()))


def _lines(plan: Plan, part: Numbered, above: tuple[Numbered, ...]) -> Iterator[Line]:
    if isinstance(part.item, Task):
        yield _line(plan, part, part.item, above)
    elif part.item.title:
        above = (*above, part)
    for child in part.children:
        yield from _lines(plan, child, above)


def _line(plan: Plan, part: Numbered, task: Task, above: tuple[Numbered, ...]) -> Line:
    group = "\n".join(f"{each.number}{each.item.title}" for each in above)
    runs_on = plan.numbering is Numbering.CONTINUOUS
    number = part.number if runs_on else "".join(each.short_number for each in above) + part.number
    return Line(plan, task, number, group, id(above[-1].item) if above else None, _content(part))


def _content(part: Numbered) -> str:
    """What a task says below its title, sub-items with their numbers; tasks below it are rows of their own."""
    own = part.item.text if part.item.title else part.item.text[1:]
    below = (text for child in part.children if not isinstance(child.item, Task) for text in _words(child))
    return "\n".join((*own, *below))


def _words(part: Numbered) -> Iterator[str]:
    first, *rest = part.item.text or ("",)
    heading = heading_of(part.item)
    yield part.number + (run_in(heading) if first else heading) + first
    yield from rest
    for child in part.children:
        yield from _words(child)


def plan_table(library: Library, plan: Plan) -> Table:
    """The whole plan's table; below it, whom its collective names include."""
    return replace(bare_table(plan), notes=tuple(_collective_notes(library, plan)))


def bare_table(plan: Plan) -> Table:
    """The whole plan's table in the plan's own words, without notes: nothing of the register is in it."""
    found = lines(plan)
    rows = tuple((str(index), line.group, *_task_cells(line)) for index, line in enumerate(found, 1))
    title = plan.title + label("任务分解表", traditional=plan.traditional)
    return _table(title, _columns(plan.traditional, "重点工作"), rows, found, [line.section for line in found])


def unit_table(library: Library, plan: Plan, party: Party) -> Table:
    """One unit's part of a plan, with what the unit is to each task."""
    mine = {found.task.id: found for found in library.of_party(party) if found.plan is plan}
    found = tuple(line for line in lines(plan) if line.task.id in mine)
    title = f"{plan.title}{label('任务分解表', traditional=plan.traditional)}（{party.name}）"
    assignments = [mine[line.task.id] for line in found]
    columns = _columns(plan.traditional, "重点工作", own_duty=True)
    rows = _party_rows(found, assignments, [line.group for line in found])
    return _table(title, columns, rows, found, [line.section for line in found])


def party_table(library: Library, party: Party) -> Table:
    """All tasks of one unit over the plans in force, by plan."""
    mine = {(found.plan.id, found.task.id): found for found in library.of_party(party)}
    found = tuple(
        line
        for plan in plans_of(library, party)
        for line in lines(plan)
        if (plan.id, line.task.id) in mine
    )  # fmt: skip
    traditional = bool(found) and all(line.plan.traditional for line in found)
    title = party.name + label("工作任务清单", traditional=traditional)
    assignments = [mine[line.plan.id, line.task.id] for line in found]
    columns = _columns(traditional, "方案", own_duty=True)
    rows = _party_rows(found, assignments, [line.plan.title for line in found])
    return _table(title, columns, rows, found, [line.plan.id for line in found])


def plans_of(library: Library, party: Party) -> tuple[Plan, ...]:
    """The plans in force that give `party` tasks."""
    found = {assignment.plan.id for assignment in library.of_party(party)}
    return tuple(plan for plan in library.plans if plan.id in found and plan.validity is Validity.IN_FORCE)


def role_words(assignment: Assignment) -> str:
    """What a party is to a task: 牵头单位, or 责任单位（来自“园区各部门”） through a collective name."""
    traditional = assignment.plan.traditional
    name = assignment.label
    if name in ("牵头单位", "责任单位", "参与单位"):
        name = label(name, traditional=traditional)
    if assignment.via is None:
        return name
    return f"{name}（{label('来自', traditional=traditional)}“{assignment.via.name}”）"


def _party_rows(
    found: tuple[Line, ...], assignments: list[Assignment], groups: list[str]
) -> tuple[tuple[str, ...], ...]:
    each = enumerate(zip(groups, found, assignments, strict=True), 1)
    return tuple((str(index), group, *_party_cells(line, mine)) for index, (group, line, mine) in each)


def _party_cells(line: Line, assignment: Assignment) -> Iterator[str]:
    title, content, *rest = _task_cells(line)
    yield from (f"{line.number}{title}", content, role_words(assignment), *rest)


def _task_cells(line: Line) -> Iterator[str]:
    task = line.task
    yield task.name
    yield line.content
    for role in Role:
        yield "、".join(duty.words for duty in task.duties if duty.role is role)
    yield deadline_words(task)


def deadline_words(task: Task) -> str:
    """完成时限 as written; of a schedule (进度安排) only its phrases of time."""
    if task.deadline is None:
        return ""
    return task.deadline.brief if task.deadline.from_schedule else task.deadline.words


def _columns(traditional: bool, group: str, *, own_duty: bool = False) -> tuple[Column, ...]:
    columns = (
        Column("序号", 11, centred=True),
        Column(group, 27),
        Column("工作任务", 33),
        Column("具体内容", 72),
        *((Column("本单位职责", 20),) if own_duty else ()),
        Column("牵头单位", 22),
        Column("责任单位", 27),
        Column("参与单位", 22),
        Column("完成时限", 22, name="deadline"),
    )
    return tuple(
        replace(column, heading=label(column.heading, traditional=traditional)) for column in columns
    )


def _table(
    title: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[str, ...], ...],
    found: tuple[Line, ...],
    groups: Sequence[Hashable],
) -> Table:
    keys = tuple(f"{line.plan.id}#{line.task.id}" for line in found)
    if any(line.task.deliverable for line in found):
        traditional = all(line.plan.traditional for line in found)
        columns = (*columns, Column(label("成果", traditional=traditional), 24))
        rows = tuple((*row, line.task.deliverable or "") for row, line in zip(rows, found, strict=True))
    return Table(
        title,
        _narrowed(columns, rows),
        rows,
        tuple(merges_of(groups, GROUP)),
        keys,
        days=tuple(line.task.deadline.due if line.task.deadline else None for line in found),
        marks=tuple(mark_of(line.task, line.content) for line in found),
    )


def _narrowed(columns: tuple[Column, ...], rows: tuple[tuple[str, ...], ...]) -> tuple[Column, ...]:
    """Columns without any text keep only the width of their heading in two lines; the text column gets the rest."""
    widths = [
        column.width if any(row[index] for row in rows) else min(column.width, 12.0)
        for index, column in enumerate(columns)
    ]
    spare = sum(column.width for column in columns) - sum(widths)
    widest = max(range(len(columns)), key=lambda index: columns[index].width)
    widths[widest] += spare
    return tuple(replace(column, width=width) for column, width in zip(columns, widths, strict=True))


def _collective_notes(library: Library, plan: Plan) -> Iterator[str]:
    """“园区各部门”包括：…… for each collective name in the plan whose members are known."""
    names = dict.fromkeys(unit.name for task in plan.tasks for duty in task.duties for unit in duty.units)
    for party in dict.fromkeys(map(library.party, names)):
        if isinstance(party, Collective) and (members := library.register.members(party, plan.dated)):
            listed = "、".join(unit.name for unit in members)
            verb = label("包括", traditional=plan.traditional)
            yield f"{label('注：', traditional=plan.traditional)}“{party.name}”{verb}：{listed}。"
