"""Word files through LibreOffice to pages, once for all tests of a run."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest

from fangan.publish.libreoffice import to_pdf
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
def suite() -> Suite:
    """Every document of the suite, good and broken, as the PDF that is handed out: lines as Word breaks them."""
    good = plans()
    files = {name: word_file(plan) for name, plan in good.items()} | dict(_broken())
    printed = {**good, **{case.name: case.altered() for case in BROKEN}}
    apart = {f"{name}~{index}": data for name in files for index, data in detached_files(printed[name]).items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FONTCONFIG_FILE", str(CACHE / "fonts.conf"))
        shown = {name: _sheets(pymupdf.open(stream=data)) for name, data in to_pdf(files | apart).items()}
    wanted = {**good, **{case.name: good[case.document] for case in BROKEN}}
    return {name: Shown(name, wanted[name], shown[name], _apart(shown, name)) for name in files}


def _broken() -> Iterator[tuple[str, bytes]]:
    """The broken documents; one that cannot be broken any more as it was is missing, and its test fails."""
    for case in BROKEN:
        with contextlib.suppress(AssertionError, StopIteration):
            yield case.name, case.file()


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
