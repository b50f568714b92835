"""版头: everything above and with the red line (GB/T 9704-2012 7.2)."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.notice import Notice
from fangan.text.width import cells
from fangan.word import styles
from fangan.word.measures import CELL, MARK_TOP, PITCH, TEXT_WIDTH
from fangan.word.xml import blank_lines, border, cell, paragraph, row, run, spacer, table

LARGEST, SMALLEST = 36.0, 22.0
"""小初 and 二号: the sizes of the mark in points; 7.2.4 leaves them open."""
MOST_HEIGHT = 3400
"""Twips that the names of many organs may take together: the first page must show text (7.3.3)."""
NARROWEST = 0.66
"""Character scaling below which a mark is made smaller instead."""
THINNEST = 0.33
"""Character scaling that Word still takes well; names that need more get a smaller size instead."""
LEADING = 1.25
INK_DROP = 3.0
"""How far below its line's top (in twips per point of size) the ink of the mark begins; measured in LibreOffice."""
RULE_SIZE = 12
"""1.5 pt; 7.2.7 leaves it open."""
RULE_SPACE = 8
"""Points between 发文字号 and the red line: its ink is then 4 mm above the line (7.2.7)."""
NAMES_A_LINE = 2


def head(notice: Notice) -> str:
    """From the first line of the first page to the red line and the two blank lines below it."""
    return "".join((_marks(notice), _mark(notice), blank_lines(2), *_number_lines(notice), blank_lines(2)))


def _marks(notice: Notice) -> str:
    """份号, 密级 and 紧急程度 on their fixed lines, then the space that keeps the mark in its place."""
    lines = [
        paragraph(run(text or ""), style)
        for text, style in (
            (notice.copy_number, styles.COPY_NUMBER),
            (notice.classification, styles.CLASSIFICATION),
            (notice.urgency, styles.CLASSIFICATION),
        )
    ]
    given = [bool(text) for text in (notice.copy_number, notice.classification, notice.urgency)]
    used = 3 - given[::-1].index(True) if any(given) else 0
    size, _ = mark_fit(notice)
    return "".join(lines[:used]) + spacer(MARK_TOP - used * PITCH - round(INK_DROP * size))


def mark_fit(notice: Notice) -> tuple[float, float]:
    """Size in points and horizontal scale (0 to 1) that let the longest name fill the line."""
    room = TEXT_WIDTH / 20
    names = notice.issuers or ("",)
    suffix = 2.6 if len(names) > 1 else 2
    longest = max(map(cells, names)) + suffix
    size = min(LARGEST, MOST_HEIGHT / len(names) / LEADING / 20)
    while size > SMALLEST and longest * size * NARROWEST > room:
        size -= 1
    scale = max(THINNEST, min(1.0, room / (longest * size)))
    return min(size, room / (longest * scale)), scale


def mark_height(notice: Notice) -> int:
    """The height of the mark's lines in twips."""
    size, _ = mark_fit(notice)
    return max(1, len(notice.issuers)) * _line_height(size)


def _line_height(size: float) -> int:
    return round(size * 20 * LEADING)


def _mark(notice: Notice) -> str:
    size, scale = mark_fit(notice)
    if len(notice.issuers) > 1:
        return _joint_mark(notice.issuers, size, scale)
    text = f"{notice.issuers[0]}文件" if notice.issuers else ""
    return paragraph(_mark_run(text, size, scale), styles.MARK, _line(size))


def _mark_run(text: str, size: float, scale: float) -> str:
    half_points = round(size * 2)
    scaled = f'<w:w w:val="{round(scale * 100)}"/>' if scale < 1 else ""
    return run(text, props=f'{scaled}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>')


def _line(size: float, *, jc: str = "") -> str:
    height = _line_height(size)
    justified = f'<w:jc w:val="{jc}"/>' if jc else ""
    return f'<w:spacing w:line="{height}" w:lineRule="exact"/>{justified}'


def _joint_mark(names: tuple[str, ...], size: float, scale: float) -> str:
    """All names under each other, 文件 at their right in the middle of the block (7.2.4)."""
    right = round(2.6 * size * 20 * scale)
    widths = (TEXT_WIDTH - right, right)
    stacked = "".join(
        paragraph(_mark_run(name, size, scale), styles.MARK, _line(size, jc="distribute")) for name in names
    )
    document = paragraph(_mark_run("文件", size, scale), styles.MARK, _line(size, jc="right"))
    cells_ = (cell(stacked, widths[0]), cell(document, widths[1], '<w:vAlign w:val="center"/>'))
    props = (
        f'<w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
    )
    return table([row(cells_)], widths, props)


def _number_lines(notice: Notice) -> Iterator[str]:
    """发文字号 over the red line; with 签发人 (上行文) at the left of the last signers' line."""
    rule = f"<w:pBdr>{border('bottom', size=RULE_SIZE, color='FF0000', space=RULE_SPACE)}</w:pBdr>"
    if not notice.signers:
        yield paragraph(run(notice.number or ""), styles.NUMBER, rule)
        return
    lines = _signer_lines(notice)
    for index, names in enumerate(lines):
        last = index == len(lines) - 1
        yield _signers_line(notice.number or "" if last else "", names, index == 0, rule if last else "")


def _signer_lines(notice: Notice) -> list[tuple[str, ...]]:
    return [notice.signers[at : at + NAMES_A_LINE] for at in range(0, len(notice.signers), NAMES_A_LINE)]


def number_line_count(notice: Notice) -> int:
    """The lines of 发文字号 and 签发人."""
    return max(1, len(_signer_lines(notice)))


def _signers_line(number: str, names: tuple[str, ...], first: bool, rule: str) -> str:
    """7.2.6: 签发人 in 仿宋, the names in 楷体, all names aligned, 空一字 at both sides."""
    at = TEXT_WIDTH - round((1 + 4 + 4 * NAMES_A_LINE) * CELL)
    name_at = at + 4 * CELL
    stops = (CELL, at, name_at)
    tabs = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops)
    label = run("\t签发人：" if first else "\t\t")
    content = run(f"\t{number}") + label + run("　".join(names), style=styles.KAI)
    return paragraph(content, styles.NUMBER, f'{rule}<w:tabs>{tabs}</w:tabs><w:jc w:val="left"/>')
