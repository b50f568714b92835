"""Bytes to text: UTF-8 only, no characters that a document cannot carry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.source.nodes import Source

LIMIT_BYTES = 1 << 20
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ufdd0-\ufdef\ud800-\udfff]|\r(?!\n)"
)
MOST = 50
ENCODINGS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def decode(path: str, data: bytes) -> tuple[Source | None, list[Diagnostic]]:
    """The text of `data`, or why it cannot be read: too large, not UTF-8, control characters."""
    if len(data) > LIMIT_BYTES:
        size = f"{len(data) / (1 << 20):.1f} MB"
        return None, [
            _at_start("Y001", path, f"文件太大（{size}），上限是 1 MB", "一个方案写一个文件；图片和附件不要放进 YAML。")
        ]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        return None, [_not_utf8(path, data, problem.start)]
    source = Source(path, text)
    return source, list(islice(control_characters(source), MOST))


def control_characters(source: Source) -> Iterator[Diagnostic]:
    """One finding for each character that no Word file and no web page can carry."""
    for found in FORBIDDEN.finditer(source.text):
        line = source.text.count("\n", 0, found.start())
        column = found.start() - (source.text.rfind("\n", 0, found.start()) + 1)
        yield control_character(source.line_place(line, column, 1), found.group())


def control_character(place: Place, char: str) -> Diagnostic:
    """The finding for one forbidden character."""
    return error(
        "Y004",
        place,
        f"这里有一个看不见的控制字符（U+{ord(char):04X}），Word 和网页都不能包含它",
        "删掉它重新输入；多半是从别的软件粘贴时带进来的。",
    )


def _at_start(code: str, path: str, message: str, mend: str) -> Diagnostic:
    return error(code, Place(path, 1, 1), message, mend)


def _not_utf8(path: str, data: bytes, start: int) -> Diagnostic:
    encoding = ENCODINGS.get(data[:2]) or _other_encoding(data)
    line = data.count(b"\n", 0, start) + 1
    begin = data.rfind(b"\n", 0, start) + 1
    column = len(data[begin:start].decode("utf-8", "replace")) + 1
    return error(
        "Y002",
        Place(path, line, column),
        f"文件不是 UTF-8 编码{f'（可能是 {encoding}）' if encoding else ''}",
        "用记事本打开，“另存为”时编码选 UTF-8；WPS、麒麟的文本编辑器在“另存为”或“编码”菜单里选 UTF-8。",
    )


def _other_encoding(data: bytes) -> str | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return "GBK" if re.search("[\u4e00-\u9fff]", text) else None
