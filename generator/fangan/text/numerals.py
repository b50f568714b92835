"""Chinese numerals for paragraph numbers (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
UNITS = ((1000, "千"), (100, "百"), (10, "十"))


def to_chinese(number: int) -> str:
    """`number` in Chinese numerals: 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五.

    Defined for 0 to 9999; raises ValueError outside.
    """
    if not 0 <= number <= 9999:
        raise ValueError(f"0 to 9999 only, not {number}")
    if number < 10:
        return DIGITS[number]
    spelled, rest, gap = "", number, False
    for value, unit in UNITS:
        digit, rest = divmod(rest, value)
        if digit:
            spelled += ("零" if gap else "") + DIGITS[digit] + unit
        gap = bool(spelled) and not digit
    if rest:
        spelled += ("零" if gap else "") + DIGITS[rest]
    return spelled.removeprefix("一") if 10 <= number < 20 else spelled


def from_chinese(text: str) -> int:
    """The number that Chinese numerals spell: 二十一 → 21.  Raises ValueError for anything else."""
    values = dict(zip((unit for _, unit in UNITS), (value for value, _ in UNITS), strict=True))
    total, digit = 0, 0
    for char in text:
        if char in values:
            total += (digit or 1) * values[char]
            digit = 0
        else:
            digit = DIGITS.index(char)
    return total + digit
