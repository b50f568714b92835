"""Is a filled document one that Word opens: parts readable, elements where they belong, no tag left."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from fangan.word.templates.paragraphs import W, paragraphs_of, trees_of
from fangan.word.templates.style_ids import SHEET, styles_in

HOLDERS = {f"{W}{name}" for name in ("r", "p", "t", "pPr", "rPr", "tr", "tbl")}
"""Elements that never hold a paragraph themselves."""


def faults_of(data: bytes) -> Iterator[str]:
    """What is wrong with a filled .docx, in Chinese; nothing when it is sound."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    known = {style_id for style_id, _, _ in styles_in(members.get(SHEET, b""))}
    for part, root in trees_of(members).items():
        if root is None:
            yield f"{part} 读不出来"
        else:
            yield from dict.fromkeys(_faults(part, root, known))


def text_of(data: bytes) -> str:
    """All text of a filled .docx without its line breaks."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    found = ((part, root) for part, root in trees_of(members).items() if root is not None)
    return "".join(paragraph.text for part, root in found for paragraph in paragraphs_of(part, root))


def _faults(part: str, root: etree._Element, known: set[str]) -> Iterator[str]:
    for node in root.iter(f"{W}p"):
        above = node.getparent()
        if above is not None and above.tag in HOLDERS:
            yield "段落套在段落里"
    for cell in root.iter(f"{W}tc"):
        if cell[-1].tag != f"{W}p":
            yield "表格的格子不是以段落结尾"
    for name in ("pStyle", "rStyle"):
        for node in root.iter(f"{W}{name}"):
            if node.get(f"{W}val") not in known:
                yield f"用了没有的样式 {node.get(f'{W}val')}"
    for paragraph in paragraphs_of(part, root):
        if "{{" in paragraph.text or "{%" in paragraph.text:
            yield f"标签“{paragraph.text[:30]}”没有填"
