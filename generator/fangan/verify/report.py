"""The results as text in columns for a terminal, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from fangan.text.width import char_width, display_width
from fangan.verify.result import Result, State

NAMES = {State.FAIL: "不合格", State.PASS: "合格", State.OPEN: "无法检查", State.ABSENT: "没有这一要素"}
SHORT = {**NAMES, State.ABSENT: "没有"}
COLORS = {State.FAIL: "\x1b[1;31m", State.PASS: "\x1b[32m", State.OPEN: "\x1b[33m", State.ABSENT: "\x1b[2m"}
PLAIN = "\x1b[0m"
HEADINGS = ("条款", "要素", "结果", "测得", "标准")
WIDEST = (10, 34, 8, 44, 52)
"""Columns of the terminal that a column of the report takes at most; what is longer goes on below."""
NARROWEST = 12
BETWEEN = "  "
COLUMNS = 150


def render(
    name: str, format_name: str, results: Sequence[Result], *, color: bool = False, columns: int = COLUMNS
) -> str:
    """The whole report about one file, for a terminal of so many columns."""
    widths = _widths([HEADINGS, *(_cells(result) for result in results)], columns)
    lines = [f"{_plain(name)}：{format_name}。{counted(results)}", "", *_row(HEADINGS, widths)]
    for result in results:
        lines += _shown(result, widths, color)
    return "\n".join(line.rstrip() for line in [*lines, "", *_failures(results)]) + "\n"


def _widths(rows: Sequence[Sequence[str]], columns: int) -> list[int]:
    """As wide as their texts; where the terminal is too narrow, the widest of the last two give way."""
    widths = [min(limit, max(display_width(row[at]) for row in rows)) for at, limit in enumerate(WIDEST)]
    while sum(widths) + len(BETWEEN) * (len(widths) - 1) > columns and max(widths[3:]) > NARROWEST:
        widths[3 + widths[3:].index(max(widths[3:]))] -= 1
    return widths


def counted(results: Iterable[Result]) -> str:
    """How many results of each state there are."""
    counts = Counter(result.state for result in results)
    return "、".join(f"{label} {counts[state]} 项" for state, label in NAMES.items()) + "。"


def as_json(name: str, format_name: str, results: Iterable[Result]) -> dict[str, Any]:
    """The report about one file for programs."""
    found = list(results)
    return {
        "file": name,
        "format": format_name,
        "passed": all(result.state is not State.FAIL for result in found),
        "results": [
            {
                "clause": result.clause, "element": result.element, "item": result.verdict.item,
                "state": result.state.value, "measured": result.verdict.measured,
                "wanted": result.verdict.wanted, "advice": result.verdict.advice,
            }
            for result in found
        ],
    }  # fmt: skip


def _cells(result: Result) -> tuple[str, ...]:
    verdict = result.verdict
    texts = (result.clause, result.subject, SHORT[result.state], verdict.measured, verdict.wanted)
    return tuple(map(_plain, texts))


def _plain(text: str) -> str:
    """Text that takes as many columns as it seems, and that no terminal obeys."""
    return "".join(char if char_width(char) else " " for char in text)


def _shown(result: Result, widths: Sequence[int], color: bool) -> Iterator[str]:
    """The lines of one result; its state in colour."""
    for line in _row(_cells(result), widths):
        if not color:
            yield line
            continue
        at = line.find(SHORT[result.state])
        yield line if at < 0 else _coloured(line, at, result.state)


def _coloured(line: str, at: int, state: State) -> str:
    end = at + len(SHORT[state])
    return f"{line[:at]}{COLORS[state]}{line[at:end]}{PLAIN}{line[end:]}"


def _row(texts: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Columns side by side; a text wider than its column is wrapped."""
    wrapped = [_wrap(text, width) for text, width in zip(texts, widths, strict=True)]
    for at in range(max(map(len, wrapped))):
        pieces = [(lines[at] if at < len(lines) else "") for lines in wrapped]
        yield BETWEEN.join(
            piece + " " * (width - display_width(piece)) for piece, width in zip(pieces, widths, strict=True)
        )


def _wrap(text: str, width: int) -> list[str]:
    lines = [""]
    for char in text:
        if display_width(lines[-1] + char) > width:
            lines.append("")
        lines[-1] += char
    return lines


def _failures(results: Sequence[Result]) -> Iterator[str]:
    """What failed again at the end, with how to mend it: the part that is read first."""
    failed = [result for result in results if result.state is State.FAIL]
    if not failed:
        yield "没有不合格的项目。"
        return
    yield f"要改的 {len(failed)} 项："
    for result in failed:
        verdict = result.verdict
        yield f"  {result.clause} {result.subject}：{_plain(verdict.measured)}；应为 {_plain(verdict.wanted)}。"
        if verdict.advice:
            yield f"    改法：{verdict.advice}"
