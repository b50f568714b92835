"""A plan as a Word file: the notice with its plan, or a plain document."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from fangan.model.notice import Format
from fangan.model.plan import Plan
from fangan.views.notice_text import notice_title
from fangan.views.table import Table
from fangan.word.composition import Composition, compose_document, compose_notice
from fangan.word.ending import Ending, ending, with_section
from fangan.word.engine import Properties, WordTemplate
from fangan.word.flow import xml_of
from fangan.word.imprint import imprint

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
    properties = Properties(notice_title(plan) or plan.title, "、".join(plan.issuers), plan.dated)
    return template.render(_context(plan, made, template), properties)


def _context(plan: Plan, made: Composition, template: WordTemplate) -> dict[str, Any]:
    last = _ending(plan, made, template)
    parts = {name: xml_of(blocks) for name, blocks in made.parts.items()}
    if last.section:
        name = next(name for name, xml in reversed(parts.items()) if xml)
        parts[name] = with_section(parts[name], last.section)
    blocks = {**parts, "imprint": last.xml}
    return {
        **{name: Markup(xml) for name, xml in blocks.items()},
        "addressees": made.addressees,
        "title_page": Markup(last.title_page or template.title_page * ("<w:sectPr" not in "".join(parts.values()))),
    }


def _ending(plan: Plan, made: Composition, template: WordTemplate) -> Ending:
    if plan.notice is None:
        return Ending()
    page, profile = template.page, template.profile
    even = profile.imprint_on_even_page and plan.notice.format is not Format.LETTER
    mirrored = profile.mirrored and (even or made.end.page % 2 == 0)
    block = imprint(plan.notice, page, addressees=made.moved_addressees, left=page.right if mirrored else None)
    return ending(block, made.end, page, template.section, even=even)
