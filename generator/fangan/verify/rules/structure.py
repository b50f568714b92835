"""What Word itself wants of a file: no clause, but a file that Word must repair is no finished paper."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.verify.document import Table
from fangan.verify.facts import Facts
from fangan.verify.result import Verdict, judged
from fangan.verify.subject import Subject

MEND = "在 Word 里打开，按提示修复后另存。"


def has_tables(facts: Facts) -> bool:
    """Whether there is any table."""
    return bool(facts.document.tables)


def cells_end(facts: Facts) -> Iterator[Verdict]:
    """Every cell ends with a paragraph."""
    bad = sum(not cell.ends_well for table in facts.document.tables for row in table.rows for cell in row)
    yield judged("单元格", not bad, f"{bad} 个不以段落结尾" if bad else "都以段落结尾", "以段落结尾", MEND)


def grid(facts: Facts) -> Iterator[Verdict]:
    """Every table says its columns' widths (WPS reads these, Word the cells')."""
    bad = [number for number, table in enumerate(facts.document.tables, 1) if not _has_grid(table)]
    measured = f"第 {bad[0]} 个表没有写全列宽" if bad else "列宽齐全"
    yield judged("列宽", not bad, measured, "每列都有宽度", "在 Word 里选中表格，指定列宽。")


def _has_grid(table: Table) -> bool:
    return bool(table.columns) and all(table.columns) and all(len(row) <= len(table.columns) for row in table.rows)


SUBJECTS = (Subject("文件", "表格结构", has_tables, (cells_end, grid)),)
