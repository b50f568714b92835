"""Did you mean …"""

from __future__ import annotations

import pytest

from fangan.text.similar import nearest

FIELDS = ("标题", "标识", "内容", "牵头单位", "责任单位", "完成时限", "发文字号", "文字")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("标提", "标题"),
        ("標提", "标题"),
        ("牵头单未", "牵头单位"),
        ("牵头 单位", "牵头单位"),
        ("责任单", "责任单位"),
        ("发文字好", "发文字号"),
        ("完成期限", "完成时限"),
    ],
)
def test_a_slip_finds_the_word_that_was_meant(word: str, meant: str) -> None:
    assert nearest(word, FIELDS) == meant


@pytest.mark.parametrize("word", ["", "电话", "截止", "a", "——", "联系人及电话"])
def test_a_word_like_none_finds_nothing(word: str) -> None:
    assert nearest(word, FIELDS) is None


def test_nothing_is_near_when_nothing_is_known() -> None:
    assert nearest("标题", ()) is None


def test_of_equals_the_first_is_taken() -> None:
    assert nearest("标示", ("标题", "标识")) == "标题"


def test_the_cutoff_tells_how_near_is_near() -> None:
    assert nearest("园区依法治区办公室", ("园区依法治区办",), cutoff=0.9) is None
    assert nearest("园区依法治区办公室", ("园区依法治区办",)) == "园区依法治区办"
