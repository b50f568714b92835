"""WordprocessingML in strings: the few elements that every part of a document is made of.

The order of children is the schema's: Word refuses files that mix it up.
"""

from __future__ import annotations

from collections.abc import Iterable

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
EAST_ASIAN = '<w:rFonts w:hint="eastAsia"/>'
"""“ ” — … would come out in the Latin font without it."""


KEEP_NEXT = "<w:keepNext/>"
"""A paragraph that stays on the page of the next one."""


PAGE_NUMBER = "".join(
    f"<w:r>{inside}</w:r>"
    for inside in (
        '<w:t xml:space="preserve">— </w:t>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>1</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
        '<w:t xml:space="preserve"> —</w:t>',
    )
)
"""— 1 — as a field; it carries a result, or Word asks to repair (GB/T 9704-2012 7.5)."""


def escape(text: str) -> str:
    """`text` as it may stand in an element or an attribute."""
    unsafe = "&" in text or "<" in text or ">" in text or '"' in text
    return text.translate(_ESCAPES) if unsafe else text


def run(text: str, *, style: str = "", props: str = "") -> str:
    """A run of text; `style` is a character style's id, `props` the rest of its rPr after w:rFonts."""
    if not text:
        return ""
    inside = escape(text)
    if "\t" in text or "\n" in text:
        inside = inside.replace("\t", _TAB).replace("\n", _BREAK)
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f'<w:r><w:rPr>{named}{EAST_ASIAN}{props}</w:rPr><w:t xml:space="preserve">{inside}</w:t></w:r>'


def paragraph(content: str, style: str = "", props: str = "") -> str:
    """A paragraph of runs; `props` are the children of its pPr after w:pStyle, in the schema's order."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = named + props
    return f"<w:p><w:pPr>{inside}</w:pPr>{content}</w:p>" if inside else f"<w:p>{content}</w:p>"


def indent(*, left: int = 0, right: int = 0, hanging: int = 0) -> str:
    """A w:ind in twips that also takes off the first line's indent, unless it hangs."""
    given = {"left": left, "right": right, "hanging": hanging}
    attributes = "".join(f' w:{name}="{value}"' for name, value in given.items() if value)
    first = "" if hanging else ' w:firstLineChars="0" w:firstLine="0"'
    return f"<w:ind{attributes}{first}/>"


def border(side: str, *, size: int, color: str = "000000", space: int = 0) -> str:
    """One side of a border; `size` in eighths of a point, `space` in points."""
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def cell(content: str, width: int, props: str = "") -> str:
    """A table cell of `width` twips; Word wants a paragraph at its end, so `content` must end with one."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{props}</w:tcPr>{content}</w:tc>'


def row(cells: Iterable[str], props: str = "") -> str:
    """A table row."""
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>" if props else f"<w:tr>{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Iterable[int], props: str) -> str:
    """A table with its grid; `props` are the children of tblPr in the schema's order."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
