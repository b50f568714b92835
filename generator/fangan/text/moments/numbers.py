"""Numbers in phrases of time: Arabic digits, Chinese numerals (十二, 三十一), years digit by digit (二〇二三)."""

from __future__ import annotations

from fangan.text.numerals import from_chinese

SMALL = r"(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})"
"""A month or a day of the month, as a pattern."""
COUNT = r"(?:\d{1,4}|[一二三四五六七八九十百两半]{1,5})"
"""A count of days, months or years, as a pattern."""
YEAR = r"(?:(?<!\d)\d{4}|[〇○零一二三四五六七八九]{4})"
"""A year of four digits, as a pattern."""
MONTHS_OF_HALF_YEAR, DAYS_OF_HALF_MONTH = 6, 15


def number(written: str) -> int | None:
    """The number that digits or numerals spell, None where they spell none (十十).

    >>> number("31"), number("三十一"), number("两"), number("十十")
    (31, 31, 2, None)
    """
    if written.isdecimal():
        return int(written)
    try:
        return from_chinese(written.replace("两", "二"))
    except ValueError:
        return None


def year_number(written: str) -> int:
    """The year of four digits.

    >>> year_number("2023"), year_number("二〇二三"), year_number("二零二三")
    (2023, 2023, 2023)
    """
    return int("".join(char if char.isdecimal() else _digit(char) for char in written))


def _digit(char: str) -> str:
    return "0" if char in "〇○零" else str(from_chinese(char))
