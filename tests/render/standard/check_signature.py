"""Clauses 7.3.5 and 7.3.6: 署名, 成文日期, seals, 签名章, 附注."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from fangan.model.notice import Format, Seal
from fangan.model.plan import Plan
from tests.render.standard.clause import Reading, Shown, clause
from tests.render.standard.find import (
    ANY,
    Found,
    and_has,
    blank_lines,
    body_lines,
    date_line,
    date_words,
    name_part,
    name_place,
    notice_of,
    signed,
    squeezed,
)
from tests.render.standard.measures import CELL, LATIN, LEFT, PITCH, RIGHT, SEAL, SIZE_3, family, nominal
from tests.render.standard.sheet import Line

EXACT = 0.3
"""Text begins this exactly (mm) at the type area's edge or 二字 from it."""
MOST_ON_A_LINE = 27
SEAL_RISE = 3.0
"""How much higher than the middle of 署名 and 成文日期 the centre of a seal is: both lie 居中偏下 under it."""


def _is_single(plan: Plan) -> bool:
    return len(notice_of(plan).signature) == 1


def sealed(plan: Plan) -> bool:
    """One organ's seal, its name on one line and in Chinese: other letters have other widths."""
    if not signed(plan, Seal.SEALED) or not _is_single(plan) or notice_of(plan).format is Format.MINUTES:
        return False
    (name,) = notice_of(plan).signature
    return len(name) <= MOST_ON_A_LINE and not LATIN.search(name)


def sealed_short(plan: Plan) -> bool:
    """Sealed, with a name that fits when it is centred on a date 4 字 from the right."""
    return sealed(plan) and nominal(notice_of(plan).signature[0]) <= nominal(date_words(plan)) + 8 * CELL


def jointly_sealed(plan: Plan) -> bool:
    return signed(plan, Seal.SEALED) and not _is_single(plan)


def unsealed(plan: Plan) -> bool:
    return signed(plan, Seal.NONE) and notice_of(plan).format is not Format.MINUTES


def stamped(plan: Plan) -> bool:
    return bool(plan.notice and plan.notice.issued_on and plan.notice.stamps)


def date_middle(shown: Shown) -> float:
    """The middle of 成文日期 at its nominal width: LibreOffice sets gaps between digits and Chinese, Word does not."""
    return date_line(shown).line.right - nominal(date_words(shown.plan)) / 2


def date_left(shown: Shown) -> float:
    return date_line(shown).line.right - nominal(date_words(shown.plan))


@clause(
    "7.3.5.1", "用印：成文日期右空四字", how="成文日期的右边至版心右边缘", tolerance=0.5, unit="mm", when=sealed_short
)
def sealed_date(shown: Shown) -> Iterator[Reading]:
    yield Reading("成文日期右边至版心", RIGHT - date_line(shown).line.right, 4 * CELL)


@clause(
    "7.3.5.1",
    "用印：署名在成文日期之上、以成文日期为准居中，不出版心",
    how="署名的中线和成文日期的中线（日期按规定的字宽算，不计 LibreOffice 加在数字两边的空）",
    tolerance=0.5,
    unit="mm",
    when=sealed,
)
def sealed_name(shown: Shown) -> Iterator[Reading]:
    name = name_part(shown, notice_of(shown.plan).signature[0])
    yield Reading("署名的中线至成文日期的中线", name.middle - date_middle(shown), 0.0)
    yield Reading("署名右边超出版心", max(0.0, name.right - RIGHT), 0.0)
    yield Reading("署名和成文日期之间的空行", blank_lines(name, date_line(shown).line), 0)


@clause(
    "7.3.5.1",
    "印章顶端距正文（或者附件说明）一行之内",
    how="直径 42 mm 的印章，圆心比署名和日期的中线高 3 mm，算出的上边缘至上一行文字，应在 0 至一行之间",
    tolerance=PITCH / 2,
    unit="mm",
    when=lambda plan: sealed(plan) or jointly_sealed(plan),
)
def room_for_the_seal(shown: Shown) -> Iterator[Reading]:
    yield Reading("印章上边缘至上一行文字", _seal_top(shown) - _text_bottom(shown), PITCH / 2)


def _top_name(shown: Shown) -> Found:
    places = (name_place(shown, name) for name in notice_of(shown.plan).signature)
    return min(places, key=lambda place: (place.sheet.number, place.line.baseline))


def _seal_top(shown: Shown) -> float:
    """The upper edge of the first seal: over name and date, in a grid over the names of the first row."""
    name, day = _top_name(shown), date_line(shown)
    last = name_place(shown, notice_of(shown.plan).signature[-1])
    over_date = name.sheet is last.sheet and name.line.baseline == last.line.baseline
    names = [line for line in body_lines(name.sheet) if line.baseline > _last_text(shown).baseline]
    bottom = day.sheet.ink_of(day.line).bottom if over_date else name.sheet.ink_of(name.line).bottom
    return (name.sheet.ink_of(names[0]).top + bottom) / 2 - SEAL_RISE - SEAL / 2


