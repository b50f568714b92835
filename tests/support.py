"""Small helpers that tests share: plans and projects from text."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.register import Register
from fangan.publish.content import parse_plan, read_register
from fangan.publish.project import Project
from fangan.report.diagnostic import Diagnostic

ROOT = Path(__file__).parents[1]
"""The checkout."""


def findings_of(text: str | bytes, plan_id: str = "p") -> list[Diagnostic]:
    """Everything that reading one plan finds, sorted by place."""
    data = dedent(text).encode() if isinstance(text, str) else text
    return sorted(parse_plan(f"{plan_id}.yml", data, plan_id)[1], key=lambda finding: finding.sort_key)


def plan_from(text: str, plan_id: str = "p") -> Plan:
    """The plan that `text` (YAML) says; the text must be right."""
    plan, findings = parse_plan(f"{plan_id}.yml", dedent(text).encode(), plan_id)
    assert not findings, findings
    assert plan is not None
    return plan


def register_from(text: str) -> Register:
    """The register of units that `text` (units.yml) says; the text must be right."""
    register, findings = read_register("units.yml", dedent(text).encode())
    assert not findings, findings
    return register


def library_of(*plans: Plan, units: str = "") -> Library:
    """A library of plans with the units of a units.yml."""
    return Library(plans, register_from(units) if units else Register())


def project_at(folder: Path, files: dict[str, str | bytes]) -> Project:
    """A project folder with the given files (path → text)."""
    (folder / "content" / "plans").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(dedent(text).encode() if isinstance(text, str) else text)
    return Project(folder)


def found_at(findings: list[Diagnostic]) -> list[tuple[str, int, int]]:
    """Code, line and column of each finding."""
    return [(finding.code, finding.place.line, finding.place.column) for finding in findings]
