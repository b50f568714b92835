"""The PDFs that are handed out: lines as in Word, whatever LibreOffice adds beside digits."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator

import docx
import pymupdf
import pytest

from fangan.model.plan import Plan
from fangan.publish.libreoffice import to_pdf
from fangan.publish.pdf_file import embedded_fonts
from fangan.text.lines import break_lines
from fangan.text.width import cells
from fangan.word.engine import WordTemplate
from fangan.word.measures import SQUEEZE, TWIPS_PER_MM
from fangan.word.notice import notice_file, template_for
from fangan.word.styles import BODY
from tests.conftest import CACHE
from tests.render.conftest import Pages
from tests.render.ink import POINT
from tests.render.test_notice_pages import PLANS
from tests.support import ROOT, plan_from

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

DATED = """\
标题: 方案
公文: {发文机关: 某某市人民政府办公室, 文种: 通知, 成文日期: 2024年3月5日}
导语: 自2024年3月起在12个县区的345个单位开展为期90天的专项行动，每月28日前报送1次进展。
章节: [{标题: 总体要求, 内容: 要求如下。}]
"""
Row = list[tuple[str, float, float]]
"""The characters of a line: each with its left and right edge in mm."""


def made(plan: Plan) -> bytes:
    name = template_for(plan)
    return notice_file(plan, WordTemplate(name, (ROOT / "templates" / name).read_bytes()))


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Word files: one that is full of digits, and the five plans."""
    return {"dated": made(plan_from(DATED))} | {name: made(plan) for name, plan in PLANS.items()}


@pytest.fixture(scope="module")
def pdfs(files: dict[str, bytes]) -> Iterator[dict[str, bytes]]:
    """The same files as PDF."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(CACHE / "fonts.conf"))
        yield to_pdf(files)


@pytest.fixture(scope="module")
def documents(pdfs: dict[str, bytes]) -> dict[str, pymupdf.Document]:
    return {name: pymupdf.open(stream=data) for name, data in pdfs.items()}


@pytest.fixture(scope="module")
def direct(files: dict[str, bytes], pages: Pages) -> dict[str, pymupdf.Document]:
    """The same files as LibreOffice makes them by itself, with gaps."""
    return pages(files)


def rows(document: pymupdf.Document) -> Iterator[Row]:
    """The lines of all pages; pymupdf sees a space in a gap, which is none of ours."""
    for page in document:
        lines: dict[int, Row] = defaultdict(list)
        for block in page.get_text("rawdict")["blocks"]:
            for span in (span for line in block.get("lines", ()) for span in line["spans"]):
                for char in span["chars"]:
                    left, right = (char["bbox"][edge] * POINT for edge in (0, 2))
                    lines[round(char["origin"][1])].append((char["c"], left, right))
        for _, line in sorted(lines.items()):
            yield [each for each in sorted(line, key=lambda char: char[1]) if each[0] != " "]


def text(row: Row) -> str:
    return "".join(char for char, _, _ in row)


def width_of(words: str, document: pymupdf.Document) -> float:
    """From the left edge of the first character to the right edge of the last, in mm."""
    for row in rows(document):
        start = text(row).find(words)
        if start >= 0:
            return row[start + len(words) - 1][2] - row[start][1]
    raise AssertionError(f"not on the page: {words}")


def test_a_date_is_as_wide_as_its_characters(documents: dict[str, pymupdf.Document]) -> None:
    """33.1 mm in Word, and 5 twips more at each of 5 changes: LibreOffice squeezes all but the last of a script."""
    in_word = (6 * 8 + 3 * 16) * POINT + 9 * SQUEEZE / TWIPS_PER_MM
    assert width_of("2024年3月5日", documents["dated"]) == pytest.approx(in_word - 5 * SQUEEZE / TWIPS_PER_MM, abs=0.1)


def test_without_the_detour_the_same_date_is_too_wide(direct: dict[str, pymupdf.Document]) -> None:
    assert width_of("2024年3月5日", direct["dated"]) > 38


def test_a_line_with_digits_holds_28_characters(documents: dict[str, pymupdf.Document]) -> None:
    first = next(text(row) for row in rows(documents["dated"]) if "开展" in text(row))
    assert first == "自2024年3月起在12个县区的345个单位开展为期90天的专项"
    assert cells(first) == 28 - 2


def body_lines(docx_file: bytes) -> Iterator[tuple[str, ...]]:
    """The lines of the body's paragraphs as the simulation breaks them, without spaces."""
    for paragraph in docx.Document(io.BytesIO(docx_file)).paragraphs:
        if paragraph.style is not None and paragraph.style.style_id == BODY:
            yield tuple(line.replace(" ", "") for line in break_lines(paragraph.text, 28, first=26))


def agreement(files: dict[str, bytes], documents: dict[str, pymupdf.Document]) -> float:
    """The share of the simulated body lines that are lines of the pages."""
    expected = {name: [line for lines in body_lines(files[name]) for line in lines] for name in PLANS}
    found = {name: {text(row) for row in rows(documents[name])} for name in PLANS}
    agreeing = sum(line in found[name] for name, lines in expected.items() for line in lines)
    return agreeing / sum(map(len, expected.values()))


def test_lines_break_where_the_simulation_breaks_them(
    files: dict[str, bytes], documents: dict[str, pymupdf.Document], direct: dict[str, pymupdf.Document]
) -> None:
    assert agreement(files, documents) > 0.95 > agreement(files, direct)


def rules(document: pymupdf.Document) -> list[tuple[float, ...]]:
    """The horizontal rules: page, left, height and right in mm."""
    drawn = ((page.number, shape["rect"]) for page in document for shape in page.get_drawings())
    return [
        (number, *(round(edge * POINT, 1) for edge in (rect.x0, rect.y0, rect.x1)))
        for number, rect in drawn
        if rect.width * POINT > 100
    ]


@pytest.mark.parametrize("name", ["zhongchuan", "lanzhou", "naiman"])
def test_the_detour_moves_no_rule(
    documents: dict[str, pymupdf.Document], direct: dict[str, pymupdf.Document], name: str
) -> None:
    assert rules(documents[name]) == rules(direct[name]) != []


def test_the_same_files_give_the_same_bytes(
    files: dict[str, bytes], pdfs: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", str(CACHE / "fonts.conf"))
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    assert to_pdf({"dated": files["dated"]})["dated"] == pdfs["dated"]


def test_the_fonts_in_a_pdf_are_those_that_pymupdf_finds(
    pdfs: dict[str, bytes], documents: dict[str, pymupdf.Document]
) -> None:
    found = {font[3].split("+")[-1] for page in documents["lanzhou"] for font in page.get_fonts()}
    assert embedded_fonts(pdfs["lanzhou"]) == found
