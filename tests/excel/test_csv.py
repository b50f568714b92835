"""Records as .csv."""

from __future__ import annotations

import csv
import io

import pytest

from fangan.excel.csv import csv_file


def test_a_file_begins_with_the_mark_that_tells_excel_its_encoding() -> None:
    assert csv_file([{"title": "甲"}]) == b"\xef\xbb\xbftitle\r\n\xe7\x94\xb2\r\n"


@pytest.mark.parametrize("text", ["一\n二", '说"是"', "a,b", " 空 ", "=1+1", "字" * 40_000])
def test_any_text_is_read_back(text: str) -> None:
    data = csv_file([{"a": text, "b": "末"}])
    assert list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == [{"a": text, "b": "末"}]


def test_no_records_are_an_empty_file() -> None:
    assert csv_file([]).decode("utf-8-sig") == ""
