"""Checks of plans that were read: one rule, one file, each yields findings and never raises."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.checks.unit_out_of_time import unit_out_of_time
from fangan.checks.unknown_unit import unknown_unit
from fangan.checks.unread_time import unread_time
from fangan.checks.unusual_role import unusual_role
from fangan.model.library import Library
from fangan.report.diagnostic import Diagnostic

RULES = (unknown_unit, unit_out_of_time, unusual_role, unread_time)


def check(library: Library) -> Iterator[Diagnostic]:
    """What all rules find in all plans."""
    for rule in RULES:
        yield from rule(library)
