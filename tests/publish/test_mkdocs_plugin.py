from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages.sample import OPEN_PLAN, UNITS
from tests.publish.site_project import project_in


def mkdocs(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` as people run it."""
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    project = project_in(tmp_path / "project")
    (project.plans / "open.yml").write_text(OPEN_PLAN, "utf-8")
    project.units.write_text(UNITS, "utf-8")
    return project.root


def test_a_plain_strict_build_reads_the_project_and_makes_the_downloads(folder: Path) -> None:
    done = mkdocs(folder, "--strict")
    assert done.returncode == 0, done.stderr
    site = folder / "dist" / "site"
    assert "落实审核制度" in (site / "plans" / "open.html").read_text("utf-8")
    assert (site / "files" / "notices" / "open.docx").read_bytes()[:2] == b"PK"


def test_a_plan_with_errors_is_named_and_the_others_are_built(folder: Path) -> None:
    (folder / "content" / "plans" / "bad.yml").write_text("标题: [", "utf-8")
    done = mkdocs(folder)
    assert done.returncode == 0
    assert "content/plans/bad.yml:1" in done.stderr
    assert (folder / "dist" / "site" / "plans" / "open.html").is_file()


def test_a_plan_with_errors_stops_a_strict_build(folder: Path) -> None:
    (folder / "content" / "plans" / "bad.yml").write_text("标题: [", "utf-8")
    assert mkdocs(folder, "--strict").returncode == 1


def test_a_hand_written_front_page_goes_before_the_generated_one(folder: Path) -> None:
    (folder / "site" / "index.md").write_text("# 本机关的首页\n", "utf-8")
    mkdocs(folder)
    assert "本机关的首页" in (folder / "dist" / "site" / "index.html").read_text("utf-8")


def test_an_office_s_own_template_is_used(folder: Path) -> None:
    template = folder / "templates" / "pages" / "search.html.j2"
    template.write_text("<h1>找一找</h1>", "utf-8")
    mkdocs(folder)
    assert "找一找" in (folder / "dist" / "site" / "search.html").read_text("utf-8")


def test_the_theme_s_own_search_is_left_out(folder: Path) -> None:
    mkdocs(folder)
    names = [path.name for path in (folder / "dist" / "site").rglob("*")]
    assert not [name for name in names if "lunr" in name or (name.startswith("search.") and ".min.js" in name)]
    assert "search_index.json" not in names
