"""Which official fonts a machine lacks, and how that is told."""

from __future__ import annotations

import pytest

from fangan.publish import fonts
from fangan.publish.fonts import OFFICIAL, named_fonts, substitutes, told
from tests.support import ROOT

FAMILIES = {"黑体": "SimHei,黑体", "仿宋_GB2312": "FandolFang,FandolFang R", "宋体": "SimSun,宋体"}


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that has 黑体 and 宋体."""
    monkeypatch.setattr(fonts, "match", FAMILIES.get)


def test_a_font_that_the_system_knows_by_name_is_not_substituted(answers: None) -> None:
    assert substitutes(["黑体", "仿宋_GB2312"]) == {"仿宋_GB2312": "FandolFang"}


def test_a_notice_names_the_official_fonts_of_its_styles() -> None:
    assert named_fonts((ROOT / "templates" / "notice.docx").read_bytes()) == set(OFFICIAL)


def test_a_missing_font_and_its_substitute_are_named(answers: None) -> None:
    words = told(frozenset({"仿宋_GB2312", "黑体"}), frozenset({"FandolFang-Regular", "SimHei"}))
    assert "仿宋_GB2312：用 FandolFang 代替" in words
    assert "嵌在 PDF 里的字体：FandolFang-Regular、SimHei。" in words
    assert "黑体：" not in words


def test_nothing_is_told_when_all_named_fonts_are_there(answers: None) -> None:
    assert told(frozenset({"黑体", "宋体"}), frozenset({"SimHei", "SimSun"})) == ""


def test_a_font_that_is_in_the_pdf_is_there_whatever_the_system_says(answers: None) -> None:
    assert told(frozenset({"仿宋_GB2312"}), frozenset({"FangSong_GB2312"})) == ""


def test_without_fontconfig_the_pdf_alone_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "match", {}.get)
    assert told(frozenset({"黑体"}), frozenset({"SimHei"})) == ""
    words = told(frozenset({"黑体"}), frozenset({"FandolHei-Regular"}))
    assert "请对照一下" in words
    assert "FandolHei-Regular" in words


def test_a_system_without_fc_match_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert fonts.match.__wrapped__("黑体") is None
