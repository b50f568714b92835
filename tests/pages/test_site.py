from __future__ import annotations

import posixpath

import pytest

from fangan.model.library import Library
from fangan.pages.page import Page
from fangan.pages.search import search_script
from fangan.pages.site import publishable
from tests.pages.reading import Reading
from tests.pages.sample import HOSTILE

Pages = dict[str, Page]


def test_there_is_one_page_for_each_published_plan_and_each_unit_with_tasks(pages: Pages) -> None:
    assert {path for path in pages if path.startswith("plans/")} == {
        "plans/index.html", "plans/open.html", "plans/old.html", "plans/hostile.html",
    }  # fmt: skip
    units = {path for path in pages if path.startswith("units/")}
    assert {"units/fagai.html", "units/minzheng.html", "units/all.html", "units/fayuan.html"} < units


@pytest.mark.parametrize(
    "word", ["内部方案标题", "内部章节", "内部任务", "内部单位", "涉密方案标题", "涉密任务", "涉密单位", "涉密机关"]
)
def test_plans_that_may_not_be_published_are_nowhere(pages: Pages, library: Library, word: str) -> None:
    assert not [path for path, page in pages.items() if word in page.html or word in page.title]
    assert word not in search_script(library)


def test_no_product_of_an_unpublished_plan_may_be_offered(library: Library) -> None:
    assert not [path for path in publishable(library) if "inner" in path or "secret" in path]


@pytest.mark.parametrize("path", ["plans/hostile.html", "plans/index.html", "units/index.html", "index.html"])
def test_hostile_text_is_shown_as_text(pages: Pages, path: str) -> None:
    page = Reading(pages[path].html)
    assert "".join(HOSTILE.split()) in page.text
    assert not {"script", "svg", "iframe"} & set(page.tags)
    assert not [name for name in page.attributes if name.startswith("on")]


def test_hostile_text_adds_no_element(pages: Pages) -> None:
    assert [path for path, page in pages.items() if "script" in Reading(page.html).tags] == ["search.html"]


def test_every_anchor_of_a_page_is_there_once(pages: Pages) -> None:
    for page in pages.values():
        anchors = Reading(page.html).anchors
        assert len(anchors) == len(set(anchors)), page.path


def test_every_entry_of_the_contents_has_its_anchor(pages: Pages) -> None:
    for page in pages.values():
        listed = {heading.id for heading in page.headings} | {child.id for h in page.headings for child in h.children}
        assert listed <= set(Reading(page.html).anchors), page.path


def test_every_link_is_relative_and_leads_somewhere(pages: Pages, library: Library) -> None:
    targets = set(pages) | {f"files/{path}" for path in publishable(library)}
    targets |= {"assets/search-data.js", "assets/search.js"}
    for page in pages.values():
        for link in Reading(page.html).links:
            path, _, anchor = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path
            assert target in targets, (page.path, link)
            assert not anchor or anchor in Reading(pages[target].html).anchors, (page.path, link)


def test_the_front_page_counts_what_is_published(pages: Pages) -> None:
    assert "共3份方案、4项任务" in Reading(pages["index.html"].html).text
