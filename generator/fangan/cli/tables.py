"""fangan tables"""

from __future__ import annotations

import argparse

from fangan.cli.console import complain, show_findings
from fangan.cli.main import FINDINGS, USAGE, project_of
from fangan.cli.one_plan import party_named, read_one
from fangan.cli.table_files import write_table
from fangan.model.unit import Party
from fangan.publish.content import REGISTER, Content, read_content
from fangan.publish.products import Workshop
from fangan.text.fold import fold
from fangan.text.similar import nearest
from fangan.views.breakdown import party_table, plan_table, unit_table
from fangan.views.task_records import party_records, plan_records, unit_records

INCOMPLETE = "单位名录有错误，表里会缺单位，没有生成。"


def run(options: argparse.Namespace) -> int:
    """Write the breakdown table of a plan, of one unit in it, or of one unit over all plans in force."""
    if options.plan:
        return _of_plan(options)
    if options.unit:
        return _over_plans(options)
    complain("要写方案的编号；要一个单位在全部方案里的任务，用 --unit 写单位。")
    return USAGE


def _of_plan(options: argparse.Namespace) -> int:
    if options.date:
        complain("--date 选哪一天有效的方案，写了方案的编号就不用它。")
        return USAGE
    project, content, plan = read_one(options)
    if plan is None:
        return FINDINGS
    if REGISTER in content.broken:
        complain(INCOMPLETE)
        return FINDINGS
    library, choice = content.library, content.settings.tables
    party = party_named(library, plan, options.unit) if options.unit else None
    if options.unit and party is None:
        return USAGE
    table = unit_table(library, plan, party, choice) if party else plan_table(library, plan, choice)
    return write_table(
        options,
        Workshop(project, content),
        table,
        lambda: unit_records(library, plan, party) if party else plan_records(plan),
        plan,
    )


def _over_plans(options: argparse.Namespace) -> int:
    """One unit over all plans in force, on --date where it is given; plans with errors would be missed."""
    project = project_of(options)
    content = read_content(project)
    show_findings(content.findings)
    if content.broken:
        complain("有的文件有错误，清单会缺任务，没有生成。")
        return FINDINGS
    party = _party(content, options.unit)
    if party is None:
        return USAGE
    table = party_table(content.library, party, content.settings.tables, day=options.date)
    if not table.rows:
        complain(f"“{party.name}”在{'那一天' if options.date else ''}有效的方案里没有任务，没有生成。")
        return USAGE
    return write_table(
        options,
        Workshop(project, content),
        table,
        lambda: party_records(content.library, party, day=options.date),
        None,
    )


def _party(content: Content, name: str) -> Party | None:
    """Who goes by `name`; None, and said who was meant, when there is nobody."""
    parties = content.library.parties
    known = {fold(each): party for party in reversed(parties) for each in (party.id, *party.names)}
    if fold(name) not in known:
        near = nearest(name, [each for party in parties for each in party.names])
        complain(f"没有“{name}”这个单位。" + (f"是不是“{near}”？" if near else "fangan units 列出全部单位。"))
    return known.get(fold(name))
