"""fangan verify as an office types it: exit codes, words, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fangan.cli.main import main
from tests.verify.sample import good, spoiled, zipped


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "好.docx").write_bytes(good())
    (tmp_path / "坏.docx").write_bytes(spoiled(good(), "word/document.xml", "〔2024〕2号", "[2024]2号"))
    return tmp_path


def test_a_good_notice_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--no-render", "好.docx"]) == 0
    assert "好.docx：文件格式。不合格 0 项" in capsys.readouterr().out


def test_a_notice_with_a_fault_ends_with_1_and_says_how_to_mend_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--no-render", "好.docx", "坏.docx"]) == 1
    said = capsys.readouterr().out
    assert "要改的 1 项" in said
    assert "六角括号" in said


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("空.docx", b"", "0 字节"),
        ("文.docx", b"hello", "不是 .docx"),
        ("表.xlsx", zipped({"xl/workbook.xml": b"<a/>"}), "Excel"),
        ("断.docx", zipped({"word/document.xml": b"<a"}), "不完整"),
    ],
)
def test_what_is_no_word_file_ends_with_2_and_names_the_file(
    folder: Path, name: str, data: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_bytes(data)
    assert main(["verify", "--no-render", name]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"{name}：")
    assert words in said


def test_a_file_that_is_not_there_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--no-render", "没有.docx", "好.docx"]) == 2
    said = capsys.readouterr()
    assert "没有.docx：读不出来（文件不存在）" in said.err
    assert "好.docx：文件格式" in said.out


def test_a_folder_is_no_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--no-render", "."]) == 2
    assert "文件夹" in capsys.readouterr().err


def test_json_is_a_list_with_a_report_for_each_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--no-render", "--json", "好.docx", "坏.docx"]) == 1
    reports = json.loads(capsys.readouterr().out)
    assert [(report["file"], report["passed"]) for report in reports] == [("好.docx", True), ("坏.docx", False)]


@pytest.mark.parametrize("arguments", [["verify"], ["verify", "--page", "--no-render", "a.docx"]])
def test_wrong_usage_ends_with_2(folder: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("命令写得不对")
    assert "not allowed" not in said


def test_without_libreoffice_the_file_is_checked_and_the_page_is_said_to_be_open(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("fangan.publish.libreoffice.libreoffice", lambda: None)
    monkeypatch.setattr("fangan.publish.verify.missing_program", lambda: None)
    assert main(["verify", "好.docx"]) == 0
    assert "没有 LibreOffice" in capsys.readouterr().out


def test_without_poppler_the_file_is_checked_and_the_page_is_said_to_be_open(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("fangan.publish.verify.missing_program", lambda: "pdftoppm")
    assert main(["verify", "好.docx"]) == 0
    assert "请安装 poppler-utils" in capsys.readouterr().out
