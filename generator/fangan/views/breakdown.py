"""Breakdown tables (任务分解表): of a whole plan, of one unit in a plan, of one unit over all plans."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from fangan.model.library import Assignment, Library
from fangan.model.plan import Plan
from fangan.model.table_choice import USUAL_TABLE, TableChoice
from fangan.model.unit import Party
from fangan.views.in_force import in_force
from fangan.views.labels import label
from fangan.views.row_groups import arranged, merges
from fangan.views.row_marks import mark_of
from fangan.views.table import Column, Table
from fangan.views.table_fields import Field, Kind, Row, fields_of
from fangan.views.task_lines import Line, lines
from fangan.views.unit_notes import unit_notes

LinesOf = Callable[[Plan], Sequence[Line]]
"""Gives the lines of a plan; whoever makes many tables of one plan keeps them."""
NARROW = 12.0
"""mm that hold a heading in two lines."""


def plan_table(library: Library, plan: Plan, choice: TableChoice = USUAL_TABLE, lines_of: LinesOf = lines) -> Table:
    """The whole plan's table; below it, whom its collective names include."""
    return replace(bare_table(plan, choice, lines_of), notes=tuple(unit_notes(library, plan)))


def bare_table(plan: Plan, choice: TableChoice = USUAL_TABLE, lines_of: LinesOf = lines) -> Table:
    """The whole plan's table in the plan's own words, without notes: nothing of the register is in it."""
    rows = [Row(line, None, line.section, line.group) for line in lines_of(plan)]
    title = plan.title + label("任务分解表", traditional=plan.traditional)
    return _table(title, rows, Kind("重点工作", own=False, traditional=plan.traditional), choice)


def unit_table(
    library: Library, plan: Plan, party: Party, choice: TableChoice = USUAL_TABLE, lines_of: LinesOf = lines
) -> Table:
    """One unit's part of a plan, with what the unit is to each task."""
    mine = {found.task.id: found for found in library.of_party(party) if found.plan is plan}
    rows = [_row(line, mine[line.task.id], by_plan=False) for line in lines_of(plan) if line.task.id in mine]
    title = f"{plan.title}{label('任务分解表', traditional=plan.traditional)}（{party.name}）"
    made = _table(title, rows, Kind("重点工作", own=True, traditional=plan.traditional), choice)
    return replace(made, sheet=party.name)


def party_table(
    library: Library,
    party: Party,
    choice: TableChoice = USUAL_TABLE,
    lines_of: LinesOf = lines,
    *,
    day: date | None = None,
) -> Table:
    """All tasks of one unit over the plans in force, on `day` where one is given, by plan."""
    rows = list(_over_plans(library, party, lines_of, day))
    traditional = bool(rows) and all(row.line.plan.traditional for row in rows)
    title = party.name + label("工作任务清单", traditional=traditional)
    made = _table(title, rows, Kind("方案", own=True, traditional=traditional), choice)
    return replace(made, sheet=party.name)


def _over_plans(library: Library, party: Party, lines_of: LinesOf, day: date | None) -> Iterator[Row]:
    mine = {(found.plan.id, found.task.id): found for found in library.of_party(party)}
    for plan in plans_of(library, party, day):
        for line in lines_of(plan):
            if found := mine.get((plan.id, line.task.id)):
                yield _row(line, found, by_plan=True)


def _row(line: Line, mine: Assignment, *, by_plan: bool) -> Row:
    """A unit's task under the headings of its plan or under the plan; 可能涉及 is a group of its own."""
    part, words = (line.plan.id, line.plan.title) if by_plan else (line.section, line.group)
    apart = label("可能涉及", traditional=line.plan.traditional)
    heading = "：\n".join(filter(None, (apart, words))) if mine.possible else words
    return Row(line, mine, part and (mine.possible, part), heading)


def plans_of(library: Library, party: Party, day: date | None = None) -> tuple[Plan, ...]:
    """The plans in force, on `day` where one is given, that give `party` tasks."""
    found = {assignment.plan.id for assignment in library.of_party(party)}
    return tuple(plan for plan in library.plans if plan.id in found and in_force(library, plan, day))


def _table(title: str, rows: Sequence[Row], kind: Kind, choice: TableChoice) -> Table:
    rows = arranged(rows, choice.grouping)
    fields = fields_of(rows, kind, choice)
    texts = tuple(tuple(field.words(index, row) for field in fields) for index, row in enumerate(rows, 1))
    return Table(
        title,
        _narrowed(fields, texts),
        texts,
        tuple(merges(rows, [field.column.name for field in fields], choice.grouping)),
        tuple(f"{row.line.plan.id}#{row.line.task.id}" for row in rows),
        days=tuple(row.line.task.deadline.due if row.line.task.deadline else None for row in rows),
        marks=tuple(mark_of(row.line.task, row.line.content) for row in rows),
        upright=choice.upright,
    )


def _narrowed(fields: Sequence[Field], rows: tuple[tuple[str, ...], ...]) -> tuple[Column, ...]:
    """Columns without any text keep only the width of their heading in two lines; the text column gets the rest."""
    columns = [field.column for field in fields]
    widths = [
        column.width if fields[at].fixed or any(row[at] for row in rows) else min(column.width, NARROW)
        for at, column in enumerate(columns)
    ]
    spare = sum(column.width for column in columns) - sum(widths)
    widest = max(range(len(columns)), key=lambda at: columns[at].width)
    widths[widest] += spare
    return tuple(replace(column, width=width) for column, width in zip(columns, widths, strict=True))
