"""What other programs do to a template when they save it, put right before it is used."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fangan.word.templates.style_ids import with_our_styles

DOCUMENT = "word/document.xml"
CHARACTER_SPACE = re.compile(rb'(<w:docGrid\b[^>]*\bw:charSpace=")(\d+)(")')


def repaired(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a template with our styles under our ids, and numbers that Word takes."""
    styled = with_our_styles(members)
    return {**styled, DOCUMENT: CHARACTER_SPACE.sub(_signed, styled[DOCUMENT])}


def _signed(found: re.Match[bytes]) -> bytes:
    """LibreOffice writes a narrowed grid without its sign: 4294966476 for -820, which the schema refuses."""
    number = int(found[2])
    return found[1] + str(number - 2**32 if number >= 2**31 else number).encode() + found[3]
