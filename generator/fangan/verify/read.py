"""A .docx → facts: paragraphs, tables and sections in the order of reading."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from fangan.verify.document import Cell, Document, Paragraph, Run, Section, Table
from fangan.verify.looks import Props, StyleSheet, W, flat, is_on, number
from fangan.verify.package import DOCUMENT, RELATIONS, SETTINGS, STYLES, THEME, Element, NotWordError, Package

RID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
THROUGH = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "smartTag", "hyperlink", "fldSimple", "customXml")}
"""What only wraps text; deletions (w:del) are not among them."""
SIGNS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
DRAWINGS = (f"{W}drawing", f"{W}pict", f"{MC}AlternateContent")


def read_document(data: bytes) -> Document:
    """Everything that the checks look at; NotWordError when it is no Word file."""
    package = Package(data)
    root = package.tree(DOCUMENT)
    body = None if root is None else root.find(f"{W}body")
    if body is None:
        raise NotWordError("文件里没有正文（w:body），不是 Word 文件。")
    return Reader(package).document(body)


class Reader:
    """Walks one document; what it gathers is frozen at the end."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._sheet = StyleSheet(package.tree(STYLES), package.tree(THEME))
        self._targets = dict(_relations(package.tree(RELATIONS)))
        self._paragraphs: list[Paragraph] = []
        self._tables: list[Table] = []
        self._sections: list[Section] = []

    def document(self, body: Element) -> Document:
        """The facts of a whole body."""
        self._blocks(body)
        settings = flat(self._package.tree(SETTINGS))
        normal = self._paragraph(body.makeelement(f"{W}p", {}, None))
        if not self._sections:
            self._sections.append(Section())
        return Document(
            tuple(self._paragraphs), tuple(self._tables), tuple(self._sections),
            normal, is_on(settings, "evenAndOddHeaders"),
        )  # fmt: skip

    def _blocks(self, holder: Element) -> None:
        for node in holder.iterchildren(f"{W}*"):
            if node.tag == f"{W}p":
                self._paragraphs.append(self._paragraph(node))
                self._boxes(node)
                self._section(node.find(f"{W}pPr/{W}sectPr"))
            elif node.tag == f"{W}tbl":
                self._table(node)
            elif node.tag == f"{W}sectPr":
                self._section(node)
            elif node.tag in THROUGH:
                self._blocks(node)

    def _boxes(self, node: Element) -> None:
        """Text boxes follow the paragraph that they are anchored to; of two versions of a box the first counts."""
        for box in node.iter(f"{W}txbxContent"):
            if not any(parent.tag == f"{MC}Fallback" for parent in box.iterancestors()):
                self._paragraphs += [self._paragraph(one, framed=True) for one in box.iter(f"{W}p")]

    def _paragraph(self, node: Element, *, framed: bool = False, table: int = -1, row: int = -1) -> Paragraph:
        direct = flat(node.find(f"{W}pPr"))
        style = direct.get("pStyle.val", self._sheet.default)
        runs = tuple(_fields(list(self._runs(node, style))))
        return Paragraph(
            text="".join(run.text for run in runs),
            style=self._sheet.ours(style),
            looks=self._sheet.paragraph(style, direct),
            runs=runs,
            tabs=_tabs(node),
            numbered="numPr.numId.val" in direct and direct["numPr.numId.val"] != "0",
            breaks_page=any(br.get(f"{W}type") == "page" for br in node.iter(f"{W}br")),
            drawing=any(True for _ in node.iter(*DRAWINGS)),
            framed=framed or any(key.startswith("framePr") for key in direct),
            section=len(self._sections),
            table=table,
            row=row,
            mark_looks=self._sheet.run(style, "", flat(node.find(f"{W}pPr/{W}rPr"))),
        )

    def _runs(self, holder: Element, style: str) -> Iterator[Run]:
        for node in holder.iterchildren(f"{W}*"):
            if node.tag == f"{W}r":
                yield self._run(node, style)
            elif node.tag == f"{W}fldSimple":
                yield from (Run(one.text, one.looks, str(node.get(f"{W}instr"))) for one in self._runs(node, style))
            elif node.tag in THROUGH:
                yield from self._runs(node, style)

    def _run(self, node: Element, style: str) -> Run:
        props = flat(node.find(f"{W}rPr"))
        looks = self._sheet.run(style, props.get("rStyle.val", ""), props)
        text = "".join(_text(child) for child in node) if not is_on(props, "vanish") else ""
        return Run(text, looks, _instruction(node))

    def _table(self, node: Element) -> None:
        at = len(self._tables)
        self._tables.append(Table((), (), {}))
        rows = tuple(
            tuple(self._cell(cell, at, index) for cell in row.iterchildren(f"{W}tc"))
            for index, row in enumerate(node.iterchildren(f"{W}tr"))
        )
        grid = tuple(number(_own(column), "w") for column in node.iterfind(f"{W}tblGrid/{W}gridCol"))
        floating = _own(node.find(f"{W}tblPr/{W}tblpPr"))
        self._tables[at] = Table(rows, grid, floating, len(self._sections))

    def _cell(self, node: Element, table: int, row: int) -> Cell:
        paragraphs = tuple(self._paragraph(one, table=table, row=row) for one in node.iterchildren(f"{W}p"))
        self._paragraphs += paragraphs
        for inner in node.iterchildren(f"{W}tbl"):
            self._table(inner)
        props = node.find(f"{W}tcPr")
        return Cell(
            paragraphs,
            _side(props, "top"),
            _side(props, "bottom"),
            number(_own(None if props is None else props.find(f"{W}tcW")), "w"),
            ends_well=len(node) > 0 and node[-1].tag == f"{W}p",
        )

    def _section(self, node: Element | None) -> None:
        if node is None:
            return
        before = dict(self._sections[-1].footers) if self._sections else {}
        self._sections.append(_section_facts(node, {**before, **self._footers(node)}))

    def _footers(self, node: Element) -> dict[str, tuple[Paragraph, ...]]:
        """Footers and headers by kind; a page number may stand in either."""
        found: dict[str, tuple[Paragraph, ...]] = {}
        for reference in node.iterchildren(f"{W}footerReference", f"{W}headerReference"):
            part = self._package.tree(self._targets.get(str(reference.get(RID)), ""))
            kind = str(reference.get(f"{W}type", "default"))
            inside = () if part is None else tuple(self._paragraph(one) for one in part.iter(f"{W}p"))
            found[kind] = found.get(kind, ()) + inside
        return found


