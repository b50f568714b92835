"""YAML events to positioned nodes, bounded in size and depth; no recursion, no surprises.

Every scalar stays text (no numbers, dates or yes/no are guessed); anchors, aliases, tags, directives and
several documents in a file are refused, so a file means what a reader sees and cannot grow when read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from fangan.report.diagnostic import Diagnostic, Place, error, warning
from fangan.source.decode import FORBIDDEN, control_character, decode
from fangan.source.mistakes import Known, explain
from fangan.source.nodes import Entry, Mapping, Node, Scalar, Sequence, Source, Span
from fangan.source.unfold import unfold

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
COMMENT = re.compile(r"[ \t]+(#)(?=[^\s#])")
MOST_DEPTH = 20
MOST_NODES = 100_000
MOST_SCALAR = 65_536


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    start: Any
    is_mapping: bool
    children: list[Node] = field(default_factory=list)


class _Stop(Exception):  # noqa: N818 - the end of reading, not an error of ours
    def __init__(self, finding: Diagnostic) -> None:
        self.finding = finding


def read(path: str, data: bytes, known: Known = str.isalpha) -> tuple[Source, Node | None, list[Diagnostic]]:
    """The tree of one file, or None with what is wrong; findings may come with a tree too.

    `known` tells whether a word names a field, so that 标题： is told from a sentence that holds a colon.
    """
    source, findings = decode(path, data)
    if source is None or findings:
        return source or Source(path, ""), None, findings
    return source, *parse(source, known)


def parse(source: Source, known: Known) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of a decoded file: None and findings when it is no YAML that we accept."""
    builder = _Builder(source)
    try:
        ended = source.text if source.text.endswith("\n") else source.text + "\n"
        for event in yaml.parse(ended, Loader=LOADER):
            builder.take(event)
    except _Stop as stop:
        return None, [*builder.findings, stop.finding]
    except yaml.MarkedYAMLError as problem:
        return None, [*builder.findings, *explain(source, problem, known)]
    if builder.root is None and not builder.findings:
        return None, [_nothing(source)]
    return builder.root, builder.findings


def _nothing(source: Source) -> Diagnostic:
    message = "文件里只有注释，没有内容" if "#" in source.text else "文件是空的"
    return error("Y003", Place(source.path, 1, 1), message, "照着现有的文件填写；新方案可以用 fangan new 生成样例。")


class _Builder:
    """Builds the tree from events, one level of `_Open` for each list or mapping that is open."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.findings: list[Diagnostic] = []
        self._open: list[_Open] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: Any) -> None:
        """Digest one event; raises _Stop when reading on makes no sense."""
        match event:
            case yaml.DocumentStartEvent():
                self._document(event)
            case yaml.AliasEvent():
                self._refuse(event, "*", "引用")
                self._add(Scalar(f"*{event.anchor}", _span(event)))
            case yaml.ScalarEvent():
                self._decorations(event)
                self._add(self._scalar(event))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._decorations(event)
                self._enter(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._add(self._leave(event))

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            place = self.source.place(_span(event))
            raise _Stop(
                error(
                    "Y010", place, "一个文件里只能写一份内容，这里的“---”开始了第二份", "把后面的内容放进另一个文件。"
                )
            )
        if event.version or event.tags:
            place = self.source.place(_span(event))
            self.findings.append(error("Y011", place, "这里不能用以 % 开头的指令行", "删掉这一行。"))

    def _decorations(self, event: Any) -> None:
        if event.anchor:
            self._refuse(event, "&", "锚点")
        if event.tag:
            self._refuse(event, "!", "标签")

    def _refuse(self, event: Any, mark: str, what: str) -> None:
        """Note the anchor, alias or tag that a text becomes when it begins with & * or !."""
        place = self.source.place(_span(event))
        at = place.excerpt.find(mark, place.column - 1)
        word = re.match(r"\S*", place.excerpt[max(at, 0) :])
        taken = word.group() if word else mark
        place = self.source.line_place(place.line - 1, max(at, 0), len(taken))
        mend = "删掉它；要印出来时，给整个值加上单引号。"
        self.findings.append(error("Y011", place, f"值不能以“{mark}”开头：YAML 把“{taken}”当作{what}", mend))

    def _enter(self, event: Any) -> None:
        if len(self._open) >= MOST_DEPTH:
            place = self.source.place(_span(event))
            raise _Stop(
                error(
                    "Y012",
                    place,
                    f"括号或缩进嵌套太深（超过 {MOST_DEPTH} 层）",
                    "检查多余的 [ 或 {，或者缩进是否逐行变深。",
                )
            )
        self._open.append(_Open(event, isinstance(event, yaml.MappingStartEvent)))

    def _leave(self, event: Any) -> Node:
        closed = self._open.pop()
        first, last = closed.start.start_mark, event.end_mark
        span = Span(first.line, first.column, last.line, last.column)
        if not closed.is_mapping:
            return Sequence(tuple(closed.children), span)
        return Mapping(tuple(self._entries(closed.children)), span)

    def _entries(self, children: list[Node]) -> Iterator[Entry]:
        for key, value in zip(children[::2], children[1::2], strict=True):
            if isinstance(key, Scalar):
                yield Entry(key, value)
            else:
                mend = "字段名要写成文字；如果值以 [ 或 { 开头，请给它加引号。"
                self.findings.append(
                    error("Y013", self.source.place(key.span), "这里应当是字段名，却是列表或一组字段", mend)
                )

    def _add(self, node: Node) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            place = self.source.place(node.span)
            raise _Stop(error("Y014", place, f"内容太多（超过 {MOST_NODES} 项）", "一个方案写一个文件。"))
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node if node != Scalar("", node.span) else None

    def _scalar(self, event: Any) -> Scalar:
        span = _span(event)
        value: str = event.value
        if len(value) > MOST_SCALAR:
            place = self.source.place(span)
            self.findings.append(error("Y015", place, f"这一项的文字太长（超过 {MOST_SCALAR} 字）", "分成几段写。"))
            value = value[:MOST_SCALAR]
        if bad := FORBIDDEN.search(value):
            self.findings.append(control_character(self.source.place(span), bad.group()))
        if span.line == span.end_line and event.style in (None, ""):
            self._hash(span)
        if span.line != span.end_line and event.style in (None, "", ">", "'", '"'):
            value = unfold(value, self._raw(event))
        quoted = 1 if event.style in ("'", '"') else 0
        raw_width = span.end_column - span.column - 2 * quoted
        return Scalar(value, span, quoted, span.line == span.end_line and raw_width == len(value))

    def _hash(self, span: Span) -> None:
        """Warn of 落实 #1号文件: YAML takes what follows " #" for a comment."""
        line = self.source.lines[span.line] if span.line < len(self.source.lines) else ""
        if found := COMMENT.match(line, span.end_column):
            place = self.source.line_place(span.line, found.start(1))
            mend = "要印出来，给整个值加上单引号；确实是注释，在“#”后面加一个空格。"
            self.findings.append(warning("Y028", place, "“#”后面的文字会被当作注释，不会印出来", mend))

    def _raw(self, event: Any) -> str:
        """The characters of a scalar in the file (libyaml's marks count characters, without the BOM)."""
        return self.source.text[event.start_mark.index : event.end_mark.index]


def _span(event: Any) -> Span:
    return Span(event.start_mark.line, event.start_mark.column, event.end_mark.line, event.end_mark.column)
