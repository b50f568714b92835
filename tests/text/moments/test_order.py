"""Deadlines of all kinds have one order."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fangan.text.moments import LAST_KEY, moments, order_key

ORDERED = [
    "立行立改", "3月10日至4月10日", "5月底前并长期坚持", "6月底前", "年底前", "明年3月底前", "9月1日以后", "每周五前",
    "每月28日前", "每季度末", "每年2月底前", "每两个月", "收到通知后24小时内", "印发之日起30日内", "会议结束后3个月内",
    "长期坚持", "5月初", "适时",
]  # fmt: skip
PHRASES = st.one_of(st.sampled_from(ORDERED), st.text(max_size=8))


def key(words: str) -> tuple[int, int, str]:
    return order_key(words, moments(words, 2023))


def test_days_come_by_the_day_then_what_recurs_is_relative_stands_and_was_not_understood() -> None:
    shuffled = random.Random(4).sample(ORDERED, len(ORDERED))
    assert sorted(shuffled, key=key) == ORDERED


@given(st.lists(PHRASES, max_size=8))
def test_the_order_is_total_and_does_not_depend_on_where_it_starts(phrases: list[str]) -> None:
    once, backwards = sorted(phrases, key=key), phrases[::-1]
    assert sorted(backwards, key=key) == once
    for first, second in pairwise(once):
        assert key(first) < key(second) or first == second


@given(PHRASES)
def test_without_a_deadline_comes_last(words: str) -> None:
    assert key(words) < LAST_KEY
