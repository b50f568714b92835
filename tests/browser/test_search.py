from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from fangan.text.fold import fold

if TYPE_CHECKING:
    from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser


def ask(tab: Watched, site: str, query: str) -> list[str]:
    tab.page.goto(f"{site}/search.html?q={query}")
    tab.page.wait_for_selector("[data-total]", state="attached")
    return hits(tab)


def hits(tab: Watched) -> list[str]:
    found: list[str] = tab.page.eval_on_selector_all("[data-hit]", "all => all.map(hit => hit.dataset.hit)")
    assert tab.page.get_attribute("[data-total]", "data-total") == str(len(found))
    return found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("一律审核", ["open#shenhe"]),
        ("一律審核", ["open#shenhe"]),
        ("某政发[2024]１号", ["open"]),
        ("发改局 重大", ["open#shenhe"]),
        ("发改局 不存在", []),
        ("2024年某县工作要点", ["open"]),
    ],
)
def test_an_address_with_a_query_shows_its_hits(tab: Watched, site: str, query: str, expected: list[str]) -> None:
    assert ask(tab, site, query) == expected


def test_found_words_are_marked(tab: Watched, site: str) -> None:
    ask(tab, site, "一律審核")
    assert tab.page.inner_text(".fg-hit mark") == "一律审核"


def test_a_hit_leads_to_the_task(tab: Watched, site: str) -> None:
    ask(tab, site, "一律审核")
    tab.page.click(".fg-hit__title")
    tab.page.wait_for_url(re.compile(r"plans/open\.html#shenhe$"))
    assert tab.page.locator("#shenhe").count() == 1


def test_units_are_found_by_alias_and_are_no_hits(tab: Watched, site: str) -> None:
    assert ask(tab, site, "县发改局") == []
    assert tab.page.get_attribute("#fg-units a", "href") == "units/fagai.html"


def test_nothing_found_says_what_was_searched(tab: Watched, site: str) -> None:
    ask(tab, site, "飞碟")
    assert "没有找到“飞碟”" in tab.page.inner_text("#fg-status")


def test_typing_searches_and_keeps_the_address(tab: Watched, site: str) -> None:
    tab.page.goto(f"{site}/search.html")
    tab.page.fill("#fg-query input", "案卷评查")
    assert hits(tab) == ["open#pingcha"]
    assert "?q=" in tab.page.url


def test_half_typed_pinyin_is_not_searched(tab: Watched, site: str) -> None:
    ask(tab, site, "一律审核")
    session = tab.page.context.new_cdp_session(tab.page)
    tab.page.fill("#fg-query input", "")
    tab.page.focus("#fg-query input")
    session.send("Input.imeSetComposition", {"text": "an'juan", "selectionStart": 7, "selectionEnd": 7})
    assert tab.page.inner_text("#fg-status") == ""
    session.send("Input.insertText", {"text": "案卷"})
    assert hits(tab) == ["open#pingcha"]


def test_hostile_text_in_results_is_text(tab: Watched, site: str) -> None:
    assert ask(tab, site, "alert") != []
    assert "<script>alert(1)</script>" in tab.page.inner_text("#fg-hits")


def test_hostile_text_in_a_query_is_text(tab: Watched, site: str) -> None:
    ask(tab, site, "%3Cimg src=x onerror=alert(1)%3E")
    assert tab.page.locator("main img").count() == 0


@pytest.mark.parametrize("start", ["index.html", "plans/open.html"])
def test_the_header_s_form_leads_to_the_results(tab: Watched, site: str, start: str) -> None:
    tab.page.goto(f"{site}/{start}")
    tab.page.fill(".fg-quick input", "一律审核")
    tab.page.press(".fg-quick input", "Enter")
    tab.page.wait_for_url(re.compile("search.html"))
    tab.page.wait_for_selector("[data-total='1']", state="attached")


SPELLINGS = [
    "行政执法“三项制度”", "雙隨機、一公開", "新中法发〔2023〕2号", "ＡＢＣ１２３", "Straße", "ΣΑΣ", "ﬁne", "①②㈠", "　空 格\t",
    "İstanbul", "é e\u0301", "㎡", "々〇", "Ⅷ", "𠀀𪛖", "ｶﾞ", "zhōng", "👍中", "\u200b零宽", "ᾳ ᏸ Ꭰ",
]  # fmt: skip


def test_the_browser_folds_as_python_does(tab: Watched, site: str) -> None:
    tab.page.goto(f"{site}/search.html")
    folded = tab.page.evaluate("texts => texts.map(window.fanganFold)", SPELLINGS)
    assert folded == [fold(text) for text in SPELLINGS]


def test_the_browser_folds_every_assigned_character_of_the_basic_plane_as_python_does(tab: Watched, site: str) -> None:
    tab.page.goto(f"{site}/search.html")
    chars = [chr(code) for code in range(0x10000) if unicodedata.category(chr(code)) not in ("Cn", "Cs")]
    folded = tab.page.evaluate("chars => chars.map(window.fanganFold)", chars)
    assert [pair for pair in zip(chars, folded, map(fold, chars), strict=True) if pair[1] != pair[2]] == []
