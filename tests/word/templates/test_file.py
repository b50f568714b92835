"""Templates that are no Word file, lack styles or page numbers, or hold what must not be in a notice."""

from __future__ import annotations

import io
import zipfile

import pytest

from fangan.report.diagnostic import Level
from fangan.word.engine import Properties, WordTemplate, WordTemplateError
from fangan.word.template_contract import BY_FILE, Kind
from fangan.word.templates.style_ids import shipped_styles
from tests.gate import faults
from tests.word.templates.edits import codes, found, in_part, ours, parts_changed, without

DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def zipped(**members: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "文件是空的"),
        (b"no Word file", "不是 Word 文件"),
        (OLE, ".doc"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "打开密码"),
        (zipped(a="b"), "里面不是完好的 Word 文件"),
        (ours()[:3000], "不是 Word 文件"),
        (in_part(ours(), "[Content_Types].xml", "document.main+xml", "template.main+xml"), ".dotx"),
        (parts_changed(ours(), {"word/media/图片.xml": lambda _: "<a/>"}), "中文名的部件"),
        (in_part(ours(), DOCUMENT, "</w:body>", ""), "文件坏了"),
        (in_part(ours(), DOCUMENT, "<w:document", '<!DOCTYPE w [<!ENTITY a "b">]><w:document'), "文件坏了"),
    ],
)
def test_what_is_no_word_file_is_told_with_the_reason(data: bytes, words: str) -> None:
    (finding,) = found(data)
    assert (finding.code, finding.level) == ("W001", Level.ERROR)
    assert words in finding.message
    assert finding.mend


def chinese_word(data: bytes) -> bytes:
    """The template as a Chinese Word saves it: every style with another id, its name as it was."""
    ids = {style_id: f"a{index}" for index, style_id in enumerate(shipped_styles())}

    def renamed(text: str) -> str:
        for old, new in ids.items():
            for attribute in ("w:styleId", "w:val"):
                text = text.replace(f'{attribute}="{old}"', f'{attribute}="{new}"')
        for name in ("Normal", "Title"):
            text = text.replace(f'<w:name w:val="{ids[name]}"/>', f'<w:name w:val="{name}"/>')
        return text

    return parts_changed(data, dict.fromkeys((DOCUMENT, STYLES, "word/footer1.xml", "word/footer2.xml"), renamed))


def test_ids_that_word_or_libreoffice_renamed_are_found_by_name() -> None:
    data = chinese_word(ours())
    assert b'w:styleId="FanganBody"' not in zipfile.ZipFile(io.BytesIO(data)).read(STYLES)
    assert found(data) == ()
    made = WordTemplate("t", data).render(blocks(), Properties("题目"))
    assert not faults(made)


def blocks(file: str = "notice.docx") -> dict[str, str]:
    """Something for every name of a template."""
    from markupsafe import Markup

    block = Markup('<w:p><w:pPr><w:pStyle w:val="FanganBody"/></w:pPr><w:r><w:t>块</w:t></w:r></w:p>')
    names = BY_FILE[file].by_name
    return {name: block if each.kind is Kind.BLOCK else "各单位" for name, each in names.items()}


def test_a_style_that_is_missing_is_a_warning_and_printed_as_shipped() -> None:
    style = f'w:styleId="FanganBody"><w:name w:val="{shipped_styles()["FanganBody"][1]}"/>'
    data = in_part(ours(), STYLES, style, 'w:styleId="Mine"><w:name w:val="公文正文字"/>')
    (finding,) = found(data)
    assert (finding.code, finding.level) == ("W040", Level.WARNING)
    assert "样式“公文正文字”是不是改了名的它" in finding.mend
    assert not faults(WordTemplate("t", data).render(blocks(), Properties("题目")))


def test_a_style_of_the_wrong_type_is_an_error() -> None:
    old = 'w:type="paragraph" w:customStyle="1" w:styleId="FanganImprint"'
    (finding,) = found(in_part(ours(), STYLES, old, old.replace("paragraph", "character")))
    assert (finding.code, finding.level) == ("W041", Level.ERROR)
    assert "“版记”是字符样式，要的是段落样式" in finding.message


def test_theme_fonts_are_a_warning() -> None:
    data = in_part(
        ours(), STYLES, '<w:rFonts w:ascii="黑体"', '<w:rFonts w:eastAsiaTheme="minorEastAsia" w:ascii="黑体"'
    )
    (finding,) = found(data)
    assert finding.code == "W042"
    assert "“密级和紧急程度”" in finding.message


def test_a_footer_without_a_page_number_is_a_warning() -> None:
    data = in_part(ours(), "word/footer1.xml", " PAGE ", " NUMPAGES ")
    assert codes(found(data)) == ["W050"]
    data = in_part(ours(), "word/footer2.xml", " PAGE ", " NUMPAGES ")
    assert codes(found(data)) == ["W050"]


def test_footers_that_are_the_same_on_all_pages_are_a_warning_but_not_for_tables() -> None:
    for name, expected in (("notice.docx", ["W051"]), ("table.docx", [])):
        data = in_part(ours(name), SETTINGS, "<w:evenAndOddHeaders/>", "")
        assert codes(found(data, name)) == expected


