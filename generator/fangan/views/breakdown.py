"""Breakdown tables (任务分解表): of a whole plan, of one unit in a plan, of one unit over all plans."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fangan.model.library import Assignment, Library
from fangan.model.plan import Numbering, Plan, Role, Task, Validity
from fangan.model.unit import Party
from fangan.views.duty_columns import DutyColumn, duty_columns
from fangan.views.labels import label
from fangan.views.numbering import Numbered, numbered
from fangan.views.outline import heading_of, run_in
from fangan.views.row_marks import mark_of
from fangan.views.table import Column, Table, merges_of
from fangan.views.unit_notes import unit_notes

GROUP = 1
"""The column whose equal cells are merged."""
DUTY_WIDTHS = {Role.RESPONSIBLE: 27.0}
"""Widths in mm of the columns of units, 22 for the others."""


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
    return replace(bare_table(plan), notes=tuple(unit_notes(library, plan)))


def bare_table(plan: Plan) -> Table:
    """The whole plan's table in the plan's own words, without notes: nothing of the register is in it."""
    found = lines(plan)
    duties = _duty_columns(found, traditional=plan.traditional)
    rows = tuple((str(index), line.group, *_task_cells(line, duties)) for index, line in enumerate(found, 1))
    title = plan.title + label("任务分解表", traditional=plan.traditional)
    columns = _columns(plan.traditional, "重点工作", duties)
    return _table(title, columns, rows, found, [line.section for line in found])


def unit_table(library: Library, plan: Plan, party: Party) -> Table:
    """One unit's part of a plan, with what the unit is to each task."""
    mine = {found.task.id: found for found in library.of_party(party) if found.plan is plan}
    found = _possible_last((line, mine[line.task.id]) for line in lines(plan) if line.task.id in mine)
    title = f"{plan.title}{label('任务分解表', traditional=plan.traditional)}（{party.name}）"
    return _party_table(title, found, plan.traditional, "重点工作")


def party_table(library: Library, party: Party) -> Table:
    """All tasks of one unit over the plans in force, by plan."""
    mine = {(found.plan.id, found.task.id): found for found in library.of_party(party)}
    found = _possible_last(
        (line, mine[plan.id, line.task.id])
        for plan in plans_of(library, party)
        for line in lines(plan)
        if (plan.id, line.task.id) in mine
    )
    traditional = bool(found) and all(line.plan.traditional for line, _ in found)
    title = party.name + label("工作任务清单", traditional=traditional)
    return _party_table(title, found, traditional, "方案")


def _possible_last(found: Iterable[tuple[Line, Assignment]]) -> tuple[tuple[Line, Assignment], ...]:
    """Tasks that may concern the unit (可能涉及) stand apart, behind those that do."""
    return tuple(sorted(found, key=lambda pair: pair[1].possible))


def _party_table(title: str, found: tuple[tuple[Line, Assignment], ...], traditional: bool, group: str) -> Table:
    """The tasks of one unit, grouped by the headings of their plan (重点工作) or by plan (方案)."""
    own = [line for line, _ in found]
    by_plan = group == "方案"
    duties = _duty_columns(own, traditional=traditional)
    rows = tuple(
        (str(index), _group(line, mine, by_plan=by_plan), *_party_cells(line, mine, duties))
        for index, (line, mine) in enumerate(found, 1)
    )
    parts = [line.plan.id if by_plan else line.section for line in own]
    groups = [part and (mine.possible, part) for part, (_, mine) in zip(parts, found, strict=True)]
    return _table(title, _columns(traditional, group, duties, own_duty=True), rows, own, groups)


def _group(line: Line, mine: Assignment, *, by_plan: bool) -> str:
    words = line.plan.title if by_plan else line.group
    apart = label("可能涉及", traditional=line.plan.traditional)
    return "：\n".join(filter(None, (apart, words))) if mine.possible else words


def plans_of(library: Library, party: Party) -> tuple[Plan, ...]:
    """The plans in force that give `party` tasks."""
    found = {assignment.plan.id for assignment in library.of_party(party)}
    return tuple(plan for plan in library.plans if plan.id in found and plan.validity is Validity.IN_FORCE)


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


def _party_cells(line: Line, assignment: Assignment, duties: tuple[DutyColumn, ...]) -> Iterator[str]:
    title, content, *rest = _task_cells(line, duties)
    yield from (f"{line.number}{title}", content, role_words(assignment), *rest)


def _task_cells(line: Line, duties: tuple[DutyColumn, ...]) -> Iterator[str]:
    task = line.task
    yield task.name
    yield line.content
    for column in duties:
        yield column.words(line.plan, task)
    yield deadline_words(task)


def deadline_words(task: Task) -> str:
    """完成时限 as written; of a schedule (进度安排) only its phrases of time."""
    if task.deadline is None:
        return ""
    return task.deadline.brief if task.deadline.from_schedule else task.deadline.words


def _duty_columns(found: Sequence[Line], *, traditional: bool) -> tuple[DutyColumn, ...]:
    return duty_columns([(line.plan, line.task) for line in found], traditional=traditional)


def _columns(
    traditional: bool, group: str, duties: tuple[DutyColumn, ...], *, own_duty: bool = False
) -> tuple[Column, ...]:
    before = (
        Column("序号", 11, centred=True),
        Column(group, 27),
        Column("工作任务", 33),
        Column("具体内容", 72),
        *((Column("本单位职责", 20),) if own_duty else ()),
    )
    own = (Column(column.heading, DUTY_WIDTHS.get(column.role, 22)) for column in duties)
    return (
        *(Column(label(column.heading, traditional=traditional), column.width, column.centred) for column in before),
        *own,
        Column(label("完成时限", traditional=traditional), 22, name="deadline"),
    )


def _table(
    title: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[str, ...], ...],
    found: Sequence[Line],
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
