"""A deadline of several parts: each time with its words and what is to be reached by then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.moments import parse, words_of


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("6月底取得阶段性成效并持续推进", [("6月底取得阶段性成效", "取得阶段性成效"), ("并持续推进", "")]),
        ("2023年底前完成A，2024年6月底前完成B", [("2023年底前完成A，", "完成A"), ("2024年6月底前完成B", "完成B")]),
        ("各单位于12月底前完成，並長期貫徹落實。", [("各单位于12月底前完成，", "完成"), ("並長期貫徹落實。", "")]),
        ("6月底前启动；甲局于年底前完成", [("6月底前启动；", "启动"), ("甲局于年底前完成", "完成")]),
        ("持续推进至2023年底", [("持续推进至", ""), ("2023年底", "")]),
        ("适时", [("适时", "")]),
    ],
)
def test_the_words_are_divided_among_their_times(words: str, parts: list[tuple[str, str]]) -> None:
    assert [(part.words, part.aim) for part in parse(words, 2023)] == parts


def test_no_words_have_no_parts() -> None:
    assert parse("") == ()


PIECES = ["6月底前", "2024年", "每月28日前", "印发之日起", "30日内", "，", "并", "完成", "持续推进", "至", "、", " ", "。", "並", "自", "起"]  # fmt: skip


@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text()))
def test_the_words_are_kept(words: str) -> None:
    parts = parse(words, 2023)
    assert words_of(parts) == words
    assert all(part.moment is None or part.moment.words in part.words for part in parts)
