"""YAML mistakes of people who write documents, not programs, explained."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import yaml

from fangan.report.diagnostic import Diagnostic, error
from fangan.source.nodes import Source, Span

Known = Callable[[str], bool]
"""Tells whether a word is the name of a field."""

FULL_WIDTH_COLON = re.compile(r"^(?:[ 　\xa0]*-)?[ 　\xa0]*([^\s:：#\-\"'，。；]{1,12})(：)")
NO_BLANK = re.compile(r"^(?:[ ]*-)?[ ]*([^\s:：#\-\"'，。；]{1,12})(:)(?=[^\s:/])")
WIDE_INDENT = re.compile(r"^[ \t]*([　\xa0]+)")
TAB_INDENT = re.compile(r"^ *(\t+)")
BRACKETED = re.compile(r"^[ ]*(?:-[ ]+)*[^\s:#\"'\[{]+:[ ]+((?:\[[^\]]*\]|\{[^}]*\})[^\s,#].*)$")
QUOTED = re.compile(r"^[ ]*(?:-[ ]+)*(?:[^\s:#\"'\[{]+:[ ]+)?(\"[^\"]*\"[^\s:,#].*)$")
BLOCK_START = re.compile(r"(?::|-)[ ]+[|>][+-]?\d?[ ]*(?:#.*)?$")

OTHERS = (
    ("could not find expected ':'", "这一行缺少“字段名: ”", "字段名后面写半角冒号加一个空格，例如“标题: 2023年工作要点”；上一行的引号、括号也要成对。"),
    ("mapping values are not allowed", "一行里出现了两个“: ”，或者缩进不对", "值里有半角冒号时，给整个值加上引号；同级的字段要左对齐。"),
    ("did not find expected key", "缩进没有对齐，或者引号后面还有文字", "同一级的字段要左对齐；值里有引号时请用“”，或者给整个值加单引号。"),
    ("did not find expected '-' indicator", "列表的“-”没有对齐", "同一个列表里，每一项的“-”要左对齐。"),
    ("block sequence entries are not allowed", "这里不能以“- ”开头", "列表要另起一行，缩进在字段名下面。"),
    ("did not find expected ',' or", "方括号或花括号没有成对", "文字以 [ 或 { 开头时，请给整个值加引号，例如 '[2023]2号'；发文字号的括号请用〔〕。"),
    ("found unexpected end of stream", "引号没有成对，一直到文件末尾也没有找到另一半", "在值的末尾补上引号，或者去掉开头的引号。"),
    ("found unknown escape character", "双引号里的反斜杠“\\”不能这样用", "把双引号改成单引号，反斜杠就是普通文字。"),
    ("found character that cannot start any token", "值不能以这个符号开头", "给整个值加上单引号。"),
    ("did not find expected alphabetic", "值不能以 & 或 * 开头", "给整个值加上单引号。"),
    ("did not find URI escape", "值不能以 ! 开头", "给整个值加上单引号。"),
    ("found undefined tag handle", "值不能以 ! 开头", "给整个值加上单引号。"),
    ("did not find expected node content", "这里少了内容", "检查这一行的括号、逗号是否多写或少写。"),
    ("did not find expected <document start>", "这里缩进不对，或者多了文字", "顶格的字段要从行首写起；检查上一行的引号是否成对。"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """A finding, and the word before the colon when it is only sure if that word names a field."""

    finding: Diagnostic
    key: str | None = None


def explain(source: Source, problem: yaml.MarkedYAMLError, known: Known) -> list[Diagnostic]:
    """What a drafter did that made YAML stop: all slips of the usual kinds, else the one that YAML names."""
    mark = problem.problem_mark
    stopped = mark.line if mark else len(source.lines) - 1
    slips = [
        slip.finding
        for slip in slips_of_the_pen(source)
        if slip.key is None or known(slip.key) or abs(slip.finding.place.line - 1 - stopped) <= 1
    ]
    if any(slip.place.line - 1 <= stopped for slip in slips):
        return slips
    return [*slips, _named(source, problem)]


def misread(source: Source, span: Span, known: Known) -> list[Diagnostic]:
    """The slips that made YAML read a field as mere text: a full-width colon, a missing blank."""
    return [
        slip.finding
        for slip in slips_of_the_pen(source)
        if slip.key and known(slip.key) and span.line <= slip.finding.place.line - 1 <= span.end_line
    ]


def slips_of_the_pen(source: Source) -> Iterator[Slip]:
    """Full-width colons, missing blanks, wide or tab indentation, stray brackets and quotes.

    Block texts (`|`, `>`) and comments are passed over.
    """
    for number, line in _outside_blocks(source.lines):
        if not line.lstrip(" \t　\xa0").startswith("#"):
            yield from _indentation(source, number, line)
            yield from _colon(source, number, line)
            yield from _start_of_value(source, number, line)


def _outside_blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    block: int | None = None
    for number, line in enumerate(lines):
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
    return error("Y021", place, "行首用了全角空格缩进", "改成半角空格，每级两个空格。")


def _colon(source: Source, number: int, line: str) -> Iterator[Slip]:
    if found := FULL_WIDTH_COLON.match(line):
        key = found.group(1)
        place = source.line_place(number, found.start(2), 1)
        yield Slip(error("Y020", place, f"“{key}”后面用了全角冒号“：”", f"改成半角冒号加一个空格：“{key}: ”。"), key)
    elif found := NO_BLANK.match(line):
        key = found.group(1)
        place = source.line_place(number, found.start(2), 1)
        yield Slip(error("Y023", place, f"“{key}”的冒号后面缺一个空格", f"写成“{key}: ”，再写内容。"), key)


def _start_of_value(source: Source, number: int, line: str) -> Iterator[Slip]:
    if found := BRACKETED.match(line):
        place = source.line_place(number, found.start(1), len(found.group(1)))
        mend = f"发文字号的括号请用〔〕；其他文字给整个值加单引号：'{found.group(1)}'。"
        yield Slip(error("Y025", place, "值以方括号或花括号开头，YAML 会当作列表或字段", mend))
    elif found := QUOTED.match(line):
        place = source.line_place(number, found.start(1), len(found.group(1)))
        curly = re.sub(r'"([^"]*)"', r"“\1”", found.group(1))
        yield Slip(error("Y026", place, "值以英文引号开头，引号后面又有文字", f"引号请用中文引号：{curly}"))


def _named(source: Source, problem: yaml.MarkedYAMLError) -> Diagnostic:
    told = problem.problem or ""
    at_opening = "end of stream" in told and problem.context_mark
    mark = problem.context_mark if at_opening else problem.problem_mark or problem.context_mark
    message, mend = next(
        ((message, mend) for key, message, mend in OTHERS if key in told),
        ("这里的写法 YAML 读不懂", "检查冒号、引号、括号和缩进；拿不准时给整个值加上单引号。"),
    )
    line, column = (mark.line, mark.column) if mark else (0, 0)
    while line > 0 and (line >= len(source.lines) or not source.lines[line].strip()):
        line, column = line - 1, 0
    return error("Y024", source.line_place(line, min(column, max(0, len(source.lines[line]) - 1))), message, mend)