def _relations(tree: Element | None) -> Iterator[tuple[str, str]]:
    for node in () if tree is None else tree:
        yield str(node.get("Id")), posixpath.normpath(posixpath.join("word", str(node.get("Target")))).lstrip("/")


def _own(node: Element | None) -> Props:
    return {} if node is None else {str(key).removeprefix(W): str(value) for key, value in node.attrib.items()}


def _side(props: Element | None, side: str) -> int | None:
    """The size of one of a cell's own borders; None when it has none there."""
    border = _own(None if props is None else props.find(f"{W}tcBorders/{W}{side}"))
    return None if border.get("val", "nil") in ("nil", "none") else number(border, "sz")


def _tabs(node: Element) -> tuple[int, ...]:
    return tuple(number(_own(tab), "pos") for tab in node.iterfind(f"{W}pPr/{W}tabs/{W}tab"))


def _text(node: Element) -> str:
    if node.tag == f"{W}br" and node.get(f"{W}type") in ("page", "column"):
        return ""
    return SIGNS.get(str(node.tag), (node.text or "") if node.tag == f"{W}t" else "")


def _instruction(node: Element) -> str:
    """A run's part of a field: what it begins or ends, or its instruction."""
    mark = node.find(f"{W}fldChar")
    if mark is not None:
        return f"<{mark.get(f'{W}fldCharType')}>"
    return "".join(part.text or "" for part in node.iter(f"{W}instrText"))


def _fields(runs: list[Run]) -> Iterator[Run]:
    """Each run of a field's result with the field's instruction; the runs that only build the field left out."""
    told, inside = "", False
    for run in runs:
        if run.instruction == "<begin>":
            told, inside = "", True
        elif run.instruction == "<end>":
            if inside:  # no result stored
                yield Run("", run.looks, told)
            told, inside = "", False
        elif run.instruction == "<separate>":
            inside = False
            yield Run("", run.looks, told)
        elif run.instruction and inside:
            told += run.instruction
        else:
            yield Run(run.text, run.looks, run.instruction or told)


def _section_facts(node: Element, footers: dict[str, tuple[Paragraph, ...]]) -> Section:
    size, margin, grid = (_own(node.find(f"{W}{name}")) for name in ("pgSz", "pgMar", "docGrid"))
    own = flat(node)
    return Section(
        width=number(size, "w"),
        height=number(size, "h"),
        top=abs(number(margin, "top")),
        bottom=abs(number(margin, "bottom")),
        left=number(margin, "left") + number(margin, "gutter"),
        right=number(margin, "right"),
        footer=number(margin, "footer"),
        landscape=size.get("orient") == "landscape" or number(size, "w") > number(size, "h") > 0,
        own_first_page=is_on(own, "titlePg"),
        restarts="pgNumType.start" in own,
        grid_type=grid.get("type", ""),
        grid_pitch=number(grid, "linePitch"),
        grid_space=number(grid, "charSpace"),
        footers=tuple(footers.items()),
    )