def _text_bottom(shown: Shown) -> float:
    return _top_name(shown).sheet.ink_of(_last_text(shown)).bottom


def _last_text(shown: Shown) -> Line:
    """The last line of text above the first names."""
    name = _top_name(shown)
    lines = [
        line for line in body_lines(name.sheet) if line.baseline < name.line.baseline - 1 and _is_text(shown, line)
    ]
    assert lines, f"{shown.name}: nothing above the signature on page {name.sheet.number}"
    return lines[-1]


def _is_text(shown: Shown, line: Line) -> bool:
    """Whether a line is no part of names that stand in columns: it begins where text begins."""
    begins = min(abs(line.left - LEFT), abs(line.left - LEFT - 2 * CELL)) < EXACT
    return _is_single(shown.plan) or begins


@clause(
    "7.3.5.1",
    "联合行文用印：署名按机关顺序整齐排列，最后一个在成文日期之上居中",
    how="每行各署名的中线上下对齐；末一个署名的中线和成文日期的中线",
    tolerance=0.5,
    unit="mm",
    when=jointly_sealed,
)
def joint_grid(shown: Shown) -> Iterator[Reading]:
    signed_by = notice_of(shown.plan).signature
    rows = grid_rows(shown)
    lefts = [line.left for row in rows for line in row]
    ordered = [left for row in rows for left in sorted(line.left for line in row)]
    yield Reading("署名的顺序", "按机关顺序" if lefts == ordered else "不按机关顺序", "按机关顺序")
    last = name_part(shown, signed_by[-1])
    yield Reading("末一个署名的中线至成文日期的中线", last.middle - date_middle(shown), 0.0)
    for row in rows[1:]:
        aligned = max(min(abs(a.middle - b.middle) for b in rows[0]) for a in row) if len(row) > 1 else 0.0
        yield Reading("上下署名的中线", aligned, 0.0)


def grid_rows(shown: Shown) -> list[list[Line]]:
    """The names by rows, from the first page with names to the last."""
    rows: dict[tuple[int, int], list[Line]] = {}
    for name in notice_of(shown.plan).signature:
        place = name_place(shown, name)
        rows.setdefault((place.sheet.number, round(place.line.baseline)), []).append(place.line)
    return [rows[at] for at in sorted(rows)]


@clause(
    "7.3.5.1",
    "联合行文用印：印章互不相交或者相切，不出版心",
    how="相邻署名的中线至少相距 42 mm；最左、最右的中线至版心边缘至少 21 mm；署名不重叠",
    tolerance=0.3,
    unit="mm",
    when=jointly_sealed,
)
def joint_seals(shown: Shown) -> Iterator[Reading]:
    rows = grid_rows(shown)
    for row in rows:
        for left, right in pairwise(sorted(row, key=lambda line: line.left)):
            yield Reading("左右印章相交", max(0.0, SEAL - (right.middle - left.middle)), 0.0)
            yield Reading("左右署名重叠", max(0.0, left.right - right.left), 0.0)
        yield Reading("印章超出版心左边", max(0.0, LEFT + SEAL / 2 - min(line.middle for line in row)), 0.0)
        yield Reading("印章超出版心右边", max(0.0, max(line.middle for line in row) + SEAL / 2 - RIGHT), 0.0)
    for upper, lower in pairwise(rows):
        if lower[0].baseline > upper[0].baseline:
            yield Reading("上下印章相交", max(0.0, SEAL - (lower[0].baseline - upper[0].baseline)), 0.0)


@clause(
    "7.3.5.2",
    "不用印：正文下空一行，署名右空二字，联合行文主办机关在前、依次向下",
    how="空行数；最长的署名的右边至版心右边缘；日期比署名长时不量署名",
    tolerance=0.5,
    unit="mm",
    when=unsealed,
)
def unsealed_name(shown: Shown) -> Iterator[Reading]:
    names = [name_part(shown, name) for name in notice_of(shown.plan).signature]
    yield Reading("正文和署名之间的空行", blank_lines(_above(shown, names[0]), names[0]), 1)
    if nominal(date_words(shown.plan)) <= nominal(names[-1].squeezed):
        yield Reading("署名右边至版心", RIGHT - max(name.right for name in names), 2 * CELL)
    for upper, lower in pairwise(names):
        yield Reading("署名之间的空行", blank_lines(upper, lower), 0)


def _above(shown: Shown, name: Line) -> Line:
    """The line of text above a name."""
    return [line for line in body_lines(date_line(shown).sheet) if line.baseline < name.baseline - 1][-1]


