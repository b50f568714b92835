"""上行文, letters, orders, minutes, joint issue and tables: right as Fangan writes them, and each check can fail."""

from __future__ import annotations

import re

import pytest

from fangan.verify.elements import Role
from fangan.verify.result import State
from tests.verify.sample import PLAN, facts, failed, results, spoiled, word_file

DOCUMENT = "word/document.xml"
PLAIN = re.sub("  (份号|密级|紧急程度): .*\n", "", PLAN)


def made(given: str) -> bytes:
    """The sample with other fields of 公文."""
    return word_file(PLAIN.replace("公文:\n", f"公文:\n{given}"))


UPWARD = made("  签发人: [张三, 李四, 王五]\n")
LETTER = made("  格式: 信函\n")
ORDER = word_file(PLAIN.replace("公文:\n", "公文:\n  格式: 命令\n  文种: 令\n").replace("某政办发〔2024〕2号", "第5号"))
MINUTES = made("  格式: 纪要\n  文种: 会议纪要\n  出席: [甲局张三, 乙局李四]\n  列席: [丙局王五]\n")
STAMPED = made("  用印: 签名章\n  签名章: 局长 张三\n")
JOINT = word_file(
    PLAIN.replace("  发文机关: 某某市人民政府办公室", "  发文机关: [某某市教育局, 某某市财政局, 某某市民政局]")
)
FOOTERS = '<w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>'
UPRIGHT = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1470" w:bottom="1984" w:left="1588"/>'
SIDEWAYS = (
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1588" w:right="2098" w:bottom="1470" w:left="1984"/>'
)
GRID = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="6000"/><w:gridCol w:w="6000"/></w:tblGrid>'
    "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>甲局</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
)


def section(page: str) -> str:
    """The end of a section with the numbered footers."""
    return f"<w:p><w:pPr><w:sectPr>{FOOTERS}{page}</w:sectPr></w:pPr></w:p>"


TABLE = spoiled(
    word_file(PLAIN), DOCUMENT, "(各单位按照清单抓好落实。</w:t></w:r></w:p>)",
    r"\1" + section(UPRIGHT) + GRID + section(SIDEWAYS),
)  # fmt: skip
"""A table on a page set sideways between upright pages."""


@pytest.mark.parametrize("data", [UPWARD, LETTER, ORDER, MINUTES, STAMPED, JOINT, TABLE],
                         ids=["upward", "letter", "order", "minutes", "stamped", "joint", "table"])  # fmt: skip
def test_what_fangan_writes_has_no_fault(data: bytes) -> None:
    assert failed(data) == set()


def test_signers_without_their_full_width_colon_are_found() -> None:
    assert failed(spoiled(UPWARD, DOCUMENT, "签发人：", "签发人:")) == {("7.2.6", "签发人 写法")}


def test_signers_in_another_font_are_found() -> None:
    bad = spoiled(UPWARD, DOCUMENT, '<w:rStyle w:val="FanganKai"/>', "")
    assert failed(bad) == {("7.2.6", "签发人 姓名的字体")}


def test_a_letter_whose_mark_says_document_is_found() -> None:
    bad = spoiled(LETTER, DOCUMENT, ">某某市人民政府办公室<", ">某某市人民政府办公室文件<", count=1)
    assert failed(bad) == {("10.1", "信函格式 标志")}


def test_a_letters_number_in_the_middle_is_found() -> None:
    bad = spoiled(
        LETTER, DOCUMENT, r'<w:tab w:val="right" w:pos="8848"/>', '<w:tab w:val="right" w:pos="6000"/>', count=1
    )
    assert failed(bad) == {("10.1", "信函格式 发文字号")}


def test_a_letters_imprint_with_rules_is_found() -> None:
    border = '<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/></w:tcBorders></w:tcPr>'
    bad = spoiled(LETTER, DOCUMENT, '</w:tcPr>(<w:p><w:pPr><w:pStyle w:val="FanganImprint")', border + r"\1", count=1)
    assert failed(bad) == {("7.4.1", "版记 分隔线")}


def test_an_orders_number_at_the_left_is_found() -> None:
    bad = spoiled(
        ORDER, "word/styles.xml", '(styleId="FanganNumber">(?:(?!</w:style>).)*?)w:val="center"', r'\1w:val="left"'
    )
    assert ("10.2", "命令（令）格式 令号") in failed(bad)


def test_an_order_whose_text_follows_too_closely_is_found() -> None:
    bad = spoiled(ORDER, DOCUMENT, "(第5号</w:t></w:r></w:p>)<w:p></w:p>", r"\1")
    assert ("10.2", "命令（令）格式 令号与下文相距") in failed(bad)


def test_an_order_without_a_number_is_found() -> None:
    bad = spoiled(ORDER, DOCUMENT, "第5号", "")
    assert ("10.2", "命令（令）格式 令号") in failed(bad)


@pytest.mark.parametrize(
    ("old", "new", "item"),
    [
        ("出席：", "出席:", "出席 冒号"),
        ('(rStyle w:val=")[^"]*("/>.{0,80}列席)', r"\1FanganKai\2", "列席 字体"),
        (r'<w:ind w:left="1575"', '<w:ind w:left="945"', "出席 缩进"),
    ],
)
def test_minutes_that_list_those_present_otherwise_are_found(old: str, new: str, item: str) -> None:
    assert ("10.3", f"纪要格式 {item}") in failed(spoiled(MINUTES, DOCUMENT, old, new))


def test_a_stamp_in_another_place_is_found() -> None:
    bad = spoiled(STAMPED, DOCUMENT, 'w:right="1260"', 'w:right="630"')
    assert failed(bad) == {("7.3.5.1–3", "署名和成文日期 位置")}


def test_names_in_a_grid_are_said_to_be_open() -> None:
    (place,) = [result for result in results(JOINT) if result.subject == "署名和成文日期 位置"]
    assert place.state is State.OPEN


def test_a_table_wider_than_its_page_is_found() -> None:
    wide = spoiled(TABLE, DOCUMENT, '<w:gridCol w:w="6000"/>', '<w:gridCol w:w="7000"/>')
    assert failed(wide) == {("8", "表格 第 1 个表的宽")}


def test_a_table_of_a_sideways_pages_width_is_too_wide_for_an_upright_one() -> None:
    upright = spoiled(TABLE, DOCUMENT, re.escape(SIDEWAYS), UPRIGHT)
    assert failed(upright) == {("8", "表格 第 1 个表的宽")}


def test_a_sideways_page_with_upright_margins_is_found() -> None:
    bad = spoiled(TABLE, DOCUMENT, 'w:top="1588" w:right="2098"', 'w:top="2098" w:right="1470"')
    assert failed(bad) == {("8", "表格 第 2 节横排的上边（订口）"), ("8", "表格 第 2 节横排的右边（天头）")}


def test_a_section_without_footers_goes_on_with_those_before() -> None:
    bad = spoiled(TABLE, DOCUMENT, re.escape(FOOTERS + SIDEWAYS), SIDEWAYS)
    assert failed(bad) == set()


def test_present_lines_are_not_text() -> None:
    assert len(facts(MINUTES).all(Role.PRESENT)) >= 2
