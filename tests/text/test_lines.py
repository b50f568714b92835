"""Lines of a paragraph: whole characters, marks where they may stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.lines import NEVER_FIRST, NEVER_LAST, break_lines, line_count
from fangan.text.width import cells

TEXT = st.text(st.sampled_from("甲乙丙丁，。、；“”《》（）0123ab "), max_size=80)


def test_the_first_line_is_shorter_by_its_indent() -> None:
    assert [len(line) for line in break_lines("字" * 60, 28, first=26)] == [26, 28, 6]


def test_a_closing_mark_hangs_behind_a_full_line() -> None:
    assert break_lines("字" * 5 + "。" + "字", 5) == ("字" * 5 + "。", "字")


def test_an_opening_mark_goes_to_the_next_line() -> None:
    assert break_lines("字字字字“字", 5) == ("字字字字", "“字")


@pytest.mark.parametrize("word", ["2023", "12.5%", "App", "100"])
def test_numbers_and_words_are_never_divided(word: str) -> None:
    assert any(word in line for line in break_lines("字" * 4 + word + "字" * 4, 5))


@given(TEXT)
def test_nothing_is_lost_and_lines_keep_their_width_but_for_a_hanging_mark(text: str) -> None:
    lines = break_lines(text, 10)
    assert "".join(lines) == text
    for line in lines:
        assert cells(line.rstrip(NEVER_FIRST)) <= 10 or " " not in line


@given(TEXT.filter(lambda text: not text.startswith(tuple(NEVER_FIRST))))
def test_no_line_ends_with_an_opening_mark(text: str) -> None:
    lines = break_lines(text, 10)
    assert not [line for line in lines[:-1] if line[-1] in NEVER_LAST and line.strip(NEVER_LAST)]


@given(TEXT)
def test_counting_by_bytes_and_by_characters_agree(text: str) -> None:
    odd = f"{text}①"
    assert break_lines(odd, 10)[:-2] == break_lines(f"{text}一", 10)[:-2]


@pytest.mark.parametrize("count", [1, 28, 29, 56, 57, 200])
def test_digits_are_half_a_character_less_what_lines_are_squeezed_by(count: int) -> None:
    assert line_count("字" * 20 + "1" * 16 + "字" * count, 28) == -(-(28 + count) // 28)


def test_an_empty_paragraph_is_a_line() -> None:
    assert line_count("", 28) == 1
