"""Clause 7.4: 版记."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.plan import Plan
from fangan.text.dates import format_date
from tests.render.standard.clause import Reading, Shown, clause
from tests.render.standard.find import body_lines, has_imprint, imprint_sheet, notice_of, squeezed
from tests.render.standard.measures import BOTTOM, CENTRE, LEFT, RIGHT, SIZE_4, SMALL, family
from tests.render.standard.sheet import Line


@clause(
    "7.4.1",
    "版记的末条分隔线与版心下边缘重合，在最后一面",
    how="末条线墨迹的中线",
    tolerance=0.5,
    unit="mm",
    when=has_imprint,
)
def last_rule(shown: Shown) -> Iterator[Reading]:
    yield Reading("末条分隔线至版心上边缘以上", imprint_sheet(shown).rules[-1].centre, BOTTOM)


@clause("7.4.1", "版记的分隔线与版心等宽", how="每一条线墨迹的左右两端", tolerance=0.3, unit="mm", when=has_imprint)
def rule_widths(shown: Shown) -> Iterator[Reading]:
    for rule in imprint_sheet(shown).rules:
        yield Reading("分隔线的宽", rule.width, RIGHT - LEFT)
        yield Reading("分隔线的中线", rule.middle, CENTRE)


@clause(
    "7.4.1",
    "首条、末条粗线 0.35 mm，中间细线 0.25 mm（推荐）",
    how="每一条线墨迹的高",
    tolerance=0.1,
    unit="mm",
    when=has_imprint,
)
def rule_strokes(shown: Shown) -> Iterator[Reading]:
    first, *inner, last = imprint_sheet(shown).rules
    for rule in (first, last):
        yield Reading("粗线", rule.height, 0.35)
    for rule in inner:
        yield Reading("细线", rule.height, 0.25)


@clause("7.4.1", "版记各要素之间有分隔线，首条线在第一个要素之上", how="最后一面的线数和要素数", when=has_imprint)
def rule_count(shown: Shown) -> Iterator[Reading]:
    notice = notice_of(shown.plan)
    elements = [notice.copied_to, notice.printed_by or notice.printed_on, notice.copies]
    yield Reading("分隔线的条数", len(imprint_sheet(shown).rules), 1 + sum(1 for element in elements if element))


@clause("7.4.1", "版记在双数面（由 7.5 推出的做法，可以关掉）", how="最后一面的面数", when=has_imprint)
def even_page(shown: Shown) -> Iterator[Reading]:
    yield Reading("最后一面", "双数" if len(shown.sheets) % 2 == 0 else "单数", "双数")


def imprint_lines(shown: Shown) -> list[Line]:
    sheet = imprint_sheet(shown)
    return [line for line in body_lines(sheet) if sheet.rules and line.baseline > sheet.rules[0].top]


@clause("7.4", "版记用 4 号仿宋", how="每个字的字体、字号", when=has_imprint)
def imprint_font(shown: Shown) -> Iterator[Reading]:
    chars = [char for line in imprint_lines(shown) for char in line.chars if "一" <= char.text <= "龥"]
    kinds = sorted({f"{family(char.font)} {char.size:.0f}" for char in chars})
    yield Reading("版记的字体", "、".join(kinds), f"仿宋 {SIZE_4:.0f}")


def copied(plan: Plan) -> bool:
    return has_imprint(plan) and bool(notice_of(plan).copied_to)


def _block(shown: Shown, label: str, words: str) -> list[Line]:
    """The lines of one element of 版记."""
    rest = label + squeezed(words)
    lines = []
    for line in imprint_lines(shown):
        if rest and rest.startswith(line.squeezed):
            lines.append(line)
            rest = rest[len(line.squeezed) :]
    return lines


@clause(
    "7.4.2",
    "抄送：左右各空一字，回行与冒号后的首字对齐，末标句号",
    how="各行的左边、右边，末字",
    tolerance=0.5,
    unit="mm",
    when=copied,
)
def copies(shown: Shown) -> Iterator[Reading]:
    words = (notice_of(shown.plan).copied_to or "").rstrip("。") + "。"
    lines = _block(shown, "抄送：", words)
    yield Reading("抄送", "".join(line.squeezed for line in lines), f"抄送：{squeezed(words)}")
    for index, line in enumerate(lines):
        yield Reading("抄送左边至版心", line.left - LEFT, 4 * SMALL if index else SMALL)
        solid = [char for char in line.chars if char.text not in "，。、；"]
        yield Reading("抄送超出右空一字", max(0.0, solid[-1].right - (RIGHT - SMALL)), 0.0)


def printed(plan: Plan) -> bool:
    notice = plan.notice
    return has_imprint(plan) and bool(notice and notice.printed_by and notice.printed_on)


@clause(
    "7.4.3",
    "印发机关左空一字，印发日期右空一字、后加“印发”，在末条分隔线之上",
    how="左边、右边、文字",
    tolerance=0.5,
    unit="mm",
    when=printed,
)
def printed_by(shown: Shown) -> Iterator[Reading]:
    notice = notice_of(shown.plan)
    assert notice.printed_on
    words = squeezed(f"{notice.printed_by}{format_date(notice.printed_on)}印发")
    line = next((line for line in imprint_lines(shown) if line.squeezed == words), None)
    yield Reading("印发机关和印发日期", line.squeezed if line else "没有印出", words)
    if line:
        yield Reading("印发机关左边至版心", line.left - LEFT, SMALL)
        yield Reading("印发日期右边至版心", RIGHT - line.right, SMALL)
