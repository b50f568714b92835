"""Did you mean …: the nearest of some known words."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from fangan.text.fold import fold


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """The one of `known` that looks most like `word`, or None when nothing comes near.

    `cutoff` is the least share of common characters, 0 to 1.
    """
    by_key = {fold(candidate): candidate for candidate in known}
    close = get_close_matches(fold(word), by_key, n=1, cutoff=cutoff)
    return by_key[close[0]] if close else None
