from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

PAGES = (
    "index.html", "plans/index.html", "plans/open.html", "plans/hostile.html", "units/index.html",
    "units/caizheng.html", "units/all.html", "search.html?q=审核", "about.html", "manual/index.html",
)  # fmt: skip


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_no_page_is_wider_than_the_screen(tab: Watched, site: str, width: int) -> None:
    tab.page.set_viewport_size({"width": width, "height": 800})
    for path in PAGES:
        tab.page.goto(f"{site}/{path}")
        assert tab.page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_the_menu_opens_on_a_phone(tab: Watched, site: str) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 800})
    tab.page.goto(f"{site}/plans/open.html")
    tab.page.click(".fg-menu")
    tab.page.click(".md-nav--primary a:has-text('单位')")
    tab.page.wait_for_url("**/units/index.html")


def test_the_tab_of_its_folder_is_marked_on_a_plan_s_page(tab: Watched, site: str) -> None:
    tab.page.goto(f"{site}/plans/open.html")
    assert tab.page.inner_text(".md-tabs__item--active") == "方案"


def test_a_plan_s_contents_stand_beside_it_on_a_wide_screen_and_fold_on_a_phone(tab: Watched, site: str) -> None:
    tab.page.goto(f"{site}/plans/open.html")
    assert tab.page.is_visible(".md-sidebar--secondary a[href='#shenhe']")
    assert not tab.page.is_visible(".fg-contents")
    tab.page.set_viewport_size({"width": 390, "height": 800})
    assert tab.page.is_visible(".fg-contents summary")


def test_the_dark_scheme_can_be_chosen(tab: Watched, site: str) -> None:
    tab.page.goto(f"{site}/index.html")
    tab.page.click("label[for='__palette_1']")
    assert tab.page.get_attribute("body", "data-md-color-scheme") == "slate"


def test_a_plan_is_printed_without_the_site_around_it(tab: Watched, site: str) -> None:
    tab.page.goto(f"{site}/plans/open.html")
    tab.page.emulate_media(media="print")
    assert not tab.page.is_visible(".md-header")
    assert not tab.page.is_visible(".fg-files")
    assert tab.page.is_visible(".fg-text")


def test_hostile_text_runs_nothing(tab: Watched, site: str) -> None:
    opened: list[str] = []
    tab.page.on("dialog", lambda dialog: opened.append(dialog.message))
    for path in ("plans/hostile.html", "plans/index.html", "units/index.html"):
        tab.page.goto(f"{site}/{path}")
    assert opened == []
