"""Covering letters on the rendered page: every task once, the signature in company, nothing beyond the paper."""

from __future__ import annotations

import re

import pytest

from tests.render.conftest import Pages
from tests.render.ink import bands, dark
from tests.word.test_duty_letter import LONG, letter_of, plan_of

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

COUNTS = (1, 7, 8, 9, 12, 13, 14, 15, 16, 30)
"""From one page on; with 7 to 16 tasks the signature comes near the end of a page."""


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_letters_are_whole_signed_and_headed_on_every_page(pages: Pages) -> None:
    files = {f"{count}": letter_of(plan_of(count)) for count in COUNTS} | {
        f"{count}-long": letter_of(plan_of(count, LONG), LONG) for count in COUNTS
    }
    for name, document in pages(files).items():
        count = int(name.split("-")[0])
        texts = [squeezed(page.get_text()) for page in document]
        whole = "".join(texts)
        assert [whole.count(f"健全第{number}项机制") for number in range(1, count + 1)] == [1] * count
        assert all("工作任务" in text for text in texts if "项机制" in text)
        assert "落实情况请报送" in texts[-1], name
        assert "2024年4月8日" in texts[-1]
        assert all(f"—{number}—" in text for number, text in enumerate(texts, 1))
        assert all(band.left > 27 and band.right < 185 for page in document for band in bands(page, dark))
