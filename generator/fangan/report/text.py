"""Findings as text for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from fangan.report.diagnostic import Diagnostic, Level, Place
from fangan.text.width import char_width, display_width

NAMES = {Level.ERROR: "错误", Level.WARNING: "警告"}
COLORS = {Level.ERROR: "\x1b[1;31m", Level.WARNING: "\x1b[1;33m"}
PLAIN = "\x1b[0m"
EXCERPT_COLUMNS = 96
MOST_OF_ONE_KIND = 20


def render(findings: Iterable[Diagnostic], *, color: bool = False) -> str:
    """All findings sorted by place, repeats of one kind in one file folded, counts at the end; "" for none."""
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    if not ordered:
        return ""
    shown = [_one(finding, color) for finding in _capped(ordered)]
    return "\n".join([*shown, *_folded(ordered), _totals(ordered)]) + "\n"


def _capped(ordered: list[Diagnostic]) -> Iterator[Diagnostic]:
    seen: Counter[tuple[str, str]] = Counter()
    for finding in ordered:
        seen[finding.place.path, finding.code] += 1
        if seen[finding.place.path, finding.code] <= MOST_OF_ONE_KIND:
            yield finding


def _folded(ordered: list[Diagnostic]) -> Iterator[str]:
    counts = Counter((finding.place.path, finding.code) for finding in ordered)
    for (path, code), count in counts.items():
        if count > MOST_OF_ONE_KIND:
            yield f"{path}  {code} 另有 {count - MOST_OF_ONE_KIND} 处相同，未逐一列出。\n"


def _totals(ordered: list[Diagnostic]) -> str:
    counts = Counter(finding.level for finding in ordered)
    return "共 " + "、".join(f"{counts[level]} 个{name}" for level, name in NAMES.items() if counts[level]) + "。"


def _one(finding: Diagnostic, color: bool) -> str:
    place = finding.place
    name = NAMES[finding.level]
    label = f"{COLORS[finding.level]}{name} {finding.code}{PLAIN}" if color else f"{name} {finding.code}"
    lines = [f"{place.shown}  {label}  {finding.message}"]
    if place.excerpt.strip():
        lines += _pointed(place)
    if finding.mend:
        lines.append(f"  改法：{finding.mend}")
    return "\n".join(lines) + "\n"


def _pointed(place: Place) -> list[str]:
    """The line and a caret under the place; long lines are cut to a window around it."""
    gutter = f"{place.line:>6} │ "
    before, marked, after = _window(place)
    caret = "^" * max(1, display_width(marked))
    return [gutter + before + marked + after, " " * (len(gutter) - 2) + "│ " + " " * display_width(before) + caret]


def _window(place: Place) -> tuple[str, str, str]:
    line = "".join("␉" if char == "\t" else char if char_width(char) else "�" for char in place.excerpt)
    start = place.column - 1
    if display_width(line) <= EXCERPT_COLUMNS:
        return line[:start], line[start : start + place.length], line[start + place.length :]
    before, marked, after = line[:start], line[start : start + place.length], line[start + place.length :]
    marked = _head(marked, EXCERPT_COLUMNS // 2)
    before = _tail(before, EXCERPT_COLUMNS // 2)
    return before, marked, _head(after, max(8, EXCERPT_COLUMNS - display_width(before + marked)))


def _head(text: str, columns: int) -> str:
    width = 0
    for index, char in enumerate(text):
        width += char_width(char)
        if width > columns:
            return text[:index] + "…"
    return text


def _tail(text: str, columns: int) -> str:
    if display_width(text) <= columns:
        return text
    while display_width(text) > columns:
        text = text[1:]
    return "…" + text
