"""The command as a drafter types it: exit codes, words, files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fangan.cli.main import main
from tests.gate import text_of
from tests.support import project_at

PLAN = """\
标题: 甲方案
公文: {发文机关: 某局, 成文日期: 2024年3月1日}
章节:
  - 标题: 一
    任务: [{标题: 建立台账, 内容: 建立。, 牵头单位: 甲科, 责任单位: 各科室, 完成时限: 2024年6月底前}]
"""
UNITS = "单位: [{名称: 甲科, 标识: jia}, {名称: 各科室, 标识: ge}]\n"
QUICK = ("build", "--only", "notices,tables,units")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project_at(tmp_path, {"content/plans/a.yml": PLAN, "content/units.yml": UNITS})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def usage(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    return int(str(ended.value.code))


def test_build_makes_dist_and_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(QUICK) == 0
    assert (folder / "dist" / "notices" / "a.docx").exists()
    assert "写了" in capsys.readouterr().out


def test_build_ends_with_1_when_a_plan_has_an_error_and_shows_where(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(QUICK)
    (folder / "content" / "plans" / "a.yml").write_text(PLAN.replace("标题: 甲", "标题：甲"), "utf-8")
    assert main(QUICK) == 1
    said = capsys.readouterr()
    assert "content/plans/a.yml:1:3  错误 Y020" in said.err
    assert "a 有错误，它的成品仍是上一次正确的内容" in said.out


def test_check_ends_with_0_and_says_what_it_looked_at(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "检查了 1 份方案、1 项任务，没有发现问题。" in capsys.readouterr().out


def test_check_ends_with_0_when_there_are_only_warnings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "content" / "units.yml").write_text("单位: [{名称: 甲科室}, {名称: 各科室}]\n", "utf-8")
    assert main(["check"]) == 0
    assert "警告 U001  单位“甲科”没有登记" in capsys.readouterr().err


def test_check_ends_with_1_on_an_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "content" / "plans" / "b.yml").write_text("标提: 乙\n", "utf-8")
    assert main(["check"]) == 1
    assert "是不是“标题”？" in capsys.readouterr().err


def test_check_of_a_single_plan_passes_over_the_others(folder: Path) -> None:
    (folder / "content" / "plans" / "b.yml").write_text("标提: 乙\n", "utf-8")
    assert main(["check", "a"]) == 0


def test_notice_is_saved_under_its_chinese_title(folder: Path) -> None:
    assert main(["notice", "a"]) == 0
    assert (folder / "某局关于印发《甲方案》的通知.docx").exists()


def test_notice_and_tables_go_where_they_are_told(folder: Path) -> None:
    assert main(["notice", "a", "-o", "out/n.docx"]) == 0
    assert main(["tables", "a", "-o", "out/t.xlsx", "--unit", "甲科"]) == 0
    assert (folder / "out" / "n.docx").exists()
    assert (folder / "out" / "t.xlsx").read_bytes()[:2] == b"PK"


def test_attachments_bound_apart_are_written_beside_the_notice(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "content" / "plans" / "a.yml").write_text(
        f"{PLAN}附件: [{{标题: 清单, 装订: 单独, 内容: 乙}}]\n", "utf-8"
    )
    assert main(["notice", "a", "-o", "out/n.docx"]) == 0
    assert {path.name for path in (folder / "out").iterdir()} == {"n.docx", "附件—清单.docx"}
    assert capsys.readouterr().out.count("写好了：") == 2


def test_the_breakdown_table_is_printed_in_the_notice_that_asks_for_it(folder: Path) -> None:
    (folder / "content" / "plans" / "a.yml").write_text(f"{PLAN}附件: [{{标题: 表, 表格: 任务分解表}}]\n", "utf-8")
    assert main(["notice", "a", "-o", "n.docx"]) == 0
    assert "工作任务" in text_of((folder / "n.docx").read_bytes())


def test_tables_for_machines_are_written_when_they_are_asked_for(folder: Path) -> None:
    assert main(["tables", "a", "-o", "t.csv"]) == 0
    assert main(["tables", "a", "--unit", "甲科", "-o", "u.csv"]) == 0
    whole, own = ((folder / name).read_text("utf-8-sig").splitlines() for name in ("t.csv", "u.csv"))
    assert whole[0].startswith("plan,plan_title,id,key,mark,")
    assert own[0].endswith(",own_role,own_label,via,formerly,possible")
    assert len(own) == 2


def test_tables_without_a_place_write_word_and_excel(folder: Path) -> None:
    assert main(["tables", "a"]) == 0
    assert {path.suffix for path in folder.glob("甲方案任务分解表.*")} == {".docx", ".xlsx"}


def test_a_unit_without_tasks_is_told_with_a_suggestion(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tables", "a", "--unit", "甲课"]) == 2
    assert "是不是“甲科”？" in capsys.readouterr().err


def test_show_prints_the_plan_for_people_and_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "a"]) == 0
    assert (
        "任务 （一） 建立台账  牵头：甲科；责任：各科室  时限：2024年6月底前（2024-06-30）" in capsys.readouterr().out
    )
    assert main(["show", "a", "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["tasks"][0]["due"] == "2024-06-30"


def test_show_takes_a_path_outside_any_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.yml"
    path.write_text(PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["show", str(path), "--json"]) == 0


def test_new_writes_a_plan_that_passes_check_and_never_overwrites(folder: Path) -> None:
    assert main(["new", "2026-yaodian"]) == 0
    path = folder / "content" / "plans" / "2026-yaodian.yml"
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    assert main(["check", "2026-yaodian"]) == 0
    assert main(["new", "2026-yaodian"]) == 2
    assert path.read_text("utf-8").endswith("# mine\n")


@pytest.mark.parametrize("name", ["方案", "../a", "a b", "con", ""])
def test_new_refuses_names_that_cannot_be_addresses(folder: Path, name: str) -> None:
    assert main(["new", name]) == 2
    assert len(list((folder / "content" / "plans").iterdir())) == 1


def test_doctor_lists_the_environment(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "好    Python：3." in said
    assert "项目文件夹" in said


@pytest.mark.parametrize(
    "arguments",
    [["bild"], [], ["show"], ["build", "--date", "2023-02-30"], ["build", "--nosuch"], ["serve", "--port", "x"]],
)
def test_wrong_usage_ends_with_2_and_chinese_words(
    folder: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert usage(*arguments) == 2
    said = capsys.readouterr().err
    assert said.startswith("命令写得不对")
    assert not any(word in said for word in ("required", "invalid", "usage:", "unrecognized", "expected"))


@pytest.mark.parametrize("command", ["show", "build", "check", "notice", "tables"])
def test_a_plan_that_is_not_there_ends_with_1(folder: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "nosuch"]) == 1
    assert "content/plans/nosuch.yml:1:1  错误 Y000  找不到方案“nosuch”" in capsys.readouterr().err


def test_a_plan_that_is_not_there_does_not_stop_the_others(folder: Path) -> None:
    assert main(["build", "a", "nosuch"]) == 1
    assert (folder / "dist" / "notices" / "a.docx").exists()


def test_an_unknown_kind_of_product_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--only", "pdf"]) == 2
    assert "notices、tables、units、site" in capsys.readouterr().err


def test_a_project_without_plans_is_told_and_keeps_what_was_made(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(QUICK)
    (folder / "content" / "plans" / "a.yml").unlink()
    assert main(QUICK) == 1
    assert "一份方案也没有" in capsys.readouterr().err
    assert (folder / "dist" / "notices" / "a.docx").exists()


def test_outside_a_project_it_says_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 2
    assert "请先进入项目文件夹" in capsys.readouterr().err


def test_a_bug_ends_with_3_and_is_not_blamed_on_the_drafter(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("oops")

    monkeypatch.setattr("fangan.cli.check.read_content", broken)
    assert main(["check"]) == 3
    assert "不是您的文件的问题" in capsys.readouterr().err


def test_a_page_template_that_does_not_fit_is_the_offices_to_mend(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "templates" / "pages").mkdir(parents=True)
    (folder / "templates" / "pages" / "plan.html.j2").write_text("{{ nosuch }}")
    (folder / "mkdocs.yml").write_text(
        "site_name: 库\ntheme: {name: material, font: false}\nplugins: [fangan]\n", "utf-8"
    )
    (folder / "docs").mkdir()
    assert main(["build"]) == 1
    assert "网站" in capsys.readouterr().err
    assert (folder / "dist" / "notices" / "a.docx").exists()


def test_serve_without_mkdocs_yml_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve"]) == 2
    assert "网站打不开" in capsys.readouterr().err


def test_a_folder_that_is_named_must_be_a_project_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sub").mkdir()
    assert main(["--project", "sub", "check"]) == 2
    assert main(["check", "--project", "sub"]) == 2
    assert main(["check", "--project", "."]) == 0
    assert "不是项目文件夹" in capsys.readouterr().err


def test_build_takes_plans_of_the_project_only(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "x.yml").write_text(PLAN, "utf-8")
    assert main(["build", "x.yml"]) == 1
    assert "不在项目的 content/plans 里" in capsys.readouterr().err


def test_internal_plans_are_pointed_out_after_a_build(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "content" / "plans" / "a.yml").write_text(PLAN + "公开属性: 内部\n", "utf-8")
    assert main(QUICK) == 0
    assert "a 标为内部或有密级，不在网站里" in capsys.readouterr().out


def test_progress_is_silent_where_nobody_looks_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(QUICK)
    assert capsys.readouterr().err == ""
