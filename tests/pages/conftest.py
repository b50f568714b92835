"""The sample library as pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import FileSystemLoader

from fangan.model.library import Library
from fangan.pages.environment import page_environment
from fangan.pages.page import Page
from fangan.pages.site import publishable, site_pages
from tests.pages.sample import sample_library

TEMPLATES = Path(__file__).parents[2] / "templates" / "pages"


@pytest.fixture(scope="session")
def library() -> Library:
    return sample_library()


@pytest.fixture(scope="session")
def pages(library: Library) -> dict[str, Page]:
    environment = page_environment(FileSystemLoader(TEMPLATES))
    made = site_pages(library, frozenset(publishable(library)), environment)
    return {page.path: page for page in made}
