"""Checks of plans that were read: one rule, one file, each yields findings and never raises."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.checks.unknown_unit import unknown_unit
from fangan.checks.unread_time import unread_time
from fangan.model.library import Library
from fangan.report.diagnostic import Diagnostic

RULES = (unknown_unit, unread_time)


def check(library: Library) -> Iterator[Diagnostic]:
    """What all rules find in all plans."""
    for rule in RULES:
        yield from rule(library)
