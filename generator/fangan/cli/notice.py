"""fangan notice"""

from __future__ import annotations

import argparse
from pathlib import Path

from fangan.cli.console import say
from fangan.cli.main import FINDINGS, OK
from fangan.cli.one_plan import read_one
from fangan.publish.dist import write_file
from fangan.publish.products import Workshop
from fangan.report.diagnostic import has_errors
from fangan.views.downloads import notice_download


def run(options: argparse.Namespace) -> int:
    """Write one notice."""
    project, content, plan = read_one(options)
    if plan is None:
        return FINDINGS
    path = Path(options.output or notice_download(plan).filename)
    write_file(path, Workshop(project, content).word_notice(plan)())
    say(f"写好了：{path}")
    return FINDINGS if has_errors(content.findings) else OK
