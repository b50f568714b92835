"""Departures from the standard, clause by clause."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fangan.model.profile import Margins, Profile
from fangan.word.deviations import deviations
from fangan.word.engine import WordTemplate
from fangan.word.geometry import Geometry, page_of
from fangan.word.measures import mm
from tests.support import ROOT

PAGE = Geometry()


@pytest.mark.parametrize("name", ["notice", "letter", "order", "minutes", "document"])
def test_the_shipped_templates_follow_the_standard(name: str) -> None:
    template = WordTemplate(name, (ROOT / "templates" / f"{name}.docx").read_bytes())
    assert template.page == PAGE
    assert not list(deviations(template.page, Profile()))


@pytest.mark.parametrize(
    ("page", "clause"),
    [
        (replace(PAGE, top=mm(35.9)), "5.2.1"),
        (replace(PAGE, left=mm(30)), "5.2.1"),
        (replace(PAGE, pitch=580), "5.2.3"),
        (replace(PAGE, pitch=560), "5.2.3"),
        (replace(PAGE, cell=320), "5.2.3"),
    ],
)
def test_each_departure_names_its_clause(page: Geometry, clause: str) -> None:
    assert clause in [found.clause for found in deviations(page, Profile())]


def test_what_a_profile_changes_is_told() -> None:
    profile = Profile(margins=Margins.COMPENSATED, mirrored=True, imprint_on_even_page=False)
    clauses = [found.clause for found in deviations(page_of(profile), profile)]
    assert clauses == ["5.2.1", "5.2.1", "5.2.1", "7.4"]


def test_what_the_standard_leaves_open_is_no_departure() -> None:
    profile = Profile(mark_size=48)
    assert not list(deviations(page_of(profile), profile))


@pytest.mark.parametrize(
    "profile",
    [
        Profile(),
        Profile(margins=Margins.COMPENSATED),
        Profile(margins=Margins.NOMINAL, line_pitch=28),
        Profile(mark_size=40.0, mirrored=True),
    ],
)
def test_a_template_under_a_profile_has_the_page_that_is_foretold(profile: Profile) -> None:
    template = WordTemplate("n", (ROOT / "templates" / "notice.docx").read_bytes(), profile)
    assert template.page == page_of(profile)


def test_mirrored_margins_are_set_in_the_document() -> None:
    template = WordTemplate("n", (ROOT / "templates" / "notice.docx").read_bytes(), Profile(mirrored=True))
    assert b"<w:mirrorMargins/>" in template._members["word/settings.xml"]
