"""What a unit's calendar says of each of its tasks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from fangan.model.library import Library
from fangan.model.unit import Party
from fangan.views.breakdown import deadline_words, lines, plans_of, role_words


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One task with its words for a calendar."""

    key: str
    summary: str
    description: str
    due: date | None
    dated: date | None


def agenda(library: Library, party: Party) -> Iterator[AgendaItem]:
    """A party's tasks over the plans in force, in document order."""
    mine = {(found.plan.id, found.task.id): found for found in library.of_party(party)}
    for plan in plans_of(library, party):
        for line in lines(plan):
            found = mine.get((plan.id, line.task.id))
            if found is None:
                continue
            words = (f"《{plan.title}》{line.number}", role_words(found), deadline_words(line.task))
            due = line.task.deadline.due if line.task.deadline else None
            yield AgendaItem(
                f"{plan.id}-{line.task.id}", line.task.name, "\n".join(filter(None, words)), due, plan.dated
            )
