"""fangan units: list, find, where, add."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.cli.main import main
from tests.support import project_at

PLAN = """\
标题: 甲方案
成文日期: 2024年3月1日
章节:
  - 标题: 一
    任务:
      - {标题: 建台账, 牵头单位: 经发局, 责任单位: 各部门、某办}
      - {标题: 报情况, 责任单位: 旧局、有关部门}
"""
UNITS = """\
# 名录
单位:
  - {名称: 经发局, 别名: [经济局], 类别: 部门}   # 注
  - {名称: 旧局, 停用日期: 2020年1月1日, 职能划入: 经发局}
集体:
  - {名称: 各部门, 成员: {类别: 部门}}
  - {名称: 有关部门, 可能涉及: 各部门}
"""
Said = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project_at(tmp_path, {"content/plans/a.yml": PLAN, "content/units.yml": UNITS})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_all_units_are_listed_by_kind_with_the_number_of_their_tasks(capsys: Said) -> None:
    assert main(["units"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "部门（1）",
        "  经发局  2 项任务",
        "其他单位（1）",
        "  旧局  0 项任务  2020年1月1日停用",
        "集体（2）",
        "  各部门    1 项任务  成员 1 个",
        "  有关部门  1 项任务  可能涉及 1 个",
        "没有登记，只在方案里出现（1）",
        "  某办  1 项任务",
    ]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["经发局", "经济局", "經發局", "jingfaju"])
def test_a_unit_is_found_by_any_of_its_names(name: str, capsys: Said) -> None:
    assert main(["units", "find", name]) == 0
    said = capsys.readouterr().out
    assert said.startswith("经发局\n  别名：经济局\n  类别：部门\n  属于：各部门、有关部门（可能涉及）\n")
    assert "登记：content/units.yml 第 3 行\n" in said


@pytest.mark.usefixtures("folder")
def test_a_unit_that_nobody_registered_is_found_in_plans(capsys: Said) -> None:
    assert main(["units", "find", "某办"]) == 0
    assert "登记：没有登记，只在方案里出现" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_an_unknown_name_ends_with_1_and_a_suggestion(capsys: Said) -> None:
    assert main(["units", "find", "经发委"]) == 1
    assert "是不是“经发局”？" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_every_place_that_names_a_unit_is_told_and_how_it_is_meant(capsys: Said) -> None:
    assert main(["units", "where", "经济局"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "经发局：4 处",
        "content/plans/a.yml:6:25  牵头单位  《甲方案》一（一）建台账",
        "content/plans/a.yml:6:36  责任单位“各部门”（是它的成员）  《甲方案》一（一）建台账",
        "content/plans/a.yml:7:25  责任单位“旧局”（职能已划入）  《甲方案》一（二）报情况",
        "content/plans/a.yml:7:28  责任单位“有关部门”（可能涉及）  《甲方案》一（二）报情况",
    ]


@pytest.mark.usefixtures("folder")
def test_where_says_when_no_task_names_it(capsys: Said) -> None:
    main(["units", "add", "闲局"])
    assert main(["units", "where", "闲局"]) == 0
    assert "闲局：任务里没有提到" in capsys.readouterr().out


def test_add_writes_one_line_and_keeps_the_others(folder: Path, capsys: Said) -> None:
    words = [
        "units",
        "add",
        "新局",
        "--kind",
        "部门",
        "--alias",
        "新设局",
        "--tag",
        "行政执法",
        "--valid-from",
        "2024年1月1日",
    ]
    assert main(words) == 0
    line = "  - {名称: 新局, 别名: [新设局], 类别: 部门, 标签: [行政执法], 启用日期: 2024年1月1日}\n"
    shown = UNITS.replace("# 注\n", f"# 注\n{line}")
    assert (folder / "content" / "units.yml").read_text("utf-8") == shown
    assert "写进了 content/units.yml" in capsys.readouterr().out


def test_add_writes_a_collective(folder: Path) -> None:
    assert main(["units", "add", "各单位", "--collective", "--member", "旧局", "--kind", "部门"]) == 0
    assert main(["units", "add", "相关单位", "--collective", "--possible", "--member", "各单位"]) == 0
    text = (folder / "content" / "units.yml").read_text("utf-8")
    assert text == UNITS + "  - {名称: 各单位, 成员: [旧局, {类别: 部门}]}\n  - {名称: 相关单位, 可能涉及: [各单位]}\n"


def test_add_changes_nothing_where_the_name_is_taken(folder: Path, capsys: Said) -> None:
    assert main(["units", "add", "经济局"]) == 1
    assert (folder / "content" / "units.yml").read_text("utf-8") == UNITS
    said = capsys.readouterr().err
    assert "错误 M012" in said
    assert "没有写入" in said


def test_a_register_with_errors_is_shown_and_nothing_else(folder: Path, capsys: Said) -> None:
    (folder / "content" / "units.yml").write_text("单位: [甲]\n", "utf-8")
    for words in ([], ["find", "甲"], ["where", "甲"], ["add", "乙"]):
        assert main(["units", *words]) == 1
        assert "错误 M002" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_a_wrong_date_is_wrong_usage(capsys: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["units", "add", "新局", "--valid-from", "去年"])
    assert ended.value.code == 2
    assert "“去年”不是日期" in capsys.readouterr().err


def test_the_register_is_written_as_xlsx_and_read_into_another_project(
    folder: Path, tmp_path: Path, capsys: Said
) -> None:
    assert main(["units", "export"]) == 0
    assert "写好了：单位名录.xlsx（2 个单位，2 个集体）" in capsys.readouterr().out
    other = project_at(tmp_path / "other", {"content/plans/a.yml": PLAN})
    assert main(["--project", str(other.root), "units", "import", "单位名录.xlsx"]) == 0
    text = other.units.read_text("utf-8")
    assert "  - {名称: 经发局, 别名: [经济局], 类别: 部门}\n" in text
    assert "  - {名称: 有关部门, 可能涉及: [各部门]}\n" in text
    capsys.readouterr()
    assert main(["--project", str(other.root), "units", "import", "单位名录.xlsx"]) == 0
    assert capsys.readouterr().out == "4 个已经登记，内容相同。\n没有新的单位。\n"


@pytest.mark.usefixtures("folder")
def test_import_tells_what_it_cannot_read(capsys: Said) -> None:
    assert main(["units", "import", "没有.xlsx"]) == 2
    assert main(["units", "import", "content/units.yml"]) == 2
    assert main(["units", "export", "-o", "名录.xls"]) == 2
    told = capsys.readouterr().err
    assert "文件不存在" in told
    assert "不是能读的 .xlsx 文件" in told
    assert "要以 .xlsx 结尾" in told


def test_show_tells_further_roles_and_who_is_listed_first(folder: Path, capsys: Said) -> None:
    plan = folder / "content" / "plans" / "a.yml"
    plan.write_text("牵头认定: 列首\n" + PLAN.replace("责任单位: 旧局", "指导单位: 经发局, 责任单位: 旧局"), "utf-8")
    assert main(["show", "a"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1].endswith("责任：旧局、有关部门；牵头（列第一位）：旧局；指导单位：经发局")
