"""A text that is being read for phrases of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from fangan.text.fold import simplify
from fangan.text.moments.moment import Moment, MomentKind
from fangan.text.moments.years import Context

HALF_WIDTH = {ord(full): half for full, half in zip("０１２３４５６７８９．／－", "0123456789./-", strict=True)}


@dataclass(frozen=True, slots=True)
class Scan:
    """One text, the same in simplified characters and half-width digits (lengths kept), and its years."""

    text: str
    plain: str
    context: Context

    @classmethod
    def of(cls, text: str, year: int | None) -> Scan:
        """A text whose yearless phrases mean `year`."""
        return cls(text, simplify(text).translate(HALF_WIDTH), Context(year))

    def moment(self, kind: MomentKind, start: int, end: int) -> Moment:
        """The words from `start` to `end` as a moment without any day."""
        return Moment(self.text[start:end], kind, at=start)


Reader = Callable[[Scan, "re.Match[str]"], "Moment | int"]
"""Makes a moment of a match, or says after how many characters to look on."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Patterns are compiled when first used: most commands read no deadline."""
    return re.compile(pattern)
