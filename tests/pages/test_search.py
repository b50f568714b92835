from __future__ import annotations

import json
from typing import Any

import pytest

from fangan.model.library import Library
from fangan.pages.search import fold_tables, search_script
from fangan.text.fold import fold
from tests.support import library_of, plan_from


@pytest.fixture(scope="module")
def index(library: Library) -> dict[str, Any]:
    script = search_script(library)
    data: dict[str, Any] = json.loads(script.removeprefix("window.fanganIndex = ").removesuffix(";\n"))
    return data


def found(index: dict[str, Any], word: str) -> set[tuple[str, str]]:
    return {
        (record["plan"], record["task"])
        for record in index["records"]
        if fold(word) in record["head"] or fold(word) in record["folded"]
    }


def test_every_task_and_every_plan_is_a_record(index: dict[str, Any], library: Library) -> None:
    published = library.published.plans
    expected = {(plan.id, "") for plan in published} | {(plan.id, task.id) for plan in published for task in plan.tasks}
    assert {(record["plan"], record["task"]) for record in index["records"]} == expected


@pytest.mark.parametrize(
    ("word", "hits"),
    [
        ("一律审核", {("open", "shenhe")}),
        ("2024年12月底", {("open", "shenhe")}),
        ("某政发〔2024〕1号", {("open", "")}),
        ("自查", {("open", "")}),
        ("法院", {("open", "pingcha")}),
    ],
)
def test_a_word_is_found_where_it_stands(index: dict[str, Any], word: str, hits: set[tuple[str, str]]) -> None:
    assert found(index, word) == hits


def test_the_cells_of_an_attachment_are_found() -> None:
    plan = plan_from("标题: 甲\n附件: [{标题: 清单, 表格: {列: [序号, 单位], 行: [[1, 社会救助科]]}}]\n")
    records = json.loads(search_script(library_of(plan)).removeprefix("window.fanganIndex = ").removesuffix(";\n"))
    assert found(records, "社会救助科") == found(records, "序号") == {("p", "")}


def test_no_hit_runs_over_the_end_of_a_paragraph(index: dict[str, Any]) -> None:
    assert not found(index, "一律审核牵头单位")


def test_units_are_listed_with_all_their_names(index: dict[str, Any]) -> None:
    unit = next(unit for unit in index["units"] if unit["id"] == "fagai")
    assert fold("县发改局") in unit["names"]


def test_the_folding_tables_change_one_character_for_one() -> None:
    tables = fold_tables()
    assert len(tables["traditional"]) == len(tables["simplified"]) > 2000
    assert tables["case"]["ß"] == "ss"
