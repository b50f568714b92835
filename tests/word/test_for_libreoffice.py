"""The copies that LibreOffice lays out as Word does."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from fangan.word.for_libreoffice import is_without_gaps, without_gaps
from tests.support import ROOT

NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:pPr>{}</w:pPr></w:style>'
NO_LETTERS, NO_DIGITS = '<w:autoSpaceDE w:val="0"/>', '<w:autoSpaceDN w:val="false"/>'


def zipped(members: Mapping[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize("name", ["notice.docx", "document.docx", "table.docx"])
def test_the_shipped_templates_want_no_gaps(name: str) -> None:
    assert is_without_gaps((ROOT / "templates" / name).read_bytes())


@pytest.mark.parametrize(
    ("styles", "expected"),
    [
        (NORMAL.format(NO_LETTERS + NO_DIGITS), True),
        (NORMAL.format(NO_LETTERS), False),
        (NORMAL.format(NO_DIGITS), False),
        (NORMAL.format(NO_LETTERS.replace("0", "1") + NO_DIGITS), False),
        (NORMAL.format("") + NORMAL.replace('w:default="1" ', "").format(NO_LETTERS + NO_DIGITS), False),
        (NORMAL.replace("paragraph", "character").format(NO_LETTERS + NO_DIGITS), False),
        ("", False),
    ],
)
def test_a_word_file_wants_none_when_its_default_style_says_so(styles: str, expected: bool) -> None:
    assert is_without_gaps(zipped({"word/styles.xml": f"<w:styles>{styles}</w:styles>"})) == expected


@pytest.mark.parametrize("data", [b"", b"no zip", zipped({"word/document.xml": "<w:document/>"})])
def test_what_is_no_word_file_wants_nothing(data: bytes) -> None:
    assert not is_without_gaps(data)


def test_only_the_setting_of_gaps_changes() -> None:
    properties = b'<style:paragraph-properties fo:margin="0" style:text-autospace="%s" style:line-break="strict"/>'
    text = b'<text:p>style:text-autospace="ideograph-alpha"</text:p>'
    assert without_gaps(properties % b"ideograph-alpha" + text) == properties % b"none" + text


@pytest.mark.parametrize("data", [b"", b"half a file <style:paragraph-properties", b'style:text-autospace="none"'])
def test_what_has_no_such_setting_stays_as_it_is(data: bytes) -> None:
    assert without_gaps(data) == data
