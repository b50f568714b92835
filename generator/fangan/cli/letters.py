"""fangan letters"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from fangan.cli.console import complain, say
from fangan.cli.main import FINDINGS, OK, USAGE
from fangan.cli.one_plan import may_print, party_named, read_one
from fangan.cli.today import today
from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.unit import Party
from fangan.publish.content import REGISTER
from fangan.publish.dist import write_file
from fangan.publish.letters import Mailing, letter_files, zipped
from fangan.publish.products import Workshop
from fangan.views.duty_letter import LetterKind, letter_name, recipients
from fangan.word.duty_letter import LETTER_TEMPLATE

NO_FOLDERS = (".docx", ".xlsx", ".doc", ".xls", ".pdf", ".rar", ".7z")
"""Endings of what is not made here, and of no folder that anybody means."""


def run(options: argparse.Namespace) -> int:
    """Write the letters of a plan, or of one unit in it, with the units' tables."""
    project, content, plan = read_one(options)
    if plan is None:
        return FINDINGS
    if REGISTER in content.broken:
        complain("单位名录有错误，交办给谁不能确定，没有生成。")
        return FINDINGS
    parties = _parties(content.library, plan, options.unit)
    target = _target(options, plan, parties)
    if not parties or target is None:
        return USAGE
    workshop = Workshop(project, content)
    if not may_print(workshop, LETTER_TEMPLATE):
        return FINDINGS
    kind, day = LetterKind(options.kind), options.date or today()
    mailing = Mailing(content.library, plan, kind, day, content.settings.tables)
    _write(target, letter_files(workshop, mailing, parties))
    say(f"写好了：{target}（{len(parties)} 个单位，每个单位一份{options.kind}、一份任务表）")
    _tell_orphans(plan)
    return OK


def _parties(library: Library, plan: Plan, unit: str | None) -> tuple[Party, ...]:
    """Whom letters go to; nobody, and said why, when there is nobody to write to."""
    if unit:
        party = party_named(library, plan, unit)
        return (party,) if party else ()
    found = recipients(library, plan)
    if not plan.tasks:
        complain("这份方案里没有“任务”，没有可以交办的。任务写在章节的“任务”下面。")
    elif not found:
        complain("这份方案的任务都没有写单位，不知道交办给谁。给任务加上“牵头单位”或“责任单位”。")
    return found


def _target(options: argparse.Namespace, plan: Plan, parties: tuple[Party, ...]) -> Path | None:
    """The .zip or the folder to write; None, and said why, for anything else."""
    if not options.output:
        party = parties[0] if options.unit and parties else None
        return Path(f"{letter_name(plan, party, LetterKind(options.kind))}.zip")
    path = Path(options.output)
    wrong = path.suffix.casefold() in NO_FOLDERS or (path.is_file() and not _is_zip(path))
    if wrong:
        complain(f"“{path}”要以 .zip 结尾，或者是一个文件夹：每个单位有两个文件。")
    return None if wrong else path


def _is_zip(path: Path) -> bool:
    return path.suffix.casefold() == ".zip" and not path.is_dir()


def _write(target: Path, files: Mapping[str, bytes]) -> None:
    if _is_zip(target):
        write_file(target, zipped(files))
        return
    for name, data in files.items():
        write_file(target / name, data)


def _tell_orphans(plan: Plan) -> None:
    """Tasks that nobody gets because no unit is named."""
    lost = [task.name for task in plan.tasks if not any(duty.units for duty in task.duties)]
    if lost:
        say(f"注意：{len(lost)} 项任务没有写单位，没有交办：{'、'.join(lost)}")
