"""Adding units to content/units.yml: one line for each, every other byte kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from fangan.model.fields import COLLECTIVE, MEMBERS, UNIT, UNITS_FILE, is_field, lookup
from fangan.publish.content import read_register
from fangan.report.diagnostic import Diagnostic, has_errors
from fangan.source.nodes import Mapping as MappingNode
from fangan.source.nodes import Node, Scalar
from fangan.source.nodes import Sequence as SequenceNode
from fangan.source.parse import read
from fangan.text.fold import fold

Value = str | tuple["Value", ...] | Mapping[str, "Value"]
"""A text, a list, or a rule (English names of MEMBERS)."""
EMPTY = "Y003"
"""The finding of a file that says nothing yet."""
PLAIN = re.compile(r"[^\W_](?:[\w（）·《》“”—、。〔〕／/.-]*[\w（）》”〕])?")
"""Texts that need no quotes anywhere in a line of YAML."""


class Written(str):
    """A list or a rule as it stands in units.yml: [甲局, {类别: 部门}]."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class NewParty:
    """A unit or a collective to be added: English name of each field → its value; "" and () for none."""

    fields: Mapping[str, Value]
    is_unit: bool = True

    @property
    def line(self) -> str:
        """As it stands in the register: {名称: 经发局, 类别: 园区部门}."""
        names = UNIT if self.is_unit else COLLECTIVE
        return flow({names[name][0]: value for name, value in self.fields.items() if value})


@dataclass(frozen=True, slots=True)
class Edited:
    """The new bytes; None with the reasons where the register would be wrong."""

    data: bytes | None
    findings: tuple[Diagnostic, ...] = ()


def with_parties(shown: str, data: bytes, parties: Sequence[NewParty]) -> Edited:
    """units.yml with `parties` added, unless the register is wrong now or would be then."""
    before, findings = read_register(shown, data)
    if has_errors(finding for finding in findings if finding.code != EMPTY):
        return Edited(None, tuple(findings))
    edited = data
    for party in parties:
        edited = _with(shown, edited, party)
    after, findings = read_register(shown, edited)
    kept = len(after.units) + len(after.collectives) == len(before.parties) + len(parties)
    good = kept and not has_errors(findings)
    return Edited(edited if good else None, tuple(findings))


def _with(shown: str, data: bytes, party: NewParty) -> bytes:
    bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = data.decode("utf-8-sig")
    key = "units" if party.is_unit else "collectives"
    _, root, _ = read(shown, data, is_field)
    entry = None
    if isinstance(root, MappingNode):
        table = lookup(UNITS_FILE)
        entry = next((each for each in root.entries if table.get(fold(each.key.value)) == key), None)
    if entry is None:
        new = _below(text, f"{UNITS_FILE[key][0]}:\n  - {party.line}")
    elif isinstance(entry.value, SequenceNode) and entry.value.items:
        new = _after_item(text, entry.value, party)
    else:
        new = _inserted(text, entry.key.span.line, f"  - {party.line}", emptied=isinstance(entry.value, SequenceNode))
    return bom + new.encode()


def _below(text: str, lines: str) -> str:
    end = _line_end(text)
    gap = "" if not text or text.endswith("\n") else end
    return text + gap + (end if text.strip() else "") + lines.replace("\n", end) + end


def _after_item(text: str, listed: SequenceNode, party: NewParty) -> str:
    """Behind the last unit of the same kind, else behind the last one."""
    kind = party.fields.get("kind")
    alike = [item for item in listed.items if kind and _kind_of(item) == kind]
    item = (alike or list(listed.items))[-1]
    lines = text.split("\n")
    line = lines[item.span.line]
    dash = line[: item.span.column].rstrip().removesuffix("-")
    if dash.strip() or not line[: item.span.column].rstrip().endswith("-"):
        return _in_brackets(text, item, party)
    return _inserted(text, _last_line(item), f"{dash}- {party.line}")


def _kind_of(item: Node) -> str | None:
    table = lookup(UNIT)
    entries = item.entries if isinstance(item, MappingNode) else ()
    values = (each.value for each in entries if table.get(fold(each.key.value)) == "kind")
    return next((value.value for value in values if isinstance(value, Scalar)), None)


def _in_brackets(text: str, item: Node, party: NewParty) -> str:
    """Behind an item of a list in [ ]."""
    lines = text.split("\n")
    line, column = item.span.end_line, item.span.end_column
    lines[line] = f"{lines[line][:column]}, {party.line}{lines[line][column:]}"
    return "\n".join(lines)


def _inserted(text: str, line: int, new: str, *, emptied: bool = False) -> str:
    """`new` as a line of its own behind `line`, which loses its [] when it is `emptied`."""
    end = _line_end(text)
    lines = text.split("\n")
    lines[line] = re.sub(r"\[\s*\]", "", lines[line]).rstrip(" ") if emptied else lines[line]
    if line + 1 == len(lines):
        lines[line] += end.removesuffix("\n")
    return "\n".join([*lines[: line + 1], new + end.removesuffix("\n"), *lines[line + 1 :]])


def _last_line(node: Node) -> int:
    """The last line that `node` stands on; the span of a group in lines ends only where the next begins."""
    return max(_ends(node), default=node.span.line)


def _ends(node: Node) -> Iterator[int]:
    if isinstance(node, Scalar):
        yield node.span.end_line - (node.span.end_line > node.span.line and node.span.end_column == 0)
    elif isinstance(node, SequenceNode):
        yield from (end for item in node.items for end in _ends(item))
    else:
        yield from (end for entry in node.entries for end in (entry.key.span.end_line, *_ends(entry.value)))


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def flow(value: Value) -> str:
    """A value in one line of YAML."""
    if isinstance(value, Written):
        return str(value)
    if isinstance(value, str):
        return value if PLAIN.fullmatch(value) else "'" + value.replace("'", "''") + "'"
    if isinstance(value, Mapping):
        pairs = ((MEMBERS[name][0] if name in MEMBERS else name, each) for name, each in value.items() if each)
        return "{" + ", ".join(f"{name}: {flow(each)}" for name, each in pairs) + "}"
    return "[" + ", ".join(map(flow, value)) + "]"
