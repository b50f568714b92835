"""The names of sheets, as Excel takes them."""

from __future__ import annotations

import re

LONGEST = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
RESERVED = "history"
"""Excel keeps this name for itself, in any case of letters."""


def sheet_name(words: str) -> str:
    """`words` without what Excel forbids in the name of a sheet, 31 characters (UTF-16) at most, never empty."""
    name = FORBIDDEN.sub("_", words).strip().strip("'")
    while len(name.encode("utf-16-le")) > 2 * LONGEST:
        name = name[:-1]
    name = name.rstrip(" '")
    return f"{name}_" if name.casefold() == RESERVED else name or "_"
