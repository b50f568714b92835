"""The shipped templates are what the code in the repository makes."""

from __future__ import annotations

import io
import zipfile

import pytest

from fangan.word import styles
from fangan.word.shipped import shipped
from tests.gate import faults
from tests.support import ROOT


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", ["notice.docx", "document.docx", "table.docx", "duty-letter.docx"])
def test_a_shipped_template_is_current(name: str) -> None:
    there = (ROOT / "templates" / name).read_bytes()
    assert parts(there) == parts(shipped()[name]), "run: make templates"


@pytest.mark.parametrize("name", ["notice.docx", "document.docx", "table.docx", "duty-letter.docx"])
def test_a_shipped_template_has_every_style_that_code_uses(name: str) -> None:
    sheet = parts(shipped()[name])["word/styles.xml"].decode()
    wanted = (*styles.PARAGRAPH_STYLES, *styles.CHARACTER_STYLES)
    assert not [style for style in wanted if f'w:styleId="{style}"' not in sheet]


@pytest.mark.parametrize("name", ["notice.docx", "document.docx", "table.docx", "duty-letter.docx"])
def test_a_shipped_template_passes_the_gate_and_is_slim(name: str) -> None:
    data = shipped()[name]
    assert not faults(data)
    assert len(data) < 10_000
