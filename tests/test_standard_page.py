"""The manual's page about the standard says what the suite measures."""

from __future__ import annotations

from tests.render.standard.checks import all_checks
from tests.render.standard.manual import CHAPTERS, PAGE, page
from tests.render.standard.open_clauses import OPEN


def test_the_page_about_the_standard_is_current() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `make clauses` and commit site/manual/standard.md"


def test_every_check_stands_in_a_chapter() -> None:
    for check in all_checks():
        assert any(f"{check.clause}.".startswith(f"{number}.") for number in CHAPTERS), check.clause


def test_all_chapters_of_the_standard_are_covered() -> None:
    clauses = {
        number.split(".")[0] for number in [each.clause for each in all_checks()] + [each.clause for each in OPEN]
    }
    assert {str(number) for number in range(1, 12)} <= clauses
