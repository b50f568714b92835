"""版头: everything above the title in each of the four formats (GB/T 9704-2012 7.2, 10.1, 10.2, 10.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from fangan.model.notice import Format, Notice
from fangan.text.dates import format_date
from fangan.text.width import cells
from fangan.word import styles
from fangan.word.flow import Block, blank, block, gap, height_of
from fangan.word.geometry import Geometry
from fangan.word.letter import letter_head
from fangan.word.mark import mark_blocks, mark_of
from fangan.word.measures import MARK_TOP, ORDER_MARK_TOP, SQUEEZE
from fangan.word.xml import border, indent, run

RULE_SIZE = 12
"""1.5 pt; 7.2.7 leaves it open."""
RULE_SPACE = 8
"""Points between 发文字号 and the red line: its ink is then 4 mm above the line (7.2.7)."""
RULE = f"<w:pBdr>{border('bottom', size=RULE_SIZE, color='FF0000', space=RULE_SPACE)}</w:pBdr>"
RULE_HEIGHT = 190
"""Twips that the red line and its distance add to its paragraph."""
SIGNER, TAB = "签发人：", "\t"


def head(notice: Notice, page: Geometry) -> list[Block]:
    """From the first line of the first page to the blank lines above the title."""
    return _HEADS[notice.format](notice, page)


def _document(notice: Notice, page: Geometry) -> list[Block]:
    return [*_marked(notice, page, MARK_TOP), *_number_lines(notice, page), *blank(2)]


def _order(notice: Notice, page: Geometry) -> list[Block]:
    """10.2: the mark, two blank lines, 令号, two blank lines."""
    number = block(run(notice.number or ""), styles.NUMBER)
    return [*_marked(notice, page, ORDER_MARK_TOP), number, *blank(2)]


def _minutes(notice: Notice, page: Geometry) -> list[Block]:
    """10.3 gives the mark only; number, organ and date over a red line are practice."""
    number = block(run(notice.number or ""), styles.NUMBER)
    organ, day = "　".join(notice.signature), format_date(notice.issued_on) if notice.issued_on else ""
    tab = f'<w:tabs><w:tab w:val="right" w:pos="{page.text_width - page.cell}"/></w:tabs>'
    props = RULE + tab + indent(left=page.cell) + '<w:jc w:val="left"/>'
    signed = block(run(f"{organ}\t{day}"), styles.NUMBER, props, extra=RULE_HEIGHT)
    return [*_marked(notice, page, MARK_TOP), number, signed, *blank(2)]


_HEADS: dict[Format, Callable[[Notice, Geometry], list[Block]]] = {
    Format.DOCUMENT: _document,
    Format.LETTER: letter_head,
    Format.ORDER: _order,
    Format.MINUTES: _minutes,
}


def _marked(notice: Notice, page: Geometry, top: int) -> list[Block]:
    """The first lines, the mark `top` twips below the paper's upper edge, and two blank lines."""
    mark = mark_of(notice, page)
    room = top - page.top - mark.ink_top
    lines = _first_lines(notice, page, room)
    return [*lines, gap(room - height_of(lines, page)), *mark_blocks(mark, page), *blank(2)]


def _first_lines(notice: Notice, page: Geometry, room: int) -> list[Block]:
    """份号, 密级 and 紧急程度 on their fixed lines; one that is missing leaves its line empty (7.2.1 to 7.2.3).

    Three lines are higher than the `room` (twips) above the mark of an order (10.2): they are set closer there.
    """
    given = (
        (notice.copy_number, styles.COPY_NUMBER),
        (notice.classification, styles.CLASSIFICATION),
        (notice.urgency, styles.CLASSIFICATION),
    )
    used = max((index for index, (text, _) in enumerate(given, 1) if text), default=0)
    if used * page.pitch <= room:
        return [block(run(text or ""), style) for text, style in given[:used]]
    height = (room - 1) // used
    props = f'<w:spacing w:line="{height}" w:lineRule="exact"/>'
    return [block(run(text or ""), style, props, height=height) for text, style in given[:used]]


def _number_lines(notice: Notice, page: Geometry) -> Iterator[Block]:
    """发文字号 over the red line; with 签发人 (上行文) at the left of the last signers' line."""
    number = notice.number or ""
    if not notice.signers:
        yield block(run(number), styles.NUMBER, RULE, extra=RULE_HEIGHT)
        return
    lines = _signer_lines(notice.signers, number, page)
    name_at = page.text_width - round((1 + max(map(_width, lines))) * page.cell)
    for index, names in enumerate(lines):
        last = index == len(lines) - 1
        start = run(f"\t{number if last else ''}\t{SIGNER if index == 0 else TAB}")
        yield _signers_line(start + _names(names, page), name_at, page, last=last)


def _signer_lines(signers: tuple[str, ...], number: str, page: Geometry) -> list[tuple[str, ...]]:
    """Two names on a line (7.2.6), or one where two leave no room for 发文字号."""
    pairs = [signers[at : at + 2] for at in range(0, len(signers), 2)]
    fits = max(map(_width, pairs)) + cells(SIGNER + number) + 3 <= page.characters
    return pairs if fits else [(name,) for name in signers]


def _width(names: tuple[str, ...]) -> float:
    """字 that names on a line take, one of two characters as wide as one of three, 一字 between them."""
    return sum(3 if len(name) == 2 else cells(name) for name in names) + len(names) - 1


def _names(names: tuple[str, ...], page: Geometry) -> str:
    """Names in 楷体; the blank inside a name of two characters is spacing, so that its text stays whole."""
    apart = f'<w:spacing w:val="{page.cell + SQUEEZE}"/>'
    runs = (
        run(name[0], style=styles.KAI, props=apart) + run(name[1], style=styles.KAI)
        if len(name) == 2
        else run(name, style=styles.KAI)
        for name in names
    )
    return run("　", style=styles.KAI).join(runs)


def _signers_line(content: str, name_at: int, page: Geometry, *, last: bool) -> Block:
    """7.2.6: 签发人 in 仿宋, the names in 楷体, all names aligned, 空一字 at both sides."""
    label_at = name_at - round(cells(SIGNER) * page.cell)
    tabs = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in (page.cell, label_at, name_at))
    props = f'{RULE if last else ""}<w:tabs>{tabs}</w:tabs><w:jc w:val="left"/>'
    return block(content, styles.NUMBER, props, extra=RULE_HEIGHT if last else 0)
