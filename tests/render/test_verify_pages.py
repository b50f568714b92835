"""fangan verify on rendered pages: what is right passes, what moved is found."""

from __future__ import annotations

import os
import re

import pytest

from fangan.publish.content import read_content
from fangan.publish.fonts import match
from fangan.publish.project import Project
from fangan.publish.verify import Source, Verified, verify_files
from fangan.verify.read import read_document
from fangan.verify.result import State
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file, template_for
from tests.conftest import CACHE
from tests.support import ROOT
from tests.verify.sample import PLAN, good, spoiled, word_file
from tests.verify.test_checks import PRINTED_SO

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
PLANS = {plan.id.split("-")[0]: plan for plan in read_content(Project(ROOT)).library.plans}
LINE = "<w:pBdr>.*?</w:pBdr>"
SPOILED: dict[str, tuple[tuple[str, str, str], set[tuple[str, str]]]] = {
    "mark 1 mm lower": (
        (DOCUMENT, 'w:line="139"', 'w:line="196"'),
        {("7.2.4", "发文机关标志 上边缘距上页边")},
    ),
    "no red line": ((DOCUMENT, LINE, ""), {("7.2.7", "版头分隔线 有没有")}),
    "red line 1 mm lower": (
        (DOCUMENT, 'w:space="8" w:color="FF0000"', 'w:space="11" w:color="FF0000"'),
        {("7.2.7", "版头分隔线 与发文字号相距")},
    ),
    "page number 2 mm higher": (
        (DOCUMENT, 'w:footer="1446"', 'w:footer="1559"'),
        {("7.5", "页码 一字线离上页边")},
    ),
    "imprint 20 mm higher": (
        (DOCUMENT, 'w:tblpYSpec="bottom"', 'w:tblpY="10800"'),
        {("7.4.1", "版记 末条离上页边")},
    ),
    "text beyond the right edge": (
        (STYLES, '(styleId="FanganBody">.*?<w:ind )', r'\g<1>w:right="-800" '),
        {("5.2.1", "页边与版心 页面上的字")},
    ),
    "imprint 4 mm to the right": (
        (DOCUMENT, 'w:tblpX="1588"', 'w:tblpX="1815"'),
        {("7.4.1", "版记 页面上的线两端")},
    ),
}


FORMATS = {
    "letter": "  格式: 信函\n",
    "order": "  格式: 命令\n  文种: 令\n",
    "minutes": "  格式: 纪要\n  文种: 会议纪要\n",
    "unsealed": "  用印: 否\n",
}


@pytest.fixture(scope="module")
def verified() -> dict[str, Verified]:
    """The shipped plans and the spoiled notices, rendered in one call."""
    files = {name: notice_file(plan, _template(template_for(plan))) for name, plan in PLANS.items()}
    files["good"] = good()
    plain = re.sub("  (份号|密级|紧急程度): .*\n", "", PLAN)
    files |= {name: word_file(plain.replace("公文:\n", f"公文:\n{given}")) for name, given in FORMATS.items()}
    files |= {name: spoiled(good(), *change) for name, (change, _) in SPOILED.items()}
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(CACHE / "fonts.conf")
    match.cache_clear()
    try:
        sources = {name: Source(data, read_document(data)) for name, data in files.items()}
        return {one.name: one for one in verify_files(sources)}
    finally:
        match.cache_clear()
        os.environ.pop("FONTCONFIG_FILE")
        if before is not None:
            os.environ["FONTCONFIG_FILE"] = before


def _template(name: str) -> WordTemplate:
    return WordTemplate(name, (ROOT / "templates" / name).read_bytes())


def failed(one: Verified) -> set[tuple[str, str]]:
    return {(result.clause, result.subject) for result in one.results if result.state is State.FAIL}


@pytest.mark.parametrize("name", ["good", *FORMATS, *sorted(PLANS)])
def test_what_fangan_makes_passes_on_the_page(verified: dict[str, Verified], name: str) -> None:
    assert failed(verified[name]) == PRINTED_SO.get(name, set())


def test_the_page_was_measured(verified: dict[str, Verified]) -> None:
    states = {result.subject: result.state for result in verified["zhongchuan"].results}
    for subject in ("满页的行数", "满页的余空", "满行的字数"):
        assert states[f"行数和字数 {subject}"] is State.PASS
    for subject in (
        "发文机关标志 上边缘距上页边",
        "版头分隔线 与发文字号相距",
        "版记 末条离上页边",
        "页码 一字线离上页边",
    ):
        assert states[subject] is State.PASS


@pytest.mark.parametrize("name", SPOILED)
def test_what_was_moved_is_found_and_nothing_else(verified: dict[str, Verified], name: str) -> None:
    assert failed(verified[name]) == SPOILED[name][1]
