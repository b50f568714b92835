"""Reading the register of units (content/units.yml)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fangan.model.fields import COLLECTIVE, MEMBERS, UNIT, UNITS_FILE
from fangan.model.ids import Ids
from fangan.model.record import Mention, Reading, Record
from fangan.model.register import Register
from fangan.model.register_findings import register_findings
from fangan.model.unit import Collective, Rule, Unit, key_of
from fangan.report.diagnostic import Diagnostic, Place
from fangan.source.nodes import Mapping, Node, Source
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
    reading.findings.extend(register_findings(register))
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
            given[_key(fields)] = id_
    return Ids([_key(fields) for fields in records], given)


def _key(fields: Record) -> str:
    return key_of(fields.line("name") or "", _names(fields, "scope"))


def _names(fields: Record, name: str) -> tuple[str, ...]:
    return tuple(mention.name for mention in fields.mentions(name))


def _unit(fields: Record, ids: Ids) -> Unit:
    return Unit(
        name=fields.line("name") or "",
        ids=ids,
        full_name=fields.line("full_name"),
        aliases=_names(fields, "aliases"),
        kind=fields.line("kind"),
        parent=fields.line("parent"),
        tags=_names(fields, "tags"),
        scope=_names(fields, "scope"),
        valid_from=fields.date("valid_from"),
        valid_until=fields.date("valid_until"),
        succeeded_by=_names(fields, "succeeded_by"),
        place=_place(fields),
    )


def _collective(fields: Record, ids: Ids) -> Collective:
    if fields.entry("members") and (node := fields.node_of("possible")):
        mend = "知道包括谁就写“成员”，文件没有说明是哪些就写“可能涉及”。"
        fields.reading.error("M018", node, "“成员”和“可能涉及”只能写一个", mend)
    name = "members" if fields.entry("members") else "possible"
    return Collective(
        name=fields.line("name") or "",
        ids=ids,
        aliases=_names(fields, "aliases"),
        members=tuple(_members(fields, name)),
        is_open=name == "possible" and fields.entry(name) is not None,
        scope=_names(fields, "scope"),
        place=_place(fields),
    )


def _members(fields: Record, name: str) -> Iterator[Mention | Rule]:
    """Names, a rule, or a list of both."""
    for member in fields.names_or_records(name, MEMBERS, "成员"):
        yield member if isinstance(member, Mention) else _rule(member)


def _rule(fields: Record) -> Rule:
    if not any(fields.entry(name) for name in ("kind", "parent", "tags")):
        mend = "写成“成员: {类别: 园区部门}”，或者“成员: [甲局, 乙局]”。"
        fields.reading.error("M004", fields.node, "成员缺少“类别”“上级”或“标签”", mend)
    kinds, parents, tags, excluded = (_names(fields, name) for name in MEMBERS)
    return Rule(kinds, parents, tags, excluded, fields.reading.source.place(fields.node.span))


def _place(fields: Record) -> Place:
    node = fields.node_of("name")
    assert node is not None
    return fields.reading.source.place(node.span)
