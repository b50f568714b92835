"""The signature keeps company, and the first page shows text."""

from __future__ import annotations

import re

import pytest

from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.word.engine import WordTemplate
from fangan.word.first_page import leaves_signature_alone
from fangan.word.notice import notice_file
from tests.gate import text_of
from tests.support import ROOT, plan_from

PLANS = {plan.id.split("-")[0]: plan for plan in read_content(Project(ROOT)).library.plans}
TEMPLATE = WordTemplate("notice.docx", (ROOT / "templates" / "notice.docx").read_bytes())


@pytest.mark.parametrize(("titles", "alone"), [(2, False), (5, True), (6, True), (9, False)])
def test_the_signature_is_alone_only_when_text_fits_and_it_does_not(titles: int, alone: bool) -> None:
    notice = PLANS["lanzhou"].notice
    assert notice
    assert leaves_signature_alone(notice, titles, notice.text) is alone


def test_the_last_line_goes_with_a_signature_that_does_not_fit_and_reads_on() -> None:
    lines = text_of(notice_file(PLANS["lanzhou"], TEMPLATE)).split("\n")
    at = next(index for index, line in enumerate(lines) if line.startswith("现将"))
    assert lines[at].endswith("请结合实际抓好")
    assert lines[at + 1] == "工作落实。"


def test_a_signature_that_fits_leaves_the_text_in_one_paragraph() -> None:
    text = text_of(notice_file(PLANS["zhongchuan"], TEMPLATE))
    assert re.search(r"现将.*请各部门各单位结合实际抓好落实。", text)


def test_a_text_of_one_line_stays_on_the_first_page_whatever_follows() -> None:
    organs = "、".join(f"某某市第{index}委员会办公室" for index in range(12))
    plan = plan_from(f"标题: 某某工作方案\n公文: {{发文机关: {organs}, 正文: 现印发。, 成文日期: 2024年1月1日}}\n")
    assert "现印发。" in text_of(notice_file(plan, TEMPLATE)).split("\n")
