"""What a check found: one line of the report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum


class State(StrEnum):
    """How a check ended."""

    PASS = "pass"
    """合格"""
    FAIL = "fail"
    """不合格"""
    OPEN = "uncheckable"
    """无法检查: the file does not tell, or the standard leaves it open"""
    ABSENT = "absent"
    """没有这一要素"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One thing that was looked at, with what was found, what is wanted and how to mend it (all Chinese)."""

    item: str
    state: State
    measured: str = ""
    wanted: str = ""
    advice: str = ""
    by_glyphs: bool = False
    """Whether it was measured on characters, whose ink another font puts elsewhere."""

    def with_stand_in(self, font: str) -> Verdict:
        """The verdict on a machine that printed the text in another font: what failed is not certain any more."""
        if not (font and self.by_glyphs and self.state is State.FAIL):
            return self
        told = f"{self.measured}；这台电脑没有仿宋，用 {font} 代替，量不准"
        return replace(self, state=State.OPEN, measured=told, advice="")


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict about an element (要素) under a clause of GB/T 9704-2012."""

    clause: str
    element: str
    verdict: Verdict

    @property
    def state(self) -> State:
        """How it ended."""
        return self.verdict.state

    @property
    def subject(self) -> str:
        """The element and what was looked at in it."""
        return f"{self.element} {self.verdict.item}".rstrip()


def judged(item: str, right: bool, measured: str, wanted: str, advice: str = "") -> Verdict:
    """合格 or 不合格."""
    return Verdict(item, State.PASS if right else State.FAIL, measured, wanted, "" if right else advice)


def near(item: str, value: float, target: float, tolerance: float, advice: str = "", unit: str = " mm") -> Verdict:
    """合格 when `value` lies within `tolerance` of `target`."""
    wanted = f"{target:g}±{tolerance:g}{unit}"
    return judged(item, abs(value - target) <= tolerance + 1e-9, f"{value:.1f}{unit}", wanted, advice)


def by_glyphs(verdict: Verdict) -> Verdict:
    """A verdict measured on the ink or the width of characters."""
    return replace(verdict, by_glyphs=True)


def unknown(item: str, why: str, wanted: str = "") -> Verdict:
    """无法检查, with the reason."""
    return Verdict(item, State.OPEN, why, wanted)


def has_failed(results: Iterable[Result]) -> bool:
    """Whether anything is 不合格."""
    return any(result.state is State.FAIL for result in results)
