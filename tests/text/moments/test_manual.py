"""The table of 时限 in the manual says what is understood."""

from __future__ import annotations

import re

import pytest

from fangan.text.dates import format_date
from fangan.text.moments import last_day, moments
from tests.support import ROOT

PAGE = (ROOT / "site" / "manual" / "plan-format.md").read_text("utf-8").partition("## 时限")[2].partition("\n## ")[0]
ROWS = [(re.findall("`([^`]+)`", left), right) for left, right in re.findall(r"^\| (.+?) \| (.+?) \|$", PAGE, re.M)]
YEAR = 2026
DATED = [(phrase, right) for phrases, right in ROWS if re.fullmatch(r"2\d{3}年\d+月\d+日", right) for phrase in phrases]
UNDATED = [phrase for phrases, right in ROWS if "没有日期" in right or "T001" in right for phrase in phrases]


@pytest.mark.parametrize(("phrase", "meaning"), DATED)
def test_a_phrase_with_a_day_has_that_day(phrase: str, meaning: str) -> None:
    day = last_day(moments(phrase, YEAR))
    assert day
    assert format_date(day) == meaning


@pytest.mark.parametrize("phrase", UNDATED)
def test_a_phrase_without_a_day_has_none(phrase: str) -> None:
    assert last_day(moments(phrase, YEAR)) is None


def test_the_table_is_read() -> None:
    assert len(DATED) > 10
    assert len(UNDATED) > 10
