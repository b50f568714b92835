"""Elements are found by our styles, and in other people's files by position and form."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from fangan.model.notice import Format
from fangan.verify.elements import Role, is_red
from fangan.verify.facts import Facts
from tests.verify.sample import PLAN, facts, good, spoiled, word_file

CENTER, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
Line = tuple[str, WD_ALIGN_PARAGRAPH | None, float, str]
LINES: list[Line] = [
    ("机密★3年", None, 16, ""),
    ("某某市教育局文件", CENTER, 36, "FF0000"),
    ("某教发[2023]05号", CENTER, 16, ""),
    ("关于开展检查的通知", CENTER, 22, ""),
    ("各学校:", None, 16, ""),
    ("　　现将有关事项通知如下。", None, 16, ""),
    ("　　一、提高认识。", None, 16, ""),
    ("　　附件：检查表", None, 16, ""),
    ("某某市教育局", RIGHT, 16, ""),
    ("2023年9月1日", RIGHT, 16, ""),
    ("（联系人：某某）", None, 16, ""),
    ("抄送：市政府办公室。", None, 14, ""),
]


def foreign(lines: list[Line]) -> Facts:
    """A file that somebody typed in Word without styles."""
    document = docx.Document()
    for text, jc, size, color in lines:
        paragraph = document.add_paragraph()
        if jc is not None:
            paragraph.alignment = jc
        run = paragraph.add_run(text)
        run.font.size = Pt(size)
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋")
        if color:
            run.font.color.rgb = RGBColor.from_string(color)
    saved = io.BytesIO()
    document.save(saved)
    return facts(saved.getvalue())


def texts(found: Facts, role: Role) -> list[str]:
    return [paragraph.text.strip() for paragraph in found.all(role)]


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        (Role.CLASSIFICATION, ["机密★3年"]),
        (Role.MARK, ["某某市教育局文件"]),
        (Role.NUMBER, ["某教发[2023]05号"]),
        (Role.TITLE, ["关于开展检查的通知"]),
        (Role.ADDRESSEES, ["各学校:"]),
        (Role.BODY, ["现将有关事项通知如下。", "一、提高认识。"]),
        (Role.LIST, ["附件：检查表"]),
        (Role.NAMES, ["某某市教育局"]),
        (Role.DATE, ["2023年9月1日"]),
        (Role.NOTE, ["（联系人：某某）"]),
        (Role.IMPRINT, ["抄送：市政府办公室。"]),
    ],
)
def test_elements_of_a_file_without_styles_are_found_by_their_form(role: Role, wanted: list[str]) -> None:
    found = foreign([line for line in LINES if line[0] != "　　附件：检查表" or role is Role.LIST])
    if role is Role.LIST:
        found = foreign([*LINES[:8], ("", None, 16, ""), *LINES[8:]])
    assert texts(found, role) == wanted


def test_an_indent_of_blanks_is_an_indent_all_the_same() -> None:
    assert foreign(LINES).all(Role.BODY)[0].first_indent == pytest.approx(2, abs=0.1)


def test_a_paper_without_any_element_is_all_text() -> None:
    found = foreign([("第一段。", None, 16, ""), ("第二段。", None, 16, "")])
    assert found.format is None
    assert set(found.roles.values()) == {Role.BODY}


@pytest.mark.parametrize(
    ("mark", "wanted"),
    [("某市教育局文件", Format.DOCUMENT), ("某市人民政府令", Format.ORDER), ("某市政府常务会议纪要", Format.MINUTES)],
)
def test_the_format_is_told_by_the_mark(mark: str, wanted: Format) -> None:
    assert foreign([(mark, CENTER, 36, "FF0000"), ("正文。", None, 16, "")]).format is wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [("文件", Format.DOCUMENT), ("信函", Format.LETTER), ("命令", Format.ORDER), ("纪要", Format.MINUTES)],
)
def test_the_format_of_our_own_files_is_told(written: str, wanted: Format) -> None:
    extra = {"命令": "  文种: 令\n", "纪要": "  文种: 会议纪要\n"}.get(written, "")
    text = PLAN.replace("公文:\n", f"公文:\n  格式: {written}\n{extra}")
    assert facts(word_file(text)).format is wanted


def test_titles_of_parts_are_not_the_title() -> None:
    assert texts(facts(good()), Role.SUBTITLE) == ["2024年政务公开工作要点", "任务清单", "联系人名单"]


@pytest.mark.parametrize(
    ("color", "red"), [("FF0000", True), ("C00000", True), ("000000", False), ("auto", False), ("", False)]
)
def test_red_is_red_in_all_its_shades(color: str, red: bool) -> None:
    assert is_red(color) is red


def test_styles_whose_ids_word_renamed_are_known_by_their_names() -> None:
    renamed = spoiled(good(), "word/styles.xml", '(w:styleId|w:val)="FanganAddressees"', r'\1="a7"')
    renamed = spoiled(renamed, "word/document.xml", 'w:val="FanganAddressees"', 'w:val="a7"')
    assert facts(renamed).all(Role.ADDRESSEES)[0].style == "FanganAddressees"
