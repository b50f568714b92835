"""A project folder with the site sources of this repository, and a site built from it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from fangan.pages.site import publishable
from fangan.publish.project import Project
from fangan.publish.site import build_site
from tests.pages.sample import sample_library

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)


def project_in(folder: Path) -> Project:
    """A project without plans in `folder`, with a manual of one line."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "site", folder / "site", ignore=shutil.ignore_patterns("manual"))
    (folder / "site" / "manual").mkdir()
    (folder / "site" / "manual" / "index.md").write_text("# 使用手册\n", "utf-8")
    shutil.copytree(ROOT / "templates" / "pages", folder / "templates" / "pages")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "content" / "plans").mkdir(parents=True)
    return Project(folder)


def sample_site(folder: Path) -> Path:
    """The site of the sample library, every product a few bytes."""
    library = sample_library()
    files = {path: path.encode() for path in publishable(library)}
    target = folder / "site-built"
    build_site(project_in(folder / "project"), library, files, target, DAY)
    return target
