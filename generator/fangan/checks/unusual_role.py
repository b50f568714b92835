"""U003: the name of a role (责任单位) looks like a usual one with a wrong character.

A warning: any name that ends with 单位 or 部门 is taken as a role of its own, and printed.
"""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.fields import DUTIES
from fangan.model.library import Library
from fangan.model.plan import Role
from fangan.model.roles import USUAL
from fangan.report.diagnostic import Diagnostic, warning
from fangan.text.fold import fold

KNOWN = tuple(word for listed in DUTIES.values() for word in listed)


def unusual_role(library: Library) -> Iterator[Diagnostic]:
    """One finding for each such name in each plan, at its first place."""
    told: set[tuple[str, str]] = set()
    for plan, _, duty, mention in library.mentions:
        near = _near(duty.label) if duty.role is Role.OTHER else None
        if near and (plan.id, duty.label) not in told:
            told.add((plan.id, duty.label))
            mend = f"是不是“{near}”？如果不是，不用改：它自成一列，照原样印出来。"
            yield warning("U003", mention.place, f"“{duty.label}”不是常用的职责名称", mend)


def _near(label: str) -> str | None:
    """The usual name that differs from `label` in one character."""
    if fold(label) in map(fold, USUAL):
        return None
    return next((word for word in KNOWN if _differs_once(fold(label), fold(word))), None)


def _differs_once(first: str, second: str) -> bool:
    return len(first) == len(second) and sum(a != b for a, b in zip(first, second, strict=True)) == 1
