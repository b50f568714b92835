"""Covering letters (任务交办单、任务督办单): what a unit is told of its tasks in one plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fangan.model.library import Assignment, Library
from fangan.model.plan import Plan
from fangan.model.unit import Collective, Party
from fangan.text.names import safe_name
from fangan.views.downloads import parties_in
from fangan.views.labels import label
from fangan.views.notice_text import in_title_marks
from fangan.views.table import Column, Table
from fangan.views.task_lines import Line, lines
from fangan.views.task_words import deadline_words, role_words


class LetterKind(StrEnum):
    """What a letter is for."""

    ASSIGNED = "交办单"
    """Handing tasks over."""
    SUPERVISED = "督办单"
    """Urging their completion."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The sentences of letters in one script."""

    titles: dict[LetterKind, str]
    basis: str
    own: str
    possible: str
    also_possible: str
    requests: dict[LetterKind, str]
    check: str
    report: str
    reporting: str
    contacts: str


SIMPLIFIED = Wording(
    titles={LetterKind.ASSIGNED: "任务交办单", LetterKind.SUPERVISED: "任务督办单"},
    basis="根据{basis}，",
    own="你单位承担以下{count}项任务",
    possible="以下{count}项任务可能涉及你单位，文件没有写明是否由你单位承担",
    also_possible="，另有{count}项可能涉及你单位，文件没有写明是否由你单位承担",
    requests={
        LetterKind.ASSIGNED: "现予交办，请按照职责抓好落实，按时完成。",
        LetterKind.SUPERVISED: "现予督办，请检查进度，抓紧办理，并报送办理情况。",
    },
    check="请研究是否属于你单位职责，并反馈意见。",
    report="落实情况请报送{issuers}。",
    reporting="报送要求：",
    contacts="联系人：",
)
TRADITIONAL = Wording(
    titles={LetterKind.ASSIGNED: "任務交辦單", LetterKind.SUPERVISED: "任務督辦單"},
    basis="根據{basis}，",
    own="你單位承擔以下{count}項任務",
    possible="以下{count}項任務可能涉及你單位，文件沒有寫明是否由你單位承擔",
    also_possible="，另有{count}項可能涉及你單位，文件沒有寫明是否由你單位承擔",
    requests={
        LetterKind.ASSIGNED: "現予交辦，請按照職責抓好落實，按時完成。",
        LetterKind.SUPERVISED: "現予督辦，請檢查進度，抓緊辦理，並報送辦理情況。",
    },
    check="請研究是否屬於你單位職責，並反饋意見。",
    report="落實情況請報送{issuers}。",
    reporting="報送要求：",
    contacts="聯繫人：",
)


TIMED = (("序号", 13), ("工作任务", 67), ("本单位职责", 32), ("完成时限", 44))
UNTIMED = (("序号", 13), ("工作任务", 83), ("本单位职责", 60))
"""Columns with their widths in mm; 156 mm together."""


@dataclass(frozen=True, slots=True)
class DutyLetter:
    """A letter to one unit: `text` stands above its tasks, `reporting` (报送要求、联系人) below them."""

    title: str
    addressee: str
    text: tuple[str, ...]
    tasks: Table
    reporting: tuple[str, ...]


def duty_letter(library: Library, plan: Plan, party: Party, kind: LetterKind) -> DutyLetter:
    """The letter that gives `party` its tasks in `plan`; those that may concern it (可能涉及) come last."""
    wording = _wording(plan)
    found = _assignments(library, plan, party)
    title = wording.titles[kind]
    return DutyLetter(
        title,
        party.name,
        (_text(plan, found, kind, wording),),
        _tasks(plan, title, found),
        tuple(_reporting(plan, wording)),
    )


def letter_name(plan: Plan, party: Party | None, kind: LetterKind) -> str:
    """The name of a unit's letter, or of all letters of a plan (None), as a file without its suffix."""
    unit = f"{party.name}—" if party else ""
    return safe_name(f"{unit}{plan.title}{_wording(plan).titles[kind]}")


def recipients(library: Library, plan: Plan) -> tuple[Party, ...]:
    """Who gets a letter: every unit with tasks, and collective names none of whose members is known."""
    reached = {
        found.via.id for found in library.assignments if found.plan is plan and found.via is not None
    }  # fmt: skip
    return tuple(
        party
        for party in parties_in(library, plan)
        if not isinstance(party, Collective) or party.id not in reached
    )  # fmt: skip


def _wording(plan: Plan) -> Wording:
    return TRADITIONAL if plan.traditional else SIMPLIFIED


def _assignments(library: Library, plan: Plan, party: Party) -> tuple[tuple[Line, Assignment], ...]:
    mine = {found.task.id: found for found in library.of_party(party) if found.plan is plan}
    pairs = [(line, mine[line.task.id]) for line in lines(plan) if line.task.id in mine]
    return tuple(sorted(pairs, key=lambda pair: pair[1].possible))


def _text(plan: Plan, found: tuple[tuple[Line, Assignment], ...], kind: LetterKind, wording: Wording) -> str:
    possible = sum(mine.possible for _, mine in found)
    own = len(found) - possible
    start = wording.basis.format(basis=_basis(plan))
    if not own:
        return f"{start}{wording.possible.format(count=possible)}。{wording.check}"
    also = wording.also_possible.format(count=possible) if possible else ""
    return f"{start}{wording.own.format(count=own)}{also}。{wording.requests[kind]}"


def _basis(plan: Plan) -> str:
    """《title》（文号）"""
    number = plan.notice.number if plan.notice else None
    return in_title_marks(plan.title) + (f"（{number}）" if number else "")


def _reporting(plan: Plan, wording: Wording) -> Iterator[str]:
    """报送要求 as given, else to whom; 联系人 as given."""
    notice = plan.notice
    if notice and notice.reporting:
        yield wording.reporting + notice.reporting
    elif plan.issuers:
        yield wording.report.format(issuers="、".join(plan.issuers))
    if notice and notice.contacts:
        yield wording.contacts + "；".join(notice.contacts)


def _tasks(plan: Plan, title: str, found: tuple[tuple[Line, Assignment], ...]) -> Table:
    """The tasks; without 完成时限 when none of them has one."""
    timed = any(line.task.deadline for line, _ in found)
    headings = TIMED if timed else UNTIMED
    columns = (Column(label(words, traditional=plan.traditional), width, words == "序号") for words, width in headings)
    rows = (
        (
            str(index),
            f"{line.number}{line.task.name}",
            role_words(mine),
            *([deadline_words(line.task)] if timed else []),
        )
        for index, (line, mine) in enumerate(found, 1)
    )
    keys = (f"{plan.id}#{line.task.id}" for line, _ in found)
    return Table(title, tuple(columns), tuple(rows), (), tuple(keys))
