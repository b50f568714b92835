"""Whether a plan is in force: as it is marked, or on a day."""

from __future__ import annotations

from datetime import date

from fangan.model.library import Library
from fangan.model.plan import Plan, Validity


def in_force(library: Library, plan: Plan, day: date | None = None) -> bool:
    """Whether `plan` is in force (有效性), on `day` where one is given.

    A plan begins on the day it bears, and a replaced one ends on the day that the plan in its place bears; when a
    repealed one ended is not written anywhere, so it is in force on no day.
    """
    if day is None or (plan.dated and plan.dated > day):
        return day is None and plan.validity is Validity.IN_FORCE
    if plan.validity is Validity.REPLACED:
        ends = next((each.dated for each in library.plans if each.id == plan.replaced_by), None)
        return ends is not None and day < ends
    return plan.validity is Validity.IN_FORCE
