"""fangan serve"""

from __future__ import annotations

import argparse

from fangan.cli.console import complain, say
from fangan.cli.main import OK, USAGE, project_of
from fangan.publish.serve import serve_site
from fangan.report.problem import reason


def run(options: argparse.Namespace) -> int:
    """Serve the site on this machine only, rebuilt when a file changes, until stopped."""
    project = project_of(options)
    if not 1 <= options.port <= 65535:
        complain(f"端口要在 1 到 65535 之间，不能是 {options.port}。")
        return USAGE
    say(f"用浏览器打开 http://127.0.0.1:{options.port}/ ，按 Ctrl-C 停止。")
    try:
        serve_site(project, options.port)
    except OSError as problem:
        complain(
            f"端口 {options.port} 用不了（{reason(problem)}），请用 --port 换一个，例如 --port {options.port + 1}。"
        )
        return USAGE
    return OK
