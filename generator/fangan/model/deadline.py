"""Deadlines (完成时限): the drafter's words, and what was understood of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fangan.report.diagnostic import Place
from fangan.text.moments import Moment, Part, last_day, moments, order_key, parts_of
from fangan.text.moments.order import Key


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words of a deadline with their meaning."""

    words: str
    moments: tuple[Moment, ...]
    place: Place | None = None
    """Where the words stand."""
    from_schedule: bool = False
    """Whether the words are a schedule (进度安排): prose that names times."""

    @property
    def due(self) -> date | None:
        """The last day that the words name for certain, None without one; what comes again has none."""
        return last_day(self.moments)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words divided among their times (6月底取得阶段性成效, 并持续推进)."""
        return parts_of(self.words, self.moments)

    @property
    def sort_key(self) -> Key:
        """Sorts deadlines of all kinds, see `text.moments.order`; the order is total."""
        return order_key(self.words, self.moments)

    @property
    def brief(self) -> str:
        """The phrases of time alone (2020年12月底前，长期贯彻落实), or all words where they would lose their sense.

        That is where none was understood, and where several days belong to several things.
        """
        if sum(moment.end is not None for moment in self.moments) > 1:
            return self.words
        return "，".join(moment.words for moment in self.moments) or self.words


def read_deadline(words: str, year: int | None, place: Place | None = None, *, from_schedule: bool = False) -> Deadline:
    """The deadline that `words` say, in the `year` of the plan where they name none."""
    return Deadline(words, moments(words, year), place, from_schedule)
