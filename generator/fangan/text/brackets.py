"""Brackets typed around a whole text."""

from __future__ import annotations

OPENING, CLOSING = "（(", "）)"


def unwrap(text: str) -> str:
    """`text` without the round brackets around it, if one pair holds all of it."""
    depth = 0
    for index, char in enumerate(text):
        depth += (char in OPENING) - (char in CLOSING)
        if depth == 0 and index < len(text) - 1:
            return text
    return text[1:-1] if depth == 0 and text[:1] and text[0] in OPENING else text


def without_title_marks(title: str) -> str:
    """A title typed with its 《》 around it, without them."""
    wrapped = title.startswith("《") and title.endswith("》") and title.count("《") == 1
    return title[1:-1] if wrapped else title
