"""Names of sheets."""

from __future__ import annotations

import pytest
from xlsxwriter import Workbook

from fangan.excel.names import sheet_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("任务分解表", "任务分解表"),
        ("a[b]c:d*e?f/g\\h", "a_b_c_d_e_f_g_h"),
        ("'引号'", "引号"),
        ("字" * 40, "字" * 31),
        ("𠮷" * 20, "𠮷" * 15),
        ("字" * 30 + " '字", "字" * 30),
        ("History", "History_"),
        ("", "_"),
        ("  ", "_"),
        ("甲\n乙", "甲_乙"),
    ],
)
def test_a_name_is_what_excel_takes(words: str, name: str) -> None:
    assert sheet_name(words) == name
    assert Workbook().add_worksheet(name).name == name