@clause(
    "7.3.5.2",
    "不用印：成文日期首字比署名首字右移二字；日期比署名长的，日期右空二字",
    how="日期首字（按规定的字宽从右边算）和署名首字的左边；日期的右边至版心右边缘",
    tolerance=0.5,
    unit="mm",
    when=unsealed,
)
def unsealed_date(shown: Shown) -> Iterator[Reading]:
    name = name_part(shown, notice_of(shown.plan).signature[-1])
    yield Reading("成文日期首字至署名首字", date_left(shown) - name.left, 2 * CELL)
    yield Reading("署名和成文日期之间的空行", blank_lines(name, date_line(shown).line), 0)
    if nominal(date_words(shown.plan)) > nominal(name.squeezed):
        yield Reading("成文日期右边至版心", RIGHT - date_line(shown).line.right, 2 * CELL)


@clause(
    "7.3.5.3",
    "签名章：正文下空二行，右空四字，左空二字标注职务，联合行文依次向下",
    how="空行数；最长的姓名的右边至版心右边缘；职务和姓名之间；上下对齐",
    tolerance=0.5,
    unit="mm",
    when=stamped,
)
def stamps(shown: Shown) -> Iterator[Reading]:
    given = notice_of(shown.plan).stamps
    names = [name_part(shown, stamp.name) for stamp in given]
    yield Reading("正文和签名章之间的空行", blank_lines(_above(shown, names[0]), names[0]), 2)
    for stamp, name in zip(given, names, strict=True):
        lines = body_lines(date_line(shown).sheet)
        position = next(line.part(stamp.position) for line in lines if abs(line.baseline - name.baseline) < 0.1)
        yield Reading(f"{stamp.position}至{stamp.name}", name.left - position.right, 2 * CELL)
        yield Reading(f"{stamp.name}的左边和主办机关的", name.left, names[0].left)
    yield Reading("签名章右边至版心", RIGHT - max(name.right for name in names), 4 * CELL)


@clause(
    "7.3.5.3",
    "签名章：成文日期在签名章下空一行，右空四字",
    how="空行数；日期的右边至版心右边缘",
    tolerance=0.5,
    unit="mm",
    when=stamped,
)
def stamped_date(shown: Shown) -> Iterator[Reading]:
    last = name_part(shown, notice_of(shown.plan).stamps[-1].name)
    yield Reading("签名章和成文日期之间的空行", blank_lines(last, date_line(shown).line), 1)
    yield Reading("成文日期右边至版心", RIGHT - date_line(shown).line.right, 4 * CELL)


def dated(plan: Plan) -> bool:
    return bool(plan.notice and plan.notice.issued_on) and not (plan.notice and plan.notice.format is Format.MINUTES)


@clause("7.3.5.4", "成文日期用阿拉伯数字，年月日标全，不编虚位", how="日期一行的文字、字体、字号", when=dated)
def words_of_the_date(shown: Shown) -> Iterator[Reading]:
    day, line = notice_of(shown.plan).issued_on, date_line(shown).line
    assert day
    yield Reading("成文日期", line.squeezed, f"{day.year}年{day.month}月{day.day}日")
    yield Reading("成文日期的字体", f"{family(line.chars[-1].font)} {line.size:.0f}", f"仿宋 {SIZE_3:.0f}")


@clause(
    "7.3.5.5",
    "署名、日期和正文在同一面，不用“此页无正文”",
    how="有成文日期的一面，署名之上有正文或者附件说明",
    when=lambda plan: dated(plan) and bool(notice_of(plan).signature),
)
def signature_with_text(shown: Shown) -> Iterator[Reading]:
    found = date_line(shown)
    names = [squeezed(name) for name in notice_of(shown.plan).signature]
    joined = "".join(names)
    upper = [line.squeezed for line in body_lines(found.sheet) if line.baseline < found.line.baseline - 1]
    text = [line for line in upper if len(line) > 1 and not any(name in line or line in joined for name in names)]
    yield Reading("署名之上", "有正文" if text else "没有正文", "有正文")
    yield Reading("此页无正文", "有" if any("此页无正文" in line for line in upper) else "没有", "没有")


@clause(
    "7.3.6",
    "附注：居左空二字，加圆括号，在成文日期下一行",
    how="文字、左边、空行数",
    tolerance=0.3,
    when=and_has(ANY, lambda it: it.note and it.format is Format.DOCUMENT),
)
def note(shown: Shown) -> Iterator[Reading]:
    found = date_line(shown)
    lines = body_lines(found.sheet)
    line = next((line for line in lines if line.baseline > found.line.baseline), found.line)
    yield Reading("附注", line.squeezed, f"（{squeezed(notice_of(shown.plan).note or '')}）")
    yield Reading("附注左边至版心", line.left - LEFT, 2 * CELL)
    yield Reading("成文日期和附注之间的空行", blank_lines(found.line, line), 0)
