"""The order of deadlines of all kinds.

First what is done at once, then days by the day, then open windows by their start, then what comes again (the more
often the earlier), then what is counted from an event (the shorter the earlier), then what never ends, then what was
not understood.  Equals stand in the order of their words, so that the order is total.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fangan.text.moments.moment import Moment, MomentKind

Key = tuple[int, int, str]
AT_ONCE, DAY, OPEN, RECURRING, RELATIVE, STANDING, UNREAD, NONE = range(8)
LAST_KEY: Key = (NONE, 0, "")
"""Where there is no deadline at all."""
DAYS_A_YEAR = 365
UNKNOWN = 10**9


def last_day(found: Iterable[Moment]) -> date | None:
    """The last day that is certain, None without one; what comes again has no last day."""
    days = [moment.end for moment in found if moment.end and moment.kind is not MomentKind.RECURRING]
    return max(days, default=None)


def order_key(words: str, found: tuple[Moment, ...]) -> Key:
    """A sort key for a deadline's words and the moments found in them.

    >>> from fangan.text.moments import moments
    >>> phrases = ["适时", "长期坚持", "印发之日起30日内", "每月28日前", "6月底前", "5月底前并长期坚持", "立行立改"]
    >>> "、".join(sorted(phrases, key=lambda words: order_key(words, moments(words, 2024))))
    '立行立改、5月底前并长期坚持、6月底前、每月28日前、印发之日起30日内、长期坚持、适时'
    """
    if day := last_day(found):
        return DAY, day.toordinal(), words
    rank, size = min((_rank(moment) for moment in found), default=(UNREAD, 0))
    return rank, size, words


def _rank(moment: Moment) -> tuple[int, int]:
    match moment.kind:
        case MomentKind.AT_ONCE:
            return AT_ONCE, 0
        case MomentKind.WINDOW:
            return OPEN, moment.start.toordinal() if moment.start else UNKNOWN
        case MomentKind.RECURRING:
            return RECURRING, min((DAYS_A_YEAR // rule.times_a_year for rule in moment.rules), default=UNKNOWN)
        case MomentKind.RELATIVE:
            return RELATIVE, moment.offset.days if moment.offset else UNKNOWN
        case MomentKind.STANDING:
            return STANDING, 0
        case MomentKind.DATE:
            return UNREAD, 0
