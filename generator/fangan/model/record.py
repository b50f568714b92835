"""Reading one group of fields: which are there, of which form, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from fangan.model.fields import Names, is_field, lookup
from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.source.mistakes import misread
from fangan.source.nodes import Entry, Node, Scalar, Sequence, Source
from fangan.source.nodes import Mapping as MappingNode
from fangan.text.dates import parse_date
from fangan.text.fold import fold
from fangan.text.listing import split_names
from fangan.text.similar import nearest

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where a drafter wrote it."""

    name: str
    place: Place


class Reading:
    """One file being read: its source, and the findings so far."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.findings: list[Diagnostic] = []

    @property
    def distinct(self) -> list[Diagnostic]:
        """The findings, each once: a field may be looked at more than once."""
        return list(dict.fromkeys(self.findings))

    def error(self, code: str, node: Node, message: str, mend: str = "") -> None:
        """Note an error at the first line of `node`."""
        self.findings.append(error(code, self.source.place(node.span), message, mend))

    def expected(self, node: Node, what: str, mend: str) -> None:
        """Note that `node` has the wrong form; a slip of the pen that caused it is said instead."""
        slips = misread(self.source, node.span, is_field) if isinstance(node, Scalar) else []
        self.findings.extend(slips)
        if not slips:
            self.error("M002", node, f"这里应当是{what}，写成了{_form(node)}", mend)


def _form(node: Node) -> str:
    if isinstance(node, Scalar):
        return "一段文字" if node.value else "空白"
    return "列表" if isinstance(node, Sequence) else "一组字段"


class Record:
    """The fields of one mapping, looked up by English name; unknown and doubled keys are noted at once."""

    def __init__(self, reading: Reading, node: MappingNode, names: Names, what: str) -> None:
        self.reading = reading
        self.node = node
        self._what = what
        self._names = names
        self._entries = self._known(node.entries)

    def _known(self, entries: tuple[Entry, ...]) -> dict[str, Entry]:
        table, found = lookup(self._names), dict[str, Entry]()
        for entry in entries:
            name = table.get(fold(entry.key.value)) if entry.key.value == entry.key.value.strip() else None
            if name is None:
                self._unknown(entry.key)
            elif name in found:
                first = found[name].key.span.line + 1
                mend = "一组字段里每个字段只写一次；几段文字请写成列表。"
                self.reading.error("M003", entry.key, f"“{entry.key.value}”写了两次（前一次在第 {first} 行）", mend)
            else:
                found[name] = entry
        return found

    def _unknown(self, key: Scalar) -> None:
        word = key.value.strip()
        if word != key.value and fold(word) in lookup(self._names):
            mend = "删掉字段名前后的空格；缩进用半角空格。"
            self.reading.error("Y021", key, f"字段名“{word}”前后有全角空格", mend)
            return
        usual = [chinese[0] for chinese in self._names.values()]
        near = nearest(word, usual) if word else None
        mend = f"是不是“{near}”？" if near else f"{self._what}里可以写：{'、'.join(usual)}。"
        self.reading.error("M001", key, f"{self._what}里没有“{word}”这个字段", mend)

    def entry(self, name: str) -> Entry | None:
        """The entry of a field, None when it is missing or empty."""
        entry = self._entries.get(name)
        return None if entry is None or entry.value == Scalar("", entry.value.span) else entry

    def node_of(self, name: str) -> Node | None:
        """The value of a field as a node, None when it is missing or empty."""
        entry = self.entry(name)
        return entry.value if entry else None

    def in_order(self, names: Names) -> Iterator[tuple[str, Entry]]:
        """Those of `names` that are there, in the order of the file."""
        for name, entry in self._entries.items():
            if name in names and self.entry(name):
                yield name, entry

    def line(self, name: str, *, required: bool = False) -> str | None:
        """A text of one line."""
        node = self.node_of(name)
        if node is None:
            if required:
                self._missing(name)
            return None
        if isinstance(node, Scalar):
            return "".join(part.strip() for part in node.value.split("\n"))
        self.reading.expected(node, f"一行文字（{self._names[name][0]}）", "写在冒号后面，不要写成列表。")
        return None

    def _missing(self, name: str) -> None:
        key = self._names[name][0]
        place = self.reading.source.line_place(self.node.span.line, self.node.span.column)
        self.reading.findings.append(error("M004", place, f"{self._what}缺少“{key}”", f"加一行“{key}: ……”。"))

    def paragraphs(self, name: str) -> tuple[str, ...]:
        """A text as its paragraphs: a line of text, a `|` block (each line one), or a list."""
        node = self.node_of(name)
        if node is None:
            return ()
        parts = node.items if isinstance(node, Sequence) else (node,)
        texts = [text for part in parts if (text := self._text(part, self._names[name][0])) is not None]
        return tuple(line for text in texts for line in map(str.strip, text.split("\n")) if line)

    def _text(self, node: Node, key: str) -> str | None:
        if isinstance(node, Scalar):
            return node.value
        self.reading.expected(node, f"一段文字（{key}）", "文字里有半角冒号加空格时，请给整段加引号。")
        return None

    def mentions(self, name: str) -> tuple[Mention, ...]:
        """Names, as a list or in the words of a document (中川镇、各中心社区)."""
        node = self.node_of(name)
        if node is None:
            return ()
        if isinstance(node, Sequence):
            return tuple(found for item in node.items for found in self._named(item))
        if isinstance(node, Scalar):
            return tuple(self._split(node))
        self.reading.expected(node, f"名称（{self._names[name][0]}）", "写成“甲、乙”，或者列表。")
        return ()

    def _named(self, node: Node) -> Iterator[Mention]:
        if isinstance(node, Scalar):
            yield Mention(node.value.strip(), self.reading.source.place(node.span))
        else:
            self.reading.expected(node, "名称", "列表的每一项写一个名称。")

    def _split(self, node: Scalar) -> Iterator[Mention]:
        for offset, name in split_names(node.value):
            inside = node.indent + offset
            place = self.reading.source.place
            yield Mention(name, place(node.span, offset=inside, length=len(name)) if node.plain else place(node.span))

    def date(self, name: str) -> date | None:
        """A date as printed: 2023年5月31日."""
        text = self.line(name)
        if text is None:
            return None
        node = self.node_of(name)
        assert node is not None
        try:
            day = parse_date(text)
        except ValueError:
            self.reading.error("M006", node, f"没有“{text}”这一天", "检查年、月、日。")
            return None
        if day is None:
            self.reading.error("M005", node, f"“{text}”不是日期", "写成“2023年5月31日”。")
        return day

    def choice(self, name: str, choices: Mapping[str, T], default: T) -> T:
        """One of some words (中文或英文), or `default`."""
        text = self.line(name)
        if text is None:
            return default
        by_key = {fold(word): value for word, value in choices.items()}
        if fold(text) in by_key:
            return by_key[fold(text)]
        node = self.node_of(name)
        assert node is not None
        usual = [word for word in choices if not word.isascii()]
        near = nearest(text, usual)
        mend = f"是不是“{near}”？" if near else f"可以写：{'、'.join(usual)}。"
        self.reading.error("M007", node, f"“{self._names[name][0]}”不能是“{text}”", mend)
        return default

    def number(self, name: str) -> int | None:
        """A whole number that is not negative."""
        text = self.line(name)
        if text is None:
            return None
        digits = text.removesuffix("份")
        if digits.isascii() and digits.isdigit() and len(digits) < 10:
            return int(digits)
        node = self.node_of(name)
        assert node is not None
        self.reading.error("M008", node, f"“{text}”不是数字", "只写阿拉伯数字，例如 20。")
        return None

    def record(self, name: str, names: Names, what: str) -> Record | None:
        """The fields under a field."""
        node = self.node_of(name)
        if node is None:
            return None
        if isinstance(node, MappingNode):
            return Record(self.reading, node, names, what)
        self.reading.expected(node, f"一组字段（{what}）", "另起一行，缩进两格，每行写“字段名: 内容”。")
        return None

    def items(self, name: str) -> tuple[Node, ...]:
        """The members of a list."""
        node = self.node_of(name)
        if node is None:
            return ()
        if isinstance(node, Sequence):
            return node.items
        self.reading.expected(node, f"列表（{self._names[name][0]}）", "另起一行，每一项以“- ”开头。")
        return ()
