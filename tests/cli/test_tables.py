"""fangan tables for one unit over all plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.cli.main import main
from tests.support import project_at

TASK = "章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 甲科}]}]\n"
FILES: dict[str, str | bytes] = {
    "content/units.yml": "单位: [{名称: 甲科}, {名称: 乙科}]\n",
    "content/plans/old.yml": f"标题: 旧\n成文日期: 2024年3月1日\n有效性: 被替代\n被替代于: new\n{TASK}",
    "content/plans/new.yml": f"标题: 新\n成文日期: 2026年3月1日\n{TASK}",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project_at(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plans(path: Path) -> list[str]:
    return [line.partition(",")[0] for line in path.read_text("utf-8-sig").splitlines()[1:]]


def test_a_unit_gets_its_tasks_over_the_plans_in_force(folder: Path) -> None:
    assert main(["tables", "--unit", "甲科"]) == 0
    assert {path.name for path in folder.glob("甲科*")} == {"甲科工作任务清单.docx", "甲科工作任务清单.xlsx"}


@pytest.mark.parametrize(("day", "found"), [("2026-11-22", ["new"]), ("2025年5月1日", ["old"])])
def test_the_plans_are_those_in_force_on_the_day(folder: Path, day: str, found: list[str]) -> None:
    assert main(["tables", "--unit", "甲科", "--date", day, "-o", "t.csv"]) == 0
    assert plans(folder / "t.csv") == found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["tables"], "--unit"),
        (["tables", "new", "--date", "2026-01-01"], "--date"),
        (["tables", "--unit", "甲课"], "是不是“甲科”？"),
        (["tables", "--unit", "乙科"], "没有任务"),
        (["tables", "--unit", "甲科", "--date", "2020-01-01"], "那一天"),
        (["tables", "--unit", "甲科", "-o", "t.pdf"], ".csv"),
    ],
)
def test_what_cannot_be_made_is_told_and_nothing_is_written(
    folder: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = set(folder.iterdir())
    assert main(words) == 2
    assert told in capsys.readouterr().err
    assert set(folder.iterdir()) == before


def test_a_list_that_would_miss_tasks_of_a_broken_plan_is_not_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "content" / "plans" / "bad.yml").write_text("标提: 坏\n", "utf-8")
    assert main(["tables", "--unit", "甲科"]) == 1
    assert "清单会缺任务" in capsys.readouterr().err
    assert not list(folder.glob("甲科*"))
