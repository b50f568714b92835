"""What must not be left in a template, because it would be in every notice: changes, comments, links, tags astray."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from fangan.report.diagnostic import Diagnostic
from fangan.word.templates.findings import Scribe
from fangan.word.templates.paragraphs import W, label_of

CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
FORMATS = tuple(f"{W}{name}" for name in ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange"))
COMMENTS = (f"{W}commentReference",)
MARKS = ("{{", "{%", "{#")
TEXT = f"{W}t"


def leftovers(
    scribe: Scribe, members: Mapping[str, bytes], trees: Mapping[str, etree._Element | None]
) -> Iterator[Diagnostic]:
    """Findings about everything in the file that is no text."""
    roots = [tree for tree in trees.values() if tree is not None]
    tags = {str(node.tag) for root in roots for node in root.iter()}
    yield from _revisions(scribe, tags, members.get("word/settings.xml", b""))
    yield from _astray(scribe, members, roots)
    yield from _links(scribe, members)


def _revisions(scribe: Scribe, tags: set[str], settings: bytes) -> Iterator[Diagnostic]:
    if tags & set(CHANGES):
        told = "有没有接受的修订（增加、删除的文字）；每份公文里都会带着这些修订"
        yield scribe.file_error("W060", told, "审阅→接受→接受所有修订，再保存。")
    elif tags & set(FORMATS):
        told = "有没有接受的格式修订；每份公文里都会带着"
        yield scribe.file_warning("W061", told, "审阅→接受→接受所有修订，再保存。")
    if tags & set(COMMENTS):
        told = "有批注；每份公文里都会带着批注和批注人的姓名"
        yield scribe.file_warning("W061", told, "审阅→删除→删除文档中的所有批注，再保存。")
    if b"<w:trackRevisions/>" in settings.replace(b" />", b"/>"):
        told = "“修订”开着；以后在公文里改一个字都会留下痕迹"
        yield scribe.file_warning("W061", told, "审阅→修订，关掉，再保存。")


def _astray(scribe: Scribe, members: Mapping[str, bytes], roots: Iterable[etree._Element]) -> Iterator[Diagnostic]:
    """Tags where nobody sees them and the engine would run them."""
    hidden = {
        mark for root in roots for node in root.iter() for text in _unseen(node) for mark in MARKS if mark in text
    }
    other = [name for name, data in members.items() if _is_run(name) and any(mark.encode() in data for mark in MARKS)]
    if hidden or other:
        place = f"（{other[0]}）" if other else "（图片的说明、域代码或删掉的文字）"
        told = f"看不见的地方{place}有标签；程序会执行它，不能用"
        mend = "删掉那里的花括号。找不到时把内容复制到自带的模板里重做。"
        yield scribe.file_error("W026", told, mend)


def _is_run(name: str) -> bool:
    """Whether the engine would run tags in a part though nobody sees them; not the properties, where titles are."""
    return name.startswith("word/") and name.endswith(".xml") and not label_of(name)


def _unseen(node: etree._Element) -> Iterator[str]:
    yield from map(str, node.attrib.values())
    if node.tag != TEXT and node.text:
        yield node.text
    if node.tail:
        yield node.tail


def _links(scribe: Scribe, members: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    outside = [name for name, data in members.items() if name.endswith(".rels") and b'TargetMode="External"' in data]
    if outside:
        told = "连着文件外面的东西（链接的图片、网址或别的模板）；打开公文的人会看到提示，图片可能不显示"
        mend = "图片改成“插入”，去掉超链接；开发工具→文档模板里清空“文档模板”。"
        yield scribe.file_warning("W062", told, mend)
    if any("vbaProject" in name for name in members):
        yield scribe.file_error("W062", "里面有宏；公文里不能有宏", "另存为“Word 文档（*.docx）”，选“否”去掉宏。")
