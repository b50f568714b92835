"""The paragraphs of a template as the person who edits it counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from fangan.report.diagnostic import Place
from fangan.word.templates.package import parsed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A second copy of a text box for old programs."""
BODY = "正文"
LABELS = (
    (re.compile(r"word/document\.xml"), BODY),
    (re.compile(r"word/header\d*\.xml"), "页眉"),
    (re.compile(r"word/footer\d*\.xml"), "页脚"),
    (re.compile(r"word/footnotes\.xml"), "脚注"),
    (re.compile(r"word/endnotes\.xml"), "尾注"),
)
BESIDES = {
    f"{W}drawing": "图片或图形", f"{W}pict": "图片或图形", f"{W}object": "嵌入的对象", f"{W}sectPr": "分节符",
    f"{W}fldChar": "域", f"{W}fldSimple": "域",
}  # fmt: skip
"""What a paragraph may hold besides text, and would take with it."""
PLACES = {f"{W}tc": "表格", f"{W}txbxContent": "文本框"}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: where it is, its text, and what else it holds."""

    part: str
    """正文, 页眉, 页脚, 脚注, 尾注"""
    number: int
    """Counted from 1 within its part, the paragraphs of tables and text boxes too."""
    text: str
    inside: str = ""
    """表格 or 文本框 when it lies in one."""
    besides: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How people find it."""
        inside = f"（{self.inside}里）" if self.inside else ""
        return f"{self.part}第 {self.number} 段{inside}"

    def place(self, path: str, at: int = 0, length: int = 1) -> Place:
        """The characters of it that a finding is about."""
        return Place(path, self.number, at + 1, max(1, length), self.text, self.name)


def label_of(part: str) -> str:
    """正文, 页眉 … for a part that holds paragraphs, else ""."""
    return next((label for pattern, label in LABELS if pattern.fullmatch(part)), "")


def trees_of(members: Mapping[str, bytes]) -> dict[str, etree._Element | None]:
    """The parts that hold paragraphs, the text first; None for one that is no XML."""
    order = [label for _, label in LABELS]
    names = sorted(filter(label_of, members), key=lambda name: (order.index(label_of(name)), name))
    return {name: parsed(members[name]) for name in names}


def paragraphs_of(part: str, root: etree._Element) -> Iterator[Paragraph]:
    """Every paragraph of a part, in the order of the file."""
    for number, node in enumerate(root.iter(f"{W}p"), 1):
        if not any(above.tag == FALLBACK for above in node.iterancestors()):
            yield _paragraph(label_of(part), number, node)


def _paragraph(part: str, number: int, node: etree._Element) -> Paragraph:
    inside = next((PLACES[str(above.tag)] for above in node.iterancestors() if above.tag in PLACES), "")
    own = [each for each in node.iter() if _owner(each) is node]
    text = "".join(each.text or "" for each in own if each.tag == f"{W}t")
    return Paragraph(part, number, text, inside, tuple(_besides(own)))


def _owner(node: etree._Element) -> etree._Element | None:
    return next(node.iterancestors(f"{W}p"), None)


def _besides(own: list[etree._Element]) -> Iterator[str]:
    for each in own:
        if each.tag == f"{W}br" and each.get(f"{W}type") == "page":
            yield "分页符"
        elif each.tag in BESIDES:
            yield BESIDES[str(each.tag)]
