"""Makes the templates that Fangan ships: `python -m fangan.word.shipped templates/`.

They are ordinary Word files that an office may restyle in Word; this is where they come from.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Twips

from fangan.office.package import repacked
from fangan.word import styles
from fangan.word.letter import BETWEEN, RED, THICK, THIN
from fangan.word.measures import (
    FOOTER,
    LETTER_RULE,
    LETTER_RULE_ABOVE_PAPER,
    MARGIN_BOTTOM,
    MARGIN_LEFT,
    MARGIN_RIGHT,
    MARGIN_TOP,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL_CELL,
    TEXT_WIDTH,
)  # fmt: skip
from fangan.word.style_sheet import FONT_TABLE, style_sheet
from fangan.word.xml import PAGE_NUMBER, border

SETTINGS = (
    f"<w:settings {nsdecls('w')}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
)
UNUSED = ("stylesWithEffects", "customXml", "theme", "webSettings", "numbering", "thumbnail")

NOTICE = (
    ("", "{{p head }}"),
    ("", "{{p notice_title }}"),
    ("", "{%p if addressees %}"),
    (styles.ADDRESSEES, "{{ addressees }}："),
    ("", "{%p endif %}"),
    ("", "{{p notice_text }}"),
    ("", "{{p attachment_list }}"),
    ("", "{{p people }}"),
    ("", "{{p signature }}"),
    ("", "{{p plan_title }}"),
    ("", "{{p body }}"),
    ("", "{{p attachment_pages }}"),
    ("", "{{p imprint }}"),
)
DOCUMENT = (
    ("", "{{p plan_title }}"),
    ("", "{{p body }}"),
    ("", "{{p attachment_list }}"),
    ("", "{{p signature }}"),
    ("", "{{p attachment_pages }}"),
)
TABLE = (
    (styles.TABLE_TITLE, "{{ title }}"),
    ("", "{{p table }}"),
    ("", "{%p for note in notes %}"),
    (styles.TABLE_NOTE, "{{ note }}"),
    ("", "{%p endfor %}"),
    (styles.TABLE_END, ""),
)
DUTY_LETTER = (
    ("", "{{p letter_title }}"),
    ("", "{%p if addressees %}"),
    (styles.ADDRESSEES, "{{ addressees }}："),
    ("", "{%p endif %}"),
    ("", "{{p letter_text }}"),
    ("", "{{p task_table }}"),
    ("", "{{p reporting }}"),
    ("", "{{p attachment_list }}"),
    ("", "{{p signature }}"),
)


def shipped() -> dict[str, bytes]:
    """File name → template, the same bytes on every run."""
    return {
        "notice.docx": _portrait(NOTICE),
        "letter.docx": _letter(NOTICE),
        "order.docx": _portrait(NOTICE),
        "minutes.docx": _portrait(NOTICE),
        "document.docx": _portrait(DOCUMENT),
        "table.docx": _landscape(TABLE),
        "duty-letter.docx": _portrait(DUTY_LETTER),
    }


def _portrait(paragraphs: Iterable[tuple[str, str]]) -> bytes:
    return _filled(_a4(), paragraphs)


def _letter(paragraphs: Iterable[tuple[str, str]]) -> bytes:
    """10.1: no number on the first page, but the second double rule; the other pages as usual."""
    document = _a4()
    section = document.sections[0]
    section.footer_distance = Twips(LETTER_RULE_ABOVE_PAPER)
    for footer in (section.footer, section.even_page_footer):
        footer._element.append(parse_xml(_exact(FOOTER - LETTER_RULE_ABOVE_PAPER)))
    section.different_first_page_header_footer = True
    section.first_page_footer.is_linked_to_previous = False
    section.first_page_footer._element[:] = [parse_xml(_second_rule())]
    return _filled(document, paragraphs)


def _exact(height: int) -> str:
    """An empty paragraph `height` twips high."""
    return (
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Footer"/>'
        f'<w:spacing w:line="{height}" w:lineRule="exact"/></w:pPr></w:p>'
    )


def _second_rule() -> str:
    """The red double rule, thin over thick, 170 mm long around the middle of the type area."""
    beyond = (LETTER_RULE - TEXT_WIDTH) // 2
    borders = border("top", size=THIN, color=RED) + border("bottom", size=THICK, color=RED)
    return (
        f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Footer"/><w:pBdr>{borders}</w:pBdr>'
        f'<w:spacing w:line="{BETWEEN}" w:lineRule="exact"/><w:ind w:left="-{beyond}" w:right="-{beyond}"/></w:pPr></w:p>'
    )


def _a4() -> Any:
    """A document on the page of 5.1 and 5.2 with page numbers at its outer side."""
    document = _empty()
    section = document.sections[0]
    section.page_width, section.page_height = Twips(PAGE_WIDTH), Twips(PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Twips(MARGIN_TOP), Twips(MARGIN_BOTTOM)
    section.left_margin, section.right_margin = Twips(MARGIN_LEFT), Twips(MARGIN_RIGHT)
    section.footer_distance = Twips(FOOTER)
    _grid(section, '<w:docGrid {ns} w:type="linesAndChars" w:linePitch="579" w:charSpace="-820"/>')
    _page_number(section.footer, "right")
    _page_number(section.even_page_footer, "left")
    return document


def _landscape(paragraphs: Iterable[tuple[str, str]]) -> bytes:
    document = _empty()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Twips(PAGE_HEIGHT), Twips(PAGE_WIDTH)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.left_margin = section.right_margin = Mm(20.5)
    section.footer_distance = Mm(13)
    _grid(section, '<w:docGrid {ns} w:linePitch="312"/>')
    _page_number(section.footer, "center")
    _page_number(section.even_page_footer, "center")
    return _filled(document, paragraphs)


def _empty() -> Any:
    """A document without python-docx's default looks, its 800 kB of unused styles, author and thumbnail."""
    document = Document()
    document.settings.odd_and_even_pages_header_footer = True
    _drop_unused(document)
    for element, xml in ((document.styles.element, style_sheet()), (document.settings.element, SETTINGS)):
        fresh = parse_xml(xml)
        element[:] = list(fresh)
    for relation in document.part.rels.values():
        if relation.reltype.endswith("/fontTable"):
            relation.target_part._blob = FONT_TABLE.encode()
    return document


