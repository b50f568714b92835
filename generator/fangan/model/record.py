"""Reading one group of fields: which are there, of which form, and what is wrong with the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from fangan.model.fields import ITEM, Names, home, is_field, lookup
from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.source.mistakes import misread, misread_key, misread_list
from fangan.source.nodes import Entry, Node, Scalar, Sequence, Source, Span
from fangan.source.nodes import Mapping as MappingNode
from fangan.text.dates import parse_date
from fangan.text.fold import fold
from fangan.text.listing import split_names
from fangan.text.similar import nearest

KEY = re.compile(r"\w(?:[\w -]*\w)?[\u200b-\u200f\u2060]*")
"""A field's name: no punctuation around it (｛名称); blanks of no width, which nobody sees, may follow."""

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

    def swallowed(self, node: Scalar) -> None:
        """Note fields that a deeper indentation and a full-width colon made a part of the text above them."""
        begin = self.source.lines[node.span.line][node.span.column :][:1]
        if node.span.line < node.span.end_line and begin not in ("|", ">", "'", '"'):
            below = Span(node.span.line + 1, 0, node.span.end_line, 0)
            self.findings.extend(misread(self.source, below, is_field))

    def heads(self, node: Scalar) -> None:
        """Note 标题：甲 and 内容：甲 where a text may stand as well as fields."""
        known = lookup({name: ITEM[name] for name in ("title", "text")})
        if not node.indent:
            self.findings.extend(misread(self.source, node.span, lambda word: fold(word) in known))


def _form(node: Node) -> str:
    if isinstance(node, Scalar):
        return "一段文字" if node.value else "空白"
    return "列表" if isinstance(node, Sequence) else "一组字段"


