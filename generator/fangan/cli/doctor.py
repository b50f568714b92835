"""fangan doctor"""

from __future__ import annotations

import argparse

from fangan.cli.console import say
from fangan.cli.main import OK, USAGE, project_folder
from fangan.publish.environment import Finding, examine


def run(options: argparse.Namespace) -> int:
    """Print what was found of the environment and what to do about the rest; exit 2 when something needed lacks."""
    findings = list(examine(project_folder(options)))
    for finding in findings:
        say(_line(finding))
    return OK if all(finding.ok or not finding.needed for finding in findings) else USAGE


def _line(finding: Finding) -> str:
    mark = "好  " if finding.ok else "缺  " if finding.needed else "可选"
    advice = f"\n        {finding.advice}" if finding.advice and not finding.ok else ""
    return f"{mark}  {finding.what}：{finding.found}{advice}"
