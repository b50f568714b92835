"""All checks of the suite, in the order of the standard's clauses."""

from __future__ import annotations

from tests.render.standard import (
    check_attachments,
    check_formats,
    check_head,
    check_imprint,
    check_page,
    check_signature,
    check_text,
)
from tests.render.standard.clause import CHECKS, Check

MODULES = (check_page, check_head, check_text, check_signature, check_attachments, check_imprint, check_formats)
"""Importing them declares their checks."""


def all_checks() -> list[Check]:
    """The checks by clause: 7.3.10 after 7.3.9."""
    return sorted(CHECKS, key=lambda check: [int(number) for number in check.clause.split(".")])


def check_named(name: str) -> Check:
    """The check that is measured by the function of this name."""
    return next(check for check in CHECKS if check.name == name)
