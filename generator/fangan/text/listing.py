"""Lists of units as documents write them: 中川镇、各中心社区、园区各部门."""

from __future__ import annotations

import re
from collections.abc import Iterator

# 各乡、镇人民政府 and 各省、自治区、直辖市人民政府 are one name each though they contain 、
LEVEL = r"(?:乡|镇|县|区|市|州|盟|旗|省|街道|自治区|自治州|直辖市|鄉|鎮|縣|區|自治區|直轄市|街鎮|团场)"
ONE_NAME = re.compile(rf"各{LEVEL}(?:、{LEVEL})+[^、，,;；。]*")
SEPARATOR = re.compile(r"[、，,;；\n]|(?:以?及|和)(?=各|相关|相關|有关|有關)")
OPENING, CLOSING = "（(〔[【《“「", "）)〕]】》”」"


OPEN_END = re.compile(
    r"(?P<name>.*?)(?P<end>等(?:有关|相关|有關|相關|其他)?(?:\d{1,3}|[一二三四五六七八九十]{1,3})?[个個家]?(?:成员|成員)?"
    r"(?:部门|部門|单位|單位|科室|处室|處室|地区|地區|机构|機構)?"
    r"(?:[、和及](?:单位|單位|地区|地區|部门|部門))?)"
)
"""A name and what leaves the list open behind it: 市教育局 等有关部门."""


def parted_end(name: str) -> tuple[str, str]:
    """A name and what leaves the list open after it (等, 等有关部门), "" for nothing: either may be empty."""
    found = OPEN_END.fullmatch(name)
    return (found["name"].rstrip(), found["end"]) if found else (name, "")


def split_names(text: str) -> Iterator[tuple[int, str]]:
    """The names in a list, each with its offset in `text`.

    Separators inside brackets, and inside 各乡、镇人民政府, do not separate.
    """
    start = 0
    for cut, width in _cuts(text):
        yield from _stripped(start, text[start:cut])
        start = cut + width
    yield from _stripped(start, text[start:])


def _stripped(start: int, piece: str) -> Iterator[tuple[int, str]]:
    name = piece.strip(" \t　。")
    if name:
        yield start + piece.index(name), name


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    """Offset and width of each separator that separates."""
    kept = [range(*found.span()) for found in ONE_NAME.finditer(text)]
    depth, walked = 0, 0
    for found in SEPARATOR.finditer(text):
        depth += sum((char in OPENING) - (char in CLOSING) for char in text[walked : found.start()])
        walked = found.start()
        if depth <= 0 and not any(found.start() in span for span in kept):
            yield found.start(), len(found.group())
