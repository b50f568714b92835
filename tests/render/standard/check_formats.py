"""Clause 10: 信函, 命令（令）, 纪要."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.plan import Plan
from tests.render.ink import Band, red
from tests.render.standard.clause import Reading, Shown, clause
from tests.render.standard.find import (
    LETTER,
    MINUTES,
    ORDER,
    Found,
    above,
    and_has,
    blank_lines,
    body_lines,
    every_line,
    first_text,
    line_with,
    mark_lines,
    notice_of,
    number_part,
    squeezed,
    title_lines,
)
from tests.render.standard.measures import BOTTOM, CELL, CENTRE, LEFT, PITCH, RIGHT, TOP, family

SEVEN_EIGHTHS = 16 * 7 / 8 * 25.4 / 72
"""7/8 of the height of a 3号 character: 14 pt."""


@clause(
    "10.1", "信函：发文机关标志上边缘至上页边 30 mm", how="标志红色墨迹的上边缘", tolerance=0.3, unit="mm", when=LETTER
)
def letter_mark(shown: Shown) -> Iterator[Reading]:
    yield Reading("标志上边缘至上页边", shown.first.red[0].top, 30.0)


@clause("10.1", "信函：标志用机关全称或者规范化简称，没有“文件”；联合行文用主办机关标志", how="红色的文字", when=LETTER)
def letter_mark_words(shown: Shown) -> Iterator[Reading]:
    notice = notice_of(shown.plan)
    words = "".join(line.squeezed for line in mark_lines(shown))
    yield Reading("标志的文字", words, squeezed(notice.mark or notice.issuers[0]))


def _pairs(shown: Shown) -> tuple[list[Band], list[Band]]:
    """The rules of the first and of the second double rule."""
    rules = shown.first.red_rules
    middle = shown.first.height / 2
    return [rule for rule in rules if rule.centre < middle], [rule for rule in rules if rule.centre >= middle]


@clause(
    "10.1", "信函：两条红色双线都长 170 mm，居中", how="每条线墨迹的左右两端", tolerance=1.0, unit="mm", when=LETTER
)
def letter_rules(shown: Shown) -> Iterator[Reading]:
    upper, lower = _pairs(shown)
    yield Reading("上面的双线", f"{len(upper)} 条", "2 条")
    yield Reading("下面的双线", f"{len(lower)} 条", "2 条")
    for rule in (*upper, *lower):
        yield Reading("红线的长", rule.width, 170.0)
        yield Reading("红线的中线", rule.middle, CENTRE)


@clause(
    "10.1",
    "信函：第一条红色双线在标志下 4 mm，上粗下细",
    how="标志墨迹的下边缘至粗线的上边缘；两条线的粗细",
    tolerance=0.5,
    unit="mm",
    when=LETTER,
)
def first_double_rule(shown: Shown) -> Iterator[Reading]:
    upper, _ = _pairs(shown)
    mark = [band for band in shown.first.red if band.bottom < upper[0].top][-1]
    yield Reading("标志至红线", upper[0].top - mark.bottom, 4.0)
    yield Reading("上面的双线", "上粗下细" if upper[0].height > upper[-1].height else "不是上粗下细", "上粗下细")


@clause(
    "10.1",
    "信函：第二条红色双线距下页边 20 mm，上细下粗",
    how="双线的中线至纸的下边；两条线的粗细",
    tolerance=1.0,
    unit="mm",
    when=LETTER,
)
def second_double_rule(shown: Shown) -> Iterator[Reading]:
    _, lower = _pairs(shown)
    yield Reading("红线至下页边", shown.first.height - (lower[0].top + lower[-1].bottom) / 2, 20.0)
    yield Reading("下面的双线", "上细下粗" if lower[0].height < lower[-1].height else "不是上细下粗", "上细下粗")


@clause(
    "10.1",
    "信函：发文字号顶格居右，距第一条红色双线为 3 号汉字高度的 7/8",
    how="发文字号的右边、墨迹的上边缘至双线的下边缘",
    tolerance=1.0,
    unit="mm",
    when=and_has(LETTER, lambda it: it.number),
)
def letter_number(shown: Shown) -> Iterator[Reading]:
    number, (upper, _) = number_part(shown), _pairs(shown)
    yield Reading("发文字号右边至版心", RIGHT - number.right, 0.0)
    yield Reading("红线至发文字号", shown.first.ink_of(number).top - upper[-1].bottom, SEVEN_EIGHTHS)


@clause(
    "10.1",
    "信函：份号、密级、紧急程度顶格居左，在第一条红色双线下依次向下，第一个距线为 3 号汉字高度的 7/8",
    how="各行的左边、顺序，第一行（连同发文字号）墨迹的上边缘至双线的下边缘",
    tolerance=1.0,
    unit="mm",
    when=and_has(LETTER, lambda it: it.copy_number or it.classification or it.urgency),
)
def letter_corner(shown: Shown) -> Iterator[Reading]:
    notice, (upper, _) = notice_of(shown.plan), _pairs(shown)
    words = [squeezed(word) for word in (notice.copy_number, notice.classification, notice.urgency) if word]
    lines = [next(line.part(word) for line in shown.first.lines if word in line.squeezed) for word in words]
    whole = next(line for line in shown.first.lines if words[0] in line.squeezed)
    yield Reading("红线至第一行", shown.first.ink_of(whole).top - upper[-1].bottom, SEVEN_EIGHTHS)
    for index, line in enumerate(lines):
        yield Reading(f"{words[index]}左边至版心", line.left - LEFT, 0.0)
        yield Reading(f"{words[index]}在第几行", blank_lines(lines[0], line) + 1, index)


@clause(
    "10.1",
    "信函：标题居中，与其上最后一个要素相距二行",
    how="标题墨迹的上边缘至上一行文字，除以行高取整；中线",
    tolerance=0.8,
    unit="mm",
    when=and_has(LETTER, lambda it: it.number),
)
def letter_title(shown: Shown) -> Iterator[Reading]:
    first = title_lines(shown)[0]
    upper = [line for line in shown.first.lines if line.baseline < first.baseline - 1][-1]
    gap = shown.first.ink_of(first).top - shown.first.ink_of(upper).bottom
    yield Reading("上一个要素和标题之间的空行", gap // PITCH, 2)
    for line in title_lines(shown):
        yield Reading("标题的中线", line.middle, CENTRE)


@clause(
    "10.1",
    "信函：版记没有印发机关、印发日期和分隔线，在最后一面版心的最下方",
    how="最后一面没有黑线，末行是抄送，至版心下边缘不到一行",
    tolerance=PITCH,
    unit="mm",
    when=and_has(LETTER, lambda it: it.copied_to),
)
def letter_imprint(shown: Shown) -> Iterator[Reading]:
    line = body_lines(shown.last)[-1]
    yield Reading("末行", "抄送" if "抄送：" in line.squeezed else line.squeezed, "抄送")
    yield Reading("分隔线", "有" if shown.last.rules else "没有", "没有")
    yield Reading("末行至版心下边缘", BOTTOM - line.baseline, 0.0)


@clause(
    "10.2", "命令（令）：标志上边缘至版心上边缘 20 mm", how="标志红色墨迹的上边缘", tolerance=0.3, unit="mm", when=ORDER
)
def order_mark(shown: Shown) -> Iterator[Reading]:
    yield Reading("标志上边缘至版心上边缘", shown.first.red[0].top - TOP, 20.0)


@clause(
    "10.2", "命令（令）：标志由机关全称加“命令”或者“令”组成，居中", how="红色的文字、中线", tolerance=0.8, when=ORDER
)
def order_mark_words(shown: Shown) -> Iterator[Reading]:
    words = "".join(line.squeezed for line in mark_lines(shown))
    name = squeezed(notice_of(shown.plan).issuers[0])
    yield Reading("标志", "机关加令" if words in (f"{name}令", f"{name}命令") else words, "机关加令")
    for line in mark_lines(shown):
        yield Reading("标志的中线", line.middle, CENTRE)


@clause(
    "10.2",
    "命令（令）：标志下空二行居中编排令号，令号下空二行编排正文；没有红色分隔线",
    how="墨迹之间除以行高取整；令号的中线；红线的条数",
    tolerance=0.5,
    when=and_has(ORDER, lambda it: it.number),
)
def order_number(shown: Shown) -> Iterator[Reading]:
    number = number_part(shown)
    text = line_with(shown, first_text(shown.plan)).line
    yield Reading("标志和令号之间的空行", (shown.first.ink_of(number).top - _mark_bottom(shown)) // PITCH, 2)
    yield Reading("令号的中线", number.middle, CENTRE)
    yield Reading("令号和正文之间的空行", blank_lines(number, text), 2)
    yield Reading("红线的条数", len(shown.first.red_rules), 0)


def _mark_bottom(shown: Shown) -> float:
    return shown.first.ink_of(mark_lines(shown)[-1], red).bottom


@clause("10.3", "纪要：标志由“×××纪要”组成，居中", how="红色的文字、中线", tolerance=0.8, when=MINUTES)
def minutes_mark(shown: Shown) -> Iterator[Reading]:
    words = "".join(line.squeezed for line in mark_lines(shown))
    yield Reading("标志的末二字", words[-2:], "纪要")
    for line in mark_lines(shown):
        yield Reading("标志的中线", line.middle, CENTRE)


def _present(plan: Plan) -> list[tuple[str, tuple[str, ...]]]:
    present = plan.notice.present if plan.notice else None
    if present is None:
        return []
    every = (("出席", present.attending), ("请假", present.absent), ("列席", present.observing))
    return [(label, people) for label, people in every if people]


def _has_present(plan: Plan) -> bool:
    return MINUTES(plan) and bool(_present(plan))


@clause(
    "10.3",
    "纪要：出席人员名单在正文下空一行，左空二字，“出席”3 号黑体，后标全角冒号，请假、列席另起一行",
    how="各标签的左边、字体，第一个标签上面的空行",
    tolerance=0.3,
    when=_has_present,
)
def present_labels(shown: Shown) -> Iterator[Reading]:
    lines = [_labelled(shown, label) for label, _ in _present(shown.plan)]
    if lines[0].line is not body_lines(lines[0].sheet)[0]:
        yield Reading("正文和名单之间的空行", blank_lines(above(lines[0]), lines[0].line), 1)
    for (label, _), found in zip(_present(shown.plan), lines, strict=True):
        yield Reading(f"{label}左边至版心", found.line.left - LEFT, 2 * CELL)
        yield Reading(f"{label}的字体", family(found.line.chars[0].font), "黑体")


def _labelled(shown: Shown, label: str) -> Found:
    for found in every_line(shown):
        if found.line.squeezed.startswith(f"{label}："):
            return found
    raise AssertionError(f"{shown.name}: no line begins with {label}：")


@clause(
    "10.3",
    "纪要：单位和姓名 3 号仿宋，回行与冒号后的首字对齐",
    how="名单各行的左边、字体",
    tolerance=0.3,
    when=_has_present,
)
def present_people(shown: Shown) -> Iterator[Reading]:
    for label, people in _present(shown.plan):
        found = _labelled(shown, label)
        name_left = found.line.part(f"{label}：").chars[-1].left + CELL
        rest = f"{label}：" + "".join(map(squeezed, people))
        for each in every_line(shown):
            if (
                rest
                and each.line.baseline >= found.line.baseline - 0.1 * (each.sheet is found.sheet)
                and rest.startswith(each.line.squeezed)
            ):
                names = each.line if each.line is not found.line else each.line.part(each.line.squeezed[3:])
                yield Reading(f"{label}名单的左边", names.left, name_left)
                yield Reading(f"{label}名单的字体", family(names.chars[0].font), "仿宋")
                rest = rest[len(each.line.squeezed) :]
        yield Reading(f"{label}名单没有印出的", rest, "")
