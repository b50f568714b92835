"""All shipped plans on the rendered page, with a notice and without; test_standard.py measures the notices."""

from __future__ import annotations

import pymupdf
import pytest

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file, template_for
from tests.render.conftest import Pages
from tests.render.ink import bands, dark, text_lines
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


def test_text_stays_in_the_type_area(rendered: Rendered) -> None:
    for document in rendered.values():
        for page in document:
            ink = [band for band in bands(page, dark) if band.bottom < 266]
            assert all(band.top >= TOP - 0.2 and band.bottom <= BOTTOM + 0.4 for band in ink)
            assert all(band.left >= LEFT - 0.3 for band in ink)


def test_no_page_holds_a_signature_alone(rendered: Rendered) -> None:
    for name, plan in PLANS.items():
        signed = {*plan.signature, *(plan.notice.signature if plan.notice else ())}
        for page in rendered[name]:
            lines = {line.replace(" ", "") for line in text_lines(page)[:-1]}
            assert not lines or lines - signed, f"{name}, page {page.number + 1}"


def test_the_plan_begins_on_a_page_of_its_own(rendered: Rendered) -> None:
    titles = {"zhongchuan": "2023年兰州新区中川园区", "naiman": "全旗规范行政执法专项行动方案"}
    for name, title in titles.items():
        assert text_lines(rendered[name][1])[0].replace(" ", "") == title
