"""fangan doctor"""

from __future__ import annotations

import argparse

from fangan.cli.console import say
from fangan.cli.main import OK, USAGE, project_of
from fangan.publish.environment import Finding, examine
from fangan.publish.project import Project
from fangan.report.problem import Problem


def run(options: argparse.Namespace) -> int:
    """Print what was found of the environment and what to do about the rest; exit 2 when something needed lacks."""
    findings = list(examine(_project(options)))
    for finding in findings:
        say(_line(finding))
    return OK if all(finding.ok or not finding.needed for finding in findings) else USAGE


def _project(options: argparse.Namespace) -> Project | Problem:
    try:
        return project_of(options)
    except Problem as problem:
        return problem


def _line(finding: Finding) -> str:
    mark = "好  " if finding.ok else "缺  " if finding.needed else "可选"
    advice = f"\n        {finding.advice}" if finding.advice and not finding.ok else ""
    return f"{mark}  {finding.what}：{finding.found}{advice}"
