"""fangan templates check, list, restore"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

from fangan.cli.console import complain, say, show_findings
from fangan.cli.main import FINDINGS, OK, USAGE, project_of
from fangan.publish.project import Project
from fangan.publish.template_files import Listed, listed, restore
from fangan.publish.template_trial import trial
from fangan.publish.templates import FOLDER, Templates
from fangan.report.diagnostic import Diagnostic, has_errors
from fangan.report.problem import reason
from fangan.text.similar import nearest
from fangan.word.template_contract import BY_FILE, CONTRACTS, Contract, Variable
from fangan.word.templates.check import check_template


def run(options: argparse.Namespace) -> int:
    """Run one of the three; exit 1 when a template has an error."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {"check": _check, "list": _list, "restore": _restore}
    return actions[options.action](options)


def _check(options: argparse.Namespace) -> int:
    if options.kind and options.kind not in BY_FILE:
        complain(_no_such(options.kind))
        return USAGE
    findings = list(_given(options) if options.files else _all(project_of(options)))
    show_findings(findings)
    if not findings:
        say(f"检查并试填了 {len(options.files) or len(CONTRACTS)} 个模板，没有发现问题。")
    return FINDINGS if has_errors(findings) else OK


def _all(project: Project) -> Iterator[Diagnostic]:
    templates = Templates(project)
    for name, contract in BY_FILE.items():
        findings = templates.findings(name)
        yield from (
            findings
            if templates.refused(name)
            else _tried(f"{FOLDER}/{name}", contract, templates.data(name), findings)
        )
    yield from templates.strays()


def _given(options: argparse.Namespace) -> Iterator[Diagnostic]:
    for given in options.files:
        path = _path(options, given)
        contract = BY_FILE.get(options.kind or path.name)
        if contract is None:
            complain(f"{_no_such(path.name)}说明它是哪一种，例如 --as notice.docx。")
            raise SystemExit(USAGE)
        try:
            data = path.read_bytes()
        except OSError as problem:
            complain(f"“{given}”读不出来（{reason(problem)}）。")
            raise SystemExit(USAGE) from problem
        yield from _tried(given, contract, data, check_template(given, contract, data))


def _path(options: argparse.Namespace, given: str) -> Path:
    """A file as given, or by the name alone of a template of the project."""
    if Path(given).is_file() or given not in BY_FILE:
        return Path(given)
    return Templates(project_of(options)).path(given)


def _tried(path: str, contract: Contract, data: bytes, findings: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
    """Findings; a template without errors is filled as a trial."""
    yield from findings
    if not has_errors(findings):
        yield from trial(path, contract, data)


def _list(options: argparse.Namespace) -> int:
    say("\n\n".join(map(_told, listed(project_of(options)))))
    return OK


def _told(template: Listed) -> str:
    contract = template.contract
    lines = [f"{FOLDER}/{contract.file}  {contract.purpose}（{template.state}）"]
    lines += [_explained(contract, variable) for variable in contract.variables]
    return "\n".join(lines)


def _explained(contract: Contract, variable: Variable) -> str:
    seldom = "" if variable in contract.needed else "（少用，可以没有）"
    return f"  {'、'.join(variable.tags)}  {variable.label}{seldom}：{variable.content}"


def _restore(options: argparse.Namespace) -> int:
    name = options.name.removeprefix(f"{FOLDER}/")
    if name not in BY_FILE:
        complain(_no_such(name))
        return USAGE
    kept = restore(project_of(options), name)
    say(f"{FOLDER}/{name} 现在是 fangan 自带的模板。")
    if kept:
        say(f"原来的那份留在 {FOLDER}/{kept.name}，程序不用它。")
    return OK


def _no_such(name: str) -> str:
    near = nearest(name, BY_FILE, cutoff=0.5)
    hint = f"是不是“{near}”？" if near else ""
    return f"没有名为“{name}”的模板。{hint}有：{'、'.join(BY_FILE)}。"
