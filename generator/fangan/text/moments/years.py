"""Which year a phrase means: its own, one counted from another (明年, 次年), the one named before, or the plan's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from fangan.text.moments.numbers import YEAR, year_number

FIRST, LAST = 1900, 2199
"""Years outside are slips or ciphers (0403年底前): no day is read from them."""
CENTURY = 2000
FROM_PLAN = {"今年": 0, "本年": 0, "明年": 1, "来年": 1, "去年": -1, "上年": -1, "后年": 2}
FROM_NAMED = {"当年": 0, "次年": 1, "翌年": 1}
"""Counted from the year named before them, where there is one."""
TURNS = "|".join((*FROM_PLAN, *FROM_NAMED))
PARTS = r"底|末|年[底末]|[上下]半年|第?[一二三四1-4]季度"
PATTERN = (
    rf"(?P<year>(?P<y>{YEAR})(?:\s*年度?|(?={PARTS}))"
    rf"|(?<!\d)(?P<yy>\d{{2}})(?=\s*年\s*(?:\d{{1,2}}\s*月|{PARTS}))\s*年度?"
    rf"|(?P<turn>{TURNS})度?)\s*"
)
"""The year before a month, as a pattern with named groups; two digits only where they cannot be a length (24年6月)."""


def likely(year: int | None) -> int | None:
    """`year`, None where it is out of bounds.

    >>> likely(2023), likely(403), likely(9999)
    (2023, None, None)
    """
    return year if year is not None and FIRST <= year <= LAST else None


@dataclass(slots=True)
class Context:
    """The year of the plan, and what the text has named so far."""

    plan: int | None
    named: int | None = None
    last: date | None = None
    """The last day named so far."""

    def year_of(self, hit: re.Match[str]) -> int | None:
        """The year that a phrase means; None without one or where it is out of bounds.

        A year carried on from the words before must not be past: 2020年3月5日印发的通知要求，6月底前完成.
        """
        year = self._named_by(hit)
        if hit["year"]:
            self.named = year
        return likely(year)

    def _named_by(self, hit: re.Match[str]) -> int | None:
        if hit["y"]:
            return year_number(hit["y"])
        if hit["yy"]:
            return CENTURY + int(hit["yy"])
        turn = hit["turn"]
        if turn in FROM_PLAN:
            return None if self.plan is None else self.plan + FROM_PLAN[turn]
        before = self.plan if self.named is None else self.named
        if before is None or (not turn and self.plan and before < self.plan):
            return None
        return before + FROM_NAMED.get(turn, 0)

    def ordered(self, day: date | None, *, own_year: bool) -> date | None:
        """`day`, but None where its year is only carried on from words before it and would lead backwards.

        In a plan of 2023, 2024年底前完成，6月底前拿出方案 may mean the June of either year.
        """
        carried = not own_year and self.named not in (None, self.plan)
        if day and carried and self.plan is not None and self.last and day < self.last:
            return None
        self.last = day or self.last
        return day
