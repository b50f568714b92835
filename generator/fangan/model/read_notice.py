"""Reading the fields of a notice (公文)."""

from __future__ import annotations

from fangan.model.fields import NOTICE
from fangan.model.notice import Notice
from fangan.model.record import Record
from fangan.source.nodes import Scalar
from fangan.text.brackets import unwrap

SEAL = {"是": True, "否": False, "yes": True, "no": False}
FORMATS = {"文件": "文件", "document": "文件"}


def read_notice(plan: Record) -> Notice | None:
    """The notice of a plan, None for a plan that is a plain document."""
    fields = plan.record("notice", NOTICE, "公文")
    if fields is None:
        return None
    fields.choice("format", FORMATS, "文件")
    issuers = _names(fields, "issuers")
    return Notice(
        document_type=fields.line("document_type") or "通知",
        copy_number=_copy_number(fields),
        classification=fields.line("classification"),
        urgency=fields.line("urgency"),
        issuers=issuers,
        number=fields.line("number"),
        signers=_names(fields, "signers"),
        title_lines=_title_lines(fields),
        addressees=_addressees(fields),
        addressee_names=tuple(name.rstrip(":：") for name in _names(fields, "addressees")),
        text=fields.paragraphs("text"),
        signature=_names(fields, "signature") or issuers,
        issued_on=fields.date("issued_on"),
        seal=fields.choice("seal", SEAL, True),
        note=unwrap(fields.line("note") or "") or None,
        copied_to=_ended(fields.line("copied_to")),
        printed_by=fields.line("printed_by"),
        printed_on=fields.date("printed_on"),
        copies=fields.number("copies"),
    )


def _names(fields: Record, name: str) -> tuple[str, ...]:
    return tuple(mention.name for mention in fields.mentions(name))


def _title_lines(fields: Record) -> tuple[str, ...]:
    """The lines of a `|` block or list as printed; a title on one line is broken later."""
    return fields.paragraphs("title")


def _addressees(fields: Record) -> str | None:
    """主送 in its own words; a YAML list is joined by 、."""
    if isinstance(fields.node_of("addressees"), Scalar):
        words = fields.line("addressees")
        return words.rstrip(":：") if words else None
    return "、".join(_names(fields, "addressees")) or None


def _copy_number(fields: Record) -> str | None:
    """份号 in six digits (7.2.1)."""
    number = fields.number("copy_number")
    return None if number is None else f"{number:06d}"


def _ended(words: str | None) -> str | None:
    """抄送 ends with a full stop (7.4.2)."""
    return None if words is None else words.rstrip("。") + "。"
