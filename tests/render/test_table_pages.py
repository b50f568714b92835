"""Breakdown tables on the rendered page: headings repeated, every row there, nothing beyond the paper."""

from __future__ import annotations

import re

import pytest

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.breakdown import party_table, plan_table
from fangan.word.engine import WordTemplate
from fangan.word.table import table_file
from tests.render.conftest import Pages
from tests.render.ink import bands, dark
from tests.support import ROOT

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

LIBRARY = read_content(Project(ROOT)).library
TEMPLATE = WordTemplate("table.docx", (ROOT / "templates" / "table.docx").read_bytes())


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_headings_stand_on_every_page_and_no_text_is_lost(pages: Pages) -> None:
    party = LIBRARY.party("经发局")
    tables = {plan.id: plan_table(LIBRARY, plan) for plan in LIBRARY.plans} | {"party": party_table(LIBRARY, party)}
    shown = pages({name: table_file(table, TEMPLATE) for name, table in tables.items()})
    for name, document in shown.items():
        heading = tables[name].columns[0].heading
        assert len(document) > 1
        for page in document:
            assert page.rect.width > page.rect.height
            assert heading in squeezed(page.get_text())
            assert all(band.left > 15 and band.right < 282 for band in bands(page, dark))
        for row in tables[name].rows:
            title = squeezed(row[2])
            assert any(title[:6] in squeezed(page.get_text()) for page in document)
