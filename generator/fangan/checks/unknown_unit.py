"""U001: a task names a unit that is not in the register (content/units.yml).

A warning: the unit gets its tables all the same.  One finding for each name in each plan, at its first place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fangan.model.library import Library
from fangan.model.record import Mention
from fangan.report.diagnostic import Diagnostic, warning
from fangan.text.fold import fold, simplify
from fangan.text.similar import nearest

SEVERAL = re.compile(r"[、，,;；/ 　]|以及")
"""What stands between units that were not parted by 、"""
COLLECTIVE = re.compile(r"各.+|.*(?:有关|相关).+")
"""Names that sound like those of several units."""
COLLECTIVE_MEND = (
    "请在 content/units.yml 的“集体”里登记它：知道包括谁就写“成员”，没有说明是哪些就写“可能涉及”；"
    "不登记也能生成任务表，但成员不会收到这项任务。"
)


def unknown_unit(library: Library) -> Iterator[Diagnostic]:
    """Names of units that nobody registered, with the registered name that looks most like them.

    An office without a register is not told that every unit is unknown.
    """
    if not library.register.parties:
        return
    names = [name for party in library.register.parties for name in party.names]
    for plan in library.plans:
        mentions = (unit for task in plan.tasks for duty in task.duties for unit in duty.units)
        first = {fold(unit.name): unit for unit in reversed(list(mentions))}
        for unit in first.values():
            if library.register.find(unit.name, plan.ground) is None:
                yield _finding(unit, nearest(unit.name, names))


def _finding(unit: Mention, near: str | None) -> Diagnostic:
    if COLLECTIVE.fullmatch(simplify(unit.name)):
        return warning("U001", unit.place, f"“{unit.name}”像是几个单位的统称，没有登记", COLLECTIVE_MEND)
    mend = "如果是几个单位，请用顿号“、”隔开；" if SEVERAL.search(unit.name) else ""
    mend += f"是不是“{near}”？如果不是，" if near else ""
    mend += "请在 content/units.yml 里登记它；不登记也能生成它的任务表。"
    return warning("U001", unit.place, f"单位“{unit.name}”没有登记", mend)
