"""fangan new"""

from __future__ import annotations

import argparse

from fangan.cli.console import complain, say
from fangan.cli.main import OK, USAGE, project_of
from fangan.cli.today import today
from fangan.publish.scaffold import new_plan
from fangan.text.names import is_identifier


def run(options: argparse.Namespace) -> int:
    """Write a plan to start from; never over an existing one."""
    name = options.name.removesuffix(".yml")
    if not is_identifier(name):
        complain(f"“{name}”不能用作编号：只用字母、数字、- 和 _，80 个以内，例如 2026-fazhi-yaodian。")
        return USAGE
    project = project_of(options)
    path = new_plan(project, name, today())
    if path is None:
        complain(f"已经有编号是“{name}”的方案了，没有改动它。")
        return USAGE
    say(f"写好了：{project.shown(path)}。填写后运行 fangan check 检查，fangan build 生成。")
    return OK