@pytest.mark.parametrize(("width", "level"), [("11906", Level.ERROR), ("15000", Level.WARNING)])
def test_a_page_too_narrow_for_the_table_is_told(width: str, level: Level) -> None:
    (finding,) = found(in_part(ours("table.docx"), DOCUMENT, 'w:w="16838"', f'w:w="{width}"'), "table.docx")
    assert (finding.code, finding.level) == ("W052", level)
    assert "256 毫米" in finding.message


RUN = "<w:r><w:t>字</w:t></w:r>"


@pytest.mark.parametrize(
    ("xml", "code", "level"),
    [
        (f'<w:ins w:id="1" w:author="甲">{RUN}</w:ins>', "W060", Level.ERROR),
        ('<w:del w:id="1" w:author="甲"><w:r><w:delText>字</w:delText></w:r></w:del>', "W060", Level.ERROR),
        ('<w:r><w:rPr><w:rPrChange w:id="1"/></w:rPr><w:t>字</w:t></w:r>', "W061", Level.WARNING),
        ('<w:r><w:commentReference w:id="1"/></w:r>', "W061", Level.WARNING),
        ("<w:r><w:instrText>{{ addressees }}</w:instrText></w:r>", "W026", Level.ERROR),
        ('<w:bookmarkStart w:id="1" w:name="{{ addressees }}"/>', "W026", Level.ERROR),
    ],
)
def test_what_must_not_be_in_every_notice_is_told(xml: str, code: str, level: Level) -> None:
    (finding,) = found(in_part(ours(), DOCUMENT, "<w:sectPr", f"<w:p>{xml}</w:p><w:sectPr"))
    assert (finding.code, finding.level) == (code, level)


def test_a_block_in_a_table_or_a_footer_is_an_error() -> None:
    tag = "<w:p><w:r><w:t>{{p head }}</w:t></w:r></w:p>"
    cell = f"<w:tbl><w:tr><w:tc>{tag}</w:tc></w:tr></w:tbl><w:sectPr"
    assert "W026" in codes(found(in_part(ours(), DOCUMENT, "<w:sectPr", cell)))
    findings = found(in_part(ours(), "word/footer1.xml", "</w:ftr>", f"{tag}</w:ftr>"))
    assert "W026" in codes(findings)
    assert any(finding.place.where.startswith("页脚第 ") for finding in findings)


def test_a_picture_beside_a_tag_would_be_deleted_with_it() -> None:
    data = in_part(ours(), DOCUMENT, "{{p imprint }}</w:t></w:r>", "{{p imprint }}</w:t></w:r><w:r><w:drawing/></w:r>")
    (finding,) = found(data)
    assert finding.code == "W024"
    assert "图片" in finding.message


def test_a_tag_in_another_part_is_an_error() -> None:
    data = in_part(ours(), SETTINGS, "</w:settings>", "<!-- {{ addressees }} --></w:settings>")
    assert codes(found(data)) == ["W026"]


def test_a_title_among_the_properties_that_word_took_from_the_first_line_is_right() -> None:
    data = parts_changed(ours(), {"docProps/app.xml": lambda _: "<Properties><a>{{p head }}</a></Properties>"})
    assert found(data) == ()


def test_tracking_left_on_is_a_warning() -> None:
    data = in_part(ours(), SETTINGS, "<w:evenAndOddHeaders/>", "<w:trackRevisions/><w:evenAndOddHeaders/>")
    assert codes(found(data)) == ["W061"]


def test_links_to_other_files_are_a_warning_and_macros_an_error() -> None:
    link = '<Relationship Id="rIdX" Type="t" Target="file:///C:/logo.png" TargetMode="External"/></Relationships>'
    data = in_part(ours(), "word/_rels/document.xml.rels", "</Relationships>", link)
    assert codes(found(data)) == ["W062"]
    (finding,) = found(parts_changed(ours(), {"word/vbaProject.bin": lambda _: "x"}))
    assert (finding.code, finding.level) == ("W062", Level.ERROR)


def test_a_tag_that_word_split_into_runs_counts_as_one() -> None:
    split = "{{p imp</w:t></w:r><w:r><w:t>rint }}"
    assert found(in_part(ours(), DOCUMENT, "{{p imprint }}", split)) == ()


def test_braces_split_in_a_footer_are_filled() -> None:
    split = "{</w:t></w:r><w:r><w:t>{ addressees }}"
    data = in_part(ours(), "word/footer1.xml", "<w:t>1</w:t>", f"<w:t>{split}</w:t>")
    made = WordTemplate("t", data).render(blocks(), Properties("题目"))
    assert "各单位" in zipfile.ZipFile(io.BytesIO(made)).read("word/footer1.xml").decode()


def test_an_office_copy_without_an_unusual_element_is_right_until_a_plan_has_it() -> None:
    data = without(ours(), "people")
    assert found(data) == ()
    context = blocks()
    with pytest.raises(WordTemplateError, match="people"):
        WordTemplate("t", data).render(context, Properties("题目"))
    assert WordTemplate("t", data).render({**context, "people": ""}, Properties("题目"))
