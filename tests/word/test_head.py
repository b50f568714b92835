"""版头: the mark keeps its place, the number its line, the rule its width."""

from __future__ import annotations

import re

import pytest

from fangan.model.notice import Format, Notice
from fangan.word.flow import height_of, xml_of
from fangan.word.geometry import Geometry
from fangan.word.head import head as head_blocks
from fangan.word.mark import MOST_HEIGHT, mark_blocks, mark_of
from fangan.word.measures import MARK_TOP, ORDER_MARK_TOP, PITCH, TEXT_WIDTH

PAGE = Geometry()


def head(notice: Notice) -> str:
    return xml_of(head_blocks(notice, PAGE))


def texts(xml: str) -> list[str]:
    return ["".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", part)) for part in xml.split("</w:p>")]


def spacer_height(xml: str) -> int:
    return int(re.findall(r'<w:p><w:pPr><w:spacing w:line="(\d+)"', xml)[0])


@pytest.mark.parametrize(
    ("notice", "lines"),
    [
        (Notice(issuers=("某县人民政府",)), 0),
        (Notice(issuers=("某县人民政府",), copy_number="000001"), 1),
        (Notice(issuers=("某县人民政府",), classification="秘密★1年"), 2),
        (Notice(issuers=("某县人民政府",), urgency="特急"), 3),
        (Notice(issuers=("某县人民政府",), copy_number="000001", classification="秘密", urgency="特急"), 3),
    ],
)
def test_lines_above_the_mark_do_not_move_it(notice: Notice, lines: int) -> None:
    plain = spacer_height(head(Notice(issuers=("某县人民政府",))))
    assert spacer_height(head(notice)) == plain - lines * PITCH
    assert MARK_TOP - PAGE.top - 150 < plain < MARK_TOP - PAGE.top


def test_the_name_of_one_organ_is_followed_by_the_word_document() -> None:
    assert "某县人民政府文件" in texts(head(Notice(issuers=("某县人民政府",))))


def test_joint_organs_stand_under_each_other_with_the_word_document_once_at_the_right() -> None:
    made = texts(head(Notice(issuers=("甲委员会办公室", "乙局"))))
    assert [text for text in made if text] == ["甲委员会办公室", "乙局", "文件"]


@pytest.mark.parametrize("count", [4, 10, 20, 30, 60])
def test_the_mark_never_grows_wider_than_the_type_area(count: int) -> None:
    mark = mark_of(Notice(issuers=("字" * count,)), PAGE)
    assert max(map(len, mark.names)) * mark.size * mark.scale * 20 <= TEXT_WIDTH
    assert mark.scale >= 0.33


def test_many_organs_leave_room_for_text_on_the_first_page() -> None:
    twelve = Notice(issuers=tuple(f"某某市第{index}委员会办公室" for index in range(12)))
    (block,) = mark_blocks(mark_of(twelve, PAGE), PAGE)
    assert block.lines * block.height <= MOST_HEIGHT + 12


def test_a_notice_without_an_organ_leaves_the_marks_place_empty() -> None:
    with_mark, without = head(Notice(issuers=("甲局",), number="甲〔2023〕1号")), head(Notice(number="甲〔2023〕1号"))
    assert with_mark.count("<w:p>") == without.count("<w:p>")
    assert "文件" not in without


def test_the_number_stands_on_the_line_of_the_last_signer() -> None:
    made = texts(head(Notice(issuers=("甲局",), number="甲〔2023〕1号", signers=("张三", "李四", "王五"))))
    assert [text for text in made if "张三" in text or "王五" in text] == ["签发人：张三　李四", "甲〔2023〕1号王五"]


def test_the_red_line_is_there_once() -> None:
    for notice in (Notice(number="甲〔2023〕1号"), Notice(), Notice(signers=("甲", "乙", "丙"))):
        assert head(notice).count("FF0000") == 1


def test_the_mark_is_what_the_drafter_says_it_is() -> None:
    made = texts(head(Notice(issuers=("青川区人民政府",), mark="青川区人民政府")))
    assert "青川区人民政府" in made
    assert not [text for text in made if "文件" in text]


def test_of_a_joint_issue_the_lead_organs_mark_may_stand_alone() -> None:
    made = texts(head(Notice(issuers=("甲局", "乙局"), lead_mark_only=True)))
    assert "甲局文件" in made
    assert "乙局" not in "".join(made)


def test_long_names_of_signers_stand_on_lines_of_their_own_where_two_leave_no_room_for_the_number() -> None:
    signers = ("阿不都热合曼·某某", "买买提明·某某某某")
    made = texts(head(Notice(number="某某发〔2023〕112号", signers=signers)))
    assert [text for text in made if "·" in text] == [f"签发人：{signers[0]}", f"某某发〔2023〕112号{signers[1]}"]


@pytest.mark.parametrize(
    ("form", "kind", "mark"),
    [
        (Format.LETTER, "函", "某市人民政府"),
        (Format.ORDER, "令", "某市人民政府令"),
        (Format.MINUTES, "纪要", "某市人民政府纪要"),
    ],
)
def test_each_format_has_its_own_mark(form: Format, kind: str, mark: str) -> None:
    assert mark in texts(head(Notice(format=form, document_type=kind, issuers=("某市人民政府",))))


def test_a_letter_has_its_number_and_copy_number_on_one_line_below_its_double_rule() -> None:
    made = head(Notice(format=Format.LETTER, issuers=("甲局",), number="甲函〔2023〕1号", copy_number="000003"))
    assert "000003甲函〔2023〕1号" in texts(made)
    assert made.count("FF0000") == 2


def test_a_very_long_name_takes_two_lines_rather_than_be_squeezed() -> None:
    mark = mark_of(Notice(issuers=("某" * 60,)), PAGE)
    assert "".join(mark.names) == "某" * 60 + "文件"
    assert len(mark.names) == 2
    assert mark.scale > 0.5


def test_the_first_lines_of_an_order_fit_above_its_mark() -> None:
    order = Notice(
        format=Format.ORDER,
        document_type="令",
        issuers=("甲市",),
        copy_number="000001",
        classification="秘密",
        urgency="特急",
    )
    blocks = head_blocks(order, PAGE)
    at = next(index for index, each in enumerate(blocks) if "甲市令" in each.xml)
    above = height_of(blocks[:at], PAGE)
    assert PAGE.top + above + mark_of(order, PAGE).ink_top == ORDER_MARK_TOP
    assert all(each.height > 0 or each.lines == 0 for each in blocks[:4])
