"""The words that Fangan itself prints, in the script of the plan."""

from __future__ import annotations

import pytest

from fangan.text.fold import fold
from fangan.views.labels import TRADITIONAL, label


@pytest.mark.parametrize(("words", "printed"), [("牵头单位", "牽頭單位"), ("附件", "附件"), ("关于印发", "關於印發")])
def test_words_are_printed_in_the_script_of_the_plan(words: str, printed: str) -> None:
    assert label(words, traditional=True) == printed
    assert label(words, traditional=False) == words


@pytest.mark.parametrize(("words", "printed"), TRADITIONAL.items())
def test_both_scripts_say_the_same(words: str, printed: str) -> None:
    assert fold(printed) == fold(words)


def test_words_without_a_traditional_form_are_an_error() -> None:
    with pytest.raises(KeyError):
        label("没有这个词", traditional=True)
