"""Packages: ordinary zips that do not tell when and where they were made."""

from __future__ import annotations

import io
import zipfile

from fangan.office.package import package, part


def test_a_package_is_a_zip_with_its_parts_in_order() -> None:
    made = package([part("[Content_Types].xml", b"<a/>"), part("word/document.xml", "字".encode() * 1000)])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["[Content_Types].xml", "word/document.xml"]
        assert archive.read("word/document.xml").decode() == "字" * 1000


def test_every_member_bears_the_first_day_of_1980() -> None:
    with zipfile.ZipFile(io.BytesIO(package([part("a", b"a")]))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
