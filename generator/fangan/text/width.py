"""How many columns a text takes on a terminal, so that a caret stands under what it means."""

from __future__ import annotations

import re
import unicodedata

NOT_SURELY_WIDE = re.compile("[^—‘’“”…\u3000-\u303e\u4e00-\u9fff\uff01-\uff60]")
"""All but the usual characters of Chinese text, which need not be looked up one by one."""


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
    narrow = sum(not is_wide(char) for char in NOT_SURELY_WIDE.findall(text))
    return len(text) - narrow / 2
