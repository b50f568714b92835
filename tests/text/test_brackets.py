"""Brackets around a whole text."""

from __future__ import annotations

import pytest

from fangan.text.brackets import unwrap


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("（甲）", "甲"),
        ("(甲)", "甲"),
        ("（甲)", "甲"),
        ("甲", "甲"),
        ("甲（乙）", "甲（乙）"),
        ("（甲）和（乙）", "（甲）和（乙）"),
        ("（甲（乙））", "甲（乙）"),
        ("（甲", "（甲"),
        ("甲）", "甲）"),
        ("", ""),
        ("（）", ""),
    ],
)
def test_only_a_pair_that_holds_all_of_a_text_is_taken_off(text: str, inside: str) -> None:
    assert unwrap(text) == inside
