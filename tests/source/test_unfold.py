"""Line breaks inside a text leave no blanks between Chinese characters."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from fangan.source.unfold import unfold


@pytest.mark.parametrize(
    ("value", "raw", "expected"),
    [
        ("第一行 第二行", "第一行\n  第二行", "第一行第二行"),
        ("第一行 第二行", "第一行 第二行", "第一行 第二行"),
        ("甲 乙 丙", "甲 乙\n  丙", "甲 乙丙"),
        ("甲， 乙", "甲，\n乙", "甲，乙"),
        ("甲 PDF", "甲\n  PDF", "甲 PDF"),
        ("Word 乙", "Word\n  乙", "Word 乙"),
        ("甲 ”乙", "甲\n  ”乙", "甲”乙"),
        ("甲\n乙", "甲\n\n  乙", "甲\n乙"),
        ("甲 乙", "甲\r\n  乙", "甲乙"),
        ("", "", ""),
    ],
)
def test_only_breaks_between_chinese_characters_close_up(value: str, raw: str, expected: str) -> None:
    assert unfold(value, raw) == expected


WORDS = st.lists(
    st.text(alphabet="甲乙丙，。“”aB1", min_size=1, max_size=4), min_size=1, max_size=8
)  # fmt: skip
BREAKS = st.lists(st.sampled_from([" ", "\n  ", "\n\n  ", " \n  "]), min_size=8, max_size=8)


@given(WORDS, BREAKS, st.sampled_from(["{}", "'{}'", ">-\n  {}"]))
@example(["甲", "乙"], ["\n  "] * 8, "'{}'")
def test_no_character_is_lost_from_what_yaml_reads(words: list[str], breaks: list[str], style: str) -> None:
    body = "".join(word + gap for word, gap in zip(words, breaks, strict=False)).strip()
    text = f"a: {style.format(body)}\n"
    value = yaml.safe_load(text)["a"]
    raw = text[text.index(body) :]
    assert_only_blanks_dropped(str(value), unfold(str(value), raw))


@given(st.text(), st.text())
def test_no_character_is_lost_whatever_the_file_holds(value: str, raw: str) -> None:
    assert_only_blanks_dropped(value, unfold(value, raw))


def assert_only_blanks_dropped(value: str, unfolded: str) -> None:
    assert unfolded.replace(" ", "") == value.replace(" ", "")
    assert len(unfolded) <= len(value)
