"""What is understood of one phrase of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fangan.text.moments.offset import Offset
from fangan.text.moments.rule import Rule


class MomentKind(StrEnum):
    """What sort of time a phrase names."""

    DATE = "date"
    """By a day: 2023年12月底前."""
    WINDOW = "window"
    """From one day to another: 4月10日至5月16日; open where one end is None."""
    RECURRING = "recurring"
    """Again and again: 每月28日前."""
    RELATIVE = "relative"
    """Days before or after an event: 印发之日起30日内."""
    STANDING = "standing"
    """Without an end: 长期坚持."""
    AT_ONCE = "at_once"
    """Without delay, and without a day: 立行立改."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One phrase of time with its meaning; `end` is the last day meant, None where it is not certain."""

    words: str
    kind: MomentKind
    start: date | None = None
    end: date | None = None
    rules: tuple[Rule, ...] = ()
    """On which days it comes again; empty where the words do not say (每两个月)."""
    offset: Offset | None = None
    """How far from which event, where the time is relative."""
    at: int = 0
    """How many characters of the text stand before the words."""
