"""fangan build"""

from __future__ import annotations

import argparse

from fangan.cli.console import ProgressLine, complain, say, show_findings
from fangan.cli.main import FINDINGS, OK, USAGE, project_of
from fangan.cli.today import today
from fangan.publish.build import ALL, Outcome, Request, build
from fangan.report.diagnostic import has_errors


def run(options: argparse.Namespace) -> int:
    """Build dist/; exit 1 when a plan has errors or something could not be made."""
    only = tuple(filter(None, (options.only or ",".join(ALL)).replace("，", ",").split(",")))
    unknown = [kind for kind in only if kind not in ALL]
    if unknown:
        complain(f"--only 里没有“{unknown[0]}”；可以用：{'、'.join(ALL)}。")
        return USAGE
    if options.pdf and "notices" not in only:
        complain("--pdf 做的是公文的 PDF：--only 里要有 notices，或者不写 --only。")
        return USAGE
    project = project_of(options)
    progress = ProgressLine(quiet=options.quiet)
    try:
        request = Request(options.date or today(), tuple(options.plans), only, options.pdf)
        outcome = build(project, request, progress)
    finally:
        progress.clear()
    show_findings(outcome.findings)
    for failure in outcome.failures:
        complain(f"没有做成：{failure}")
    say(_summary(outcome))
    return FINDINGS if has_errors(outcome.findings) or outcome.failures else OK


def _summary(outcome: Outcome) -> str:
    parts = [f"写了 {len(outcome.written)} 个文件", f"{outcome.current} 个没有变化"]
    if outcome.removed:
        parts.append(f"删除 {len(outcome.removed)} 个不再需要的")
    line = f"完成：{'，'.join(parts)}。成品在 dist 文件夹里"
    line += "，双击 dist/site/index.html 打开网站。" if outcome.has_site else "。"
    if outcome.note:
        line += f"\n注意：{outcome.note}"
    if outcome.deviations:
        line += "\n版式和 GB/T 9704-2012 不同的地方（由 content/fangan.yml 或模板决定）："
        line += "".join(f"\n  {deviation}" for deviation in outcome.deviations)
    if outcome.filled:
        line += f"\n注意：{'、'.join(outcome.filled)} 有错误，它的成品仍是上一次正确的内容。"
    if outcome.unpublished:
        line += f"\n注意：{'、'.join(outcome.unpublished)} 标为内部或有密级，不在网站里；"
        line += "但在 dist 的 notices、tables、units 里有，对外只拷贝 dist/site。"
    return line
