"""Bytes to text: UTF-8 only, nothing that a document cannot carry."""

from __future__ import annotations

import pytest
import yaml

from fangan.report.diagnostic import Diagnostic
from fangan.source.decode import FORBIDDEN, LIMIT_BYTES, MOST, decode

TITLE = "标题: 2023年工作要点\n"


def only(data: bytes) -> Diagnostic:
    (finding,) = decode("p.yml", data)[1]
    return finding


@pytest.mark.parametrize("data", [TITLE.encode(), TITLE.encode("utf-8-sig"), b"", "𠮷\n".encode()])
def test_utf8_is_read_with_or_without_a_mark(data: bytes) -> None:
    source, findings = decode("p.yml", data)
    assert not findings
    assert source is not None
    assert source.text == data.decode("utf-8-sig")


def test_windows_line_ends_are_line_ends() -> None:
    source, findings = decode("p.yml", b"a: 1\r\nb: 2\r\n")
    assert not findings
    assert source is not None
    assert source.lines == ["a: 1", "b: 2", ""]


@pytest.mark.parametrize(
    ("encoding", "named"), [("gbk", "GBK"), ("gb18030", "GBK"), ("utf-16", "UTF-16"), ("utf-16-be", None)]
)
def test_another_encoding_is_named(encoding: str, named: str | None) -> None:
    finding = only((TITLE * 2).encode(encoding))
    assert finding.code == "Y002"
    assert named is None or named in finding.message
    assert "另存为" in finding.mend


def test_bytes_of_no_encoding_are_refused_without_a_guess() -> None:
    assert only(b"PK\x03\x04\xff\xff").message == "文件不是 UTF-8 编码"


def test_the_place_of_the_first_wrong_byte_is_told() -> None:
    finding = only(TITLE.encode() + "导语: 甲".encode() + b"\xff" + "乙\n".encode())
    assert (finding.place.line, finding.place.column) == (2, 6)


def test_a_file_over_the_limit_is_refused_with_its_size() -> None:
    source, findings = decode("p.yml", b"#" * (2 << 20))
    assert source is None
    assert [(finding.code, finding.message) for finding in findings] == [("Y001", "文件太大（2.0 MB），上限是 1 MB")]


def test_a_file_at_the_limit_is_read() -> None:
    assert not decode("p.yml", b"#" * LIMIT_BYTES)[1]


@pytest.mark.parametrize(
    "char",
    [
        "\0",
        "\x01",
        "\x08",
        "\x0b",
        "\x0c",
        "\x1f",
        "\x7f",
        "\x85",
        "\x9f",
        "\u2028",
        "\u2029",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\ufdd0",
    ],
)
def test_a_character_that_no_document_carries_is_found_in_its_place(char: str) -> None:
    finding = only(f"{TITLE}导语: 总体{char}要求\n".encode())
    assert (finding.code, finding.place.line, finding.place.column) == ("Y004", 2, 7)
    assert f"U+{ord(char):04X}" in finding.message


def test_a_carriage_return_alone_is_refused() -> None:
    assert only("标题: 甲\r类型: 乙\n".encode()).code == "Y004"


@pytest.mark.parametrize("char", ["\t", "\xa0", "　", "\u200b", "\u200d", "𠮷", "\ue010", "😀"])
def test_other_unusual_characters_are_let_through(char: str) -> None:
    assert not decode("p.yml", f"导语: 总体{char}要求\n".encode())[1]


def test_very_many_wrong_characters_are_not_all_listed() -> None:
    assert len(decode("p.yml", b"\x01" * 10_000)[1]) == MOST


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
def test_what_is_let_through_is_no_character_that_yaml_refuses(loader: type) -> None:
    for start in range(0x20, 0x110000, 0x400):
        chars = (chr(code) for code in range(start, start + 0x400) if code < 0x110000)
        text = "".join(char for char in chars if not FORBIDDEN.search(char) and char not in "'\r")
        assert list(yaml.parse(f"'{text}'\n", Loader=loader))
