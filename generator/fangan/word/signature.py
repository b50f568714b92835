"""发文机关署名、成文日期、附注 (GB/T 9704-2012 7.3.5, 7.3.6)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from fangan.model.notice import Notice, Seal, Stamp
from fangan.text.balance import balanced
from fangan.text.dates import format_date
from fangan.text.width import cells
from fangan.word import styles
from fangan.word.flow import Block, blank, block
from fangan.word.geometry import Geometry
from fangan.word.seals import joint_seals
from fangan.word.xml import indent, run

SEALED_DATE_RIGHT = 4.0
"""成文日期 右空四字 (7.3.5.1)"""
UNSEALED_NAME_RIGHT = 2.0
"""署名 右空二字 (7.3.5.2)"""
STAMP_RIGHT = 4
"""签名章 and its date 右空四字 (7.3.5.3)"""
STAMP_GAP = 2
"""字 between 职务 and 签名章 (7.3.5.3)"""


@dataclass(frozen=True, slots=True)
class Signed:
    """What stands below the text: the organs in their order, the day, how they are sealed."""

    names: tuple[str, ...]
    day: date | None
    seal: Seal
    stamps: tuple[Stamp, ...] = ()
    note: str | None = None


def signed(notice: Notice) -> Signed:
    """The signature of a notice."""
    return Signed(notice.signature, notice.issued_on, notice.seal, notice.stamps, notice.note)


def signature(made: Signed, page: Geometry) -> list[Block]:
    """署名, 成文日期 and 附注; everything above the date stays on its page."""
    note = [block(run(f"（{made.note}）"), styles.BODY)] if made.note else []
    if made.seal is Seal.STAMP and made.stamps:
        return [*_stamped(made, page), *note]
    if made.seal is Seal.SEALED and len(made.names) > 1:
        return [*joint_seals(made.names, made.day, page), *note]
    return [*_plain(made, page), *note]


def _plain(made: Signed, page: Geometry) -> list[Block]:
    """Names and date on lines of their own, blank lines above for the seal."""
    made = replace(made, names=_whole_lines(made.names, page))
    words = [*made.names, *([format_date(made.day)] if made.day else [])]
    if not words:
        return []
    sealed = made.seal is Seal.SEALED
    rights = _sealed(made, page) if sealed else _unsealed(made)
    lines = [_right(text, right, page) for text, right in zip(words, rights, strict=True)]
    return [*blank(2 if sealed else 1, keep=True), *_together(lines)]


def _whole_lines(names: tuple[str, ...], page: Geometry) -> tuple[str, ...]:
    """The names, one that is longer than a line in several of about the same length."""
    return tuple(line for name in names for line in balanced(name, page.characters - UNSEALED_NAME_RIGHT))


def _right(text: str, right: float, page: Geometry) -> tuple[str, str]:
    """The runs and pPr of a line that ends `right` 字 before the type area does."""
    return run(text), indent(right=round(right * page.cell))


def _together(lines: list[tuple[str, str]]) -> Iterator[Block]:
    """All but the last stay on the page of the next."""
    for index, (content, props) in enumerate(lines, 1):
        yield block(content, styles.SIGNATURE, props, keep=index < len(lines))


def _sealed(made: Signed, page: Geometry) -> Iterator[float]:
    """Right indents in 字: the date 4, the name centred on it; both moved left when the name is too long."""
    full = page.text_width / page.cell
    widths = [min(cells(text), full) for text in (*made.names, *([format_date(made.day)] if made.day else []))]
    base = SEALED_DATE_RIGHT if made.day else UNSEALED_NAME_RIGHT
    wanted = [base + (widths[-1] - width) / 2 for width in widths]
    shift = max(0.0, -min(wanted))
    return (right + shift for right in wanted)


def _unsealed(made: Signed) -> Iterator[float]:
    """Right indents in 字: the name 2, the date beginning 2 字 right of the last name's beginning.

    A date longer than that name is 2 from the right, and the names move left so that this still holds.
    """
    width = cells(format_date(made.day)) if made.day else 0.0
    last = cells(made.names[-1]) if made.names else 0.0
    moved = 2 + width - last if width > last and made.names else 0.0
    yield from (UNSEALED_NAME_RIGHT + moved for _ in made.names)
    if made.day:
        yield UNSEALED_NAME_RIGHT if width > last else last - width


def _stamped(made: Signed, page: Geometry) -> list[Block]:
    """Two blank lines, each 职务 and 签名章 on a line, one blank line, the date (7.3.5.3)."""
    widest = max(cells(stamp.name) for stamp in made.stamps)
    lines = [_stamp_line(stamp, STAMP_RIGHT + widest - cells(stamp.name), page) for stamp in made.stamps]
    day = [_right(format_date(made.day), STAMP_RIGHT, page)] if made.day else []
    kept = list(_together([*lines, *day]))
    between = blank(keep=True) if day else []
    return [*blank(2, keep=True), *kept[: len(lines)], *between, *kept[len(lines) :]]


def _stamp_line(stamp: Stamp, right: float, page: Geometry) -> tuple[str, str]:
    """职务 and name; names of different length begin below each other."""
    content = run(stamp.position + "　" * STAMP_GAP) + run(stamp.name, style=styles.STAMP)
    return content, indent(right=round(right * page.cell))
