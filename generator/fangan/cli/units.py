"""fangan units"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from fangan.cli.console import complain, say, show_findings
from fangan.cli.main import FINDINGS, OK, USAGE, project_of
from fangan.model.library import Library
from fangan.model.register import Register
from fangan.model.unit import Collective, Party, Unit
from fangan.publish.content import REGISTER, Content, read_content
from fangan.publish.dist import write_file
from fangan.publish.project import Project
from fangan.publish.register_edit import NewParty, with_parties
from fangan.report.problem import reason
from fangan.text.dates import format_date
from fangan.text.similar import nearest
from fangan.text.width import display_width
from fangan.views.namings import namings

UNREGISTERED, COLLECTIVES, OTHERS = "没有登记，只在方案里出现", "集体", "其他单位"


def run(options: argparse.Namespace) -> int:
    """List all units, find one, tell where one is named, add some, write or read them as .xlsx."""
    project = project_of(options)
    if options.action == "add":
        return _write(project, [_new_collective(options) if options.collective else _new_unit(options)])
    content = read_content(project)
    show_findings(finding for finding in content.findings if finding.place.path == project.shown(project.units))
    if REGISTER in content.broken:
        return FINDINGS
    if options.action is None:
        _list(content.library)
        return OK
    if options.action == "export":
        return _export(content.library.register, Path(options.output))
    if options.action == "import":
        return _import(project, content.library.register, Path(options.file))
    parties = called(content.library, options.name)
    if not parties:
        return _unknown(content, options.name)
    for party in parties:
        (_where if options.action == "where" else _show)(content.library, party)
    return OK


def called(library: Library, name: str) -> tuple[Party, ...]:
    """Everybody of that name or 标识: registered, else known from plans."""
    found = library.register.called(name)
    return found or tuple(each for each in library.parties if each.id == name or _is(each, name))


def _is(party: Party, name: str) -> bool:
    return isinstance(party, Unit) and not party.registered and party.name == name


def _unknown(content: Content, name: str) -> int:
    near = nearest(name, [each for party in content.library.parties for each in party.names])
    hint = f"是不是“{near}”？" if near else "用 fangan units 看全部单位。"
    complain(f"没有叫“{name}”的单位，任务里也没有提到。{hint}")
    return FINDINGS


def _list(library: Library) -> None:
    groups: dict[str, list[Party]] = {}
    for party in sorted(library.parties, key=_rank):
        groups.setdefault(_group(party), []).append(party)
    for group, parties in groups.items():
        say(f"{group}（{len(parties)}）")
        width = max(display_width(party.name) for party in parties)
        for party in parties:
            facts = "  ".join(filter(None, (f"{_count(library, party)} 项任务", *_brief(library, party))))
            say(f"  {party.name}{' ' * (width - display_width(party.name))}  {facts}")


def _rank(party: Party) -> int:
    ranks = {OTHERS: 1, COLLECTIVES: 2, UNREGISTERED: 3}
    return ranks.get(_group(party), 0)


def _group(party: Party) -> str:
    if isinstance(party, Collective):
        return COLLECTIVES
    return (party.kind or OTHERS) if party.registered else UNREGISTERED


def _count(library: Library, party: Party) -> int:
    return len(library.certain_of(party))


def _brief(library: Library, party: Party) -> Iterator[str]:
    if isinstance(party, Collective):
        members = library.register.members(party, None)
        kind = "可能涉及" if party.is_open else "成员"
        yield f"{kind} {len(members)} 个" if members else "没有写明成员"
    elif party.valid_until:
        yield f"{format_date(party.valid_until)}停用"
    if party.scope:
        yield f"适用：{'、'.join(party.scope)}"


def _show(library: Library, party: Party) -> None:
    say(party.name)
    for label, words in _facts(library, party):
        if words:
            say(f"  {label}：{words}")


def _facts(library: Library, party: Party) -> Iterator[tuple[str, str]]:
    if isinstance(party, Unit):
        yield "全称", party.full_name or ""
    yield "别名", "、".join(party.aliases)
    if isinstance(party, Unit):
        yield "类别", party.kind or ""
        yield "上级", party.parent or ""
        yield "标签", "、".join(party.tags)
        yield "启用", _day(party.valid_from)
        yield "停用", _day(party.valid_until)
        yield "职能划入", "、".join(party.succeeded_by)
        yield "属于", "、".join(_collectives_of(library, party))
    else:
        members = library.register.members(party, None)
        words = "、".join(unit.name for unit in members)
        yield "可能涉及" if party.is_open else "成员", words or "没有写明"
    yield "适用", "、".join(party.scope)
    yield "标识", party.id
    yield "登记", f"{party.place.path} 第 {party.place.line} 行" if party.place else "没有登记，只在方案里出现"
    possible = sum(found.possible for found in library.of_party(party))
    yield "任务", f"{_count(library, party)} 项" + (f"，可能涉及 {possible} 项" if possible else "")


def _day(day: date | None) -> str:
    return format_date(day) if day else ""


def _collectives_of(library: Library, unit: Unit) -> Iterator[str]:
    for collective in library.register.collectives:
        if unit in library.register.members(collective, None):
            yield f"{collective.name}（可能涉及）" if collective.is_open else collective.name


def _where(library: Library, party: Party) -> None:
    found = list(namings(library, party))
    say(f"{party.name}：{len(found)} 处" if found else f"{party.name}：任务里没有提到")
    for each in found:
        name = "" if each.name == party.name else f"“{each.name}”{f'（{each.through}）' if each.through else ''}"
        say(f"{each.place.shown}  {each.label}{name}  《{each.plan.title}》{each.number}{each.task.name}")


def _export(register: Register, path: Path) -> int:
    from fangan.publish.register_book import exported  # loads XlsxWriter

    if path.suffix.casefold() != ".xlsx":
        complain(f"“{path}”要以 .xlsx 结尾。")
        return USAGE
    write_file(path, exported(register))
    say(f"写好了：{path}（{len(register.units)} 个单位，{len(register.collectives)} 个集体）")
    return OK


def _import(project: Project, register: Register, path: Path) -> int:
    from fangan.publish.register_book import imported

    try:
        data = path.read_bytes()
    except OSError as problem:
        complain(f"“{path}”读不出来：{reason(problem)}。")
        return USAGE
    found = imported(data, register)
    for remark in found.remarks:
        complain(remark)
    if found.known:
        say(f"{found.known} 个已经登记，内容相同。")
    if not found.new:
        say("没有新的单位。")
        return FINDINGS if found.remarks else OK
    return _write(project, found.new) or (FINDINGS if found.remarks else OK)


def _write(project: Project, parties: Sequence[NewParty]) -> int:
    """Write lines into content/units.yml; nothing is written where the register would be wrong."""
    data = project.units.read_bytes() if project.units.exists() else b""
    edited = with_parties(project.shown(project.units), data, parties)
    show_findings(edited.findings)
    if edited.data is None:
        complain("没有写入：加上后，名录会有上面的错误。")
        return FINDINGS
    write_file(project.units, edited.data)
    for party in parties:
        say(f"写进了 {project.shown(project.units)}：- {party.line}")
    return OK


def _new_unit(options: argparse.Namespace) -> NewParty:
    return NewParty({
        "name": options.name,
        "full_name": options.full_name or "",
        "aliases": tuple(options.alias),
        "kind": options.kind or "",
        "parent": options.parent or "",
        "tags": tuple(options.tag),
        "valid_from": _day(options.valid_from),
        "valid_until": _day(options.valid_until),
        "succeeded_by": tuple(options.successor),
        "scope": tuple(options.scope),
        "id": options.id or "",
    })  # fmt: skip


def _new_collective(options: argparse.Namespace) -> NewParty:
    rule = {"kind": options.kind or "", "parent": options.parent or "", "tags": tuple(options.tag)}
    members = (*options.member, *([rule] if any(rule.values()) else []))
    fields = {
        "name": options.name,
        "aliases": tuple(options.alias),
        "possible" if options.possible else "members": members[0] if members == (rule,) else members,
        "scope": tuple(options.scope),
        "id": options.id or "",
    }
    return NewParty(fields, is_unit=False)
