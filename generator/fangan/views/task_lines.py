"""The tasks of a plan as lines: each with its number, the headings above it, and what it says below its title."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fangan.model.plan import Numbering, Plan, Task
from fangan.views.numbering import Numbered, numbered
from fangan.views.outline import heading_of, run_in


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
