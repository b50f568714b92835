"""fangan letters as a clerk types it."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from fangan.cli.main import main
from tests.cli.test_commands import PLAN, UNITS, usage
from tests.gate import text_of
from tests.support import project_at
from tests.word.templates.edits import ours, without

DATED = ("--date", "2024-04-08")
TASKLESS = "标题: 甲方案\n章节: [{标题: 一, 内容: 乙。}]\n"
UNITLESS = "标题: 甲方案\n章节: [{标题: 一, 任务: [{标题: 乙, 完成时限: 年底前}]}]\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project_at(tmp_path, {"content/plans/a.yml": PLAN, "content/units.yml": UNITS})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, plan: str) -> None:
    (folder / "content" / "plans" / "a.yml").write_text(plan, "utf-8")


def test_one_command_writes_one_zip_for_all_units(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["letters", "a"]) == 0
    with zipfile.ZipFile(folder / "甲方案任务交办单.zip") as archive:
        assert archive.namelist() == [
            "甲科—甲方案任务交办单.docx", "甲科—甲方案任务分解表.xlsx",
            "各科室—甲方案任务交办单.docx", "各科室—甲方案任务分解表.xlsx",
        ]  # fmt: skip
    assert "2 个单位，每个单位一份交办单、一份任务表" in capsys.readouterr().out


def test_the_date_given_is_the_letters_and_the_bytes_are_the_same(folder: Path) -> None:
    assert main(["letters", "a", *DATED, "-o", "1.zip"]) == 0
    assert main(["letters", "a", *DATED, "-o", "2.ZIP"]) == 0
    assert (folder / "1.zip").read_bytes() == (folder / "2.ZIP").read_bytes()
    with zipfile.ZipFile(folder / "1.zip") as archive:
        assert "2024年4月8日" in text_of(archive.read("甲科—甲方案任务交办单.docx"))


def test_one_unit_and_a_folder_and_the_other_kind(folder: Path) -> None:
    assert main(["letters", "a", "--unit", "甲科", "--kind", "督办单", "-o", "out"]) == 0
    assert {path.name for path in (folder / "out").iterdir()} == {
        "甲科—甲方案任务督办单.docx", "甲科—甲方案任务分解表.xlsx",
    }  # fmt: skip
    assert main(["letters", "a", "--unit", "甲科"]) == 0
    assert (folder / "甲科—甲方案任务交办单.zip").is_file()


def test_a_unit_that_is_not_in_the_plan_is_told_with_a_suggestion(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["letters", "a", "--unit", "甲课"]) == 2
    said = capsys.readouterr().err
    assert "“甲课”在这份方案里没有任务。是不是“甲科”？" in said
    assert not list(folder.glob("*.zip"))


@pytest.mark.parametrize(("plan", "told"), [(TASKLESS, "没有可以交办的"), (UNITLESS, "都没有写单位")])
def test_a_plan_with_nobody_to_write_to_is_told(
    folder: Path, plan: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, plan)
    assert main(["letters", "a"]) == 2
    assert told in capsys.readouterr().err
    assert not list(folder.glob("*.zip"))


def test_tasks_without_units_are_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(folder, PLAN.replace("任务: [", "任务: [{标题: 无主, 内容: 乙。, 完成时限: 年底前}, "))
    assert main(["letters", "a"]) == 0
    assert "1 项任务没有写单位，没有交办：无主" in capsys.readouterr().out


@pytest.mark.parametrize("output", ["信.docx", "信.rar", "content/units.yml"])
def test_a_place_that_is_neither_zip_nor_folder_is_refused(
    folder: Path, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["letters", "a", "-o", output]) == 2
    assert "要以 .zip 结尾，或者是一个文件夹" in capsys.readouterr().err
    assert (folder / "content" / "units.yml").read_text("utf-8") == UNITS


def test_an_unknown_kind_is_told_with_those_there_are(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert usage("letters", "a", "--kind", "催办单") == 2
    assert "交办单, 督办单" in capsys.readouterr().err


def test_a_broken_template_makes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "templates").mkdir()
    (folder / "templates" / "duty-letter.docx").write_bytes(without(ours("duty-letter.docx"), "task_table"))
    assert main(["letters", "a"]) == 1
    assert "任务表" in capsys.readouterr().err
    assert not list(folder.glob("*.zip"))


def test_telephones_are_in_the_letters_and_not_in_what_show_prints(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, PLAN.replace("公文: {", "公文: {联系人: 张某 0000-1234567, "))
    assert main(["letters", "a", "-o", "out"]) == 0
    assert "0000-1234567" in text_of((folder / "out" / "甲科—甲方案任务交办单.docx").read_bytes())
    assert main(["show", "a"]) == main(["show", "a", "--json"]) == 0
    assert "1234567" not in capsys.readouterr().out
