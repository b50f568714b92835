"""A trial: a template that passes is filled with a small plan, and what comes out must be whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.register import Register
from fangan.publish.content import parse_plan
from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.views.breakdown import plan_table
from fangan.views.duty_letter import LetterKind, duty_letter
from fangan.word.duty_letter import LETTER_TEMPLATE, Sent, duty_letter_file
from fangan.word.engine import WordTemplate, WordTemplateError
from fangan.word.notice import notice_file
from fangan.word.table import table_file
from fangan.word.template_contract import Contract
from fangan.word.templates.findings import RESTORE, WHOLE
from fangan.word.templates.sound import faults_of, text_of

PLAN = """\
标题: 试填用的工作方案
导语: 试填的导语。
章节:
  - 标题: 试填的章节
    任务:
      - {标题: 试填的任务, 内容: 试填的内容 & <内容>。, 牵头单位: 试填一科, 责任单位: 试填二科, 完成时限: 2026年6月底前}
附件:
  - {标题: 试填的附件, 内容: 试填的附件内容。}
"""
SIGNED = "成文日期: 2026年3月1日\n署名: 试填市财政局\n"
NOTICE = """\
公文:
  格式: {format}
  发文机关: 试填市财政局
  发文字号: {number}
  签发人: 张某
  主送: 试填各单位
  正文: 试填的公文正文。
  成文日期: 2026年3月1日
  附注: 试填的附注
  联系人: 试填联系人
  抄送: 试填抄送单位
  印发机关: 试填市财政局办公室
  印发日期: 2026年3月2日
"""
PRESENT = "  出席: 试填出席人\n"
PROOFS = {
    "head": "试填市财政局",
    "people": "试填出席人",
    "notice_text": "试填的公文正文。",
    "addressees": "试填各单位",
    "attachment_list": "试填的附件",
    "plan_title": "试填用的工作方案",
    "body": "试填的内容 & <内容>。",
    "attachment_pages": "试填的附件内容。",
    "imprint": "试填抄送单位",
    "title": "试填用的工作方案",
    "table": "试填的任务",
}
"""Name in a template → a text of the sample that only it prints, or that stands there too."""
LETTER_PROOFS = {
    "letter_title": "任务交办单",
    "addressees": "试填一科：",
    "letter_text": "试财发〔2026〕9号",
    "task_table": "试填的任务",
    "reporting": "试填联系人",
    "attachment_list": "附件：试填用的工作方案任务分解表",
    "signature": "2026年3月1日",
}
"""The same of a covering letter."""


def trial(path: str, contract: Contract, data: bytes) -> Iterator[Diagnostic]:
    """Findings about the file that comes out of the template `data`."""
    place = Place(path, 0, 1, where=WHOLE)
    mend = RESTORE.format(name=contract.file)
    try:
        made = _made(contract, WordTemplate(path, data))
    except WordTemplateError as problem:
        yield error("W070", place, f"试填不成功：{problem}", mend)
        return
    text = text_of(made)
    proofs = LETTER_PROOFS if contract.file == LETTER_TEMPLATE else PROOFS
    lost = [each.label for each in contract.needed if proofs.get(each.name, "") not in text]
    if lost:
        yield error("W070", place, f"试填以后少了{'、'.join(lost)}的内容", mend)
    for fault in faults_of(made):
        yield error("W070", place, f"试填出来的文件是坏的：{fault}", mend)


def _made(contract: Contract, template: WordTemplate) -> bytes:
    if contract.holds_table:
        plan = sample("")
        return table_file(plan_table(Library((plan,), Register()), plan), template, day=plan.dated)
    if contract.file == LETTER_TEMPLATE:
        return _letter(template)
    return notice_file(sample(contract.format), template)


def _letter(template: WordTemplate) -> bytes:
    plan = sample("文件")
    library = Library((plan,), Register())
    letter = duty_letter(library, plan, library.party("试填一科", plan), LetterKind.ASSIGNED)
    return duty_letter_file(letter, plan, Sent(date(2026, 3, 1), f"{plan.title}任务分解表"), template)


def sample(format_: str) -> Plan:
    """A small plan with every element, as a notice of the given 格式, "" for none."""
    plan, findings = parse_plan("sample.yml", sample_text(format_).encode(), "sample")
    if plan is None:
        raise ValueError(findings)
    return plan


def sample_text(format_: str) -> str:
    """The sample as a drafter would write it."""
    if not format_:
        return PLAN + SIGNED
    number = "第9号" if format_ == "命令" else "试财发〔2026〕9号"
    return PLAN + NOTICE.format(format=format_, number=number) + (PRESENT if format_ == "纪要" else "")
