"""What is read from and changed in a PDF that LibreOffice wrote; its pages are not looked at."""

from __future__ import annotations

import re

from fangan.publish.fingerprint import sha256

DATE = re.compile(rb"(?<=/CreationDate\(D:)\d{14}")
FIRST_DAY = b"19800101000000"
"""As in the Word files."""
IDENTITY = re.compile(rb"/ID\s*\[[^\]]*\]|/DocChecksum\s*/[0-9A-F]{32}")
DIGEST = re.compile(rb"[0-9A-F]{32}")
FONT_NAME = re.compile(rb"/FontName\s*/(?:[A-Z]{6}\+)?([^\s/<>\[\]()]+)")
ESCAPED = re.compile(r"#([0-9A-Fa-f]{2})")


def undated(pdf: bytes) -> bytes:
    """The same PDF without the time it was made: the same pages give the same bytes."""
    timeless = DATE.sub(FIRST_DAY, pdf)
    digest = sha256(IDENTITY.sub(b"", timeless))[:32].upper().encode()
    return IDENTITY.sub(lambda found: DIGEST.sub(digest, found.group()), timeless)


def embedded_fonts(pdf: bytes) -> frozenset[str]:
    """The PostScript names of the fonts in a PDF, without the mark of a subset (ABCDEF+)."""
    names = (found.decode("latin-1") for found in FONT_NAME.findall(pdf))
    return frozenset(ESCAPED.sub(lambda code: chr(int(code[1], 16)), name) for name in names)
