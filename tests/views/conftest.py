"""The real plans, read once."""

from __future__ import annotations

import pytest

from fangan.model.library import Library
from fangan.publish.content import read_content
from fangan.publish.project import Project
from tests.support import ROOT


@pytest.fixture(scope="session")
def real() -> Library:
    """The library of content/."""
    return read_content(Project(ROOT)).library
