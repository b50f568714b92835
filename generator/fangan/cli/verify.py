"""fangan verify"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from fangan.cli.console import complain, draws, say
from fangan.cli.main import FINDINGS, OK, USAGE
from fangan.publish.verify import Source, Verified, read_source, verify_files
from fangan.report.problem import Problem
from fangan.verify.report import COLUMNS, as_json, render
from fangan.verify.result import has_failed


def run(options: argparse.Namespace) -> int:
    """Check Word files against GB/T 9704-2012; exit 1 when something failed, 2 when a file is no Word file."""
    sources, refused = _read(options.files)
    found = list(verify_files(sources, render=not options.no_render))
    _show(found, as_data=options.json)
    for told in refused:
        complain(told)
    if refused:
        return USAGE
    return FINDINGS if any(has_failed(one.results) for one in found) else OK


def _read(paths: Iterable[str]) -> tuple[dict[str, Source], list[str]]:
    """The files that can be read, and what is wrong with the others."""
    sources: dict[str, Source] = {}
    refused: list[str] = []
    for path in paths:
        try:
            sources[path] = read_source(Path(path))
        except Problem as problem:
            refused.append(str(problem))
    return sources, refused


def _show(found: Sequence[Verified], *, as_data: bool) -> None:
    if as_data:
        say(json.dumps([as_json(one.name, one.format, one.results) for one in found], ensure_ascii=False, indent=2))
        return
    columns = shutil.get_terminal_size((COLUMNS, 24)).columns if sys.stdout.isatty() else COLUMNS
    for one in found:
        say(render(one.name, one.format, one.results, color=draws(sys.stdout), columns=columns))
