"""A plan as a Word file: the notice with its plan, or a plain document."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from fangan.model.notice import Notice, Seal
from fangan.model.plan import Plan
from fangan.views.notice_text import notice_text, notice_title, notice_title_lines
from fangan.word.body import attachment_list, attachment_pages, body, divided, texts, title, title_lines
from fangan.word.engine import Properties, WordTemplate
from fangan.word.first_page import leaves_signature_alone, lines_of
from fangan.word.head import head
from fangan.word.imprint import imprint
from fangan.word.signature import signature

NOTICE_TEMPLATE = "notice.docx"
"""公文模板"""
DOCUMENT_TEMPLATE = "document.docx"
"""A plan without a notice"""


def template_for(plan: Plan) -> str:
    """The file name of the template that `plan` is printed with."""
    return NOTICE_TEMPLATE if plan.notice else DOCUMENT_TEMPLATE


def notice_file(plan: Plan, template: WordTemplate) -> bytes:
    """The .docx of a plan; WordTemplateError when the template does not fit."""
    context = _notice_context(plan, plan.notice) if plan.notice else _document_context(plan)
    properties = Properties(notice_title(plan) or plan.title, "、".join(plan.issuers), plan.dated)
    return template.render(context, properties)


def _notice_context(plan: Plan, notice: Notice) -> dict[str, Any]:
    blocks = {
        "head": head(notice),
        "notice_title": title(notice_title_lines(plan, notice)),
        "notice_text": _notice_text(plan, notice),
        "attachment_list": attachment_list(plan),
        "signature": signature(notice.signature, notice.issued_on, seal=notice.seal is Seal.SEALED, note=notice.note),
        "plan_title": title([plan.title], new_page=True),
        "body": body(plan),
        "attachment_pages": attachment_pages(plan),
        "imprint": imprint(notice),
    }
    return {**_marked(blocks), "addressees": notice.addressees or ""}


def _notice_text(plan: Plan, notice: Notice) -> str:
    """The text of the notice: page one must show some of it (7.3.3), and the signature is never alone (7.3.5)."""
    *before, last = notice_text(plan, notice)
    titles = len(title_lines(notice_title_lines(plan, notice)))
    *start, rest = lines_of(last)
    if start and not plan.attachments and leaves_signature_alone(notice, titles, [*before, last]):
        return texts(before) + divided("".join(start), rest)
    return texts([*before, last], keep_last=bool(before) and not plan.attachments)


def _document_context(plan: Plan) -> dict[str, Any]:
    blocks = {
        "plan_title": title([plan.title]),
        "body": body(plan, keep_last=bool(plan.signature) and not plan.attachments),
        "attachment_list": attachment_list(plan),
        "signature": signature(plan.signature, plan.issued_on, seal=False),
        "attachment_pages": attachment_pages(plan),
    }
    return _marked(blocks)


def _marked(blocks: dict[str, str]) -> dict[str, Any]:
    """Blocks are XML of ours, their texts escaped already."""
    return {name: Markup(block) for name, block in blocks.items()}
