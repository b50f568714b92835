"""Workbooks opened in LibreOffice and saved again: the same cells."""

from __future__ import annotations

import csv
import io
import os
import subprocess
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

from fangan.excel.table import workbook
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.breakdown import plan_table
from fangan.views.table import Column, Merge, Table
from tests.conftest import CACHE
from tests.support import ROOT

pytestmark = [pytest.mark.render, pytest.mark.xdist_group("render")]

LIBRARY = read_content(Project(ROOT)).library
HARD = Table(
    "难写的表",
    (Column("序号", 10, centred=True), Column("组", 30), Column("内容", 60)),
    (("1", "甲", "=1+1"), ("2", "甲", "-1\n+86\n@某"), ("3", "乙", "字" * 40_000), ("4", "乙", "007")),
    (Merge(1, 0, 1), Merge(1, 2, 3)),
    ("p#a", "p#b", "p#c", "p#d"),
    marks=("0" * 12,) * 4,
)


def values(data: bytes) -> list[list[object]]:
    """Every cell; LibreOffice says of a cell below a merge that it is empty text."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert sheet
    return [[cell.value or None for cell in row] for row in sheet.iter_rows()]


def converted(folder: Path, tables: dict[str, Table], kind: str) -> dict[str, bytes]:
    paths = [folder / f"{name}.xlsx" for name in tables]
    for path, table in zip(paths, tables.values(), strict=True):
        path.write_bytes(workbook(table))
    out = folder / "out"
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", kind]
    surroundings = {**os.environ, "FONTCONFIG_FILE": str(CACHE / "fonts.conf")}
    subprocess.run(
        [*command, "--outdir", str(out), *map(str, paths)],
        env=surroundings, check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return {path.stem: path.read_bytes() for path in out.iterdir()}


def test_libreoffice_saves_the_same_cells_again(tmp_path: Path) -> None:
    tables = {plan.id: plan_table(LIBRARY, plan) for plan in LIBRARY.plans} | {"hard": HARD}
    back = converted(tmp_path, tables, "xlsx")
    assert set(back) == set(tables)
    for name, table in tables.items():
        assert values(back[name]) == values(workbook(table)), name


def test_as_csv_every_row_stands_with_its_day_and_its_id(tmp_path: Path) -> None:
    plan = next(plan for plan in LIBRARY.plans if any(plan_table(LIBRARY, plan).days))
    table = plan_table(LIBRARY, plan)
    # 44,34,76,1: comma, quotes, UTF-8, from the first line
    (data,) = converted(tmp_path, {"plan": table}, "csv:Text - txt - csv (StarCalc):44,34,76,1").values()
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    heading = rows[1]
    by_key = {row[heading.index("任务编号")]: row for row in rows[2:]}
    for key, day in zip(table.keys, table.days, strict=True):
        read = by_key[key][heading.index("截止日期")]
        assert (datetime.fromisoformat(read).date() if read else None) == day
