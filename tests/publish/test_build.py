"""Builds: only what is stale, nothing lost by a mistake, the same bytes everywhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from fangan.publish.build import Outcome, Request, build
from fangan.publish.dist import WriteError
from fangan.publish.lock import building
from fangan.publish.project import Project
from tests.support import ROOT, project_at

DAY = date(2026, 11, 21)
QUICK = ("notices", "tables", "units")
PLAN_A = """\
标题: 甲方案
公文: {发文机关: 某局, 成文日期: 2024年3月1日}
章节:
  - 标题: 一
    任务: [{标题: 建立台账, 内容: 建立。, 牵头单位: 甲科, 责任单位: 各科室, 完成时限: 2024年6月底前}]
"""
PLAN_B = PLAN_A.replace("甲方案", "乙方案").replace("甲科", "乙科")
UNITS = """\
单位:
  - {名称: 甲科, 标识: jia, 类别: 科室}
  - {名称: 乙科, 标识: yi, 类别: 科室}
集体:
  - {名称: 各科室, 标识: ge, 成员: {类别: 科室}}
"""


def two_plans(folder: Path) -> Project:
    files: dict[str, str | bytes] = {"content/plans/a.yml": PLAN_A, "content/plans/b.yml": PLAN_B}
    return project_at(folder, {**files, "content/units.yml": UNITS})


def run(project: Project, *, only: tuple[str, ...] = QUICK, plans: tuple[str, ...] = ()) -> Outcome:
    return build(project, Request(DAY, plans, only), lambda *_: None)


def files_in(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def change(project: Project, plan: str, before: str, after: str) -> None:
    path = project.plans / f"{plan}.yml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_dist_holds_the_products_of_contract_2(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    names = set(files_in(project.dist))
    for plan in "ab":
        assert {f"notices/{plan}.docx", f"tables/{plan}.docx", f"tables/{plan}.xlsx"} <= names
        for unit in ("jia", "yi", "ge"):
            assert {f"tables/{plan}/{unit}.docx", f"tables/{plan}/{unit}.xlsx"} <= names
    for unit in ("jia", "yi", "ge"):
        assert {f"units/{unit}.docx", f"units/{unit}.xlsx", f"units/{unit}.ics"} <= names


def test_attachments_bound_apart_lie_below_their_plan_and_go_with_it(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    path = project.plans / "a.yml"
    path.write_text(f"{PLAN_A}附件: [名单, {{标题: 清单, 装订: 单独, 内容: 乙}}]\n", "utf-8")
    assert "notices/a/attachment-2.docx" in run(project).written
    assert not run(project).written
    change(project, "a", "装订: 单独, ", "")
    outcome = run(project)
    assert "notices/a/attachment-2.docx" in outcome.removed
    assert not (project.dist / "notices" / "a" / "attachment-2.docx").exists()


def test_the_manifest_lists_every_file_with_its_hash(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    manifest = json.loads((project.dist / "manifest.json").read_text("utf-8"))
    found = files_in(project.dist)
    del found["manifest.json"]
    assert {name: made["sha256"] for name, made in manifest["files"].items()} == found
    assert all(made["fingerprint"] for made in manifest["files"].values())


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    first = run(project)
    second = run(project)
    assert first.written
    assert (second.written, second.current) == ([], len(first.written))


def test_a_changed_plan_leaves_the_other_plans_files_alone(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    change(project, "a", "建立台账", "建好台账")
    written = run(project).written
    assert "notices/a.docx" in written
    assert "units/jia.docx" in written
    assert not [name for name in written if name.startswith(("notices/b", "tables/b"))]


def test_products_of_a_plan_that_is_gone_are_removed_and_foreign_files_stay(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    (project.dist / "notices" / "mine.docx").write_text("mine")
    (project.plans / "b.yml").unlink()
    removed = run(project).removed
    assert "notices/b.docx" in removed
    assert not (project.dist / "tables" / "b").exists()
    assert (project.dist / "notices" / "mine.docx").exists()


def test_a_broken_plan_stops_no_other_and_loses_nothing(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    before = files_in(project.dist)
    change(project, "b", "标题: 乙方案", "标题：乙方案")
    change(project, "a", "建立台账", "建好台账")
    outcome = run(project)
    after = files_in(project.dist)
    assert [finding.code for finding in outcome.findings] == ["Y020"]
    assert outcome.filled == ["b"]
    assert before.keys() == after.keys()
    assert after["notices/b.docx"] == before["notices/b.docx"]
    assert after["notices/a.docx"] != before["notices/a.docx"]
    assert after["tables/b/yi.docx"] == before["tables/b/yi.docx"]


def test_the_tables_of_units_keep_the_tasks_of_a_broken_plan(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    yi = (project.dist / "units" / "yi.ics").read_bytes()
    change(project, "b", "标题: 乙方案", "标题：乙方案")
    run(project)
    assert (project.dist / "units" / "yi.ics").read_bytes() == yi


def test_a_broken_register_leaves_the_tables_of_units_as_they_were(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    before = files_in(project.dist)
    project.units.write_text("单位：\n", "utf-8")
    outcome = run(project)
    assert [finding.code for finding in outcome.findings] == ["Y020"]
    assert files_in(project.dist) == before


def test_a_new_plan_that_is_broken_takes_nothing_away(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    before = files_in(project.dist)
    (project.plans / "c.yml").write_bytes("标题: 丙".encode("gbk"))
    outcome = run(project)
    assert [finding.code for finding in outcome.findings] == ["Y002"]
    assert files_in(project.dist) == before


def test_one_plan_can_be_built_alone(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    written = run(project, plans=("a",)).written
    assert "notices/a.docx" in written
    assert not [name for name in written if "/b" in name or name.startswith("units/")]


def test_one_kind_can_be_built_alone_and_the_others_stay(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    before = files_in(project.dist)
    change(project, "a", "建立台账", "建好台账")
    written = run(project, only=("notices",)).written
    assert written == ["notices/a.docx"]
    assert files_in(project.dist).keys() == before.keys()


def test_a_template_that_does_not_fit_is_told_and_the_rest_is_made(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "notice.docx").write_text("no Word file")
    outcome = run(project)
    assert [failure.split("：")[0] for failure in outcome.failures] == ["用模板 templates/notice.docx 的 2 个文件"]
    assert [finding.code for finding in outcome.findings] == ["W001"]
    assert "tables/a.docx" in outcome.written


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    with building(tmp_path / ".fangan"), pytest.raises(WriteError, match="正在被另一个"):
        run(project)
    assert run(project).written


def test_a_plan_for_inside_use_is_made_but_not_published(tmp_path: Path) -> None:
    project = project_with_site(tmp_path)
    (project.plans / "secret.yml").write_text(PLAN_A.replace("甲方案", "保密方案") + "公开属性: 内部\n", "utf-8")
    outcome = run(project, only=(*QUICK, "site"))
    assert not outcome.failures
    assert (project.dist / "notices" / "secret.docx").exists()
    for path in (project.dist / "site").rglob("*"):
        assert "secret" not in path.name
        if path.suffix in (".html", ".js", ".xml", ".json"):
            assert "保密方案" not in path.read_text("utf-8")


def project_with_site(folder: Path) -> Project:
    project = two_plans(folder)
    for name in ("site", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return project


def test_the_site_lies_in_dist_with_its_downloads_and_is_rebuilt_only_when_stale(tmp_path: Path) -> None:
    project = project_with_site(tmp_path)
    outcome = run(project, only=(*QUICK, "site"))
    names = set(files_in(project.dist))
    assert not outcome.failures
    wanted = {"site/index.html", "site/search.html", "site/plans/a.html", "site/units/jia.html"}
    assert wanted | {"site/files/notices/a.docx", "site/files/units/jia.ics"} <= names
    assert not run(project, only=(*QUICK, "site")).written
    assert not [name for name in names if ".next" in name or ".old" in name]


def test_a_site_that_cannot_be_built_leaves_the_old_one(tmp_path: Path) -> None:
    project = project_with_site(tmp_path)
    run(project, only=("site",))
    before = files_in(project.dist / "site")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: [nosuch]\n")
    outcome = run(project, only=("site",))
    assert outcome.failures
    assert files_in(project.dist / "site") == before


@pytest.mark.parametrize("stamp", ["2026-11-21"])
def test_two_builds_in_different_folders_and_surroundings_give_identical_bytes(tmp_path: Path, stamp: str) -> None:
    surroundings = (
        {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LANG": "C", "PYTHONHASHSEED": "2"},
    )
    made = []
    for number, variables in enumerate(surroundings):
        root = tmp_path / ("一 号" if number else "deep/er/two")
        root.mkdir(parents=True)
        for name in ("content", "site", "templates"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "mkdocs.yml", root)
        command = [sys.executable, "-m", "fangan", "--project", str(root), "build", "--date", stamp]
        subprocess.run(command, env={**os.environ, **variables}, check=True, capture_output=True, cwd=tmp_path)
        made.append(files_in(root / "dist"))
    assert len(made[0]) > 200
    assert made[0] == made[1]


def test_a_plan_that_becomes_internal_by_a_broken_edit_is_not_published_again(tmp_path: Path) -> None:
    project = project_with_site(tmp_path)
    run(project, only=(*QUICK, "site"))
    path = project.plans / "b.yml"
    path.write_text(path.read_text("utf-8") + "公开属性: 内部资料\n", "utf-8")
    outcome = run(project, only=(*QUICK, "site"))
    assert [finding.code for finding in outcome.findings] == ["M007"]
    assert not (project.dist / "site" / "plans" / "b.html").exists()
    assert (project.dist / "site" / "plans" / "a.html").exists()
    assert (project.dist / "notices" / "b.docx").exists()


def test_a_broken_register_without_a_good_one_touches_no_tables(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    before = files_in(project.dist)
    shutil.rmtree(tmp_path / ".fangan")
    project.units.write_text("单位：\n", "utf-8")
    outcome = run(project)
    assert "单位名录有错误" in outcome.failures[0]
    assert files_in(project.dist) == before


def test_a_manifest_that_leads_outside_does_no_harm(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    (tmp_path / "mine.txt").write_text("mine")
    manifest = project.dist / "manifest.json"
    text = manifest.read_text("utf-8").replace('"notices/a.docx"', '"../mine.txt"', 1)
    manifest.write_text(text, "utf-8")
    assert not run(project).failures
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_product_that_is_open_when_its_plan_is_gone_is_told_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = two_plans(tmp_path)
    run(project)
    (project.plans / "b.yml").unlink()
    real = Path.unlink

    def held(path: Path, missing_ok: bool = False) -> None:
        if path.name == "b.docx":
            raise PermissionError(13, "Permission denied")
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    outcome = run(project)
    assert any("请先在 Word、WPS 或 Excel 里关闭它" in failure for failure in outcome.failures)
    monkeypatch.undo()
    assert "notices/b.docx" in run(project).removed


def test_the_last_good_version_of_a_plan_is_not_kept_when_the_plan_is_gone(tmp_path: Path) -> None:
    project = two_plans(tmp_path)
    run(project)
    (project.plans / "b.yml").unlink()
    run(project)
    assert [path.name for path in sorted((tmp_path / ".fangan" / "last-good").iterdir())] == ["_units.yml", "a.yml"]
