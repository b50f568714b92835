"""The notice (公文) around a plan: the elements of GB/T 9704-2012 clause 7."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a notice (通知) says around its plan."""

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
    seal: bool = True
    """用印: room for the seal, 7.3.5.1, or none, 7.3.5.2"""
    note: str | None = None
    """附注, 7.3.6"""
    copied_to: str | None = None
    """抄送机关, 7.4.2"""
    printed_by: str | None = None
    """印发机关, 7.4.3"""
    printed_on: date | None = None
    """印发日期, 7.4.3"""
    copies: int | None = None
    """份数: 共印40份"""
