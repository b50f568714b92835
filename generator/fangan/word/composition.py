"""Putting a document together: its parts in their order, and what depends on where pages end.

The first page shows text (7.3.3): 主送 that leaves no room for it moves to 版记 (7.3.2).  A signature never stands
alone on a page (7.3.5): the last line of the text goes with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from fangan.model.notice import Format, Notice, Seal
from fangan.model.plan import Plan
from fangan.text.lines import line_count
from fangan.views.notice_text import notice_text, notice_title_lines
from fangan.views.table import Table
from fangan.word.attachments import attachment_list, attachment_pages, detached_pages
from fangan.word.body import body, texts
from fangan.word.company import with_company
from fangan.word.flow import Block, Position, flow
from fangan.word.geometry import Geometry
from fangan.word.head import head
from fangan.word.people import people
from fangan.word.signature import Signed, signature, signed
from fangan.word.titles import title


@dataclass(frozen=True, slots=True)
class Composition:
    """The blocks of each part, in their order; where 主送 stands; where the text ends."""

    parts: dict[str, list[Block]]
    addressees: str
    moved_addressees: str
    """主送 that goes to 版记."""
    end: Position
    section: str = ""
    """The section properties that are open at its end."""


def compose_notice(plan: Plan, page: Geometry, section: str = "", breakdown: Table | None = None) -> Composition:
    """A notice in one of the four formats, then its plan and the attachments."""
    notice = plan.notice or Notice()
    minutes = notice.format is Format.MINUTES
    text = texts(notice_text(plan, notice), page) if _has_text(notice) else []
    plan_text = body(plan, page)
    attached = attachment_pages(plan, page, section, breakdown)
    parts = {
        **_opening(plan, notice, page),
        "notice_text": [*text, *plan_text] if minutes else text,
        "attachment_list": attachment_list(plan, page),
        "people": people(notice.present, page),
        "signature": _signature(notice, page),
        "plan_title": title([plan.title], new_page=True) if plan_text and not minutes else [],
        "body": [] if minutes else plan_text,
        "attachment_pages": attached.blocks,
    }
    words = notice.addressees or ""
    moved = bool(words) and not _shows_text(parts, page)
    if moved:
        parts["addressees"] = []
    kept = _with_company(parts, "notice_text", _last_words(plan, notice), page)
    end = flow(_all(kept), page)
    return Composition(kept, "" if moved else words, words if moved else "", end, attached.section)


def shows_text(plan: Plan, page: Geometry) -> bool:
    """Whether the first page of a plan's notice shows a line of its text, 主送 moved to 版记 if need be (7.3.3)."""
    notice = plan.notice or Notice()
    text = texts(notice_text(plan, notice)[:1], page)
    return _shows_text({**_opening(plan, notice, page), "addressees": [], "notice_text": text}, page)


def _opening(plan: Plan, notice: Notice, page: Geometry) -> dict[str, list[Block]]:
    """What stands above the text; orders and minutes have a title only where one is given."""
    derived = notice.format not in (Format.MINUTES, Format.ORDER)
    lines = notice_title_lines(plan, notice) if derived else notice.title_lines
    return {
        "head": head(notice, page),
        "notice_title": title(lines) if lines else [],
        "addressees": _addressees(notice, page),
    }


def compose_document(plan: Plan, page: Geometry, section: str = "", breakdown: Table | None = None) -> Composition:
    """A plan that is no notice: title, text, attachments, signature."""
    attached = attachment_pages(plan, page, section, breakdown)
    parts = {
        "plan_title": title([plan.title]),
        "body": body(plan, page),
        "attachment_list": attachment_list(plan, page),
        "signature": signature(Signed(plan.signature, plan.issued_on, Seal.NONE), page),
        "attachment_pages": attached.blocks,
    }
    kept = _with_company(parts, "body", "".join(plan.closing[-1:]), page)
    return Composition(kept, "", "", flow(_all(kept), page), attached.section)


def compose_detached(plan: Plan, index: int, page: Geometry, section: str, breakdown: Table | None) -> Composition:
    """The attachment `index` (from 1) that is bound apart, as a document of its own (7.3.7)."""
    attached = detached_pages(plan, index, page, section, breakdown)
    parts: dict[str, list[Block]] = {name: [] for name in ("plan_title", "body", "attachment_list", "signature")}
    parts["attachment_pages"] = attached.blocks
    return Composition(parts, "", "", flow(attached.blocks, page), attached.section)


def _all(parts: dict[str, list[Block]]) -> list[Block]:
    return [each for blocks in parts.values() for each in blocks]


def _has_text(notice: Notice) -> bool:
    """Whether a text is printed: minutes that only hold a plan have none of their own."""
    return bool(notice.text) or notice.format is not Format.MINUTES


def _last_words(plan: Plan, notice: Notice) -> str:
    """The last paragraph above the signature, "" where it is not plain text."""
    if notice.format is Format.MINUTES and plan.sections:
        return "".join(plan.closing[-1:])
    return "".join(notice_text(plan, notice)[-1:])


def _signature(notice: Notice, page: Geometry) -> list[Block]:
    """署名 and 成文日期; minutes name both in their head and bear no seal."""
    made = signed(notice)
    if notice.format is Format.MINUTES and not made.stamps:
        made = replace(made, names=(), day=None)
    return signature(made, page)


def _addressees(notice: Notice, page: Geometry) -> list[Block]:
    """主送 as high as it is; its paragraph is in the template."""
    if not notice.addressees:
        return []
    return [Block("", line_count(f"{notice.addressees}：", page.characters))]


def _shows_text(parts: dict[str, list[Block]], page: Geometry) -> bool:
    """Whether the first page has room for a line below title and 主送."""
    above = [*parts["head"], *parts["notice_title"], *parts["addressees"]]
    text = parts["notice_text"][:1]
    end = flow([*above, *(replace(each, lines=1, keep=False) for each in text)], page)
    return end.page == 1


def _with_company(parts: dict[str, list[Block]], name: str, last_words: str, page: Geometry) -> dict[str, list[Block]]:
    """The parts, the text of `name` keeping 附件说明 and the signature company."""
    names = list(parts)
    above = [each for part in names[: names.index(name)] for each in parts[part]]
    below = [*parts["attachment_list"], *parts.get("people", []), *parts["signature"]]
    return {**parts, name: with_company(above, parts[name], below, last_words, page)}
