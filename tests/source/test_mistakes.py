"""Slips of the pen are found where they are, and only there."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from fangan.model.fields import is_field
from fangan.source.mistakes import slips_of_the_pen
from fangan.source.nodes import Source
from fangan.source.parse import read
from tests.support import ROOT, findings_of, found_at

REAL = [ROOT / "content" / "units.yml", *sorted((ROOT / "content" / "plans").glob("*.yml"))]


def slips(text: str) -> list[tuple[str, int, int]]:
    return found_at([slip.finding for slip in slips_of_the_pen(Source("p.yml", text))])


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("标题：甲", "Y020", 3),
        ("标题： 甲", "Y020", 3),
        ("标题 ：甲", "Y020", 4),
        ("  - 标题：甲", "Y020", 7),
        ("標題：甲", "Y020", 3),
        ("标题:甲", "Y023", 3),
        ("标题:　甲", "Y023", 3),
        ("标题:\xa0甲", "Y023", 3),
        ("  - 标题:甲", "Y023", 7),
        ("　标题: 甲", "Y021", 1),
        ("  　标题: 甲", "Y021", 3),
        ("\xa0标题: 甲", "Y021", 1),
        ("\t标题: 甲", "Y022", 1),
        ("  \t标题: 甲", "Y022", 3),
        ("发文字号: [2023]2号", "Y025", 7),
        ("  - 文号: {甲}乙", "Y025", 9),
        ('标题: "甲"乙', "Y026", 5),
        ("标题: '甲'乙", "Y026", 5),
        ('  - "甲"乙', "Y026", 5),
        ('标题: "他说\\"好\\""乙', "Y026", 5),
    ],
)
def test_a_slip_is_found_in_its_place(line: str, code: str, column: int) -> None:
    assert slips(f"# 注\n{line}\n") == [(code, 2, column)]


@pytest.mark.parametrize(
    "line",
    [
        "标题: 甲",
        "标题:",
        "# 标题：甲",
        "  # \t标题：甲",
        "内容: 要求如下：一是……",
        "http://example.cn",
        "- 各单位：",
        "附件: [甲, 乙]",
        "附件: [[甲], 乙]",
        "集体: {名称: 甲, 成员: {类别: 乙}}",
        "标题: '甲'",
        "标题: '他说''好'''",
        '标题: "他说\\"好\\""',
        '标题: "甲" # 注',
        "导语: 一、二",
        "",
    ],
)
def test_a_proper_line_holds_no_slip(line: str) -> None:
    sure = [slip for slip in slips_of_the_pen(Source("p.yml", line)) if slip.key is None or is_field(slip.key)]
    assert sure == []


@pytest.mark.parametrize("mark", ["|", ">", "|-", ">+", "|2", "| # 注"])
def test_text_in_blocks_is_passed_over(mark: str) -> None:
    assert slips(f"导语: {mark}\n  标题：甲\n\n  　　牵头单位:乙\n类型：丙\n") == [("Y020", 5, 3)]


@pytest.mark.parametrize("path", REAL, ids=lambda path: str(path.stem))
def test_the_real_files_hold_no_slips(path: Path) -> None:
    text = path.read_text("utf-8")
    sure = [slip for slip in slips_of_the_pen(Source("p.yml", text)) if slip.key is None or is_field(slip.key)]
    assert sure == []


def test_a_sentence_with_a_colon_is_no_field() -> None:
    assert [finding.code for finding in findings_of("标题: 甲\n章节: 要求：乙\n")] == ["M002"]


def test_a_full_width_colon_after_a_word_that_is_no_field_is_told_where_reading_stopped() -> None:
    assert found_at(read("p.yml", "备注：甲\n标题: 乙\n".encode(), is_field)[2]) == [("Y020", 1, 3)]


def test_all_slips_of_a_file_are_told_at_once() -> None:
    text = "标题：甲\n公文:\n\t主送: 乙\n类型:丙\n"
    assert found_at(findings_of(text)) == [("Y020", 1, 3), ("Y022", 3, 1), ("Y023", 4, 3)]


def test_a_slip_below_does_not_hide_what_stopped_reading() -> None:
    assert found_at(findings_of("标题: 甲: 乙\n编号: 连续\n类型：丙\n")) == [("Y024", 1, 6), ("Y020", 3, 3)]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("标题: 甲\n导语: @乙\n", 2, 5),
        ("标题: 甲\n导语: &乙\n", 2, 5),
        ("标题: 甲\n导语: 时间: 10点\n", 2, 7),
        ("标题: 甲\n   类型: 乙\n", 2, 4),
        ("标题: 甲\n附件:\n  - 乙\n - 丙\n", 4, 2),
        ("标题: 甲\n这是一段话。\n类型: 乙\n", 2, 1),
        ("这是一段话。\n类型: 乙\n", 1, 1),
        ("这是一段话。\n# 注\n\n类型: 乙\n", 1, 1),
        ("标题: 甲\n附件: [乙\n类型: 丙\n", 2, 5),
        ("标题: 甲\n附件: [乙", 2, 5),
        ("标题: {甲: 乙，丙: 丁}\n", 1, 10),
        ('标题: "甲\n类型: 乙\n', 1, 5),
        ('标题: "甲\n导语: 落实"三项"制度\n', 1, 5),
        ("标题: 甲\n导语: |乙\n", 2, 6),
        ('标题: "甲\\政"\n', 1, 7),
        ("标题: 甲\n导语: ]乙\n", 2, 5),
        ("标题: 甲\n附件: - 乙\n", 2, 5),
    ],
)
def test_where_yaml_stopped_is_marked_where_the_mistake_is(text: str, line: int, column: int) -> None:
    assert found_at(findings_of(text)) == [("Y024", line, column)]


def test_a_short_value_is_shown_quoted_as_it_should_be() -> None:
    (finding,) = findings_of("标题: 甲\n导语: @'某'同志负责\n")
    assert finding.mend == "给整个值加上单引号：'@''某''同志负责'"


def test_a_list_of_twenty_thousand_wrong_items_is_explained_in_time() -> None:
    start = time.perf_counter()
    found = findings_of("标题: 甲\n章节:\n  - 任务:\n" + "    - 乙\n" * 20_000)
    assert {finding.code for finding in found} >= {"M002"}
    assert time.perf_counter() - start < 20  # looking through the whole file for each item took hours
