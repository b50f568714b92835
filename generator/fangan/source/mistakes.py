"""YAML mistakes of people who write documents, not programs, explained."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from fangan.report.diagnostic import Diagnostic, error
from fangan.source.nodes import Scalar, Source, Span
from fangan.source.stops import stopped

Known = Callable[[str], bool]
"""Tells whether a word is the name of a field."""

WORD = r"[^\s:：#\-\"'，。；{}\[\]]{1,12}"
FULL_WIDTH_COLON = re.compile(rf"^(?:[ 　\xa0]*-)?[ 　\xa0]*({WORD})[ 　]*(：)")
NO_BLANK = re.compile(rf"^(?:[ ]*-)?[ ]*({WORD})(:)(?=[^\s:/]|[　\xa0])")
GLUED = re.compile(rf"({WORD})([：:])")
WIDE_INDENT = re.compile(r"^[ \t]*([　\xa0]+)")
TAB_INDENT = re.compile(r"^ *(\t+)")
DASH = re.compile(r"^[ ]*(-[　\xa0]*)(?=[^\s-])")
BRACKETED = re.compile(r"^[ ]*(?:-[ ]+)*[^\s:#\"'\[{]+:[ ]+((?:\[[^\]]*\]|\{[^}]*\})[^\s,#\]}].*)$")
QUOTED = re.compile(r"^[ ]*(?:-[ ]+)*(?:[^\s:#\"'\[{]+:[ ]+)?((?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[^\s:,#\]}'].*)$")
BLOCK_START = re.compile(r"(?::|-)[ ]+[|>][+-]?\d?[ ]*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Slip:
    """A finding, and the word before the colon when it is only sure if that word names a field."""

    finding: Diagnostic
    key: str | None = None


def explain(source: Source, problem: yaml.MarkedYAMLError, known: Known) -> list[Diagnostic]:
    """What a drafter did that made YAML stop: all slips of the usual kinds, else the one that YAML names."""
    mark = problem.problem_mark
    last = mark.line if mark else len(source.lines) - 1
    slips = [
        slip.finding
        for slip in slips_of_the_pen(source)
        if slip.key is None or known(slip.key) or abs(slip.finding.place.line - 1 - last) <= 1
    ]
    if any(slip.place.line - 1 <= last for slip in slips):
        return slips
    return [*slips, stopped(source, problem)]


def misread(source: Source, span: Span, known: Known) -> list[Diagnostic]:
    """The slips that made YAML read a field as mere text: a full-width colon, a missing blank."""
    return [
        slip.finding
        for slip in slips_of_the_pen(source, range(span.line, span.end_line + 1))
        if slip.key and known(slip.key)
    ]


def misread_key(source: Source, key: Scalar, known: Known) -> Diagnostic | None:
    """The slip that made YAML take a field for a part of its key: a wide blank before it, 名称：经发局 in braces."""
    blanks = len(key.value) - len(key.value.lstrip("　\xa0"))
    if blanks and known(key.value):
        return wide_indent(source, key.span.line, key.span.column, key.span.column + blanks)
    found = GLUED.match(key.value)
    if not found or not known(found.group(1)) or not key.plain:
        return None
    column = key.span.column + key.indent + found.start(2)
    finding = _wide_colon if found.group(2) == "：" else _tight_colon
    return finding(source, key.span.line, column, found.group(1))


def misread_list(source: Source, span: Span) -> list[Diagnostic]:
    """The dashes that made YAML read a list as mere text: -甲, or a wide blank after the dash."""
    dashes = (
        (line, DASH.match(text)) for line, text in enumerate(source.lines[span.line : span.end_line + 1], span.line)
    )
    return [
        error("Y027", source.line_place(line, dash.start(1), 1), "“-”后面缺一个半角空格", "写成“- ”，再写内容。")
        for line, dash in dashes
        if dash
    ]


def slips_of_the_pen(source: Source, lines: range | None = None) -> Iterator[Slip]:
    """Full-width colons, missing blanks, wide or tab indentation, stray brackets and quotes, in all or some lines.

    Block texts (`|`, `>`) and comments are passed over.
    """
    for number, line in _outside_blocks(source.lines, lines or range(len(source.lines))):
        if not line.lstrip(" \t　\xa0").startswith("#"):
            yield from _indentation(source, number, line)
            yield from _colon(source, number, line)
            yield from _start_of_value(source, number, line)


def _outside_blocks(lines: list[str], numbers: range) -> Iterator[tuple[int, str]]:
    block: int | None = None
    for number, line in zip(numbers, lines[numbers.start : numbers.stop], strict=False):
        depth = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or depth > block):
            continue
        block = depth if BLOCK_START.search(line) else None
        yield number, line


def _indentation(source: Source, number: int, line: str) -> Iterator[Slip]:
    if found := WIDE_INDENT.match(line):
        yield Slip(wide_indent(source, number, *found.span(1)))
    elif found := TAB_INDENT.match(line):
        place = source.line_place(number, found.start(1), len(found.group(1)))
        yield Slip(error("Y022", place, "行首用了制表符（Tab）缩进", "改成空格，每级两个空格。"))


def wide_indent(source: Source, number: int, start: int, end: int) -> Diagnostic:
    """The finding for ideographic (U+3000) or no-break blanks at the start of a line."""
    place = source.line_place(number, start, end - start)
    what = "全角空格" if "　" in place.excerpt[start:end] else "网页里的不间断空格"
    return error("Y021", place, f"行首用了{what}缩进", "改成半角空格，每级两个空格。")


def _colon(source: Source, number: int, line: str) -> Iterator[Slip]:
    if found := FULL_WIDTH_COLON.match(line):
        key = found.group(1)
        yield Slip(_wide_colon(source, number, found.start(2), key), key)
    elif found := NO_BLANK.match(line):
        key = found.group(1)
        yield Slip(_tight_colon(source, number, found.start(2), key), key)


def _wide_colon(source: Source, line: int, column: int, key: str) -> Diagnostic:
    place = source.line_place(line, column, 1)
    return error("Y020", place, f"“{key}”后面用了全角冒号“：”", f"改成半角冒号加一个空格：“{key}: ”。")


def _tight_colon(source: Source, line: int, column: int, key: str) -> Diagnostic:
    place = source.line_place(line, column, 1)
    return error("Y023", place, f"“{key}”的冒号后面缺一个半角空格", f"写成“{key}: ”，再写内容。")


def _start_of_value(source: Source, number: int, line: str) -> Iterator[Slip]:
    if found := BRACKETED.match(line):
        place = source.line_place(number, found.start(1), len(found.group(1)))
        mend = f"发文字号的括号请用〔〕；其他文字给整个值加单引号：'{found.group(1)}'。"
        yield Slip(error("Y025", place, "值以方括号或花括号开头，YAML 会当作列表或字段", mend))
    elif found := QUOTED.match(line):
        place = source.line_place(number, found.start(1), len(found.group(1)))
        curly = re.sub(r"""(["'])(.*?)\1""", r"“\2”", found.group(1))
        yield Slip(error("Y026", place, "值以英文引号开头，引号后面又有文字", f"引号请用中文引号：{curly}"))
