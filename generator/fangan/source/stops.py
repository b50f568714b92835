"""Where YAML stopped reading, in the words of people who write documents."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from fangan.report.diagnostic import Diagnostic, error
from fangan.source.nodes import Source

VALUE = re.compile(r"^[ ]*(?:-[ ]+)*(?:[^\s:#\"'\[{]+:[ ]+)?(.*\S)")
OPENED_QUOTE = re.compile(r"^[ ]*(?:-[ ]+)*(?:[^\s:#\"'\[{]+:[ ]+)?(([\"'])(?:(?!\2).)*)$")
LONGEST_EXAMPLE = 30

QUOTE_IT = "给整个值加上单引号"
ALIGN = "同一级的字段、同一个列表的“-”要左对齐，每级缩进两个空格；检查这一行和上一行。"
NAME_IT = "写成“字段名: 内容”，例如“标题: 2023年工作要点”；如果它是上一行没写完的文字，请接到上一行后面。"
PAIR = "在值的末尾补上引号，或者去掉开头的引号；文字里的引号请用“”。"

FIXED = (
    (("found unknown escape character", "found invalid Unicode", "hexdecimal"),
     "双引号里的反斜杠“\\”不能这样用", "把两头的双引号改成单引号，反斜杠就是普通文字。"),
    (("sequence entries are not allowed",), "列表不能写在这一行", "列表另起一行，写在字段名下面，每一项以“- ”开头。"),
    (("expected comment or line break", "expected a comment or a line break", "indentation indicator", "chomping or indentation"),
     "“|”或“>”后面只能换行", f"几段文字从下一行写起，缩进两格；如果值本来就以它开头，{QUOTE_IT}。"),
    (("expected node content", "expected the node content"), "这里少了内容，或者多了符号", "检查这一行的括号、逗号是否多写或少写。"),
    (("<document start>",), "前面的内容已经结束，这里又多了文字", "检查上一行的引号、括号是否成对，后面有没有多写文字。"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Stop:
    """What YAML told: the problem and the place it names, the place of what it was reading."""

    source: Source
    told: str
    context: str
    problem: tuple[int, int]
    began: tuple[int, int]

    def line(self, number: int) -> str:
        return self.source.lines[number] if number < len(self.source.lines) else ""

    def found(self, at: tuple[int, int], length: int | None, message: str, mend: str) -> Diagnostic:
        return error("Y024", self.source.line_place(*at, length), message, mend)


def stopped(source: Source, problem: yaml.MarkedYAMLError) -> Diagnostic:
    """The finding for the place where YAML could not read on; libyaml and PyYAML word the same stop differently."""
    at = _inside(source, problem.problem_mark or problem.context_mark)
    began = _inside(source, problem.context_mark or problem.problem_mark)
    stop = _Stop(source, problem.problem or "", problem.context or "", at, began)
    for keys, reader in READERS:
        if any(key in stop.told or key in stop.context for key in keys):
            return reader(stop)
    return _fixed(stop)


def _inside(source: Source, mark: yaml.Mark | None) -> tuple[int, int]:
    """A mark as line and column; a mark in blank lines at the end moves to the last line with text."""
    line, column = (mark.line, mark.column) if mark else (0, 0)
    while line > 0 and (line >= len(source.lines) or not source.lines[line].strip()):
        line, column = line - 1, 0
    return line, min(column, max(0, len(source.lines[line]) - 1))


def _no_field(stop: _Stop) -> Diagnostic:
    line = stop.began[0]
    return stop.found((line, _indent(stop.line(line))), None, "这一行没有字段名", NAME_IT)


def _second_colon(stop: _Stop) -> Diagnostic:
    number, column = stop.problem
    line = stop.line(number)
    if re.search(r":[ \t]", line[:column]):
        return stop.found(stop.problem, 1, "一行里出现了两个“: ”", _quoted(line))
    return _line_above(stop) or _misaligned(stop, number, column)


def _second_beginning(stop: _Stop) -> Diagnostic:
    return _line_above(stop) or _fixed(stop)


def _line_above(stop: _Stop) -> Diagnostic | None:
    """The line above, when it stands where a field should and names none."""
    number, indent = stop.problem[0], _indent(stop.line(stop.problem[0]))
    above = next((back for back in range(number - 1, -1, -1) if _has_words(stop.line(back))), None)
    if above is None or _indent(stop.line(above)) != indent or ":" in stop.line(above):
        return None
    return stop.found((above, indent), None, "这一行没有字段名", NAME_IT)


def _expected_key(stop: _Stop) -> Diagnostic:
    number, column = stop.problem
    if not stop.line(number)[:column].strip(" -"):
        return _misaligned(stop, number, None)
    for back in range(number, max(-1, number - 20), -1):
        if opened := OPENED_QUOTE.match(stop.line(back)):
            return stop.found((back, opened.start(1)), None, "引号没有成对", PAIR)
    return stop.found(stop.problem, None, "引号或括号后面又多了文字", _quoted(stop.line(number)))


def _misaligned(stop: _Stop, line: int, end: int | None) -> Diagnostic:
    start = _indent(stop.line(line))
    return stop.found((line, start), end and end - start, "这一行的缩进和上面没有对齐", ALIGN)


def _bracket(stop: _Stop) -> Diagnostic:
    line, column = stop.began
    last = stop.problem[1] if stop.problem[0] == line else None
    comma = stop.line(line).find("，", column, last)
    if comma >= 0 and last is not None:
        return stop.found((line, comma), 1, "括号里的项目之间用了全角逗号“，”", "改成半角逗号加一个空格：“, ”。")
    opening = stop.line(line)[column : column + 1]
    closing = {"[": "]", "{": "}"}.get(opening, "")
    mend = f"在末尾补上“{closing}”；如果值本来就以“{opening}”开头，{QUOTE_IT}；发文字号的括号请用〔〕。"
    return stop.found(stop.began, None, f"括号“{opening}”没有成对", mend)


def _open_quote(stop: _Stop) -> Diagnostic:
    return stop.found(stop.began, None, "引号没有成对，一直到文件末尾也没有找到另一半", PAIR)


def _bad_start(stop: _Stop) -> Diagnostic:
    line, column = stop.problem if "token" in stop.told else stop.began
    char = stop.line(line)[column : column + 1]
    return stop.found((line, column), None, f"值不能以“{char}”开头", _quoted(stop.line(line)))


def _fixed(stop: _Stop) -> Diagnostic:
    for keys, message, mend in FIXED:
        if any(key in stop.told for key in keys):
            line, column = stop.problem
            slash = stop.line(line).rfind("\\", 0, column + 1)
            if "反斜杠" in message and slash >= 0:
                return stop.found((line, slash), 2, message, mend)
            return stop.found(stop.problem, None, message, mend)
    return stop.found(stop.problem, None, "这里的写法 YAML 读不懂", f"检查冒号、引号、括号和缩进；拿不准时{QUOTE_IT}。")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _has_words(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _quoted(line: str) -> str:
    """How to quote the value in `line`, with the value itself where it is short."""
    found = VALUE.match(line)
    value = found.group(1).replace("'", "''") if found else ""
    return f"{QUOTE_IT}：'{value}'" if 0 < len(value) <= LONGEST_EXAMPLE else f"{QUOTE_IT}。"


READERS = (
    (("could not find expected ':'",), _no_field),
    (("mapping values are not allowed",), _second_colon),
    (("<document start>",), _second_beginning),
    (("did not find expected key", "expected '-' indicator", "expected <block end>"), _expected_key),
    (("expected ',' or",), _bracket),
    (("unexpected end of stream",), _open_quote),
    (
        ("cannot start any token", "scanning an anchor", "scanning an alias", "scanning a tag", "parsing a tag"),
        _bad_start,
    ),
)
"""What YAML tells, and who explains it."""
