"""All pages of the site, in the order in which readers meet them."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from fangan.model.library import Library
from fangan.model.unit import Party
from fangan.pages.front_page import front_page
from fangan.pages.lists import plan_list, unit_list
from fangan.pages.page import Page
from fangan.pages.plan_page import plan_page
from fangan.pages.search import search_page
from fangan.pages.shelf import Shelf
from fangan.pages.unit_page import unit_page
from fangan.views.downloads import (
    Download,
    attachment_downloads,
    notice_download,
    party_downloads,
    table_downloads,
    unit_table_downloads,
)


def site_pages(library: Library, downloads: frozenset[str], environment: Environment) -> Iterator[Page]:
    """Every page, of what may be published only; `downloads` are the paths of the products that were made."""
    shelf = Shelf(library.published, downloads)
    yield front_page(shelf, environment)
    yield plan_list(shelf, environment)
    for plan in shelf.library.plans:
        yield plan_page(shelf, plan, environment)
    yield unit_list(shelf, environment)
    for party in shelf.parties:
        yield unit_page(shelf, party, environment)
    yield search_page(environment)


def publishable(library: Library) -> Iterator[str]:
    """The paths of all products that pages may offer."""
    shelf = Shelf(library.published, frozenset())
    for plan in shelf.library.plans:
        yield from _paths((notice_download(plan), *attachment_downloads(plan).values(), *table_downloads(plan)))
        for party in shelf.parties_of(plan):
            yield from _paths(unit_table_downloads(plan, party))
    yield from _units(shelf.parties)


def _units(parties: tuple[Party, ...]) -> Iterator[str]:
    for party in parties:
        yield from _paths(party_downloads(party))


def _paths(downloads: tuple[Download, ...]) -> Iterator[str]:
    return (download.path for download in downloads)
