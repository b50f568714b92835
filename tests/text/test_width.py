"""Columns on a terminal, cells on a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.width import cells, char_width, display_width, is_wide


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("方案", 4),
        ("标题: a", 7),
        ("：", 2),
        ("“”", 2),
        ("　", 2),
        ("\xa0", 1),
        ("e\u0301", 1),
        ("\u200b", 0),
        ("\t\x01", 0),
        ("𠮷", 2),
    ],
)
def test_a_text_takes_its_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@given(st.text(), st.text())
def test_widths_add_up(one: str, other: str) -> None:
    assert display_width(one + other) == display_width(one) + display_width(other)


@given(st.characters())
def test_a_character_takes_two_columns_at_most(char: str) -> None:
    assert char_width(char) in (0, 1, 2)


@pytest.mark.parametrize(
    ("text", "expected"), [("方案", 2.0), ("“方案”", 4.0), ("2023年", 3.0), ("——", 2.0), ("", 0.0), ("a方", 1.5)]
)
def test_quotes_and_dashes_fill_a_cell_and_digits_half_of_one(text: str, expected: float) -> None:
    assert cells(text) == expected


@pytest.mark.parametrize(
    ("char", "expected"),
    [("方", True), ("“", True), ("—", True), ("…", True), ("a", False), ("1", False), (".", False)],
)
def test_wide_characters_are_known(char: str, expected: bool) -> None:
    assert is_wide(char) is expected


@given(st.text())
def test_a_text_is_as_wide_as_its_characters(text: str) -> None:
    assert cells(text) == sum(1.0 if is_wide(char) else 0.5 for char in text)
