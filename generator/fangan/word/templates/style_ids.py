"""The styles that blocks are written in: ids put right, and what is missing taken from the shipped templates.

Word, WPS and LibreOffice rename ids when they save, but keep names.
A Chinese Word saves Heading1 as 1 and Title as a3; the name (heading 1, 公文正文) stays and tells which is which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from fangan.word import styles
from fangan.word.style_sheet import style_sheet

SHEET = "word/styles.xml"
STYLE = re.compile(rb"<w:style\b([^>]*)>(.*?)</w:style>", re.DOTALL)
NAME = re.compile(rb'<w:name\s[^>]*?w:val="([^"]*)"')
ATTRIBUTE = re.compile(r'w:(\w+)="([^"]*)"')
USE = re.compile(rb'(<w:(?:pStyle|rStyle|basedOn|next|link)\s+w:val=")([^"]*)(")')
END = b"</w:styles>"


def styles_in(sheet: bytes) -> Iterator[tuple[str, str, str]]:
    """Id, type and name of each style of word/styles.xml."""
    for found in STYLE.finditer(sheet):
        attributes = dict(ATTRIBUTE.findall(found[1].decode("utf-8", "replace")))
        name = NAME.search(found[2])
        named = name[1].decode("utf-8", "replace") if name else ""
        yield attributes.get("styleId", ""), attributes.get("type", "paragraph"), named


@cache
def shipped_styles() -> dict[str, tuple[str, str]]:
    """Id → type (paragraph, character …) and name of each style of the shipped templates."""
    return {style_id: (kind, name) for style_id, kind, name in styles_in(style_sheet().encode())}


@cache
def _shipped_xml() -> dict[str, bytes]:
    elements = (found[0] for found in STYLE.finditer(style_sheet().encode()))
    return dict(zip(shipped_styles(), elements, strict=True))


def with_our_styles(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a template with every style that blocks use, under the id that they use."""
    fitted = with_our_style_ids(members)
    sheet = fitted.get(SHEET, b"")
    there = {style_id for style_id, _, _ in styles_in(sheet)}
    wanted = (*styles.PARAGRAPH_STYLES, *styles.CHARACTER_STYLES)
    missing = b"".join(_shipped_xml()[style_id] for style_id in wanted if style_id not in there)
    return {**fitted, SHEET: sheet.replace(END, missing + END)} if missing and END in sheet else fitted


def with_our_style_ids(members: Mapping[str, bytes]) -> dict[str, bytes]:
    """The parts of a template with the ids that blocks use, wherever a style of that name and type is there."""
    renamed = dict(_renamed(members.get(SHEET, b"")))
    if not renamed:
        return dict(members)
    return {name: _put(name, data, renamed) for name, data in members.items()}


def _renamed(sheet: bytes) -> Iterator[tuple[bytes, bytes]]:
    there = list(styles_in(sheet))
    taken = {style_id for style_id, _, _ in there}
    by_name = {(kind, name.casefold()): style_id for style_id, kind, name in reversed(there)}
    for style_id, (kind, name) in shipped_styles().items():
        other = by_name.get((kind, name.casefold()))
        if style_id not in taken and other:
            yield other.encode(), style_id.encode()


def _put(name: str, data: bytes, renamed: Mapping[bytes, bytes]) -> bytes:
    if not (name.startswith("word/") and name.endswith(".xml")):
        return data
    if name == SHEET:
        data = re.sub(rb'(\bw:styleId=")([^"]*)(")', lambda found: _swapped(found, renamed), data)
    return USE.sub(lambda found: _swapped(found, renamed), data)


def _swapped(found: re.Match[bytes], renamed: Mapping[bytes, bytes]) -> bytes:
    return found[1] + renamed.get(found[2], found[2]) + found[3]
