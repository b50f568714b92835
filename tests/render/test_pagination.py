"""Pages counted from heights agree with pages that LibreOffice lays out."""

from __future__ import annotations

import re

import pymupdf
import pytest

from fangan.model.plan import Plan
from fangan.publish.content import read_content
from fangan.publish.libreoffice import to_pdf
from fangan.publish.project import Project
from fangan.word.composition import compose_document, compose_notice
from fangan.word.flow import Position
from fangan.word.measures import TWIPS_PER_MM
from fangan.word.notice import template_for
from tests.conftest import CACHE
from tests.render.standard.documents import breakdown_of, plans, template, word_file
from tests.support import ROOT

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

TOP, PITCH = 37.0, 579 / TWIPS_PER_MM
SMALL = 14
"""Points: page numbers and 版记 are set in 4号, other text never."""
MM = 25.4 / 72


def last_line(document: pymupdf.Document) -> tuple[int, float]:
    """Page and baseline (mm) of the last line of the text."""
    spans = [
        (page.number + 1, span["origin"][1] * MM)
        for page in document
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", [])
        for span in line["spans"]
        if span["text"].strip()
        and abs(span["size"] - SMALL) > 1
        and not re.fullmatch(r"— ?\d+ ?—", span["text"].strip())
    ]
    return max(spans)


@pytest.fixture(autouse=True)
def _official_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", str(CACHE / "fonts.conf"))


def foretold(plan: Plan) -> Position:
    """Where the text ends by our own counting."""
    compose = compose_notice if plan.notice else compose_document
    made = template(template_for(plan))
    return compose(plan, made.page, made.section, breakdown_of(plan)).end


def has_table(plan: Plan) -> bool:
    """Whether an attachment holds a table, whose last line is not the text's."""
    return any(attachment.grid or attachment.breakdown for attachment in plan.attachments)


def test_the_text_ends_on_the_page_and_line_that_were_foretold() -> None:
    shipped = {plan.id: plan for plan in read_content(Project(ROOT)).library.plans}
    chosen = {name: plan for name, plan in {**plans(), **shipped}.items() if not has_table(plan)}
    assert len(chosen) > 40
    shown = to_pdf({name: word_file(plan) for name, plan in chosen.items()})
    wrong = {}
    for name, plan in chosen.items():
        page, baseline = last_line(pymupdf.open(stream=shown[name]))
        end = foretold(plan)
        expected = TOP + end.used / TWIPS_PER_MM - 0.2 * PITCH
        if page != end.page or abs(baseline - expected) > PITCH / 2:
            wrong[name] = (page, round(baseline, 1), end.page, round(expected, 1))
    assert len(wrong) <= 0.03 * len(chosen), wrong


def test_a_line_that_is_not_counted_is_found() -> None:
    """The measure can fail: the same document with one line more."""
    plan = plans()["plain"]
    (made,) = to_pdf({"plain": word_file(plan)}).values()
    _, baseline = last_line(pymupdf.open(stream=made))
    end = foretold(plan)
    assert abs(baseline - (TOP + (end.used + 579) / TWIPS_PER_MM - 0.2 * PITCH)) > PITCH / 2


def test_pages_of_tables_are_counted_too() -> None:
    chosen = {name: plan for name, plan in plans().items() if has_table(plan)}
    assert len(chosen) >= 3
    shown = to_pdf({name: word_file(plan) for name, plan in chosen.items()})
    for name, plan in chosen.items():
        assert last_line(pymupdf.open(stream=shown[name]))[0] == foretold(plan).page, name
