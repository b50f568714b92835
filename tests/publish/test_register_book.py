"""The register of units as a workbook, and back."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest

from fangan.model.register import Register
from fangan.publish.content import read_register
from fangan.publish.register_book import NoBookError, exported, imported
from fangan.publish.register_edit import with_parties
from tests.support import ROOT, register_from

UNITS = """
    单位:
      - {名称: 甲局, 全称: 某县甲局, 别名: [县甲局, 甲科], 类别: 部门, 上级: 县政府, 标签: 执法, 标识: jia}
      - {名称: 旧局, 启用日期: 2001-2-3, 停用日期: 2020年1月1日, 职能划入: 甲局、乙局, 适用: 某县}
      - {名称: 乙局, 别名: ['各乡、镇甲, 乙']}
      - {名称: '=1+1', 别名: ['@甲', '-乙']}
    集体:
      - {名称: 各部门, 成员: [乙局, {类别: 部门, 标签: [执法, 窗口], 除外: 乙局}]}
      - {名称: 有关部门, 可能涉及: 各部门}
      - {名称: 各局, 成员: 甲局、乙局}
"""


def book_of(sheets: dict[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def written(data: bytes) -> Register:
    done = with_parties("units.yml", b"", imported(data, Register()).new)
    assert done.data is not None, done.findings
    register, findings = read_register("units.yml", done.data)
    assert not findings
    return register


@pytest.mark.parametrize("text", [UNITS, (ROOT / "content" / "units.yml").read_text("utf-8")], ids=["all", "real"])
def test_a_register_comes_back_from_its_workbook_as_it_was(text: str) -> None:
    before = register_from(text)
    after = written(exported(before))
    assert exported(after) == exported(before)
    assert [each.id for each in after.parties] == [each.id for each in before.parties]
    for old, new in zip(before.collectives, after.collectives, strict=True):
        assert [unit.name for unit in after.members(new, None)] == [unit.name for unit in before.members(old, None)]


def test_the_workbook_has_texts_only_under_the_names_of_fields() -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported(register_from(UNITS))))
    assert book.sheetnames == ["单位", "集体"]
    rows = list(book["单位"].iter_rows(values_only=True))
    assert rows[0][:5] == ("标识", "名称", "全称", "别名", "类别")
    assert rows[1][:5] == ("jia", "甲局", "某县甲局", "县甲局、甲科", "部门")
    assert rows[4][1] == "=1+1"
    assert {cell.data_type for row in book["单位"] for cell in row if cell.value} == {"s"}


def test_who_is_registered_already_stays_and_a_difference_is_told() -> None:
    register = register_from("单位: [{名称: 甲局, 类别: 部门}, {名称: 乙局}]\n")
    rows: list[list[object]] = [["名称", "类别", "电话"], ["甲局", "镇"], ["乙局", ""], [None, "部门"], ["丙局", None]]
    found = imported(book_of({"单位": rows}), register)
    assert [party.line for party in found.new] == ["{名称: 丙局}"]
    assert found.known == 1
    assert found.remarks == (
        "“单位”表的列“电话”不是名录的字段，没有读。",
        "“单位”表第 2 行“甲局”已经登记，内容不同，没有改动名录。",
        "“单位”表第 4 行没有名称，没有读。",
    )


def test_dates_and_numbers_are_read_as_people_see_them() -> None:
    rows: list[list[object]] = [
        ["名稱", "啟用日期", "標識"],
        ["甲\n局", datetime(2019, 2, 1), 12],
        [" 乙局 ", "2020-1-1", 3.0],
    ]
    register = written(book_of({"单位": rows}))
    assert [(unit.name, unit.id) for unit in register.units] == [("甲 局", "12"), ("乙局", "3")]
    assert [unit.valid_from and unit.valid_from.year for unit in register.units] == [2019, 2020]


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", b"0" * 100_000_001)
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "不是能读的 .xlsx"),
        (b"PK\x03\x04", "不是能读的 .xlsx"),
        ("名称,类别\n甲,乙\n".encode("gbk"), "不是能读的 .xlsx"),
        (book_of({"Sheet1": [["名称"], ["甲局"]]}), "没有叫“单位”或“集体”的工作表"),
    ],
)
def test_what_is_no_register_is_told(data: bytes, words: str) -> None:
    with pytest.raises(NoBookError, match=words):
        imported(data, Register())


def test_a_workbook_that_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(NoBookError, match="太大"):
        imported(bomb(), Register())
