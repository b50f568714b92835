"""版头: the mark keeps its place, the number its line, the rule its width."""

from __future__ import annotations

import re

import pytest

from fangan.model.notice import Notice
from fangan.word.head import MOST_HEIGHT, head, mark_fit, mark_height
from fangan.word.measures import MARK_TOP, PITCH, TEXT_WIDTH


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
    assert MARK_TOP - 150 < plain < MARK_TOP


def test_the_name_of_one_organ_is_followed_by_the_word_document() -> None:
    assert "某县人民政府文件" in texts(head(Notice(issuers=("某县人民政府",))))


def test_joint_organs_stand_under_each_other_with_the_word_document_once_at_the_right() -> None:
    made = texts(head(Notice(issuers=("甲委员会办公室", "乙局"))))
    assert [text for text in made if text] == ["甲委员会办公室", "乙局", "文件"]


@pytest.mark.parametrize("count", [4, 10, 20, 30, 60])
def test_the_mark_never_grows_wider_than_the_type_area(count: int) -> None:
    size, scale = mark_fit(Notice(issuers=("字" * count,)))
    assert (count + 2) * size * scale * 20 <= TEXT_WIDTH + 20
    assert scale >= 0.33


def test_many_organs_leave_room_for_text_on_the_first_page() -> None:
    twelve = Notice(issuers=tuple(f"某某市第{index}委员会办公室" for index in range(12)))
    assert mark_height(twelve) <= MOST_HEIGHT + 12


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
