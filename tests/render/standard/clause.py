"""A clause of GB/T 9704-2012 as a check: what is measured, what is wanted, how far it may be off."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from fangan.model.plan import Plan
from tests.render.standard.sheet import Sheet


@dataclass(frozen=True)
class Shown:
    """A plan and its pages."""

    name: str
    plan: Plan
    sheets: tuple[Sheet, ...]
    detached: Mapping[int, tuple[Sheet, ...]] = field(default_factory=dict)
    """The pages of attachments bound apart, by their numbers from 1."""

    @property
    def first(self) -> Sheet:
        return self.sheets[0]

    @property
    def last(self) -> Sheet:
        return self.sheets[-1]


@dataclass(frozen=True, slots=True)
class Reading:
    """What was measured in one place, and what the clause wants there."""

    what: str
    measured: float | str
    wanted: float | str

    def __str__(self) -> str:
        return f"{self.what}：{_shown(self.measured)}，应为 {_shown(self.wanted)}"

    def within(self, tolerance: float) -> bool:
        if isinstance(self.measured, str) or isinstance(self.wanted, str):
            return self.measured == self.wanted
        return abs(self.measured - self.wanted) <= tolerance


def _shown(value: float | str) -> str:
    return value if isinstance(value, str) else f"{float(value):.2f}"


Measure = Callable[[Shown], Iterator[Reading]]
Applies = Callable[[Plan], bool]


@dataclass(frozen=True, slots=True)
class Check:
    """One measure with its clause."""

    clause: str
    text: str
    """What the clause wants, in Chinese, for the manual."""
    how: str
    """How it is measured, in Chinese."""
    tolerance: float
    unit: str
    applies: Applies
    measure: Measure

    @property
    def name(self) -> str:
        return self.measure.__name__

    def faults(self, shown: Shown) -> list[Reading]:
        """The readings that are further off than the tolerance, and what could not be measured at all."""
        try:
            readings = list(self.measure(shown))
        except (AssertionError, LookupError, ValueError, RuntimeError) as missing:
            return [Reading(f"{self.name}: {missing}", "找不到", "有")]
        if not readings:
            return [Reading(self.name, "没有量到", "至少量一处")]
        return [reading for reading in readings if not reading.within(self.tolerance)]


CHECKS: list[Check] = []
"""All checks in the order of their declaration."""


def clause(
    number: str, text: str, *, how: str, when: Applies, tolerance: float = 0.0, unit: str = ""
) -> Callable[[Measure], Measure]:
    """Declare a measure to be the check of a clause; it must yield a reading for every plan that `when` accepts."""

    def declare(measure: Measure) -> Measure:
        CHECKS.append(Check(number, text, how, tolerance, unit, when, measure))
        return measure

    return declare
