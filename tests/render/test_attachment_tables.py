"""Tables of attachments on the rendered page: pages counted rightly, headings on each, every row once, turned numbers."""

from __future__ import annotations

import random
import re
from dataclasses import replace

import pymupdf
import pytest

from fangan.model.attachment import Attachment, Grid
from fangan.model.plan import Plan
from fangan.publish.libreoffice import to_pdf
from fangan.word.composition import compose_detached
from fangan.word.engine import WordTemplate
from fangan.word.measures import mm
from fangan.word.notice import DOCUMENT_TEMPLATE, detached_file
from tests.conftest import CACHE
from tests.render.ink import Band, Box, bands, dark
from tests.render.standard.documents import template
from tests.support import ROOT, plan_from

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

WORDS = "深化公共服务供给侧改革推动事项标准规范便利按期完成各级部门要加强组织领导落实工作责任"
TEMPLATE = template(DOCUMENT_TEMPLATE)
LINES = (1, 3, 8, 30)
"""About the lines of the highest cells."""
ROWS = (1, 2, 5, 15, 40, 100, 300)
Case = tuple[Grid, bool]


def sentence(numbers: random.Random, length: int) -> str:
    """`length` characters of Chinese with stops and a few figures."""
    made = ""
    while len(made) < length:
        made += "".join(numbers.choice(WORDS) for _ in range(numbers.randint(4, 14)))
        made += (f"{numbers.randint(1, 2026)}项" if numbers.random() < 0.2 else "") + numbers.choice("，。、；")
    return made[:length]


def cases() -> dict[str, Case]:
    """Tables of 1 to 300 rows with cells of 1 to 30 lines, upright and sideways; the same in every run."""
    numbers = random.Random(9704)
    made: dict[str, Case] = {}
    for rows in ROWS:
        for lines in LINES:
            if rows * lines <= 900:
                sideways = bool((len(made) + rows) % 2)
                made[f"{rows}x{lines}{'横' if sideways else '竖'}"] = (_grid(numbers, rows, lines), sideways)
    return made


def _grid(numbers: random.Random, rows: int, lines: int) -> Grid:
    width = 52.0
    longest = lines * 12
    cells = (
        (f"第{at:03}号", sentence(numbers, numbers.randint(1, longest)), sentence(numbers, 9)) for at in range(rows)
    )
    return Grid(("编号", "内容", "说明"), tuple(cells), (24.0, width, 156.0 - 24.0 - width))


def plan_of(grid: Grid, *, sideways: bool) -> Plan:
    plan = plan_from("标题: 甲\n附件: [表]\n")
    text = ("各项如下。",)
    return replace(plan, attachments=(Attachment(title="事项表", text=text, grid=grid, sideways=sideways),))


@pytest.fixture(scope="module")
def printed() -> dict[str, pymupdf.Document]:
    """Every case as a file of its own, rendered in one call."""
    files = {
        name: detached_file(plan_of(grid, sideways=sideways), 1, TEMPLATE) for name, (grid, sideways) in cases().items()
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(CACHE / "fonts.conf"))
        return {name: pymupdf.open(stream=data) for name, data in to_pdf(files).items()}


def squeezed(page: pymupdf.Page) -> str:
    return re.sub(r"\s", "", page.get_text())


def test_pages_of_tables_are_counted_as_they_are_laid_out(printed: dict[str, pymupdf.Document]) -> None:
    wrong = {}
    for name, (grid, sideways) in cases().items():
        plan = plan_of(grid, sideways=sideways)
        end = compose_detached(plan, 1, TEMPLATE.page, TEMPLATE.section, None).end
        if len(printed[name]) != end.page:
            wrong[name] = (len(printed[name]), end.page)
    assert len(wrong) <= 0.04 * len(cases()), wrong


def test_headings_stand_on_every_page_and_every_row_once(printed: dict[str, pymupdf.Document]) -> None:
    for name, (grid, _) in cases().items():
        texts = [squeezed(page) for page in printed[name]]
        assert all("编号内容说明" in text for text in texts), name
        numbers = re.findall(r"第\d{3}号", "".join(texts))
        assert numbers == [row[0] for row in grid.rows], name
        assert sum(map(len, texts)) >= sum(len("".join(row)) for row in grid.rows), name


def turned_number(page: pymupdf.Page) -> list[Band]:
    """The ink left of the type area of a page set sideways, from top to bottom: dash, digits, dash."""
    return bands(page, dark, within=Box(0, 0, 34, 210), gap=0.5)


def test_turned_page_numbers_stand_7_mm_from_the_type_area_at_the_right_end(
    printed: dict[str, pymupdf.Document],
) -> None:
    sideways = [page for name, (_, turned) in cases().items() if turned for page in printed[name]]
    assert {page.number % 2 for page in sideways} == {0, 1}
    for page in sideways:
        first, *_, last = turned_number(page)
        assert abs(first.middle - (35 - 7)) < 0.3
        assert abs(last.middle - (35 - 7)) < 0.3
        if page.number % 2:
            assert abs(first.top - (28 + 280 / 1440 * 25.4)) < 0.3
        else:
            assert abs(last.bottom - (210 - 26 - 280 / 1440 * 25.4)) < 0.3


def test_turned_digits_are_read_with_the_page_turned_upright(printed: dict[str, pymupdf.Document]) -> None:
    page = next(printed[name][0] for name, (_, turned) in cases().items() if turned)
    lines = [line for block in page.get_text("dict")["blocks"] for line in block.get("lines", [])]
    turned = [line["dir"] for line in lines if "".join(span["text"] for span in line["spans"]).strip() == "— 1 —"]
    assert [(round(x), round(y)) for x, y in turned] == [(0, 1)]


def test_a_number_that_is_too_near_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The measure can fail: the same number 1 mm nearer to the type area."""
    monkeypatch.setenv("FONTCONFIG_FILE", str(CACHE / "fonts.conf"))
    monkeypatch.setattr("fangan.word.sideways.DASH_BELOW_TYPE_AREA", mm(6))
    moved = WordTemplate(DOCUMENT_TEMPLATE, (ROOT / "templates" / DOCUMENT_TEMPLATE).read_bytes())
    grid, _ = next(iter(cases().values()))
    shown = to_pdf({"moved": detached_file(plan_of(grid, sideways=True), 1, moved)})
    assert abs(turned_number(pymupdf.open(stream=shown["moved"])[0])[0].middle - 29) < 0.3
