"""Folding: the form of a text in which spellings that mean the same compare equal."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

TABLE = Path(__file__).with_name("traditional.txt")
"""Traditional characters in its first line, their simplified ones in its second."""


@cache
def _table() -> dict[int, str]:
    """Traditional to simplified, one character to one, all in the basic plane (from OpenCC, Apache-2.0).

    No character is both: 薴, whose simplified form 苧 is also the traditional form of 苎, goes to 苎.
    """
    traditional, simplified = TABLE.read_text("utf-8").splitlines()
    return dict(zip(map(ord, traditional), simplified, strict=True))


def simplify(text: str) -> str:
    """`text` with Traditional characters replaced by their simplified ones, length kept."""
    return text.translate(_table())


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The comparison key of `text`: width, case, script (繁简), blanks and punctuation do not count."""
    kept = (char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())
    return simplify("".join(kept))


def is_traditional(text: str) -> bool:
    """Whether `text` is written in Traditional Chinese: more than one character in twenty is Traditional."""
    table = _table()
    letters = [char for char in text if char.isalnum()]
    return sum(ord(char) in table for char in letters) * 20 > len(letters)
