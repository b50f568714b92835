"""The report stands in columns, says what to mend, and is JSON for programs."""

from __future__ import annotations

import json

from fangan.text.width import display_width
from fangan.verify.report import as_json, counted, render
from fangan.verify.result import Result, State, Verdict, near
from tests.verify.sample import good, results, spoiled

BAD = spoiled(good(), "word/document.xml", "〔2024〕2号", "[2024]2号")


def test_columns_stand_below_each_other() -> None:
    lines = render("a.docx", "文件格式", results(BAD)).split("\n")
    heading = next(line for line in lines if line.startswith("条款"))
    at = display_width(heading[: heading.index("结果")])
    states = {"合格", "不合格", "无法检查", "没有"}
    rows = [line for line in lines if line[:1].isdigit()]
    assert len(rows) > 60
    for row in rows:
        cut = next(index for index in range(len(row)) if display_width(row[:index]) == at)
        assert row[cut:].split(" ")[0] in states


def test_no_line_is_wider_than_the_terminal() -> None:
    table = render("a.docx", "文件格式", results(good()), columns=100).split("\n\n")[1]
    assert max(map(display_width, table.split("\n"))) <= 100


def test_what_is_to_be_mended_stands_at_the_end() -> None:
    end = render("a.docx", "文件格式", results(BAD)).split("要改的 1 项：")[1]
    assert "7.2.5 发文字号 写法：某政办发[2024]2号；应为 例如 某政发〔2023〕2号。" in end
    assert "改法：年份用六角括号〔〕" in end


def test_a_file_without_faults_is_told_so() -> None:
    assert "没有不合格的项目。" in render("a.docx", "文件格式", results(good()))


def test_colour_is_for_terminals_only() -> None:
    assert "\x1b" not in render("a.docx", "", results(BAD))
    assert "\x1b[1;31m不合格\x1b[0m" in render("a.docx", "", results(BAD), color=True)


def test_control_characters_of_a_file_do_not_reach_the_terminal() -> None:
    nasty = Result("7.2.5", "发文字号", Verdict("", State.FAIL, "a\x1b[2Jb\tc", "x"))
    assert "\x1b" not in render("a.docx", "", [nasty])


def test_counts_are_by_state() -> None:
    assert counted(results(BAD)).startswith("不合格 1 项、合格 ")


def test_json_has_every_result_with_its_parts() -> None:
    data = json.loads(json.dumps(as_json("a.docx", "文件格式", results(BAD)), ensure_ascii=False))
    assert data["passed"] is False
    assert len(data["results"]) == len(results(BAD))
    (fault,) = [one for one in data["results"] if one["state"] == "fail"]
    assert (fault["clause"], fault["element"], fault["item"]) == ("7.2.5", "发文字号", "写法")
    assert {one["state"] for one in data["results"]} == {"pass", "fail", "uncheckable", "absent"}


def test_a_measure_passes_up_to_its_tolerance_and_no_further() -> None:
    assert near("x", 72.3, 72, 0.3).state is State.PASS
    assert near("x", 72.31, 72, 0.3).state is State.FAIL
    assert near("x", 71.69, 72, 0.3).state is State.FAIL