class Record:
    """The fields of one mapping, looked up by English name; unknown and doubled keys are noted at once."""

    def __init__(
        self, reading: Reading, node: MappingNode, names: Names, what: str, also: Callable[[str], bool] | None = None
    ) -> None:
        """`also` says which further words are fields, each known by itself."""
        self._also = also
        self.opened: set[str] = set()
        """The further fields that are there."""
        self.reading = reading
        self.node = node
        self._what = what
        self._names = names
        self._meant: set[str] = set()
        """Names of fields that are written, but wrongly."""
        self._entries = self._known(node.entries)

    def _known(self, entries: tuple[Entry, ...]) -> dict[str, Entry]:
        table, found = lookup(self._names), dict[str, Entry]()
        for entry in entries:
            name = table.get(fold(entry.key.value)) if KEY.fullmatch(entry.key.value) else None
            name = name or self._further(entry.key.value)
            if name is None:
                self._unknown(entry.key)
            elif name in found:
                self._doubled(entry.key, found[name].key)
            else:
                found[name] = entry
        return found

    def _further(self, word: str) -> str | None:
        if self._also is None or not KEY.fullmatch(word) or not self._also(word):
            return None
        self.opened.add(fold(word))
        return fold(word)

    def _label(self, name: str) -> str:
        """How drafters call a field."""
        return self._names[name][0] if name in self._names else self._entries[name].key.value

    def _doubled(self, key: Scalar, first: Scalar) -> None:
        line = first.span.line + 1
        same = fold(key.value) == fold(first.value)
        message = f"写了两次（前一次在第 {line} 行）" if same else f"就是第 {line} 行的“{first.value}”，写了两次"
        self.reading.error("M003", key, f"“{key.value}”{message}", "一组字段里每个字段只写一次；几段文字请写成列表。")

    def _unknown(self, key: Scalar) -> None:
        word = key.value.strip()
        if slip := misread_key(self.reading.source, key, is_field):
            self.reading.findings.append(slip)
            self._meant.add(word.partition("：")[0].partition(":")[0])
        elif word != key.value and is_field(word):
            self._meant.add(word)
            self.reading.error("Y021", key, f"字段名“{word}”后面有全角空格", "删掉字段名和冒号之间的空格。")
        else:
            self.reading.error("M001", key, f"{self._what}里没有“{word}”这个字段", self._instead(word))

    def _instead(self, word: str) -> str:
        """What a field that is not one of these may be instead."""
        usual = [chinese[0] for chinese in self._names.values()]
        if fold(word) in lookup(self._names):
            plain = "".join(filter(str.isalnum, word))
            self._meant.add(plain)
            return f"写成“{plain}”：字段名不带标点，括号用半角的 {{ }}。"
        elsewhere = home(word)
        if elsewhere:
            return f"“{word}”是“{elsewhere}”里的字段，检查缩进；{self._what}里可以写：{'、'.join(usual)}。"
        near = nearest(word, (name for chinese in self._names.values() for name in chinese)) if word else None
        if near:
            self._meant.add(near)
            return f"是不是“{near}”？"
        return f"{self._what}里可以写：{'、'.join(usual)}。"

    def entry(self, name: str) -> Entry | None:
        """The entry of a field, None when it is missing or empty."""
        entry = self._entries.get(name)
        empty = entry and isinstance(entry.value, Scalar) and not entry.value.value.strip()
        return None if empty else entry

    def node_of(self, name: str) -> Node | None:
        """The value of a field as a node, None when it is missing or empty."""
        entry = self.entry(name)
        return entry.value if entry else None

    def in_order(self, names: Container[str]) -> Iterator[tuple[str, Entry]]:
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
            self.reading.swallowed(node)
            return "".join(part.strip() for part in node.value.split("\n"))
        mend = self._as_text(node, "写在冒号后面的同一行。")
        self.reading.expected(node, f"一行文字（{self._names[name][0]}）", mend)
        return None

    def _as_text(self, node: Node, mend: str) -> str:
        """How to mend what should be text: a bracket at its start is what makes it a list or fields."""
        line = self.reading.source.lines[node.span.line]
        bracketed = line[node.span.column : node.span.column + 1] in ("[", "{")
        return "值以方括号或花括号开头时，给整个值加上单引号；发文字号的括号请用〔〕。" if bracketed else mend

    def _missing(self, name: str) -> None:
        key = self._names[name][0]
        if any(fold(word) in map(fold, (name, *self._names[name])) for word in self._meant):
            return
        if entry := self._entries.get(name):
            self.reading.error("M004", entry.key, f"“{entry.key.value}”后面没有内容", "在冒号后面写上内容。")
            return
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
            self.reading.swallowed(node)
            return node.value
        mend = self._as_text(node, "文字里有半角冒号加空格时，给整段加上单引号。")
        self.reading.expected(node, f"一段文字（{key}）", mend)
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
        self.reading.expected(node, f"名称（{self._label(name)}）", "写成“甲、乙”，或者列表。")
        return ()

    def names_or_records(self, name: str, names: Names, what: str) -> Iterator[Mention | Record]:
        """Names like `mentions`, groups of fields among them or alone."""
        node = self.node_of(name)
        if isinstance(node, MappingNode):
            yield Record(self.reading, node, names, what)
        elif isinstance(node, Sequence):
            for item in node.items:
                if isinstance(item, MappingNode):
                    yield Record(self.reading, item, names, what)
                else:
                    yield from self._named(item)
        else:
            yield from self.mentions(name)

    def _named(self, node: Node) -> Iterator[Mention]:
        if isinstance(node, Scalar) and node.value.strip():
            yield Mention(node.value.strip(), self.reading.source.place(node.span))
        else:
            self.reading.expected(node, "名称", "列表的每一项写一个名称。")

    def _split(self, node: Scalar) -> Iterator[Mention]:
        self.reading.swallowed(node)
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
        slips = misread_list(self.reading.source, node.span)
        self.reading.findings.extend(slips)
        if not slips:
            self.reading.expected(node, f"列表（{self._names[name][0]}）", "另起一行，每一项以“- ”开头。")
        return ()
