"""Folding: spellings that mean the same compare equal."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.fold import fold, is_traditional, simplify


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("牽頭單位", "牵头单位"),
        ("標題", "标题"),
        ("各鄉、鎮人民政府", "各乡镇人民政府"),
        ("縣司法局", "县司法局"),
        ("经发局 ", "经发局"),
        ("ＡＢＣ１２", "abc12"),
        ("issued_on", "issuedOn"),
        ("鞍山市营商环境建设局（市行政审批局）", "鞍山市营商环境建设局(市行政审批局)"),
        ("标\u200b题", "标题"),
        ("互联网＋监管", "互联网+监管"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("经发局", "经合局"), ("责任单位", "责任部门"), ("2023", "2024"), ("中川镇", "中川")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("text", ["", "，。“”——", " \t\n　"])
def test_punctuation_alone_folds_to_nothing(text: str) -> None:
    assert fold(text) == ""


@given(st.one_of(st.text(), st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF))))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_every_character_twice_changes_nothing() -> None:
    characters = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    assert [char for char in characters if fold(fold(char)) != fold(char)] == []


@given(st.text())
def test_simplifying_keeps_every_place(text: str) -> None:
    assert len(simplify(text)) == len(text)


def test_simplified_text_stays_as_it_is() -> None:
    assert simplify("行政执法专项整治行动实施方案") == "行政执法专项整治行动实施方案"


def test_traditional_text_is_simplified() -> None:
    assert simplify("行政執法專項整治行動實施方案") == "行政执法专项整治行动实施方案"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("行政執法專項整治行動實施方案", True),
        ("行政执法专项整治行动实施方案", False),
        ("2020", False),
        ("", False),
        ("他著述甚多，" + "全面加强法治政府建设" * 10, False),
    ],
)
def test_the_script_of_a_text_is_told(text: str, expected: bool) -> None:
    assert is_traditional(text) is expected
