"""Packages: ordinary zips that do not tell when and where they were made."""

from __future__ import annotations

import io
import zipfile

from fangan.office.package import package, part, repacked, undated


def test_a_package_is_a_zip_with_its_parts_in_order() -> None:
    made = package([part("[Content_Types].xml", b"<a/>"), part("word/document.xml", "字".encode() * 1000)])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["[Content_Types].xml", "word/document.xml"]
        assert archive.read("word/document.xml").decode() == "字" * 1000


def test_every_member_bears_the_first_day_of_1980() -> None:
    with zipfile.ZipFile(io.BytesIO(package([part("a", b"a")]))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_chinese_name_bears_the_flag_for_utf_8_and_an_english_one_does_not() -> None:
    with zipfile.ZipFile(io.BytesIO(package([part("甲科.docx", b"a"), part("a.docx", b"a")]))) as archive:
        assert archive.namelist() == ["甲科.docx", "a.docx"]
        assert [info.flag_bits for info in archive.infolist()] == [0x800, 0]
        assert [(info.create_system, info.external_attr >> 16) for info in archive.infolist()] == [
            (3, 0o100644),
            (0, 0),
        ]


def test_a_package_without_its_date_has_the_same_members_as_they_were_compressed() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("b.xml", "[Content_Types].xml", "a.xml"):
            archive.writestr(name, f"<{name * 20}>")
    made = undated(target.getvalue())
    with zipfile.ZipFile(io.BytesIO(made)) as one, zipfile.ZipFile(io.BytesIO(repacked(target.getvalue()))) as other:
        assert one.testzip() is None
        assert one.namelist() == other.namelist() == ["[Content_Types].xml", "a.xml", "b.xml"]
        assert [one.read(name) for name in one.namelist()] == [other.read(name) for name in other.namelist()]
        assert {info.date_time for info in one.infolist()} == {(1980, 1, 1, 0, 0, 0)}
