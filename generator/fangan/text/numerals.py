"""Chinese numerals for paragraph numbers (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
MYRIAD, LIMIT = 10_000, 100_000_000
UNITS = ((1000, "千"), (100, "百"), (10, "十"))


def to_chinese(number: int) -> str:
    """`number` in Chinese numerals: 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五, 12000 → 一万二千.

    Defined for 0 to 99,999,999; raises ValueError outside.
    """
    if not 0 <= number < LIMIT:
        raise ValueError(f"0 to {LIMIT - 1} only, not {number}")
    spelled = _below_ten_thousand(number % MYRIAD)
    if number >= MYRIAD:
        low = number % MYRIAD
        spelled = to_chinese(number // MYRIAD) + "万" + ("零" if 0 < low < 1000 else "") + (spelled if low else "")
    return spelled.removeprefix("一") if 10 <= number < 20 else spelled


def _below_ten_thousand(number: int) -> str:
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
    return spelled


def from_chinese(text: str) -> int:
    """The number that Chinese numerals spell: 二十一 → 21.  Raises ValueError for anything else."""
    values = {unit: value for value, unit in UNITS}
    high, total, digit = 0, 0, 0
    for char in text:
        if char == "万":
            high, total, digit = total + digit, 0, 0
        elif char in values:
            total += (digit or 1) * values[char]
            digit = 0
        else:
            digit = DIGITS.index(char)
    number = high * MYRIAD + total + digit
    if to_chinese(number) != (text.removeprefix("一") if 10 <= number < 20 else text):
        raise ValueError(f"no Chinese numeral: {text}")
    return number
