"""Names of files and addresses, made safe for every system an office uses."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³]) *(\..*)?")
TAKEN = "index"
"""The address of a list: nothing on it may have the same."""
IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")
ID_RULE = "它会成为网址和文件名：只用字母、数字、- 和 _，80 个以内；index、con、nul 等名称系统自己要用。"
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')


def short_hash(text: str, length: int = 8) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of `text`."""
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def is_identifier(text: str) -> bool:
    """Whether `text` may stand in addresses as it is: ASCII letters, digits, - and _, 80 at most, not index."""
    return bool(IDENTIFIER.fullmatch(text)) and not RESERVED.fullmatch(text) and text.casefold() != TAKEN


def pinyin_id(name: str) -> str:
    """The pinyin of `name` as an address: 经发局 → jingfaju; names of no letters at all give a hash."""
    from pypinyin import lazy_pinyin  # loads a large dictionary: only when an id is derived

    spelled = "".join(lazy_pinyin(unicodedata.normalize("NFKC", name), errors="default"))
    plain = re.sub(r"[^a-z0-9]+", "-", spelled.casefold()).strip("-")
    if len(plain) > 60:
        plain = f"{plain[:51].rstrip('-')}-{short_hash(name)}"
    return plain if is_identifier(plain) else f"u-{short_hash(name)}"


def safe_name(title: str, *, limit: int = 80) -> str:
    """`title` as a file name that Windows and Linux take: at most `limit` characters and 200 bytes."""
    name = FORBIDDEN.sub("_", unicodedata.normalize("NFC", title)).strip(" .")
    cut = name[:limit]
    while len(cut.encode()) > 200:
        cut = cut[:-1]
    if cut != name:
        cut = f"{cut[:-9]}_{short_hash(name)}"
    return f"_{cut}" if RESERVED.fullmatch(cut) or not cut else cut


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """File names that differ on systems where case does not count: 甲.docx, 甲（2）.docx where two were alike."""
    taken: set[str] = set()
    found = []
    for name in names:
        path, number, own = PurePath(name), 1, name
        while own.casefold() in taken:
            number += 1
            own = f"{path.stem}（{number}）{path.suffix}"
        taken.add(own.casefold())
        found.append(own)
    return tuple(found)
