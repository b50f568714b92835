"""fangan check"""

from __future__ import annotations

import argparse

from fangan.cli.console import say, show_findings
from fangan.cli.main import FINDINGS, OK, project_of
from fangan.publish.content import read_content
from fangan.report.diagnostic import has_errors


def run(options: argparse.Namespace) -> int:
    """Print all findings; exit 1 when one of them is an error."""
    project = project_of(options)
    files = [project.resolve(path) for path in options.paths] or None
    content = read_content(project, files)
    findings = content.check()
    show_findings(findings)
    if not findings:
        plans = content.library.plans
        say(f"检查了 {len(plans)} 份方案、{sum(len(plan.tasks) for plan in plans)} 项任务，没有发现问题。")
    return FINDINGS if has_errors(findings) else OK
