"""How many columns a text takes on a terminal, so that a caret stands under what it means."""

from __future__ import annotations

import unicodedata


def char_width(char: str) -> int:
    """The columns of one character: 2 for full-width, 0 for combining and control characters, else 1."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def display_width(text: str) -> int:
    """The columns of `text` on a terminal that draws ambiguous characters (“ ” —) narrow."""
    return sum(map(char_width, text))


def is_wide(char: str) -> bool:
    """Whether `char` fills a whole cell (一字) in Chinese typesetting; “ ” — … · count as whole cells."""
    return unicodedata.east_asian_width(char) in "WFA"


def cells(text: str) -> float:
    """The width of `text` in 字 (one Chinese character), Latin letters and digits counting half."""
    return sum(1.0 if is_wide(char) else 0.5 for char in text)
