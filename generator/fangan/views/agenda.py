"""What a unit's calendar says of each of its tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fangan.model.deadline import Deadline
from fangan.model.library import Assignment, Library
from fangan.model.plan import Plan
from fangan.model.unit import Party
from fangan.text.moments import Moment, MomentKind, Part, Rule
from fangan.text.moments.years import likely
from fangan.views.breakdown import plans_of
from fangan.views.labels import label
from fangan.views.task_lines import Line, lines
from fangan.views.task_words import deadline_words, role_words

LONGEST_AIM = 20
"""Characters; a longer aim (prose of 进度安排) is replaced by the words of the time."""


@dataclass(frozen=True, slots=True)
class When:
    """The days of one entry: from `first` to `last`, or again by `rule` from `first` until `until`.

    Without a `last` and a `rule` the day is not certain; `first` is then the day it begins with, if that is.
    """

    first: date | None = None
    last: date | None = None
    rule: Rule | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One time of a task with its words for a calendar."""

    key: str
    summary: str
    description: str
    when: When
    dated: date | None


def agenda(library: Library, party: Party) -> Iterator[AgendaItem]:
    """A party's tasks over the plans in force, in document order; one entry for each time of a deadline."""
    mine = {(found.plan.id, found.task.id): found for found in library.of_party(party)}
    for plan in plans_of(library, party):
        for line in lines(plan):
            if found := mine.get((plan.id, line.task.id)):
                yield from _entries(line, found)


def _entries(line: Line, found: Assignment) -> Iterator[AgendaItem]:
    plan, task = line.plan, line.task
    words = (f"《{plan.title}》{line.number}", role_words(found), deadline_words(task))
    times = tuple(_times(task.deadline, plan)) or ((When(), ""),)
    for index, (when, aim) in enumerate(times, 1):
        key = f"{plan.id}-{task.id}" + (f"-{index}" if index > 1 else "")
        summary = _mark(found) + (f"{task.name}（{aim}）" if len(times) > 1 else task.name)
        yield AgendaItem(key, summary, "\n".join(filter(None, words)), when, plan.dated)


def _mark(found: Assignment) -> str:
    """可能涉及 before a task of which the plan does not tell whether it is the party's."""
    return label("可能涉及", traditional=found.plan.traditional) + "：" if found.possible else ""


def _times(deadline: Deadline | None, plan: Plan) -> Iterator[tuple[When, str]]:
    """Each time of a deadline, and what is to be reached by then."""
    for part in deadline.parts if deadline else ():
        if part.moment:
            yield from ((when, _aim(part, part.moment)) for when in _whens(part.moment, plan))


def _aim(part: Part, moment: Moment) -> str:
    return part.aim if 0 < len(part.aim) <= LONGEST_AIM else moment.words


def _whens(moment: Moment, plan: Plan) -> tuple[When, ...]:
    """On which days a moment lies; what comes again begins with the plan."""
    if moment.kind is MomentKind.RECURRING:
        begin = max(filter(None, (moment.start, _begin(plan))), default=None)
        again = tuple(_again(rule, begin, moment.end) for rule in moment.rules) if begin else ()
        return tuple(filter(None, again)) or (When(),)
    if moment.end:
        return (When(moment.start or moment.end, moment.end),)
    return (When(moment.start),)


def _again(rule: Rule, begin: date, until: date | None) -> When | None:
    first = rule.first_from(begin)
    return None if until and first > until else When(first, first, rule, until)


def _begin(plan: Plan) -> date | None:
    """The day that a plan is in force from: its date, else the first day of its year; None in an unlikely year."""
    year = likely(plan.dated.year if plan.dated else plan.year)
    return (plan.dated or date(year, 1, 1)) if year else None
