"""Reading the fields of a notice (公文)."""

from __future__ import annotations

from fangan.model.fields import NOTICE, STAMP
from fangan.model.notice import Format, Notice, Present, Seal, Stamp
from fangan.model.record import Reading, Record
from fangan.source.nodes import Mapping, Node, Scalar, Sequence
from fangan.text.brackets import unwrap

SEALS = {
    "是": Seal.SEALED,
    "否": Seal.NONE,
    "签名章": Seal.STAMP,
    "yes": Seal.SEALED,
    "no": Seal.NONE,
    "stamp": Seal.STAMP,
}
FORMATS = {
    "文件": Format.DOCUMENT,
    "信函": Format.LETTER,
    "命令": Format.ORDER,
    "令": Format.ORDER,
    "纪要": Format.MINUTES,
    **{str(each): each for each in Format},
}
LEAD_MARKS = {"全部": False, "主办机关": True, "all": False, "lead": True}
USUAL_TYPES = {Format.DOCUMENT: "通知", Format.LETTER: "函", Format.ORDER: "令", Format.MINUTES: "纪要"}


def read_notice(plan: Record) -> Notice | None:
    """The notice of a plan, None for a plan that is a plain document."""
    fields = plan.record("notice", NOTICE, "公文")
    if fields is None:
        return None
    form = fields.choice("format", FORMATS, Format.DOCUMENT)
    issuers, stamps = _names(fields, "issuers"), _stamps(fields)
    return Notice(
        format=form,
        document_type=fields.line("document_type") or USUAL_TYPES[form],
        copy_number=_copy_number(fields),
        classification=fields.line("classification"),
        urgency=fields.line("urgency"),
        issuers=issuers,
        mark=fields.line("mark"),
        lead_mark_only=fields.choice("joint_mark", LEAD_MARKS, False),
        number=fields.line("number"),
        signers=_names(fields, "signers"),
        title_lines=_title_lines(fields),
        addressees=_addressees(fields),
        addressee_names=tuple(name.rstrip(":：") for name in _names(fields, "addressees")),
        text=fields.paragraphs("text"),
        signature=_names(fields, "signature") or issuers,
        issued_on=fields.date("issued_on"),
        seal=_seal(fields, stamps),
        stamps=stamps,
        present=Present(*(_people(fields, name) for name in ("attending", "absent", "observing"))),
        note=unwrap(fields.line("note") or "") or None,
        reporting=fields.line("reporting"),
        contacts=fields.paragraphs("contacts"),
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


def _seal(fields: Record, stamps: tuple[Stamp, ...]) -> Seal:
    """用印 as said; 签名章 where only 签名章 is given, and an error where it is said without one."""
    seal = fields.choice("seal", SEALS, Seal.STAMP if stamps else Seal.SEALED)
    node = fields.node_of("seal")
    if node and seal is Seal.STAMP and not stamps:
        mend = "加一行“签名章: 市长 王某”，职务写全称。"
        fields.reading.error("M022", node, "用签名章，但没有写是谁的", mend)
    elif node and seal is not Seal.STAMP and stamps:
        fields.reading.error("M022", node, "写了签名章，“用印”却不是“签名章”", "改成“用印: 签名章”，或者删掉其中一行。")
    return seal


def _stamps(fields: Record) -> tuple[Stamp, ...]:
    """签名章: 市长 王某, or a list of such, or of fields 职务 and 姓名."""
    node = fields.node_of("stamps")
    if node is None:
        return ()
    nodes = node.items if isinstance(node, Sequence) else (node,)
    return tuple(stamp for each in nodes if (stamp := _stamp(fields.reading, each)))


def _stamp(reading: Reading, node: Node) -> Stamp | None:
    if isinstance(node, Mapping):
        fields = Record(reading, node, STAMP, "签名章")
        return Stamp(fields.line("position") or "", fields.line("name", required=True) or "")
    if not isinstance(node, Scalar) or not node.value.strip():
        reading.expected(node, "职务和姓名", "写成“市长 王某”。")
        return None
    *position, name = node.value.split()
    return Stamp("".join(position), name)


def _people(fields: Record, name: str) -> tuple[str, ...]:
    """A list, each entry printed on a line of its own, or one text."""
    return fields.paragraphs(name)


def _copy_number(fields: Record) -> str | None:
    """份号 in six digits (7.2.1)."""
    number = fields.number("copy_number")
    return None if number is None else f"{number:06d}"


def _ended(words: str | None) -> str | None:
    """抄送 ends with a full stop (7.4.2)."""
    return None if words is None else words.rstrip("。") + "。"
