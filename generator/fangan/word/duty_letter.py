"""A covering letter (任务交办单、任务督办单) as a Word file, laid out like a notice (GB/T 9704-2012 5, 7.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from fangan.model.notice import Notice, Seal
from fangan.model.plan import Plan
from fangan.text.lines import line_count
from fangan.views.duty_letter import DutyLetter
from fangan.word import styles
from fangan.word.attachment_table import table_blocks
from fangan.word.attachments import listed_attachments
from fangan.word.body import texts
from fangan.word.engine import Properties, WordTemplate
from fangan.word.flow import NEW_PAGE, Block, block, flow, gap, with_keep, xml_of
from fangan.word.geometry import Geometry
from fangan.word.signature import Signed, signature
from fangan.word.titles import title
from fangan.word.xml import KEEP_NEXT, run

LETTER_TEMPLATE = "duty-letter.docx"
ABOVE_TABLE, BELOW_TABLE = 120, 240
"""Twips between the text and the table."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a letter says of its sending: its day, and the title of the table that goes with it."""

    day: date
    enclosed: str


def duty_letter_file(letter: DutyLetter, plan: Plan, sent: Sent, template: WordTemplate) -> bytes:
    """The .docx of a letter about tasks of `plan`."""
    context = {name: Markup(xml_of(blocks)) for name, blocks in _parts(letter, plan, sent, template.page).items()}
    properties = Properties(f"{letter.addressee}{letter.title}", "、".join(plan.issuers), sent.day)
    return template.render({**context, "addressees": letter.addressee}, properties)


def _parts(letter: DutyLetter, plan: Plan, sent: Sent, page: Geometry) -> dict[str, list[Block]]:
    parts = {
        "letter_title": [*_markings(plan.notice or Notice()), *title([letter.title])],
        "addressees": [Block("", line_count(f"{letter.addressee}：", page.characters))],
        "letter_text": texts(letter.text, page),
        "task_table": [gap(ABOVE_TABLE), *table_blocks(letter.tasks, page)],
    }
    above = [each for blocks in parts.values() for each in blocks]
    reporting = [gap(BELOW_TABLE), *texts(letter.reporting, page)]
    attached = listed_attachments(plan.attachment_label, [sent.enclosed], page)
    signed = signature(_signed(plan, sent.day), page)
    kept = _kept(above, reporting, [*attached, *signed], page)
    return {**parts, "addressees": [], "reporting": kept, "attachment_list": attached, "signature": signed}


def _kept(above: list[Block], text: list[Block], below: list[Block], page: Geometry) -> list[Block]:
    """`text` whose last block stays with 附件说明 and the signature, `below` (7.3.5).

    Where they do not fit on its page it begins a new one: LibreOffice does not move it there for being kept.
    """
    *before, last = text
    start, end = flow([*above, *before], page), flow([*above, *text, *below], page)
    fits = end.page == start.page and end.left >= page.pitch // 2
    opens_page = start.page > 1 and start.used < page.pitch
    kept = with_keep(last)
    return [*before, kept if fits or opens_page else _on_new_page(kept)]


def _on_new_page(kept: Block) -> Block:
    return replace(kept, xml=kept.xml.replace(KEEP_NEXT, KEEP_NEXT + NEW_PAGE, 1), new_page=True)


def _markings(notice: Notice) -> list[Block]:
    """密级 and 紧急程度 of the plan: what is told of a classified plan is classified, too (7.2.2, 7.2.3)."""
    return [block(run(text), styles.CLASSIFICATION) for text in (notice.classification, notice.urgency) if text]


def _signed(plan: Plan, day: date) -> Signed:
    """署名 with room for a seal where the plan's notice has one; a signer's stamp is not put on letters."""
    notice = plan.notice or Notice(signature=plan.signature)
    made = Signed(notice.signature, day, notice.seal)
    return made if made.seal is Seal.NONE else replace(made, seal=Seal.SEALED)
