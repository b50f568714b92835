"""Breakdown tables on the rendered page: headings repeated, every row there, nothing beyond the paper."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.breakdown import party_table, plan_table
from fangan.views.table import Column, Merge, Table
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


def long_table(count: int) -> Table:
    """Rows of many heights in groups of seven; row 5 of every 50 is higher than half a page."""
    columns = (Column("序号", 12), Column("组", 24), Column("内容", 150), Column("时限", 24))
    rows = tuple(
        (f"#{at}#", f"组{at // 7}", f"头{at}。" + "内容" * (600 if at % 50 == 5 else at % 40) + f"。尾{at}。", "年底前")
        for at in range(count)
    )
    merges = tuple(
        Merge(1, first, min(first + 6, count - 1)) for first in range(0, count, 7) if min(first + 6, count - 1) > first
    )
    return Table("长表", columns, rows, merges, tuple(map(str, range(count))))


@pytest.mark.parametrize("count", [1, 30, 300])
@pytest.mark.parametrize("upright", [False, True])
def test_in_tables_of_any_length_every_row_stands_once_and_whole_below_the_headings(
    pages: Pages, count: int, upright: bool
) -> None:
    made = replace(long_table(count), upright=upright)
    (document,) = pages({"long": table_file(made, TEMPLATE)}).values()
    texts = [squeezed(page.get_text()) for page in document]
    assert all("序号" in text and "时限" in text for text in texts)
    assert all((page.rect.width < page.rect.height) is upright for page in document)
    whole = "".join(texts)
    for at, row in enumerate(made.rows):
        assert whole.count(row[0]) == 1
        assert whole.count(f"头{at}。") == whole.count(f"。尾{at}。") == 1
    assert [re.findall(r"#(\d+)#", whole)] == [[str(at) for at in range(count)]]
