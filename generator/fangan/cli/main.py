"""Entry of the command: parse, find the project, call one command, and end with its exit code."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fangan.cli.console import complain, prepare
from fangan.cli.parser import parser

if TYPE_CHECKING:
    from fangan.publish.project import Project

OK, FINDINGS, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def run() -> None:
    """The console script."""
    sys.exit(main())


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 ok, 1 findings, 2 usage or environment, 3 a bug."""
    prepare()
    options = parser().parse_args(arguments)
    try:
        return _command(options.command)(options)
    except KeyboardInterrupt:
        complain("\n已停止。")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except Exception as problem:
        return _failed(problem)


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """The function of a command; only its own module is loaded."""
    from importlib import import_module

    function: Callable[[argparse.Namespace], int] = import_module(f"fangan.cli.{name}").run
    return function


def _failed(problem: Exception) -> int:
    from fangan.cli.console import show_findings
    from fangan.publish.project import NoSuchPlanError
    from fangan.report.problem import Problem

    if isinstance(problem, Problem):
        complain(str(problem))
        return USAGE
    if isinstance(problem, NoSuchPlanError):
        show_findings([problem.finding])
        return FINDINGS
    complain("程序出错了，这是 fangan 的问题，不是您的文件的问题。请把下面的内容发给维护人员：\n")
    complain("".join(traceback.format_exception(problem)))
    return BUG


def project_of(options: argparse.Namespace) -> Project:
    """The folder that --project names, else the nearest project at or above the current folder."""
    from fangan.publish.project import find_project, project_in

    return project_in(Path(options.project).resolve()) if options.project else find_project(Path.cwd())
