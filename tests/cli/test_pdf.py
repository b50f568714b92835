"""--pdf as a drafter types it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.cli.main import main
from tests.publish.fake_office import FakeOffice, no_office
from tests.publish.test_build import two_plans


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeOffice:
    """A machine that has LibreOffice, in a project folder."""
    monkeypatch.chdir(two_plans(tmp_path / "project").root)
    made = no_office(tmp_path, monkeypatch)
    made.install()
    return made


def test_notice_writes_the_pdf_beside_the_word_file(office: FakeOffice, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notice", "a", "-o", "送审/稿.docx", "--pdf"]) == 0
    assert sorted(path.name for path in Path("送审").iterdir()) == ["稿.docx", "稿.pdf"]
    assert "稿.pdf" in capsys.readouterr().out


def test_notice_without_libreoffice_ends_with_1_and_leaves_the_word_file(
    office: FakeOffice, capsys: pytest.CaptureFixture[str]
) -> None:
    office.program.unlink()
    assert main(["notice", "a", "-o", "稿.docx", "--pdf"]) == 1
    assert Path("稿.docx").exists()
    assert "PDF 没有做成：没有找到 LibreOffice" in capsys.readouterr().err


def test_notice_does_not_write_pdf_and_word_to_one_name(office: FakeOffice, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notice", "a", "-o", "稿.pdf", "--pdf"]) == 2
    assert "例如 稿.docx" in capsys.readouterr().err
    assert not Path("稿.pdf").exists()


def test_build_with_pdf_tells_of_fonts_once(office: FakeOffice, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--only", "notices", "--pdf"]) == 0
    assert capsys.readouterr().out.count("嵌在 PDF 里的字体") == 1
    assert Path("dist/notices/b.pdf").exists()


def test_build_without_libreoffice_ends_with_1_and_says_how_to_mend(
    office: FakeOffice, capsys: pytest.CaptureFixture[str]
) -> None:
    office.program.unlink()
    assert main(["build", "--only", "notices", "--pdf"]) == 1
    said = capsys.readouterr()
    assert "请安装 LibreOffice 后再运行" in said.err
    assert "写了 2 个文件" in said.out


def test_pdf_without_notices_is_wrong_usage(office: FakeOffice, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--only", "tables", "--pdf"]) == 2
    assert "--only 里要有 notices" in capsys.readouterr().err
