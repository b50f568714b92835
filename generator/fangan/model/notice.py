"""The notice (公文) around a plan: the elements of GB/T 9704-2012 clause 7."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Format(StrEnum):
    """格式: the general format of a document, or one of the three special ones."""

    DOCUMENT = "document"
    """文件, GB/T 9704-2012 7"""
    LETTER = "letter"
    """信函, 10.1"""
    ORDER = "order"
    """命令（令）, 10.2"""
    MINUTES = "minutes"
    """纪要, 10.3"""


class Seal(StrEnum):
    """用印: what stands over the signature."""

    SEALED = "sealed"
    """印章 of each organ, 7.3.5.1"""
    NONE = "none"
    """不加盖印章, 7.3.5.2"""
    STAMP = "stamp"
    """签发人签名章, 7.3.5.3"""


@dataclass(frozen=True, slots=True)
class Stamp:
    """签名章 of a signer with the full 职务 at its left (7.3.5.3)."""

    position: str
    name: str


@dataclass(frozen=True, slots=True)
class Present:
    """Who was at a meeting (纪要, 10.3): each a unit with names, or names alone."""

    attending: tuple[str, ...] = ()
    """出席"""
    absent: tuple[str, ...] = ()
    """请假"""
    observing: tuple[str, ...] = ()
    """列席"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notice (通知) says around its plan."""

    format: Format = Format.DOCUMENT
    """格式"""
    document_type: str = "通知"
    """文种"""
    copy_number: str | None = None
    """份号, GB/T 9704-2012 7.2.1"""
    classification: str | None = None
    """密级和保密期限, 7.2.2"""
    urgency: str | None = None
    """紧急程度, 7.2.3"""
    issuers: tuple[str, ...] = ()
    """发文机关, the lead organ first, 7.2.4"""
    mark: str | None = None
    """发文机关标志 in other words than the issuers' names and 文件 (7.2.4)"""
    lead_mark_only: bool = False
    """联合标志: whether the mark of a joint issue is the lead organ's alone (7.2.4)."""
    number: str | None = None
    """发文字号, 7.2.5"""
    signers: tuple[str, ...] = ()
    """签发人, 7.2.6"""
    title_lines: tuple[str, ...] = ()
    """标题 as given, in the lines that were given; empty when it is derived."""
    addressees: str | None = None
    """主送机关 in the words of the document, 7.3.2"""
    addressee_names: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    """正文, by paragraphs"""
    signature: tuple[str, ...] = ()
    """发文机关署名, 7.3.5"""
    issued_on: date | None = None
    """成文日期, 7.3.5.4"""
    seal: Seal = Seal.SEALED
    """用印: room for the seal, 7.3.5.1, none, 7.3.5.2, or 签名章, 7.3.5.3"""
    stamps: tuple[Stamp, ...] = ()
    """签名章, the lead organ's signer first, 7.3.5.3"""
    present: Present = Present()
    """出席、请假、列席, 10.3"""
    note: str | None = None
    """附注, 7.3.6"""
    reporting: str | None = None
    """报送要求: what covering letters (任务交办单) ask units to report, when, and to whom"""
    contacts: tuple[str, ...] = ()
    """联系人 with their telephones, printed in covering letters only and never on the site"""
    copied_to: str | None = None
    """抄送机关, 7.4.2"""
    printed_by: str | None = None
    """印发机关, 7.4.3"""
    printed_on: date | None = None
    """印发日期, 7.4.3"""
    copies: int | None = None
    """份数: 共印40份"""
