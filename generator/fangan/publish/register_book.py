"""The register of units as a workbook, and back: sheets 单位 and 集体, a column for each field."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zipfile import BadZipFile, ZipFile

from fangan.excel.plain_book import plain_book
from fangan.model.fields import COLLECTIVE, UNIT, Names, lookup
from fangan.model.record import Mention
from fangan.model.register import Register
from fangan.model.unit import Collective, Party, Rule, key_of
from fangan.publish.register_edit import NewParty, Value, Written, flow
from fangan.report.problem import Problem
from fangan.text.dates import format_date
from fangan.text.fold import fold
from fangan.text.listing import split_names

SHEETS: dict[str, tuple[Names, bool]] = {"单位": (UNIT, True), "集体": (COLLECTIVE, False)}
"""Name of each sheet → its fields, whether they are a unit's."""
LISTS = ("aliases", "tags", "scope", "succeeded_by", "members", "possible")
MOST_ROWS, MOST_BYTES = 20_000, 100_000_000
"""What a workbook may hold: rows in a sheet, and bytes when unpacked."""


class NoBookError(Problem):
    """A file that is no register in .xlsx; the message says why."""


def exported(register: Register) -> bytes:
    """The register as .xlsx."""
    sheets = {}
    for name, (names, is_unit) in SHEETS.items():
        parties = register.units if is_unit else register.collectives
        rows = [[_cell(_fields(party).get(field, "")) for field in names] for party in parties]
        sheets[name] = [[chinese[0] for chinese in names.values()], *rows]
    return plain_book("单位名录", sheets)


def _fields(party: Party) -> dict[str, Value]:
    """What the register says of a party, 标识 only where it was given."""
    given = party.ids.given.get(key_of(party.name, party.scope), "")
    common: dict[str, Value] = {"id": given, "name": party.name, "aliases": party.aliases, "scope": party.scope}
    if isinstance(party, Collective):
        return common | {"possible" if party.is_open else "members": tuple(map(_member, party.members))}
    return common | {
        "full_name": party.full_name or "",
        "kind": party.kind or "",
        "parent": party.parent or "",
        "tags": party.tags,
        "valid_from": _day(party.valid_from),
        "valid_until": _day(party.valid_until),
        "succeeded_by": party.succeeded_by,
    }


def _member(member: Mention | Rule) -> Value:
    if isinstance(member, Mention):
        return member.name
    lists = {"kind": member.kinds, "parent": member.parents, "tags": member.tags, "excluded": member.excluded}
    return {name: words[0] if len(words) == 1 else words for name, words in lists.items() if words}


def _day(day: date | None) -> str:
    return format_date(day) if day else ""


def _cell(value: Value) -> str:
    """A list as 甲、乙; one that cannot be split again, or holds rules, as in units.yml: [甲, {类别: 部门}]."""
    if isinstance(value, str):
        return value
    words = [each for each in value if isinstance(each, str)]
    joined = "、".join(words)
    whole = len(words) == len(value) and [name for _, name in split_names(joined)] == words
    return joined if whole else flow(value)


@dataclass(frozen=True, slots=True)
class Imported:
    """What a workbook says: who is new, and remarks for the drafter about the rest."""

    new: tuple[NewParty, ...]
    remarks: tuple[str, ...]
    known: int
    """How many were registered already, as the workbook has them."""


def imported(data: bytes, register: Register) -> Imported:
    """The units and collectives in an .xlsx that are not in `register`; those that are there stay as they are."""
    new: list[NewParty] = []
    remarks: list[str] = []
    known = 0
    for name, rows in _sheets(data):
        names, is_unit = SHEETS[name]
        columns, unknown = _columns(rows[0] if rows else (), names)
        remarks.extend(f"“{name}”表的列“{word}”不是名录的字段，没有读。" for word in unknown)
        for number, row in enumerate(rows[1:], 2):
            fields = _read(row, columns)
            if not fields.get("name"):
                remarks.extend([f"“{name}”表第 {number} 行没有名称，没有读。"] if fields else [])
                continue
            party = NewParty(fields, is_unit)
            if (same := _registered(register, fields)) is None:
                new.append(party)
            elif _told(_fields(same)) == _told(fields):
                known += 1
            else:
                remarks.append(f"“{name}”表第 {number} 行“{fields['name']}”已经登记，内容不同，没有改动名录。")
    return Imported(tuple(new), tuple(remarks), known)


def _registered(register: Register, fields: dict[str, Value]) -> Party | None:
    """Who has the name, and the same 适用, already."""
    name, scope = str(fields["name"]), _told(fields).get("scope")
    return next((each for each in register.called(name) if _told(_fields(each)).get("scope") == scope), None)


def _told(fields: dict[str, Value]) -> dict[str, str]:
    return {name: _cell(value) for name, value in fields.items() if value}


def _sheets(data: bytes) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Each sheet that is named as a part of the register, its cells as texts."""
    import openpyxl  # loads slowly: only when a workbook is read

    try:
        with ZipFile(io.BytesIO(data)) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_BYTES:
                raise NoBookError("这个 Excel 文件太大，不像是单位名录。")
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        found = [name for name in SHEETS if name in book.sheetnames]
        for name in found:
            rows = book[name].iter_rows(max_row=MOST_ROWS, values_only=True)
            yield name, [tuple(map(_text, row)) for row in rows]
    except (BadZipFile, KeyError, ValueError, TypeError, OSError) as problem:
        raise NoBookError("这不是能读的 .xlsx 文件：用 Excel 或 WPS 打开，另存为 .xlsx 再试。") from problem
    if not found:
        raise NoBookError("文件里没有叫“单位”或“集体”的工作表；先用 fangan units export 得到一份样子。")


def _text(value: object) -> str:
    """A cell's value as typed: dates as 2019年1月31日, whole numbers without a decimal point, blanks joined."""
    if isinstance(value, datetime):
        return format_date(value.date())
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(str(value).split())


def _columns(headings: Sequence[str], names: Names) -> tuple[dict[int, str], list[str]]:
    """Column → field, and the headings that are none."""
    table = lookup(names)
    found = {at: table[fold(word)] for at, word in enumerate(headings) if fold(word) in table}
    return found, [word for at, word in enumerate(headings) if word and at not in found]


def _read(row: Iterable[str], columns: dict[int, str]) -> dict[str, Value]:
    cells = {columns[at]: words for at, words in enumerate(row) if at in columns and words}
    return {name: _value(name, words) for name, words in cells.items()}


def _value(name: str, words: str) -> Value:
    if name not in LISTS:
        return words
    if words[0] in "[{":
        return Written(words)
    return tuple(each for _, each in split_names(words))
