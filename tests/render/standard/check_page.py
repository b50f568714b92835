"""Clauses 5 and 7.5: the paper, the type area, the grid of lines and characters, the page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from fangan.model.notice import Format
from fangan.model.plan import Item, Plan
from tests.render.standard.clause import Reading, Shown, clause
from tests.render.standard.find import ANY, body_lines, date_words, holds_only_imprint, notice_of, page_number
from tests.render.standard.measures import (
    BOTTOM,
    CELL,
    HANGING,
    LATIN,
    LEFT,
    RIGHT,
    SIZE_3,
    SIZE_4,
    SMALL,
    TOP,
    family,
)
from tests.render.standard.sheet import Line, Sheet

LONG = 40 * 28
"""Characters that leave at least one full page after the first."""
FLUSH = 3.5
"""How far (mm) from the type area a line may begin that is not indented by 一字 or more."""


def is_long(plan: Plan) -> bool:
    """Whether the text of the notice fills at least one page after the first."""
    return bool(plan.notice and sum(map(len, plan.notice.text)) > LONG and plan.notice.format is not Format.LETTER)


def is_long_somewhere(plan: Plan) -> bool:
    """Whether the notice or the plan that it issues fills pages."""
    return is_long(plan) or bool(plan.notice and sum(map(_length, plan.sections)) > LONG)


def _length(item: Item) -> int:
    return sum(map(len, item.text)) + sum(map(_length, item.children))


@clause("5.1", "A4 纸，210 mm × 297 mm", how="每一面的宽和高；横排的面宽高对调", tolerance=0.2, unit="mm", when=ANY)
def paper_size(shown: Shown) -> Iterator[Reading]:
    for sheet in shown.sheets:
        short, long = sorted((sheet.width, sheet.height))
        yield Reading(f"第 {sheet.number} 面的宽", short, 210.0)
        yield Reading(f"第 {sheet.number} 面的高", long, 297.0)


@clause(
    "5.2.1",
    "天头 37 mm、订口 28 mm，版心 156 mm × 225 mm，文字不出版心",
    how="每一面最左、最右、最上、最下的字；行末悬挂的标点不算",
    tolerance=0.5,
    unit="mm",
    when=ANY,
)
def type_area(shown: Shown) -> Iterator[Reading]:
    for sheet in shown.sheets:
        lines = body_lines(sheet)
        if sheet.sideways or not lines:
            continue
        sides = {
            "左": LEFT - min(line.left for line in lines),
            "右": max(_solid_right(line) for line in lines) - RIGHT,
            "上": TOP - min(line.baseline - line.size * 0.3 for line in lines),
            "下": max(line.baseline for line in lines) - BOTTOM,
        }
        for side, beyond in sides.items():
            yield Reading(f"第 {sheet.number} 面文字超出版心{side}边", max(0.0, beyond), 0.0)


def _solid_right(line: Line) -> float:
    """The right end of a line without a hanging mark."""
    return line.right - CELL if line.chars[-1].text in HANGING and line.right > RIGHT + 1 else line.right


@clause("5.2.2", "正文用 3 号仿宋体字", how="整面正文里每一行的字体和字号", when=is_long)
def body_font(shown: Shown) -> Iterator[Reading]:
    for sheet in full_pages(shown):
        kinds = {f"{family(char.font)} {char.size:.0f}" for line in body_lines(sheet) for char in line.chars}
        yield Reading(f"第 {sheet.number} 面的字体", "、".join(sorted(kinds)), f"仿宋 {SIZE_3:.0f}")


def full_pages(shown: Shown) -> list[Sheet]:
    """Pages after the first whose last paragraph goes on on the next page: nothing may be empty there.

    The page before the signature is left out: its last lines may have moved to stand above the signature (7.3.5.5).
    """
    return [
        sheet
        for sheet, following in pairwise(shown.sheets[1:])
        if body_lines(sheet) and body_lines(following) and _goes_on(shown, body_lines(following))
        and len({round(line.size) for line in body_lines(sheet)}) == 1
    ]  # fmt: skip


def _goes_on(shown: Shown, lines: list[Line]) -> bool:
    """Whether a page begins inside a paragraph, and does not hold the signature."""
    starts_inside = lines[0].left < LEFT + FLUSH and family(lines[0].chars[0].font) == "仿宋"
    return starts_inside and not any(line.squeezed == date_words(shown.plan) for line in lines)


def is_full(sheet: Sheet, line: Line) -> bool:
    """Whether the line reaches as far right as most lines of its page: what is wider hangs."""
    ends = sorted(_solid_right(each) for each in body_lines(sheet))
    return line.right > ends[len(ends) // 2] - 1.5


@clause("5.2.3", "每面 22 行", how="文字接排到下一面的各面，数行数", unit="行", when=is_long_somewhere)
def lines_a_page(shown: Shown) -> Iterator[Reading]:
    for sheet in full_pages(shown):
        yield Reading(f"第 {sheet.number} 面的行数", len(body_lines(sheet)), 22)


@clause(
    "5.2.3",
    "每行 28 个字",
    how="同上，数没有数字、西文的整行的字数（行末悬挂的标点不算），取最多见的",
    unit="字",
    when=is_long_somewhere,
)
def characters_a_line(shown: Shown) -> Iterator[Reading]:
    for sheet in full_pages(shown):
        counts = Counter(_count(line) for line in body_lines(sheet)[1:-1] if _is_whole(sheet, line))
        yield Reading(f"第 {sheet.number} 面每行的字数", counts.most_common(1)[0][0], 28)


def _is_whole(sheet: Sheet, line: Line) -> bool:
    """Whether the line runs from edge to edge with characters of one 字 only."""
    return line.left < LEFT + FLUSH and is_full(sheet, line) and not LATIN.search(line.squeezed)


def _count(line: Line) -> int:
    return len(line.squeezed) - (line.chars[-1].text in HANGING and line.right > RIGHT + 1)


@clause(
    "5.2.3",
    "撑满版心：左右",
    how="同上，整行的墨迹从最左到最右的宽，应为 156 mm",
    tolerance=1.5,
    unit="mm",
    when=is_long_somewhere,
)
def full_width(shown: Shown) -> Iterator[Reading]:
    for sheet in full_pages(shown):
        widths = sorted(_solid_right(line) - line.left for line in body_lines(sheet)[1:-1] if _is_whole(sheet, line))
        yield Reading(f"第 {sheet.number} 面整行的宽", widths[len(widths) // 2], RIGHT - LEFT)


@clause(
    "5.2.3",
    "撑满版心：上下",
    how="同上，最后一行墨迹的下边缘至版心下边缘，不大于 2 mm",
    tolerance=2.0,
    unit="mm",
    when=is_long_somewhere,
)
def unfilled_height(shown: Shown) -> Iterator[Reading]:
    for sheet in full_pages(shown):
        bottom = max(band.bottom for band in sheet.dark if band.bottom < BOTTOM + 3)
        yield Reading(f"第 {sheet.number} 面下边的空白", BOTTOM - bottom, 0.0)


def is_numbered(plan: Plan) -> bool:
    """Whether some page has a number: a letter of one page has none."""
    return ANY(plan) and (notice_of(plan).format is not Format.LETTER or sum(map(len, notice_of(plan).text)) > 20 * 28)


@clause(
    "7.5",
    "页码的一字线上距版心下边缘 7 mm",
    how="一字线墨迹的中线；竖排的各面",
    tolerance=0.3,
    unit="mm",
    when=is_numbered,
)
def dash_of_the_page_number(shown: Shown) -> Iterator[Reading]:
    for sheet, line in _numbered(shown):
        dash = Line(line.chars[:1])
        yield Reading(f"第 {sheet.number} 面一字线", sheet.ink_of(dash).centre - BOTTOM, 7.0)


def _numbered(shown: Shown) -> Iterator[tuple[Sheet, Line]]:
    for sheet in shown.sheets:
        if (line := page_number(sheet)) and not sheet.sideways:
            yield sheet, line


@clause(
    "7.5",
    "单页码居右空一字，双页码居左空一字",
    how="页码两端至版心左右边缘，4 号字一字 4.94 mm",
    tolerance=0.5,
    unit="mm",
    when=is_numbered,
)
def side_of_the_page_number(shown: Shown) -> Iterator[Reading]:
    for sheet, line in _numbered(shown):
        distance = RIGHT - line.right if sheet.number % 2 else line.left - LEFT
        yield Reading(f"第 {sheet.number} 面页码至版心边缘", distance, SMALL)


@clause(
    "7.5",
    "页码用 4 号半角宋体阿拉伯数字，左右各放一条一字线，连续编排（附件接着正文）",
    how="页码的文字、字体、字号",
    when=is_numbered,
)
def page_number_words(shown: Shown) -> Iterator[Reading]:
    for sheet, line in _numbered(shown):
        kinds = "、".join(sorted({f"{family(char.font)} {char.size:.0f}" for char in line.chars}))
        yield Reading(f"第 {sheet.number} 面页码的字体", kinds, f"宋体 {SIZE_4:.0f}")
        yield Reading(f"第 {sheet.number} 面页码", re.sub(r"\s", "", line.text), f"—{sheet.number}—")


@clause("7.5", "只有版记的面和它前面的空白面、信函的首页没有页码，其他各面都有", how="每一面有没有页码", when=ANY)
def pages_with_a_number(shown: Shown) -> Iterator[Reading]:
    letter = notice_of(shown.plan).format is Format.LETTER
    for sheet in shown.sheets:
        bare = holds_only_imprint(sheet) or not body_lines(sheet) or (letter and sheet.number == 1)
        there = page_number(sheet) or any(re.fullmatch(r"—\d+—", line.squeezed) for line in sheet.turned)
        yield Reading(
            f"第 {sheet.number} 面页码", "有" if there else "无", "无" if bare and not sheet.sideways else "有"
        )
