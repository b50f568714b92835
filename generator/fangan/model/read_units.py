"""Reading the register of units (content/units.yml)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fangan.model.fields import COLLECTIVE, MEMBERS, UNIT, UNITS_FILE
from fangan.model.ids import Ids
from fangan.model.record import Reading, Record
from fangan.model.unit import Collective, Party, Register, Unit
from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.source.nodes import Mapping, Node, Source
from fangan.text.fold import fold
from fangan.text.names import ID_RULE, is_identifier

EXAMPLE = "写成“- 名称: 经发局”，或者“- {名称: 经发局, 类别: 园区部门}”。"


def read_units(source: Source, node: Node) -> tuple[Register, list[Diagnostic]]:
    """The register that units.yml says."""
    reading = Reading(source)
    if not isinstance(node, Mapping):
        reading.expected(node, "两组字段（单位、集体）", "先写“单位:”，下面每行一个“- 名称: ……”。")
        return Register(), reading.findings
    file = Record(reading, node, UNITS_FILE, "单位名录")
    units = _records(reading, file.items("units"), is_unit=True)
    collectives = _records(reading, file.items("collectives"), is_unit=False)
    ids = _ids(reading, [*units, *collectives])
    register = Register(
        tuple(_unit(fields, ids) for fields in units), tuple(_collective(fields, ids) for fields in collectives)
    )
    _same_names(reading, register.parties)
    _unknown_members(reading, register, collectives)
    _circles(reading, register)
    return register, reading.distinct


def _records(reading: Reading, nodes: Iterable[Node], *, is_unit: bool) -> list[Record]:
    names, what = (UNIT, "单位") if is_unit else (COLLECTIVE, "集体")
    records = []
    for node in nodes:
        if not isinstance(node, Mapping):
            reading.expected(node, f"一组字段（{what}）", EXAMPLE)
            continue
        fields = Record(reading, node, names, what)
        if fields.line("name", required=True):
            records.append(fields)
    return records


def _ids(reading: Reading, records: list[Record]) -> Ids:
    """标识 as given, else derived from the name's pinyin."""
    given: dict[str, str] = {}
    for fields in records:
        node = fields.node_of("id") or fields.node
        if id_ := fields.line("id"):
            if not is_identifier(id_):
                reading.error("M010", node, f"标识“{id_}”不能用作网址", ID_RULE)
            elif id_.casefold() in map(str.casefold, given.values()):
                reading.error("M011", node, f"标识“{id_}”用了两次", "每个单位的标识要不同。")
            given[fields.line("name") or ""] = id_
    return Ids([fields.line("name") or "" for fields in records], given)


def _unit(fields: Record, ids: Ids) -> Unit:
    return Unit(
        name=fields.line("name") or "",
        ids=ids,
        full_name=fields.line("full_name"),
        aliases=tuple(mention.name for mention in fields.mentions("aliases")),
        kind=fields.line("kind"),
        parent=fields.line("parent"),
        valid_from=fields.date("valid_from"),
        valid_until=fields.date("valid_until"),
        succeeded_by=fields.line("succeeded_by"),
        place=_place(fields),
    )


def _collective(fields: Record, ids: Ids) -> Collective:
    members = fields.node_of("members")
    by_kind = fields.record("members", MEMBERS, "成员") if isinstance(members, Mapping) else None
    return Collective(
        name=fields.line("name") or "",
        ids=ids,
        aliases=tuple(mention.name for mention in fields.mentions("aliases")),
        members=() if by_kind else tuple(mention.name for mention in fields.mentions("members")),
        kind=by_kind.line("kind", required=True) if by_kind else None,
        place=_place(fields),
    )


def _place(fields: Record) -> Place:
    node = fields.node_of("name")
    assert node is not None
    return fields.reading.source.place(node.span)


def _same_names(reading: Reading, parties: tuple[Party, ...]) -> None:
    owners: dict[str, str] = {}
    for party in parties:
        for name in party.names:
            owner = owners.setdefault(fold(name), party.name)
            if party.place and owner != party.name:
                message = f"“{name}”既是“{owner}”的名称，又是“{party.name}”的名称"
                reading.findings.append(error("M012", party.place, message, "一个名称（别名）只能属于一个单位。"))
        if party.place and sum(other.name == party.name for other in parties) > 1:
            reading.findings.append(error("M012", party.place, f"“{party.name}”登记了不止一次", "只保留一条。"))


def _circles(reading: Reading, register: Register) -> None:
    """Collectives that contain themselves, straight away or through others."""
    for collective in register.collectives:
        if collective.place and collective in _inside(register, collective, set()):
            message = f"“{collective.name}”的成员绕了一圈又包括它自己"
            reading.findings.append(
                error("M015", collective.place, message, "从成员里去掉它自己，或者去掉包含它的集体。")
            )


def _inside(register: Register, collective: Collective, seen: set[str]) -> Iterator[Collective]:
    for name in collective.members:
        party = register.find(name)
        if isinstance(party, Collective):
            yield party
            if party.name not in seen:
                seen.add(party.name)
                yield from _inside(register, party, seen)


def _unknown_members(reading: Reading, register: Register, records: list[Record]) -> None:
    for collective, fields in zip(register.collectives, records, strict=True):
        by_kind = isinstance(fields.node_of("members"), Mapping)
        members = () if by_kind else fields.mentions("members")
        for member in members:
            if register.find(member.name) is None:
                message = f"“{collective.name}”的成员“{member.name}”没有登记"
                reading.findings.append(error("M013", member.place, message, "先在“单位”里登记它。"))
        if collective.kind and all(unit.kind != collective.kind for unit in register.units):
            node = fields.node_of("members") or fields.node
            message = f"没有类别是“{collective.kind}”的单位，“{collective.name}”没有成员"
            reading.error("M013", node, message, "检查类别的写法。")
