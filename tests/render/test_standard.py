"""Every document of the suite against every clause of GB/T 9704-2012 that a rendered page can show."""

from __future__ import annotations

import pytest

from tests.render.conftest import Suite
from tests.render.standard.broken import BROKEN, Broken
from tests.render.standard.checks import all_checks, check_named
from tests.render.standard.clause import Check
from tests.render.standard.documents import about, plans

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

PAIRS = [(name, check) for name, plan in plans().items() for check in all_checks() if check.applies(plan)]


@pytest.mark.parametrize(("name", "check"), PAIRS, ids=[f"{name}-{check.name}" for name, check in PAIRS])
def test_the_page_keeps_the_clause(suite: Suite, name: str, check: Check) -> None:
    faults = check.faults(suite[name])
    assert not faults, f"{check.clause} {check.text}\n" + "\n".join(map(str, faults))


@pytest.mark.parametrize("broken", BROKEN, ids=[broken.name for broken in BROKEN])
def test_a_page_that_breaks_the_clause_is_found(suite: Suite, broken: Broken) -> None:
    check = check_named(broken.check)
    assert broken.name in suite, "the document is made otherwise now: mend the case in standard/broken.py"
    assert not check.faults(suite[broken.document]), "the good page keeps the clause"
    assert check.faults(suite[broken.name]), f"{check.clause} {check.text}: not found: {broken.what}"


def test_no_check_has_passed_over_all_documents() -> None:
    measured = {check.name for _, check in PAIRS}
    assert {check.name for check in all_checks()} == measured


def test_every_check_has_a_page_that_it_finds_broken() -> None:
    assert {check.name for check in all_checks()} == {broken.check for broken in BROKEN}


def test_the_suite_has_at_least_thirty_documents_and_says_what_each_is_for() -> None:
    made = [name for name in plans() if not name.startswith("shipped-")]
    assert len(made) >= 30
    assert all(about(name) for name in made)
