"""A plan (方案) and what it is made of; all data, no behaviour beyond looking things up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

from fangan.model.attachment import Attachment
from fangan.model.deadline import Deadline
from fangan.model.notice import Notice
from fangan.model.record import Mention
from fangan.report.diagnostic import Place
from fangan.text.moments import Moment


class Numbering(StrEnum):
    """编号: whether the tasks' numbers run on through the plan."""

    BY_SECTION = "by_section"
    """分节: every level in its own form, from one in each section."""
    CONTINUOUS = "continuous"
    """连续: tasks are 1. 2. 3. through the whole plan."""


class DutyStyle(StrEnum):
    """责任写法: where a task's units are printed in the text."""

    BRACKETS = "brackets"
    """括注: （牵头单位：…；责任单位：…） after the text."""
    LINES = "lines"
    """分行: each on a line of its own after the task."""
    TABLE_ONLY = "table_only"
    """仅列表: only in the breakdown table."""


class LeadRule(StrEnum):
    """牵头认定: how a plan says who leads a task."""

    NAMED = "named"
    """写明: the units in 牵头单位."""
    LISTED_FIRST = "listed_first"
    """列首: 列第一位者为牵头单位, the first of 责任单位 where a task has no 牵头单位."""


class HeadingStyle(StrEnum):
    """标题写法: whether text follows a heading on its line."""

    RUN_IN = "run_in"
    """连排: （一）标题。正文……"""
    OWN_LINE = "own_line"
    """独行: the heading on a line of its own."""


class Audience(StrEnum):
    """公开属性: who may read the plan."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Validity(StrEnum):
    """有效性: whether the plan is in force."""

    IN_FORCE = "in_force"
    REPEALED = "repealed"
    REPLACED = "replaced"


class Role(StrEnum):
    """What a unit is to a task, the weightiest first."""

    LEAD = "lead"
    """牵头单位"""
    RESPONSIBLE = "responsible"
    """责任单位"""
    PARTICIPATING = "participating"
    """参与单位 (配合单位)"""
    OTHER = "other"
    """Any other (指导单位, 验收单位), known by its label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """The units in one role; `label` is the field's name as the drafter wrote it (配合单位)."""

    role: Role
    label: str
    units: tuple[Mention, ...]
    words: str
    """The list as it is printed."""
    open_end: str = ""
    """What leaves the list open (等有关部门, 等), "" for a whole list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A numbered part of a plan: a section (章节) or an item (条目) with title, text and parts of its own."""

    title: str | None
    number: str | None
    """The number printed instead of the derived one."""
    text: tuple[str, ...]
    heading_style: HeadingStyle | None
    children: tuple[Item, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Item):
    """A task (任务): an item with units, a deadline (完成时限) or a schedule (进度安排)."""

    id: str
    duties: tuple[Duty, ...]
    deadline: Deadline | None
    """完成时限, or what 进度安排 says of time."""
    schedule: str | None
    deliverable: str | None
    basis: tuple[str, ...]

    @property
    def name(self) -> str:
        """Its title, or its first paragraph where it has none."""
        return self.title or "".join(self.text[:1])

    def units(self, role: Role) -> tuple[str, ...]:
        """The names in one role, as written."""
        return tuple(unit.name for duty in self.duties if duty.role is role for unit in duty.units)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase(Item):
    """A stage (阶段) with its window (时间) in words, and the stretch of time that was understood."""

    window: str | None
    span: Moment | None
    window_place: Place | None = None


@dataclass(frozen=True, slots=True)
class Basis:
    """An upstream document (依据)."""

    title: str
    number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One plan as it was understood; `id` is the stem of its file."""

    id: str
    title: str
    kind: str | None = None
    notice: Notice | None = None
    traditional: bool = False
    """文字: whether it is written in Traditional Chinese."""
    year: int | None = None
    numbering: Numbering = Numbering.BY_SECTION
    duty_style: DutyStyle = DutyStyle.BRACKETS
    lead_rule: LeadRule = LeadRule.NAMED
    heading_style: HeadingStyle | None = None
    preface: tuple[str, ...] = ()
    sections: tuple[Item, ...] = ()
    closing: tuple[str, ...] = ()
    attachment_label: str = "附件"
    attachments: tuple[Attachment, ...] = ()
    basis: tuple[Basis, ...] = ()
    signature: tuple[str, ...] = ()
    """署名 of a plan without a notice."""
    issued_on: date | None = None
    """成文日期, of the notice or of the plan itself."""
    validity: Validity = Validity.IN_FORCE
    replaced_by: str | None = None
    audience: Audience = Audience.PUBLIC
    place: Place

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks in document order."""
        return tuple(item for item in self.items if isinstance(item, Task))

    @property
    def phases(self) -> tuple[Phase, ...]:
        """All stages in document order."""
        return tuple(item for item in self.items if isinstance(item, Phase))

    @property
    def items(self) -> Iterator[Item]:
        """Every part of the plan in document order, sections included."""
        return _walk(self.sections)

    @property
    def issuers(self) -> tuple[str, ...]:
        """The organs that issue it: 发文机关, or 署名 of a plan without a notice."""
        return self.notice.issuers if self.notice else self.signature

    @property
    def ground(self) -> tuple[str, ...]:
        """What tells whose plan it is, for names that mean others elsewhere (适用): the issuers, else the title."""
        return self.issuers or (self.title,)

    def first_leads(self, task: Task) -> tuple[Mention, ...]:
        """Who leads a task for being listed first (牵头认定: 列首), one or nobody."""
        if self.lead_rule is LeadRule.NAMED or task.units(Role.LEAD):
            return ()
        listed = (unit for duty in task.duties if duty.role is Role.RESPONSIBLE for unit in duty.units)
        return tuple(islice(listed, 1))

    @property
    def is_public(self) -> bool:
        """Whether it may be published: not 内部, nothing marked 密级."""
        classified = self.notice is not None and self.notice.classification is not None
        return self.audience is Audience.PUBLIC and not classified

    @property
    def dated(self) -> date | None:
        """The day it is known by: 成文日期, else 印发日期."""
        return self.issued_on or (self.notice.printed_on if self.notice else None)


def _walk(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _walk(item.children)
