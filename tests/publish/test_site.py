from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from fangan.publish.site import SiteError, build_site
from tests.pages.reading import Reading
from tests.pages.sample import sample_library
from tests.publish.site_project import DAY, ROOT, project_in, sample_site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_site(tmp_path_factory.mktemp("site"))


def hashes(site: Path) -> dict[str, str]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


BUILD = (
    "import sys, pathlib; from tests.publish.site_project import sample_site; sample_site(pathlib.Path(sys.argv[1]))"
)


@pytest.mark.parametrize(
    "surroundings",
    [
        {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": "1"},
        {"TZ": "Asia/Shanghai", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2", "LANG": "zh_CN.UTF-8"},
    ],
)
def test_the_same_content_gives_the_same_bytes_anywhere(
    site: Path, tmp_path: Path, surroundings: dict[str, str]
) -> None:
    folder = tmp_path / "另一个 文件夹" / "deeper"
    command = [sys.executable, "-c", BUILD, str(folder)]
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **surroundings})
    assert hashes(folder / "site-built") == hashes(site)


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sample_site(tmp_path)
    assert capfd.readouterr() == ("", "")


def test_the_environment_is_left_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    monkeypatch.delenv("NO_MKDOCS_2_WARNING", raising=False)
    sample_site(tmp_path)
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"
    assert "NO_MKDOCS_2_WARNING" not in os.environ


def test_every_link_in_the_site_leads_to_a_file_and_an_anchor(site: Path) -> None:
    pages = {path: Reading(path.read_text("utf-8")) for path in site.rglob("*.html")}
    for path, page in pages.items():
        for link in page.links:
            assert "//" not in link, (path, link)
            name, _, anchor = unquote(link).partition("#")
            target = (path.parent / name).resolve() if name else path
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (path, link)
            assert not anchor or anchor in pages[target].anchors, (path, link)


@pytest.mark.parametrize("word", ["内部方案标题", "内部单位", "涉密方案标题", "涉密单位"])
def test_plans_that_may_not_be_published_are_in_no_file(site: Path, word: str) -> None:
    assert not [path for path in site.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


def test_telephones_of_contacts_are_in_no_file(site: Path) -> None:
    assert not [path for path in site.rglob("*") if path.is_file() and b"0000-1234567" in path.read_bytes()]


def test_products_of_unpublished_plans_are_left_out(tmp_path: Path) -> None:
    files = {"notices/secret.docx": b"x", "notices/open.docx": b"y"}
    build_site(project_in(tmp_path / "p"), sample_library(), files, tmp_path / "s", DAY)
    assert [path.name for path in (tmp_path / "s" / "files").rglob("*.docx")] == ["open.docx"]


def test_titles_of_pages_are_escaped(site: Path) -> None:
    html = (site / "plans" / "hostile.html").read_text("utf-8")
    assert "<script>alert(1)</script>" not in html
    assert "<title>&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_every_page_has_a_search_form_in_its_header(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert 'class="fg-quick"' in path.read_text("utf-8"), path


def test_no_page_names_an_address_outside(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert not [link for link in Reading(path.read_text("utf-8")).links if ":" in link.split("#")[0]], path


def test_what_was_in_the_target_before_is_gone(tmp_path: Path) -> None:
    (tmp_path / "site-built").mkdir()
    (tmp_path / "site-built" / "old.html").write_text("旧")
    assert not (sample_site(tmp_path) / "old.html").exists()


def test_a_broken_link_in_a_hand_written_page_stops_the_build(tmp_path: Path) -> None:
    project = project_in(tmp_path / "p")
    (project.root / "site" / "about.md").write_text("[不存在](nowhere.md)\n", "utf-8")
    with pytest.raises(SiteError, match=r"nowhere\.md"):
        build_site(project, sample_library(), {}, tmp_path / "s", DAY)


def test_the_manual_has_no_broken_links(tmp_path: Path) -> None:
    project = project_in(tmp_path / "p")
    shutil.copytree(ROOT / "site" / "manual", project.root / "site" / "manual", dirs_exist_ok=True)
    build_site(project, sample_library(), {}, tmp_path / "s", DAY)


def test_a_project_without_mkdocs_yml_is_told_so(tmp_path: Path) -> None:
    project = project_in(tmp_path / "p")
    (project.root / "mkdocs.yml").unlink()
    with pytest.raises(SiteError, match=r"没有 mkdocs\.yml"):
        build_site(project, sample_library(), {}, tmp_path / "s", DAY)


def test_a_mkdocs_yml_without_the_plugin_is_told_so(tmp_path: Path) -> None:
    project = project_in(tmp_path / "p")
    settings = project.root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  - fangan\n", "  []\n"), "utf-8")
    with pytest.raises(SiteError, match="没有 fangan"):
        build_site(project, sample_library(), {}, tmp_path / "s", DAY)


def test_no_file_holds_a_template_that_was_not_rendered(site: Path) -> None:
    found = [path for path in site.rglob("*") if path.suffix in (".html", ".xml") and "files" not in path.parts]
    assert len(found) > 5
    assert not [
        path.name for path in found if "{% if" in path.read_text("utf-8") or "{%- for" in path.read_text("utf-8")
    ]


def test_a_site_with_an_address_has_a_sitemap_of_its_pages(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    settings = project.root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nsite_url: http://fangan.example/\n", "utf-8")
    build_site(project, sample_library(), {}, tmp_path / "made", DAY)
    sitemap = (tmp_path / "made" / "sitemap.xml").read_text("utf-8")
    assert "<loc>http://fangan.example/plans/open.html</loc>" in sitemap
    assert (tmp_path / "made" / "404.html").exists()