def _drop_unused(document: Any) -> None:
    for holder in (document.part, document.part.package):
        for key, relation in list(holder.rels.items()):
            if any(name in relation.reltype for name in UNUSED):
                del holder.rels[key]


def _grid(section: Any, xml: str) -> None:
    properties = section._sectPr
    for old in properties.findall(qn("w:docGrid")):
        properties.remove(old)
    properties.append(parse_xml(xml.format(ns=nsdecls("w"))))


def _page_number(footer: Any, side: str) -> None:
    """— 1 — in 4号宋体, 空一字 from its side (7.5)."""
    footer.is_linked_to_previous = False
    indent = {"right": f'<w:ind w:right="{SMALL_CELL}"/>', "left": f'<w:ind w:left="{SMALL_CELL}"/>'}.get(side, "")
    xml = f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="Footer"/>{indent}<w:jc w:val="{side}"/></w:pPr>{PAGE_NUMBER}</w:p>'
    footer._element[:] = [parse_xml(xml)]


def _filled(document: Any, paragraphs: Iterable[tuple[str, str]]) -> bytes:
    body = document.element.body
    for old in body.findall(qn("w:p")):
        body.remove(old)
    for style, text in paragraphs:
        named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        tagged = f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{named}{tagged if text else ''}</w:p>"))
    saved = io.BytesIO()
    document.save(saved)
    return repacked(saved.getvalue())


def main() -> None:
    """Write the templates into the folder named on the command line."""
    folder = Path(sys.argv[1])
    for name, data in shipped().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
