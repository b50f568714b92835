"""Dates as official papers print them (GB/T 9704-2012 7.3.5.4)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

PRINTED = re.compile(r"(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*[日号號]?")


def parse_date(text: str) -> date | None:
    """The date that 2023年5月31日 or 2023-05-31 names; None when `text` has no such form.

    Raises ValueError when the form is right but the day does not exist (2023-02-30).
    """
    found = PRINTED.fullmatch(text.strip())
    return date(*map(int, found.groups())) if found else None


def format_date(day: date) -> str:
    """`day` in Arabic digits without leading zeros: 2023年5月31日."""
    return f"{day.year}年{day.month}月{day.day}日"


def month_end(year: int, month: int) -> date:
    """The last day of a month.  Raises ValueError when there is no such month."""
    return date(year, month, monthrange(year, month)[1])
