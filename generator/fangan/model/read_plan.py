"""Reading a plan (方案) from the nodes of its file."""

from __future__ import annotations

import re
from datetime import date
from typing import TypeVar

from fangan.model.fields import BASIS, PLAN, Names
from fangan.model.notice import Notice
from fangan.model.plan import Audience, Basis, DutyStyle, LeadRule, Numbering, Plan, Validity
from fangan.model.read_attachments import read_attachments
from fangan.model.read_items import HEADING_STYLES, ItemReader
from fangan.model.read_notice import read_notice
from fangan.model.record import Reading, Record
from fangan.report.diagnostic import Diagnostic
from fangan.source.nodes import Mapping, Node, Scalar, Source
from fangan.text.brackets import without_title_marks
from fangan.text.fold import is_traditional

NUMBERINGS = {
    "分节": Numbering.BY_SECTION,
    "连续": Numbering.CONTINUOUS,
    "by_section": Numbering.BY_SECTION,
    "continuous": Numbering.CONTINUOUS,
}
DUTY_STYLES = {
    "括注": DutyStyle.BRACKETS,
    "分行": DutyStyle.LINES,
    "仅列表": DutyStyle.TABLE_ONLY,
    "brackets": DutyStyle.BRACKETS,
    "lines": DutyStyle.LINES,
    "table_only": DutyStyle.TABLE_ONLY,
}
LEAD_RULES = {
    "写明": LeadRule.NAMED,
    "列首": LeadRule.LISTED_FIRST,
    "named": LeadRule.NAMED,
    "listed_first": LeadRule.LISTED_FIRST,
}
SCRIPTS: dict[str, bool | None] = {"简体": False, "繁体": True, "simplified": False, "traditional": True}
VALIDITIES = {
    "有效": Validity.IN_FORCE,
    "废止": Validity.REPEALED,
    "被替代": Validity.REPLACED,
    "in_force": Validity.IN_FORCE,
    "repealed": Validity.REPEALED,
    "replaced": Validity.REPLACED,
}
AUDIENCES = {
    "公开": Audience.PUBLIC,
    "内部": Audience.INTERNAL,
    "public": Audience.PUBLIC,
    "internal": Audience.INTERNAL,
}
T = TypeVar("T")
YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?:年|〕|】|\])")


def read_plan(source: Source, node: Node, plan_id: str) -> tuple[Plan | None, list[Diagnostic]]:
    """The plan that `node` says, None where it is no plan at all; all findings with their places."""
    reading = Reading(source)
    if not isinstance(node, Mapping):
        reading.expected(node, "一组字段（方案）", "从“标题: ……”写起，每行一个字段。")
        return None, reading.findings
    plan = _plan(reading, node, plan_id)
    return plan, reading.distinct


def _plan(reading: Reading, node: Mapping, plan_id: str) -> Plan:
    fields = Record(reading, node, PLAN, "方案")
    title = fields.line("title", required=True) or plan_id
    notice = read_notice(fields)
    issued_on = _once(fields, notice, "issued_on", fields.date("issued_on"), notice.issued_on if notice else None)
    year = _said_year(fields) or _year(title, notice, issued_on)
    numbering = fields.choice("numbering", NUMBERINGS, Numbering.BY_SECTION)
    return Plan(
        id=plan_id,
        title=without_title_marks(title),
        kind=fields.line("kind"),
        notice=notice,
        traditional=_traditional(fields, reading.source),
        year=year,
        numbering=numbering,
        duty_style=fields.choice("duty_style", DUTY_STYLES, DutyStyle.BRACKETS),
        lead_rule=fields.choice("lead_rule", LEAD_RULES, LeadRule.NAMED),
        heading_style=fields.choice("heading_style", HEADING_STYLES, None),
        preface=fields.paragraphs("preface"),
        sections=ItemReader(reading, year).children(fields, ("sections",)),
        closing=fields.paragraphs("closing"),
        attachment_label=fields.line("attachment_label") or "附件",
        attachments=read_attachments(fields),
        basis=tuple(_basis(reading, item) for item in fields.items("basis")),
        signature=_signature(fields, notice),
        issued_on=issued_on,
        validity=fields.choice("validity", VALIDITIES, Validity.IN_FORCE),
        replaced_by=fields.line("replaced_by"),
        audience=fields.choice("audience", AUDIENCES, Audience.PUBLIC),
        place=reading.source.line_place(node.span.line),
    )


def _once(fields: Record, notice: Notice | None, name: str, own: T | None, of_notice: T | None) -> T | None:
    """What the notice says, else the plan itself; both saying it is an error."""
    node = fields.node_of(name)
    if notice and of_notice and node:
        key = PLAN[name][0]
        fields.reading.error("M014", node, f"“{key}”写了两处：这里和“公文”里", "发公文的方案，只写在“公文”里。")
    return of_notice or own


def _signature(fields: Record, notice: Notice | None) -> tuple[str, ...]:
    """署名 of a plan without a notice; a notice has its own."""
    node = fields.node_of("signature")
    if notice and node:
        fields.reading.error("M014", node, "这份方案有公文，署名要写在“公文”里", "把“署名”移到“公文”下面，缩进两格。")
    return tuple(mention.name for mention in fields.mentions("signature"))


def _said_year(fields: Record) -> int | None:
    year, node = fields.number("year"), fields.node_of("year")
    if year is not None and node and not 1900 <= year <= 2999:
        fields.reading.error("M008", node, f"“{year}”不是年份", "写成四位数字，例如 2023。")
        return None
    return year


def _year(title: str, notice: Notice | None, issued_on: date | None) -> int | None:
    """The year of phrases that name none: named in the title, else of 成文日期, else in 发文字号."""
    if found := YEAR.search(title):
        return int(found.group(1))
    if issued_on:
        return issued_on.year
    found = YEAR.search(notice.number or "") if notice else None
    return int(found.group(1)) if found else None


def _traditional(fields: Record, source: Source) -> bool:
    said = fields.choice("script", SCRIPTS, None)
    return is_traditional(source.text) if said is None else said


def _basis(reading: Reading, node: Node) -> Basis:
    if isinstance(node, Scalar):
        reading.heads(node)
        return Basis(without_title_marks(node.value.strip()))
    fields = _fields(reading, node, BASIS, "依据")
    if fields is None:
        return Basis("")
    return Basis(without_title_marks(fields.line("title", required=True) or ""), fields.line("number"))


def _fields(reading: Reading, node: Node, names: Names, what: str) -> Record | None:
    if isinstance(node, Mapping):
        return Record(reading, node, names, what)
    reading.expected(node, f"一组字段（{what}）", "写成“标题: ……”。")
    return None
