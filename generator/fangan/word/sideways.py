"""Pages set sideways for wide tables (GB/T 9704-2012 8).

The page is turned with all that lies around its type area: its upper edge is the 订口, its left edge the paper's
bottom, where the page number stands turned, at the lower end on odd pages and at the upper end on even ones.
"""

from __future__ import annotations

import re

from fangan.word.geometry import Geometry
from fangan.word.measures import SMALL_CELL, mm
from fangan.word.xml import PAGE_NUMBER, table

ODD, EVEN = "fanganSidewaysOdd", "fanganSidewaysEven"
"""Ids of the relations to the footers."""
DASH_BELOW_TYPE_AREA = mm(7)
"""7.5"""
DASH_BESIDE_MIDDLE = 15
"""Twips by which the dash of 宋体 stands left of the middle of its turned line, measured in LibreOffice."""
FOOTER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
FOOTER_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES, RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels"
EMPTY = "<w:sectPr><w:pgSz /><w:pgMar /></w:sectPr>"
_DROPPED = re.compile(r"<w:(?:header|footer)Reference [^>]*/>|<w:titlePg(?: [^>]*)?/>|<w:type [^>]*/>")


def turned(page: Geometry) -> Geometry:
    """The page set sideways: 订口 above, 天头 at the right."""
    return Geometry(
        width=page.height, height=page.width, top=page.left, right=page.top, bottom=page.right, left=page.bottom,
        pitch=page.pitch, cell=page.cell, mark_size=page.mark_size,
    )  # fmt: skip


def turned_section(section: str, page: Geometry) -> str:
    """The template's section properties for pages set sideways."""
    side = turned(page)
    size = f'<w:pgSz w:w="{side.width}" w:h="{side.height}" w:orient="landscape"/>'
    margins = (
        f'<w:pgMar w:top="{side.top}" w:right="{side.right}" w:bottom="{side.bottom}" w:left="{side.left}" '
        'w:header="720" w:footer="720" w:gutter="0"/>'
    )
    references = "".join(
        f'<w:footerReference w:type="{kind}" r:id="{relation}"/>'
        for kind, relation in (("default", ODD), ("even", EVEN))
    )
    plain = re.sub(r"<w:pgSz [^>]*/>", size, _DROPPED.sub("", section or EMPTY))
    plain = re.sub(r"<w:pgMar [^>]*/>", margins, plain)
    plain = re.sub(r"<w:docGrid [^>]*/>", f'<w:docGrid w:linePitch="{side.pitch}"/>', plain)
    start = plain.index(">") + 1
    return f'{plain[:start]}{references}<w:type w:val="nextPage"/>{plain[start:]}'


def with_footers(members: dict[str, bytes], page: Geometry) -> dict[str, bytes]:
    """A template's parts with the footers for pages set sideways."""
    parts = {f"word/{ODD}.xml": _footer("right", page), f"word/{EVEN}.xml": _footer("left", page)}
    types = "".join(f'<Override PartName="/{name}" ContentType="{FOOTER_TYPE}"/>' for name in parts)
    relations = "".join(
        f'<Relationship Id="{each}" Type="{FOOTER_RELATION}" Target="{each}.xml"/>' for each in (ODD, EVEN)
    )
    if RELATIONS not in members:
        return members
    added = {name: xml.encode() for name, xml in parts.items()}
    return {
        **members,
        TYPES: members[TYPES].replace(b"</Types>", f"{types}</Types>".encode()),
        RELATIONS: members[RELATIONS].replace(b"</Relationships>", f"{relations}</Relationships>".encode()),
        **added,
    }


def _footer(side: str, page: Geometry) -> str:
    """— 1 — in 4号宋体, turned, 空一字 from one end of the type area's left side."""
    indent = f'<w:ind w:{side}="{SMALL_CELL}"/>'
    number = f'<w:p><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>{PAGE_NUMBER}</w:p>'
    at = turned(page).left - DASH_BELOW_TYPE_AREA - SMALL_CELL // 2 + DASH_BESIDE_MIDDLE
    props = (
        f'<w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="{at}" w:tblpY="{page.left}"/>'
        f'<w:tblOverlap w:val="never"/><w:tblW w:w="{SMALL_CELL}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    cell = (
        f'<w:tc><w:tcPr><w:tcW w:w="{SMALL_CELL}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>{number}</w:tc>'
    )
    row = f'<w:tr><w:trPr><w:trHeight w:val="{page.text_width}" w:hRule="exact"/></w:trPr>{cell}</w:tr>'
    content = table([row], [SMALL_CELL], props) + '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:ftr xmlns:w="{NAMESPACE}">{content}</w:ftr>'
