"""Finding a project and reading what is in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.publish.content import read_content
from fangan.publish.project import NoSuchPlanError, Project, ProjectError, find_project
from tests.support import project_at

PLAN = "标题: 甲\n"


def test_the_nearest_folder_above_with_content_is_the_project(tmp_path: Path) -> None:
    project_at(tmp_path, {"content/plans/a.yml": PLAN})
    assert find_project(tmp_path / "content" / "plans").root == tmp_path


def test_a_folder_outside_any_project_is_told(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="content"):
        find_project(tmp_path)


def test_a_plan_is_found_by_id_or_by_path(tmp_path: Path) -> None:
    project = project_at(tmp_path, {"content/plans/a.yml": PLAN})
    assert project.resolve("a") == project.resolve(str(tmp_path / "content" / "plans" / "a.yml"))
    with pytest.raises(NoSuchPlanError) as told:
        project.resolve("b")
    assert "找不到方案“b”" in told.value.finding.message


def test_one_bad_plan_does_not_stop_the_others(tmp_path: Path) -> None:
    project = project_at(tmp_path, {"content/plans/a.yml": PLAN, "content/plans/b.yml": "标题：乙\n"})
    content = read_content(project)
    assert [plan.id for plan in content.library.plans] == ["a"]
    assert content.broken == ("b",)


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    project = project_at(tmp_path, {"content/plans/a.yml": PLAN})
    (project.plans / "b.yml").mkdir()
    content = read_content(project)
    assert [finding.code for finding in content.findings] == ["Y000"]
    assert [plan.id for plan in content.library.plans] == ["a"]


@pytest.mark.parametrize("stem", ["方案", "a b", "con", "a.b"])
def test_a_file_name_that_cannot_be_an_address_is_told(tmp_path: Path, stem: str) -> None:
    project = project_at(tmp_path, {f"content/plans/{stem}.yml": PLAN})
    assert [finding.code for finding in read_content(project).findings] == ["M020"]


def test_ids_that_differ_only_in_case_or_suffix_are_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"content/plans/{name}": PLAN for name in ("a.yml", "A.yml", "a.yaml")}
    content = read_content(project_at(tmp_path, {**files, "content/plans/b.yml": PLAN}))
    assert [finding.code for finding in content.findings] == ["M021", "M021", "M021"]
    assert [plan.id for plan in content.library.plans] == ["b"], "none of them is made: it were a matter of luck which"


def test_the_suffix_may_be_written_in_capitals(tmp_path: Path) -> None:
    project = project_at(tmp_path, {"content/plans/A.YML": PLAN})
    assert [plan.id for plan in read_content(project).library.plans] == ["A"]


def test_hidden_files_and_other_kinds_of_files_are_no_plans(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = dict.fromkeys(("content/plans/.a.yml", "content/plans/~$a.docx"), PLAN)
    assert Project(project_at(tmp_path, files).root).plan_files == []
