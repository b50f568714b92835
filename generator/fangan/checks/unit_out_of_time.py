"""U002: a plan names a unit that had ended before the plan's day, or was set up after it.

A warning: the task goes to the successor (职能划入) where there is one.  One finding for each unit in each plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fangan.model.library import Library
from fangan.model.record import Mention
from fangan.model.unit import Unit
from fangan.report.diagnostic import Diagnostic, warning
from fangan.text.dates import format_date


def unit_out_of_time(library: Library) -> Iterator[Diagnostic]:
    """Units that did not exist on the day of the plan that names them."""
    told: set[tuple[str, str]] = set()
    for plan, _, _, mention in library.mentions:
        unit = library.party(mention.name, plan)
        if isinstance(unit, Unit) and plan.dated and not unit.valid_on(plan.dated) and (plan.id, unit.id) not in told:
            told.add((plan.id, unit.id))
            yield _finding(library, unit, mention, plan.dated)


def _finding(library: Library, unit: Unit, mention: Mention, day: date) -> Diagnostic:
    if not unit.ended_before(day):
        begun = format_date(unit.valid_from) if unit.valid_from else ""
        message = f"“{mention.name}”{begun}才启用，方案的日期是{format_date(day)}"
        return warning("U002", mention.place, message, "检查单位的写法，或者单位名录里的“启用日期”。")
    ended = format_date(unit.valid_until) if unit.valid_until else ""
    message = f"“{mention.name}”{ended}已经停用，方案的日期是{format_date(day)}"
    heirs = [reach.unit.name for reach in library.register.reach(unit, day) if reach.formerly]
    if heirs:
        named = "、".join(heirs)
        return warning("U002", mention.place, message, f"任务已归到“{named}”，注明原“{unit.name}”；方案里最好改写。")
    mend = "改写成现在的单位；或者在单位名录里给它写上“职能划入”，任务就归到新的单位。"
    return warning("U002", mention.place, message, mend)
