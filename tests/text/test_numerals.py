"""Chinese numerals for paragraph numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.numerals import from_chinese, to_chinese

PAIRS = [
    (0, "零"),
    (1, "一"),
    (10, "十"),
    (11, "十一"),
    (20, "二十"),
    (29, "二十九"),
    (100, "一百"),
    (101, "一百零一"),
    (110, "一百一十"),
    (111, "一百一十一"),
    (1000, "一千"),
    (1001, "一千零一"),
    (1010, "一千零一十"),
    (1100, "一千一百"),
    (9999, "九千九百九十九"),
    (10000, "一万"),
    (10010, "一万零一十"),
    (11000, "一万一千"),
    (120315, "十二万零三百一十五"),
]


@pytest.mark.parametrize(("number", "words"), PAIRS)
def test_a_number_is_spelled_as_documents_print_it(number: int, words: str) -> None:
    assert to_chinese(number) == words


@pytest.mark.parametrize(("number", "words"), PAIRS)
def test_a_spelled_number_is_read_back(number: int, words: str) -> None:
    assert from_chinese(words) == number


def test_a_leading_one_before_ten_is_read_too() -> None:
    assert from_chinese("一十二") == 12


@given(st.integers(0, 99_999_999))
def test_reading_undoes_spelling(number: int) -> None:
    assert from_chinese(to_chinese(number)) == number


@pytest.mark.parametrize("number", [-1, 100_000_000])
def test_numbers_outside_the_range_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        to_chinese(number)


@pytest.mark.parametrize("text", ["", "12", "一二", "十十", "百一", "一零", "三〇", "第一", "一 ", "壹", "万"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any wording will do
        from_chinese(text)
