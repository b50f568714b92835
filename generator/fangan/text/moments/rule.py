"""On which days something comes again."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

ALL_MONTHS = tuple(range(1, 13))
LAST_DAY = -1
LONGEST_GAP = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Rule:
    """Days of the week (1 Monday … 7 Sunday), else a day in each of `months`; a day past a month's end is its last.

    Every day where there are neither `weekdays` nor a `day`.
    """

    months: tuple[int, ...] = ALL_MONTHS
    day: int | None = None
    """1 to 31, or -1 for the last day of the month."""
    weekdays: tuple[int, ...] = ()

    def falls_on(self, day: date) -> bool:
        """Whether `day` is one of its days.

        >>> Rule(day=31).falls_on(date(2023, 2, 28)), Rule(weekdays=(5,)).falls_on(date(2023, 6, 1))
        (True, False)
        """
        if self.weekdays:
            return day.isoweekday() in self.weekdays
        if self.day is None:
            return True
        last = monthrange(day.year, day.month)[1]
        return day.month in self.months and day.day == (last if self.day == LAST_DAY else min(self.day, last))

    def first_from(self, day: date) -> date:
        """Its first day on or after `day`.

        >>> Rule(months=(3, 6, 9, 12), day=-1).first_from(date(2023, 4, 1)).isoformat()
        '2023-06-30'
        """
        days = (day + timedelta(days=ahead) for ahead in range(LONGEST_GAP.days + 1))
        return next(each for each in days if self.falls_on(each))

    @property
    def times_a_year(self) -> int:
        """How often it comes in a year, roughly."""
        if self.weekdays:
            return 52 * len(self.weekdays)
        return 365 if self.day is None else len(self.months)
