"""What drafters get wrong: one file per mistake, beside it the report as they see it.

A new case is two files: bad/<name>.yml (a plan) or bad_units/<name>.yml (a register), and <name>.txt.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from fangan.publish.content import parse_plan, read_register
from fangan.report.diagnostic import Diagnostic
from fangan.report.text import render
from fangan.source import parse as parsing
from fangan.source.nodes import Node
from fangan.source.parse import read
from tests.support import ROOT

HERE = Path(__file__).parent
PLANS = sorted((HERE / "bad").glob("*.yml"))
REGISTERS = sorted((HERE / "bad_units").glob("*.yml"))
REAL = [ROOT / "content" / "units.yml", *sorted((ROOT / "content" / "plans").glob("*.yml"))]

Reader = Callable[[Path], list[Diagnostic]]


def plan_findings(path: Path) -> list[Diagnostic]:
    return parse_plan(path.name, path.read_bytes(), path.stem)[1]


def register_findings(path: Path) -> list[Diagnostic]:
    return read_register(path.name, path.read_bytes())[1]


CASES = [(path, plan_findings) for path in PLANS] + [(path, register_findings) for path in REGISTERS]


def name(value: object) -> str:
    return f"{value.parent.name}/{value.stem}" if isinstance(value, Path) else ""


@pytest.mark.parametrize(("path", "findings_in"), CASES, ids=name)
def test_a_mistake_is_explained_as_its_text_says(path: Path, findings_in: Reader) -> None:
    expected = path.with_suffix(".txt").read_text("utf-8")
    assert render(findings_in(path)) == expected


@pytest.mark.parametrize(("path", "findings_in"), CASES, ids=name)
def test_every_mistake_is_found_and_says_how_to_mend_it(path: Path, findings_in: Reader) -> None:
    findings = findings_in(path)
    assert findings
    assert all(finding.mend for finding in findings)


@pytest.mark.parametrize(("path", "findings_in"), CASES, ids=name)
def test_a_mistake_is_marked_inside_the_file(path: Path, findings_in: Reader) -> None:
    lines = path.read_bytes().decode("utf-8-sig", "replace").split("\n")
    for finding in findings_in(path):
        place = finding.place
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


def test_every_text_has_its_file() -> None:
    texts = {path.with_suffix("") for folder in ("bad", "bad_units") for path in (HERE / folder).glob("*.txt")}
    assert texts == {path.with_suffix("") for path, _ in CASES}


def tree(path: Path) -> Node | None:
    return read(path.name, path.read_bytes())[1]


def engines_differ(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Node | None, Node | None]:
    monkeypatch.setattr(parsing, "LOADER", yaml.CSafeLoader)
    fast = tree(path)
    monkeypatch.setattr(parsing, "LOADER", yaml.SafeLoader)
    return fast, tree(path)


@pytest.mark.parametrize("path", REAL, ids=name)
def test_both_yaml_engines_read_a_real_file_as_the_same_tree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast, slow = engines_differ(path, monkeypatch)
    assert fast is not None
    assert fast == slow


@pytest.mark.parametrize("path", [*PLANS, *REGISTERS], ids=name)
def test_both_yaml_engines_read_a_bad_file_as_the_same_tree(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast, slow = engines_differ(path, monkeypatch)
    assert fast == slow


@pytest.mark.parametrize(("path", "findings_in"), CASES, ids=name)
def test_a_mistake_is_explained_alike_without_the_fast_engine(
    path: Path, findings_in: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "LOADER", yaml.SafeLoader)
    assert render(findings_in(path)) == path.with_suffix(".txt").read_text("utf-8")
