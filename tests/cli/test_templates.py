"""fangan templates as the office's Word person uses it, and commands that meet a broken template."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.cli.main import main
from tests.cli.test_commands import PLAN, QUICK, UNITS
from tests.support import project_at
from tests.word.templates.edits import added, ours, without

LOST = without(ours(), "imprint")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project_at(tmp_path, {"content/plans/a.yml": PLAN, "content/units.yml": UNITS, "templates/notice.docx": ours()})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, data: bytes) -> None:
    (folder / "templates" / "notice.docx").write_bytes(data)


def test_check_says_that_all_is_well(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["templates", "check"]) == 0
    assert "检查并试填了 7 个模板，没有发现问题。" in capsys.readouterr().out


def test_check_names_file_paragraph_consequence_and_remedy(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, added(LOST, "{{p imprnt }}"))
    assert main(["templates", "check", "notice.docx"]) == 1
    said = capsys.readouterr().err
    assert "notice.docx 正文第 13 段  错误 W010" in said
    assert "{{p imprnt }}" in said
    assert "是不是“imprint”？" in said


def test_check_of_a_file_by_another_name_needs_to_know_what_it_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "新版.docx").write_bytes(ours())
    with pytest.raises(SystemExit) as ended:
        main(["templates", "check", "新版.docx"])
    assert ended.value.code == 2
    assert "--as notice.docx" in capsys.readouterr().err
    assert main(["templates", "check", "新版.docx", "--as", "notice.docx"]) == 0


def test_list_explains_every_tag(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["templates", "list"]) == 0
    said = capsys.readouterr().out
    assert "templates/notice.docx  公文：文件格式（自带的样子，没有改过）" in said
    assert "{{p imprint }}  版记：抄送机关" in said


def test_restore_tells_where_the_offices_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, LOST)
    assert main(["templates", "restore", "notice.docx"]) == 0
    assert "templates/notice.旧.docx" in capsys.readouterr().out
    assert main(["templates", "restore", "ntice.docx"]) == 2
    assert "是不是“notice.docx”？" in capsys.readouterr().err


def test_a_build_makes_no_notice_from_a_template_that_lost_an_element(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(QUICK) == 0
    made = (folder / "dist" / "notices" / "a.docx").read_bytes()
    put(folder, LOST)
    assert main(QUICK) == 1
    said = capsys.readouterr().err
    assert "错误 W011  没有 {{p imprint }}（版记）" in said
    assert "用模板 templates/notice.docx 的 1 个文件：模板有错误，没有动它们" in said
    assert (folder / "dist" / "notices" / "a.docx").read_bytes() == made


def test_a_build_with_a_warning_makes_everything_and_shows_it_each_time(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, added(ours(), "{{p imprint }}"))
    for _ in range(2):
        assert main(QUICK) == 0
        assert "警告 W012" in capsys.readouterr().err


def test_a_notice_is_refused_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, LOST)
    assert main(["notice", "a", "-o", "n.docx"]) == 1
    assert "W011" in capsys.readouterr().err
    assert not (folder / "n.docx").exists()


def test_the_word_table_is_refused_but_not_the_excel_one(folder: Path) -> None:
    (folder / "templates" / "table.docx").write_bytes(without(ours("table.docx"), "title"))
    assert main(["tables", "a", "-o", "t.docx"]) == 1
    assert main(["tables", "a", "-o", "t.xlsx"]) == 0
    assert not (folder / "t.docx").exists()
