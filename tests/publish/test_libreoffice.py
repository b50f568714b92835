"""LibreOffice as a program that may be missing, hang or fail; what it lays out is for the render tests."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from fangan.publish import libreoffice
from fangan.publish.libreoffice import LibreOfficeError, NotConvertedError, to_pdf
from tests.publish.fake_office import HANG, FakeOffice, no_office


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeOffice:
    return no_office(tmp_path, monkeypatch)


def test_every_file_comes_back_under_its_own_name_whatever_the_name(office: FakeOffice) -> None:
    office.install()
    names = ["notices/a.docx", "关于 印发《方案》的通知.docx", "../b", "-c"]
    made = to_pdf({name: name.encode() for name in names})
    assert made == {name: b".pdf:.fodt:" + name.encode() for name in names}


def test_many_files_take_two_calls(office: FakeOffice) -> None:
    office.install()
    to_pdf({str(number): b"x" for number in range(30)})
    assert office.calls() == [".fodt 30", ".pdf 30"]


def test_more_files_than_a_command_line_holds_are_done_in_turns(
    office: FakeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.install()
    monkeypatch.setattr(libreoffice, "MOST_AT_ONCE", 2)
    assert len(to_pdf({str(number): b"x" for number in range(5)})) == 5
    assert office.calls() == [".fodt 2", ".pdf 2", ".fodt 2", ".pdf 2", ".fodt 1", ".pdf 1"]


def test_no_files_need_no_libreoffice(office: FakeOffice) -> None:
    assert to_pdf({}) == {}


def test_a_missing_libreoffice_is_said_with_two_ways_out(office: FakeOffice) -> None:
    with pytest.raises(LibreOfficeError) as said:
        to_pdf({"a": b"x"})
    for words in ("没有找到 LibreOffice", "请安装 LibreOffice", "另存为 PDF"):
        assert words in str(said.value)


def test_it_is_found_where_it_is_usually_installed(office: FakeOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    office.install()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(libreoffice, "PLACES", (f"{office.folder.parent}/prog*/soffice"[1:],))
    assert libreoffice.libreoffice() == office.program


def test_a_hanging_libreoffice_is_stopped_with_what_it_started(
    office: FakeOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.install(HANG)
    monkeypatch.setattr(libreoffice, "SECONDS", 3)
    monkeypatch.setattr(libreoffice, "SECONDS_PER_FILE", 0)
    with pytest.raises(LibreOfficeError, match="过了 3 秒还没有转完，已经把它停掉"):
        to_pdf({"a": b"x"})
    assert (office.folder / "started").exists()
    assert office.is_child_gone()


def test_a_libreoffice_that_cannot_start_is_said(office: FakeOffice) -> None:
    office.install(script="no program at all")
    with pytest.raises(LibreOfficeError, match="启动不了"):
        to_pdf({"a": b"x"})


def test_a_file_that_does_not_become_pdf_is_named_and_the_others_are_there(office: FakeOffice) -> None:
    office.install()
    with pytest.raises(NotConvertedError, match=r"没有转成 PDF：坏\.docx。") as said:
        to_pdf({"好.docx": b"x", "坏.docx": b"BROKEN"})
    assert said.value.failed == ("坏.docx",)
    assert said.value.made == {"好.docx": b".pdf:.fodt:x"}


@pytest.mark.parametrize("misbehaviour", ["", "sys.exit(1)", "sys.exit(0)"])
def test_nothing_is_left_in_the_temporary_folder(
    office: FakeOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, misbehaviour: str
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    office.install(misbehaviour)
    try:
        to_pdf({"a": b"x"})
    except NotConvertedError:
        assert misbehaviour
    assert list(temporary.iterdir()) == []


def test_a_machine_without_a_temporary_folder_is_told(
    office: FakeOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.install()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(LibreOfficeError, match="临时文件夹建不起来：文件不存在"):
        to_pdf({"a": b"x"})
