"""Files that are no Word files are told what they are, in Chinese, and nothing else happens."""

from __future__ import annotations

import io
import zipfile

import pytest

from fangan.verify.package import MOST_BYTES, NotWordError
from fangan.verify.read import read_document
from tests.verify.sample import good, spoiled, zipped


def told(data: bytes) -> str:
    with pytest.raises(NotWordError) as refused:
        read_document(data)
    return str(refused.value)


def test_an_empty_file_is_told_as_such() -> None:
    assert "0 字节" in told(b"")


@pytest.mark.parametrize("data", [b"hello", b"PK\3\4 broken", "标题: 甲\n".encode(), b"\0" * 4096, b"%PDF-1.7 x"])
def test_what_is_no_zip_is_no_word_file(data: bytes) -> None:
    assert "不是 .docx" in told(data)


def test_an_old_word_file_is_to_be_saved_as_docx() -> None:
    assert "旧格式的 .doc" in told(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)


@pytest.mark.parametrize(
    ("member", "words"),
    [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "演示文稿"), ("content.xml", ".odt"), ("a.txt", "压缩包")],
)
def test_another_kind_of_package_is_named(member: str, words: str) -> None:
    assert words in told(zipped({member: b"<a/>"}))


def test_a_document_that_is_no_xml_is_broken() -> None:
    assert "word/document.xml 不完整" in told(zipped({"word/document.xml": b"<w:document><w:body>"}))


def test_a_document_without_a_body_is_none() -> None:
    assert "没有正文" in told(zipped({"word/document.xml": b"<a/>"}))


def test_a_document_cut_in_the_middle_is_broken() -> None:
    assert told(good()[: len(good()) // 2])


def test_a_member_with_wrong_bytes_is_broken() -> None:
    data = bytearray(good())
    with zipfile.ZipFile(io.BytesIO(good())) as archive:
        start = archive.getinfo("word/document.xml").header_offset
    data[start + 200 : start + 260] = b"\xff" * 60
    assert "坏了" in told(bytes(data))


def test_a_part_that_unpacks_to_more_than_a_notice_can_hold_is_refused() -> None:
    bomb = zipped({"word/document.xml": b" " * (MOST_BYTES + 1)})
    assert len(bomb) < 200_000
    assert "64 MB" in told(bomb)


def test_a_size_that_the_zip_lies_about_does_not_help() -> None:
    bomb = bytearray(zipped({"word/document.xml": b" " * (MOST_BYTES + 1)}))
    at = bomb.rfind(b"PK\1\2")
    bomb[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    assert told(bytes(bomb))


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    assert "没有正文" in told(zipped({"word/document.xml": bomb}))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", 'w:line="139"', 'w:line="x"'),
        ("word/document.xml", 'w:w="11906"', 'w:w=""'),
        ("word/document.xml", "<w:sectPr.*?</w:sectPr>", ""),
        ("word/document.xml", 'r:id="rId1"', 'r:id="rId99"'),
        ("word/document.xml", '(FanganImprint"/>.*?)w:hanging="840"', r'\1w:hanging="-99999"'),
        ("word/styles.xml", '(styleId="Normal">)', r'\1<w:basedOn w:val="Normal"/>'),
        ("word/styles.xml", "<w:style .*</w:style>", ""),
        ("word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="0"'),
    ],
)
def test_odd_values_are_read_without_failing(part: str, old: str, new: str) -> None:
    from tests.verify.sample import results

    assert results(spoiled(good(), part, old, new))


def test_a_document_without_styles_settings_and_footers_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(good())) as archive:
        only = {"word/document.xml": archive.read("word/document.xml")}
    assert read_document(zipped(only)).paragraphs[0].text == "000012"


def test_an_empty_document_is_read() -> None:
    from tests.verify.sample import results

    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert results(zipped({"word/document.xml": f'<w:document xmlns:w="{name}"><w:body/></w:document>'.encode()}))
