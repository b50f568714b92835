"""Notices on the rendered page, against the measures of GB/T 9704-2012."""

from __future__ import annotations

import re
from itertools import pairwise

import pymupdf
import pytest

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file, template_for
from fangan.word.styles import MARK
from tests.render.conftest import Pages
from tests.render.ink import bands, dark, red, text_lines
from tests.support import ROOT

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

TOP, BOTTOM, LEFT, RIGHT = 37.0, 262.0, 28.0, 184.0
"""The type area (版心) in mm."""
PLANS = {plan.id.split("-")[0]: plan for plan in read_content(Project(ROOT)).library.plans}
TEMPLATES = {
    name: WordTemplate(name, (ROOT / "templates" / name).read_bytes()) for name in ("notice.docx", "document.docx")
}
Rendered = dict[str, pymupdf.Document]


@pytest.fixture(scope="module")
def rendered(pages: Pages) -> Rendered:
    """All five plans as pages."""
    return pages({name: notice_file(plan, TEMPLATES[template_for(plan)]) for name, plan in PLANS.items()})


@pytest.mark.parametrize("name", ["zhongchuan", "lanzhou"])
def test_the_mark_begins_35_mm_below_the_type_areas_top(rendered: Rendered, name: str) -> None:
    assert bands(rendered[name][0], red)[0].top == pytest.approx(TOP + 35, abs=0.3)


@pytest.mark.parametrize("name", ["zhongchuan", "lanzhou", "naiman"])
def test_the_red_line_is_4_mm_below_the_number_and_156_mm_wide(rendered: Rendered, name: str) -> None:
    rule = bands(rendered[name][0], red)[-1]
    number = [band for band in bands(rendered[name][0], dark) if band.bottom < rule.top][-1]
    assert rule.centre - number.bottom == pytest.approx(4, abs=0.3)
    assert [rule.left, rule.right] == pytest.approx([LEFT, RIGHT], abs=0.2)


def full_pages(document: pymupdf.Document) -> list[pymupdf.Page]:
    """Pages that neither begin a title nor end the text, nor leave their last line to a heading that moved on."""
    found = []
    for before, page in pairwise(list(document)[1:-1]):
        starts_heading = re.match(r"[一二三四五六七八九十]+、", text_lines(before)[0])
        follows = text_lines(page)
        if (
            len(text_lines(before)) > 20
            and not starts_heading
            and not re.match(r"[一二三四五六七八九十]+、", follows[0])
        ):
            found.append(before)
    return [page for page in found if "工作要点" not in text_lines(page)[0]]


def test_a_full_page_has_22_lines_of_28_characters(rendered: Rendered) -> None:
    found = full_pages(rendered["zhongchuan"])[1:]
    assert len(found) >= 5
    for page in found:
        *lines, number = text_lines(page)
        assert re.fullmatch(r"— \d+ —", number.strip())
        assert len(lines) == 22
        whole = [line for line in lines if not re.search(r"[0-9A-Za-z]", line) and line.strip()[-1] not in "。）"]
        assert whole
        assert max(len(line.strip()) for line in whole) <= 29, "28 and a hanging mark"
        assert sum(len(line.strip()) in (28, 29) for line in whole) >= 0.6 * len(whole)


def test_text_stays_in_the_type_area(rendered: Rendered) -> None:
    for document in rendered.values():
        for page in document:
            ink = [band for band in bands(page, dark) if band.bottom < 266]
            assert all(band.top >= TOP - 0.2 and band.bottom <= BOTTOM + 0.4 for band in ink)
            assert all(band.left >= LEFT - 0.3 for band in ink)


def test_the_dash_of_the_page_number_is_7_mm_below_the_type_area(rendered: Rendered) -> None:
    for number, page in enumerate(rendered["zhongchuan"], 1):
        band = bands(page, dark)[-1]
        assert band.centre == pytest.approx(BOTTOM + 7, abs=0.5)
        if number % 2:
            assert RIGHT - band.right == pytest.approx(4.94, abs=0.8)
        else:
            assert band.left - LEFT == pytest.approx(4.94, abs=0.8)


@pytest.mark.parametrize("name", ["zhongchuan", "lanzhou"])
def test_the_last_rule_of_the_imprint_lies_on_the_type_areas_bottom(rendered: Rendered, name: str) -> None:
    page = rendered[name][-1]
    rules = [band for band in bands(page, dark, gap=0.2) if band.width > 150 and band.bottom - band.top < 0.8]
    assert len(rules) == 3
    assert rules[-1].centre == pytest.approx(BOTTOM, abs=0.5)
    for rule in rules:
        assert [rule.left, rule.right] == pytest.approx([LEFT, RIGHT], abs=0.3)


def test_the_first_page_shows_text_of_the_notice(rendered: Rendered) -> None:
    for name in ("zhongchuan", "lanzhou", "naiman"):
        assert any("现将《" in line for line in text_lines(rendered[name][0]))


def test_no_page_holds_a_signature_alone(rendered: Rendered) -> None:
    for name, plan in PLANS.items():
        signed = {*plan.signature, *(plan.notice.signature if plan.notice else ())}
        for page in rendered[name]:
            *lines, _ = text_lines(page)
            assert {line.replace(" ", "") for line in lines} - signed, f"{name}, page {page.number + 1}"


def test_the_plan_begins_on_a_page_of_its_own(rendered: Rendered) -> None:
    titles = {"zhongchuan": "2023年兰州新区中川园区", "naiman": "全旗规范行政执法专项行动方案"}
    for name, title in titles.items():
        assert text_lines(rendered[name][1])[0].replace(" ", "") == title


def test_a_mark_that_is_set_a_millimetre_too_low_is_found(pages: Pages) -> None:
    """The measure can fail: 1 mm is well above what it tolerates."""
    plan = PLANS["zhongchuan"]
    good = notice_file(plan, TEMPLATES["notice.docx"])
    template = moved(57)
    shown = pages({"good": good, "bad": notice_file(plan, template)})
    tops = {name: bands(document[0], red)[0].top for name, document in shown.items()}
    assert tops["bad"] - tops["good"] == pytest.approx(1.0, abs=0.1)
    assert abs(tops["bad"] - (TOP + 35)) > 0.3


def moved(twips: int) -> WordTemplate:
    """The notice's template with the mark's style pushed down."""
    import io
    import zipfile

    with zipfile.ZipFile(ROOT / "templates" / "notice.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"].replace(
        b"<w:body>", f'<w:body><w:p><w:pPr><w:spacing w:line="{twips}" w:lineRule="exact"/></w:pPr></w:p>'.encode()
    )
    parts["word/document.xml"] = body
    assert MARK.encode() in parts["word/styles.xml"]
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return WordTemplate("moved.docx", saved.getvalue())
