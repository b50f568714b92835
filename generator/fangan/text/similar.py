"""Did you mean …: the nearest of some known words."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

from fangan.text.fold import fold


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """The one of `known` that looks most like `word`, the first of several; None when nothing comes near.

    `cutoff` is the least share of common characters, 0 to 1.  Of two or three characters one may be wrong.
    """
    key = fold(word)
    least = min(cutoff, 0.5) if 2 <= len(key) <= 3 else cutoff
    matcher = SequenceMatcher()
    matcher.set_seq2(key)
    best, near = 0.0, None
    for candidate in known:
        matcher.set_seq1(fold(candidate))
        if matcher.quick_ratio() >= least and (share := matcher.ratio()) >= least and share > best:
            best, near = share, candidate
    return near
