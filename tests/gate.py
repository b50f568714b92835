"""Our own gate for Word files: what Word refuses or repairs though every reader and schema lets it pass."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/package/2006/relationships}"
STYLES = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}


def faults(data: bytes) -> list[str]:
    """Everything that is wrong with a .docx; empty when it is right."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    doubled = [f"{name} is there twice" for name, count in Counter(names).items() if count > 1]
    trees = {name: etree.fromstring(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    return [*doubled, *_relations(trees, set(parts)), *_document(trees), *_content_types(trees, names)]


def text_of(data: bytes) -> str:
    """All text of the document part, paragraphs parted by line breaks, tabs and breaks kept."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    lines = []
    for paragraph in root.iter(f"{W}p"):
        runs = (node for run in paragraph.iter(f"{W}r") for node in run)
        lines.append("".join(signs.get(str(node.tag), node.text or "" if node.tag == f"{W}t" else "") for node in runs))
    return "\n".join(lines)


def _relations(trees: dict[str, etree._Element], names: set[str]) -> Iterator[str]:
    wanted: set[str] = set()
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        base = posixpath.dirname(posixpath.dirname(name))
        for relation in tree.iter(f"{R}Relationship"):
            if relation.get("TargetMode") == "External":
                yield f"{name} leads outside"
                continue
            target = posixpath.normpath(posixpath.join(base, relation.get("Target", ""))).lstrip("/")
            wanted.add(target)
            if target not in names:
                yield f"{name} names {target}, which is not there"
    loose = {name for name in names if not name.endswith(".rels") and name != "[Content_Types].xml"} - wanted
    yield from (f"{name} belongs to nothing" for name in sorted(loose))


def _content_types(trees: dict[str, etree._Element], names: list[str]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    named = {str(node.get("PartName", "")).lstrip("/") for node in types} | {""}
    endings = {str(node.get("Extension")) for node in types if node.get("Extension")}
    for name in names:
        if name not in named and name.rsplit(".", 1)[-1] not in endings and name != "[Content_Types].xml":
            yield f"{name} has no content type"
    yield from (f"content type of {name}, which is not there" for name in named - set(names) - {""})


def _document(trees: dict[str, etree._Element]) -> Iterator[str]:
    root, sheet = trees["word/document.xml"], trees["word/styles.xml"]
    there = {(node.get(f"{W}styleId"), node.get(f"{W}type")) for node in sheet.iter(f"{W}style")}
    for tag, kind in STYLES.items():
        for node in root.iter(f"{W}{tag}"):
            if (node.get(f"{W}val"), kind) not in there:
                yield f"no {kind} style {node.get(f'{W}val')}"
    for cell in root.iter(f"{W}tc"):
        if cell[-1].tag != f"{W}p":
            yield "a cell does not end with a paragraph"
    body = root[0]
    if body[-1].tag != f"{W}sectPr":
        yield "the section's properties are not last"
    yield from _tables(root)
    left = re.findall(r"\{\{|\{%|%\}", "".join(node.text or "" for node in root.iter(f"{W}instrText")))
    yield from (f"a tag {tag} is left" for tag in left)


def _tables(root: etree._Element) -> Iterator[str]:
    for table in root.iter(f"{W}tbl"):
        columns = len(list(table.iter(f"{W}gridCol")))
        open_merges: set[int] = set()
        for row in table.iterchildren(f"{W}tr"):
            cells = list(row.iterchildren(f"{W}tc"))
            if len(cells) != columns:
                yield f"a row has {len(cells)} cells for {columns} columns"
            for at, cell in enumerate(cells):
                merge = cell.find(f"{W}tcPr/{W}vMerge")
                continues = merge is not None and merge.get(f"{W}val") != "restart"
                if continues and at not in open_merges:
                    yield "a merge goes on without a beginning"
                open_merges = open_merges | {at} if merge is not None else open_merges - {at}
