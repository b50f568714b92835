"""A plan as a Word file: the notice with its plan, or a plain document."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from fangan.model.notice import Format
from fangan.model.plan import Plan
from fangan.views.notice_text import notice_title
from fangan.views.table import Table
from fangan.word.composition import Composition, compose_detached, compose_document, compose_notice
from fangan.word.ending import Ending, ending
from fangan.word.engine import Properties, WordTemplate
from fangan.word.imprint import imprint
from fangan.word.sections import end_section, joined

TEMPLATES = {
    Format.DOCUMENT: "notice.docx",
    Format.LETTER: "letter.docx",
    Format.ORDER: "order.docx",
    Format.MINUTES: "minutes.docx",
}
"""公文模板 of each format"""
DOCUMENT_TEMPLATE = "document.docx"
"""A plan without a notice"""


def template_for(plan: Plan) -> str:
    """The file name of the template that `plan` is printed with."""
    return TEMPLATES[plan.notice.format] if plan.notice else DOCUMENT_TEMPLATE


def notice_file(plan: Plan, template: WordTemplate, *, breakdown: Table | None = None) -> bytes:
    """The .docx of a plan; WordTemplateError when the template does not fit.

    `breakdown` is the plan's 任务分解表, which attachments may print.
    """
    compose = compose_notice if plan.notice else compose_document
    made = compose(plan, template.page, template.section, breakdown)
    last = _ending(plan, made, template)
    context = {**_context(made, last), "imprint": Markup(last.xml)} if plan.notice else _context(made, last)
    properties = Properties(notice_title(plan) or plan.title, "、".join(plan.issuers), plan.dated)
    return template.render(context, properties)


def detached_file(plan: Plan, index: int, template: WordTemplate, *, breakdown: Table | None = None) -> bytes:
    """The .docx of the attachment `index` (from 1) that is bound apart (7.3.7); `template` is that of documents."""
    made = compose_detached(plan, index, template.page, template.section, breakdown)
    properties = Properties(plan.attachments[index - 1].title, "、".join(plan.issuers), plan.dated)
    return template.render(_context(made, Ending(made.section)), properties)


def _context(made: Composition, last: Ending) -> dict[str, Any]:
    parts = joined(made.parts)
    if last.text_section:
        end_section(parts, last.text_section)
    blocks = {**parts, "last_section": last.section}
    return {**{name: Markup(xml) for name, xml in blocks.items()}, "addressees": made.addressees}


def _ending(plan: Plan, made: Composition, template: WordTemplate) -> Ending:
    if plan.notice is None:
        return Ending(made.section)
    page, profile = template.page, template.profile
    even = profile.imprint_on_even_page and plan.notice.format is not Format.LETTER
    mirrored = profile.mirrored and (even or made.end.page % 2 == 0)
    block = imprint(plan.notice, page, addressees=made.moved_addressees, left=page.right if mirrored else None)
    return ending(block, made.end, page, template.section, made.section, even=even)
