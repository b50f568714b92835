"""fangan tables"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from fangan.cli.console import complain, say
from fangan.cli.main import FINDINGS, OK, USAGE
from fangan.cli.one_plan import may_print, party_named, read_one
from fangan.excel.csv import csv_file
from fangan.excel.table import workbook
from fangan.publish.content import REGISTER
from fangan.publish.dist import write_file
from fangan.publish.products import Workshop
from fangan.text.names import safe_name
from fangan.views.breakdown import plan_table, unit_table
from fangan.views.task_records import plan_records, unit_records
from fangan.word.table import TABLE_TEMPLATE

OFFICE = (".docx", ".xlsx")
"""What is written unless a file is named."""


def run(options: argparse.Namespace) -> int:
    """Write the breakdown table of a plan or of one unit in it, as .docx, .xlsx or .csv."""
    project, content, plan = read_one(options)
    if plan is None:
        return FINDINGS
    if REGISTER in content.broken:
        complain("单位名录有错误，表里会缺单位，没有生成。")
        return FINDINGS
    party = party_named(content.library, plan, options.unit) if options.unit else None
    if options.unit and party is None:
        return USAGE
    choice = content.settings.tables
    table = unit_table(content.library, plan, party, choice) if party else plan_table(content.library, plan, choice)
    workshop = Workshop(project, content)
    makers: dict[str, Callable[[], bytes]] = {
        ".docx": workshop.word_table(lambda: table, plan),
        ".xlsx": lambda: workbook(table, day=plan.dated),
        ".csv": lambda: csv_file(unit_records(content.library, plan, party) if party else plan_records(plan)),
    }
    paths = [Path(options.output)] if options.output else [Path(safe_name(table.title) + suffix) for suffix in OFFICE]
    if paths[0].suffix not in makers:
        complain(f"“{paths[0]}”要以 .docx、.xlsx 或 .csv 结尾。")
        return USAGE
    if any(path.suffix == ".docx" for path in paths) and not may_print(workshop, TABLE_TEMPLATE):
        return FINDINGS
    for path in paths:
        write_file(path, makers[path.suffix]())
        say(f"写好了：{path}")
    return OK
