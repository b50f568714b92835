"""Word files through LibreOffice to pages, once for all tests of a run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from tests.conftest import CACHE
from tests.render.standard.broken import BROKEN
from tests.render.standard.clause import Shown
from tests.render.standard.documents import detached_files, plans, word_file
from tests.render.standard.sheet import Sheet

Pages = Callable[[dict[str, bytes]], dict[str, pymupdf.Document]]
Suite = dict[str, Shown]
"""The suite's documents by name, and the broken ones by theirs; a broken one goes with the good plan."""


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """A function that renders files (name → .docx) to documents, all in one call of LibreOffice."""
    profile = tmp_path_factory.mktemp("profile")

    def render(files: dict[str, bytes]) -> dict[str, pymupdf.Document]:
        folder = tmp_path_factory.mktemp("rendered")
        paths = [folder / f"{name}.docx" for name in files]
        for path, data in zip(paths, files.values(), strict=True):
            path.write_bytes(data)
        _convert(paths, folder, profile)
        return {name: pymupdf.open(folder / f"{name}.pdf") for name in files}

    return render


@pytest.fixture(scope="session")
def suite(pages: Pages) -> Suite:
    """Every document of the suite, good and broken, rendered in one call of LibreOffice."""
    good = plans()
    files = {name: word_file(plan) for name, plan in good.items()} | {case.name: case.file() for case in BROKEN}
    printed = {**good, **{case.name: case.altered() for case in BROKEN}}
    apart = {f"{name}~{index}": data for name in files for index, data in detached_files(printed[name]).items()}
    shown = {name: _sheets(document) for name, document in pages(files | apart).items()}
    wanted = {**good, **{case.name: good[case.document] for case in BROKEN}}
    return {name: Shown(name, wanted[name], shown[name], _apart(shown, name)) for name in files}


def _apart(shown: dict[str, tuple[Sheet, ...]], name: str) -> dict[int, tuple[Sheet, ...]]:
    """The pages of the attachments of `name` that are bound apart."""
    return {int(each.rpartition("~")[2]): sheets for each, sheets in shown.items() if each.startswith(f"{name}~")}


def _sheets(document: pymupdf.Document) -> tuple[Sheet, ...]:
    return tuple(Sheet(page, number) for number, page in enumerate(document, 1))


def _convert(paths: list[Path], folder: Path, profile: Path) -> None:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf"]
    surroundings = {**os.environ, "FONTCONFIG_FILE": str(CACHE / "fonts.conf")}
    subprocess.run(
        [*command, "--outdir", str(folder), *map(str, paths)],
        env=surroundings, check=True, capture_output=True, timeout=300,
    )  # fmt: skip
