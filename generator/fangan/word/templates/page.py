"""The page of a template: its number on every page, and room for the table."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from lxml import etree

from fangan.report.diagnostic import Diagnostic
from fangan.word.measures import TWIPS_PER_MM
from fangan.word.table import TEXT_WIDTH
from fangan.word.template_contract import Contract
from fangan.word.templates.findings import Scribe
from fangan.word.templates.package import parsed
from fangan.word.templates.paragraphs import W

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
Trees = Mapping[str, etree._Element | None]


def page(scribe: Scribe, contract: Contract, members: Mapping[str, bytes], trees: Trees) -> Iterator[Diagnostic]:
    """Findings about the last section of the text, which is the page of every notice."""
    document = trees["word/document.xml"]
    section = document.find(f"{W}body/{W}sectPr") if document is not None else None
    if section is None:
        yield scribe.file_error("W053", "文件末尾没有页面设置；纸张和页边距都不对", "用 Word 打开，再保存一次。")
        return
    yield from _numbers(scribe, contract, members, trees, section)
    if contract.holds_table:
        yield from _room(scribe, section)


def _numbers(
    scribe: Scribe, contract: Contract, members: Mapping[str, bytes], trees: Trees, section: etree._Element
) -> Iterator[Diagnostic]:
    numbered = _numbered(members, trees, section)
    settings = parsed(members.get("word/settings.xml", b""))
    split = settings is not None and _is_on(settings.find(f"{W}evenAndOddHeaders"))
    if "default" not in numbered:
        told = "页脚里没有页码；每份公文都没有页码（GB/T 9704-2012 7.5 要求有）"
        mend = "在页脚里插入页码（插入→页码），两边各加一条一字线：— 1 —。"
        yield scribe.file_warning("W050", told, mend)
    elif split and "even" not in numbered:
        told = "偶数页的页脚里没有页码；公文的双数页都没有页码"
        yield scribe.file_warning("W050", told, "翻到第 2 页，在页脚里也插入页码。")
    elif contract.mirrored and not split:
        told = "奇数页和偶数页的页脚没有分开；页码不能单页居右、双页居左（7.5）"
        yield scribe.file_warning("W051", told, "双击页脚，勾选“奇偶页不同”，奇数页页码居右，偶数页居左。")


def _is_on(flag: etree._Element | None) -> bool:
    return flag is not None and flag.get(f"{W}val", "true") not in ("0", "false", "off")


def _numbered(members: Mapping[str, bytes], trees: Trees, section: etree._Element) -> set[str]:
    """The kinds of pages (default, even, first) that carry a page number."""
    targets = _targets(members)
    references = [*section.iter(f"{W}footerReference"), *section.iter(f"{W}headerReference")]
    return {
        str(reference.get(f"{W}type"))
        for reference in references
        if _has_number(trees.get(targets.get(str(reference.get(f"{R}id")), "")))
    }


def _targets(members: Mapping[str, bytes]) -> dict[str, str]:
    root = parsed(members.get("word/_rels/document.xml.rels", b""))
    found = root if root is not None else ()
    return {str(each.get("Id")): posixpath.normpath(posixpath.join("word", each.get("Target", ""))) for each in found}


def _has_number(tree: etree._Element | None) -> bool:
    if tree is None:
        return False
    fields = "".join(node.text or "" for node in tree.iter(f"{W}instrText"))
    simple = (node.get(f"{W}instr", "") for node in tree.iter(f"{W}fldSimple"))
    return "PAGE" in " ".join([fields, *simple]).upper().replace("NUMPAGES", "").replace("PAGEREF", "")


def _room(scribe: Scribe, section: etree._Element) -> Iterator[Diagnostic]:
    width = _twips(section.find(f"{W}pgSz"), "w")
    margins = section.find(f"{W}pgMar")
    room = width - _twips(margins, "left") - _twips(margins, "right")
    told = f"表格宽 {TEXT_WIDTH / TWIPS_PER_MM:.0f} 毫米，"
    mend = "布局→纸张方向选“横向”，纸张 A4，左右页边距 20.5 毫米。"
    if width < TEXT_WIDTH:
        yield scribe.file_error("W052", f"{told}纸只有 {width / TWIPS_PER_MM:.0f} 毫米宽；右边的列印不出来", mend)
    elif room < TEXT_WIDTH - TWIPS_PER_MM:
        yield scribe.file_warning("W052", f"{told}版心只有 {room / TWIPS_PER_MM:.0f} 毫米宽；表格会伸进页边", mend)


def _twips(node: etree._Element | None, name: str) -> float:
    try:
        return float(node.get(f"{W}{name}", "0")) if node is not None else 0
    except ValueError:
        return 0
