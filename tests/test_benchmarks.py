"""The measurements run, measure like with like, and tell what they found."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import notice, table, unit_tables, workbook
from benchmarks.harness import Result, compare, cpu, peak_memory
from benchmarks.peers import TEMPLATES, check_alike, with_docxtpl
from benchmarks.samples import plan_yaml, sample_plan
from fangan.publish.content import read_content
from fangan.publish.project import Project


@pytest.mark.parametrize("measure", [notice.main, table.main, workbook.main])
def test_ours_and_the_peer_make_the_same_document_and_are_both_measured(measure: object) -> None:
    assert callable(measure)
    results: list[Result] = measure(rounds=1)
    assert all(taken > 0 for result in results for taken in (*result.ours, *result.peer))


def test_documents_that_differ_are_not_compared() -> None:
    path = TEMPLATES / "table.docx"
    one, other = (with_docxtpl(path, {"title": title, "table": "", "notes": []}) for title in ("甲", "乙"))
    check_alike(one, one)
    with pytest.raises(ValueError, match="differ"):
        check_alike(one, other)


def test_both_sides_take_turns_and_the_ratio_is_that_of_a_round(capsys: pytest.CaptureFixture[str]) -> None:
    order: list[str] = []
    figures = {"ours": iter([1.0, 2.0, 4.0]), "peer": iter([10.0, 40.0, 20.0])}

    def sample(side: str) -> float:
        order.append(side)
        return next(figures[side])

    result = compare("x", lambda: sample("ours"), lambda: sample("peer"), peer_name="y", rounds=3)
    assert order == ["ours", "peer", "peer", "ours", "ours", "peer"]
    assert result.ratios == (10.0, 20.0, 5.0)
    assert "10.00 x (5.00-20.00, 3 rounds)" in capsys.readouterr().out


def test_a_call_that_works_longer_takes_longer() -> None:
    short = cpu(lambda: sum(range(1_000)), least=0.01)
    long = cpu(lambda: sum(range(100_000)), least=0.01)
    assert long() > 10 * short()


def test_the_peak_of_memory_counts_what_was_freed() -> None:
    before = peak_memory()
    len(b"x" * (int(before * 1e6) + 50_000_000))
    assert peak_memory() > before + 40


def test_a_sample_is_made_up_from_its_seed_and_has_the_tasks_asked_for() -> None:
    assert plan_yaml(3) == plan_yaml(3) != plan_yaml(4)
    plan = sample_plan(3)
    lengths = [len("".join(task.text)) for task in plan.tasks]
    assert len(lengths) == 28
    assert min(lengths) >= 150
    assert max(lengths) < 200


def test_each_unit_of_the_made_up_project_has_some_five_tasks_in_each_plan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unit_tables, "PLANS", 2)
    unit_tables.write_project(tmp_path)
    content = read_content(Project(tmp_path))
    assert not content.findings
    assert [len(plan.tasks) for plan in content.library.plans] == [unit_tables.TASKS] * 2
    counts = [len(content.library.of_party(party)) for party in content.library.parties]
    assert len(counts) == unit_tables.UNITS
    assert sum(counts) == unit_tables.UNITS * unit_tables.PER_UNIT * 2
