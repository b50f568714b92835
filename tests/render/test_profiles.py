"""Profiles of an office on the rendered page: what they change, and what stays where the standard has it."""

from __future__ import annotations

import pytest

from fangan.model.profile import Margins, Profile
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file
from tests.render.conftest import Pages
from tests.render.ink import bands, dark, red, text_lines
from tests.render.standard.documents import plans
from tests.support import ROOT

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

PROFILES = {
    "compensated": Profile(margins=Margins.COMPENSATED),
    "mirrored": Profile(mirrored=True),
    "large-mark": Profile(mark_size=48),
    "any-page": Profile(imprint_on_even_page=False),
}


def test_mark_red_line_and_imprint_keep_their_places_under_every_profile(pages: Pages) -> None:
    source = (ROOT / "templates" / "notice.docx").read_bytes()
    plan = plans()["pages-5"]
    shown = pages({name: notice_file(plan, WordTemplate(name, source, profile)) for name, profile in PROFILES.items()})
    for name, document in shown.items():
        marks = bands(document[0], red)
        assert marks[0].top == pytest.approx(72, abs=0.3), name
        assert marks[-1].width == pytest.approx(156, abs=0.3), name
        last = document[-1]
        rules = [band for band in bands(last, dark, gap=0.2) if band.width > 150 and band.bottom - band.top < 0.8]
        assert rules[-1].centre == pytest.approx(262, abs=0.5), name
        left = 26 if name == "mirrored" and len(document) % 2 == 0 else 28
        assert rules[-1].left == pytest.approx(left, abs=0.3), name
        assert (len(document) % 2 == 0) or name == "any-page"


def test_compensated_margins_fill_the_type_area_with_22_lines(pages: Pages) -> None:
    template = WordTemplate("c", (ROOT / "templates" / "notice.docx").read_bytes(), PROFILES["compensated"])
    (document,) = pages({"c": notice_file(plans()["pages-5"], template)}).values()
    page = document[2]
    *lines, _ = text_lines(page)
    assert len(lines) == 22
    ink = [band for band in bands(page, dark) if band.bottom < 266]
    assert ink[0].top == pytest.approx(38.8, abs=0.5)
    assert ink[-1].bottom == pytest.approx(262.5, abs=1.0)
