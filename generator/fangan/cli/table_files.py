"""Writing a table as the files that were asked for."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from fangan.cli.console import complain, say
from fangan.cli.main import FINDINGS, OK, USAGE
from fangan.cli.one_plan import may_print
from fangan.excel.csv import csv_file
from fangan.excel.table import workbook
from fangan.model.plan import Plan
from fangan.publish.dist import write_file
from fangan.publish.products import Workshop
from fangan.text.names import safe_name
from fangan.views.table import Table
from fangan.views.task_records import Record
from fangan.word.table import TABLE_TEMPLATE

OFFICE = (".docx", ".xlsx")
"""What is written unless a file is named."""


def write_table(
    options: argparse.Namespace,
    workshop: Workshop,
    table: Table,
    records: Callable[[], list[Record]],
    plan: Plan | None,
) -> int:
    """Write `table` where `--output` says, as its ending says, or as Word and Excel files here."""
    makers: dict[str, Callable[[], bytes]] = {
        ".docx": workshop.word_table(lambda: table, plan),
        ".xlsx": lambda: workbook(table, day=plan.dated if plan else None),
        ".csv": lambda: csv_file(records()),
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
