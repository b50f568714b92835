"""Clauses 7.3.1 to 7.3.4: title, addressees, text and the list of attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from fangan.model.plan import Plan
from tests.render.ink import POINT
from tests.render.standard.clause import Reading, Shown, clause
from tests.render.standard.find import (
    ANY,
    DOCUMENT,
    Found,
    above,
    addressee_lines,
    and_has,
    below_title,
    blank_lines,
    body_lines,
    every_line,
    first_text,
    line_with,
    notice_of,
    squeezed,
    title_lines,
)
from tests.render.standard.measures import CELL, CENTRE, LEFT, PITCH, RIGHT, SIZE_2, SIZE_3, family
from tests.render.standard.sheet import Line


@clause(
    "7.1", "各要素的文字都印出来，不少字、不改字", how="正文每一段、文号、附注，去掉空格以后在各面的文字里", when=ANY
)
def every_word(shown: Shown) -> Iterator[Reading]:
    notice = notice_of(shown.plan)
    printed = "".join(found.line.squeezed for found in every_line(shown) if not found.sheet.sideways)
    for words in filter(None, (notice.number, *notice.text, notice.note)):
        there = squeezed(words) in printed
        yield Reading(f"“{words[:12]}”", "完整" if there else "不完整", "完整")


WAIST = 2.2
"""字 of 2号 by which a middle line may be shorter than its neighbours where the sense asks for it."""
TITLED = and_has(DOCUMENT, lambda it: it.number)


@clause(
    "7.3.1", "标题在红色分隔线下空二行，2 号小标宋", how="红线至标题墨迹上边缘，除以行高取整；字体、字号", when=TITLED
)
def title_below_the_rule(shown: Shown) -> Iterator[Reading]:
    first = title_lines(shown)[0]
    gap = shown.first.ink_of(first).top - shown.first.red_rules[0].bottom
    yield Reading("红线和标题之间的空行", gap // PITCH, 2)
    chars = {f"{family(char.font)} {char.size:.0f}" for char in first.chars if char.text > "一"}
    yield Reading("标题的字体", "、".join(sorted(chars)), "小标宋 22")


@clause("7.3.1", "标题居中", how="每一行的首字、末字至版心中线", tolerance=0.8, unit="mm", when=TITLED)
def title_centred(shown: Shown) -> Iterator[Reading]:
    for line in title_lines(shown):
        yield Reading(f"标题“{line.squeezed}”的中线", line.middle, CENTRE)


@clause(
    "7.3.1",
    "标题回行词意完整，排列对称：梯形或者菱形",
    how="中间的行不比上下两行都短二字多；数字不拆开；末行多于一个字",
    when=TITLED,
)
def title_shape(shown: Shown) -> Iterator[Reading]:
    lines = title_lines(shown)
    widths = [(line.right - line.left) / (SIZE_2 * POINT) for line in lines]
    for before, width, after in zip(widths, widths[1:], widths[2:], strict=False):
        waist = width < before - WAIST and width < after - WAIST
        yield Reading("标题的形状", "沙漏形" if waist else "梯形或者菱形", "梯形或者菱形")
    yield Reading("标题的末行", "一个字" if len(lines[-1].squeezed) < 2 else "多于一个字", "多于一个字")
    for upper, lower in pairwise(lines):
        whole = re.search(r"(\d+$)", upper.squeezed) and re.match(r"\d|[年月日]", lower.squeezed)
        yield Reading("标题里的数字", "拆开" if whole else "完整", "完整")


@clause("7.3.1", "标题的文字完整", how="各行连起来和方案里的标题比", when=and_has(TITLED, lambda it: it.title_lines))
def title_words(shown: Shown) -> Iterator[Reading]:
    wanted = squeezed("".join(notice_of(shown.plan).title_lines))
    yield Reading("标题", "".join(line.squeezed for line in title_lines(shown)), wanted)


ADDRESSED = and_has(TITLED, lambda it: it.addressees)


MOST_ADDRESSED = 7 * 28
"""Characters of 主送 that leave a line for the text on a first page with one mark and a title of two lines."""


def is_addressed_above(plan: Plan) -> bool:
    """主送 that leaves room for the text on the first page."""
    return ADDRESSED(plan) and len(notice_of(plan).addressees or "") <= MOST_ADDRESSED


def is_addressed_below(plan: Plan) -> bool:
    return ADDRESSED(plan) and not is_addressed_above(plan)


@clause(
    "7.3.2",
    "主送机关在标题下空一行，居左顶格，回行仍顶格，末标全角冒号",
    how="各行的左边、空行数、末字",
    tolerance=0.3,
    when=is_addressed_above,
)
def addressees(shown: Shown) -> Iterator[Reading]:
    lines = addressee_lines(shown)
    yield Reading("标题和主送之间的空行", blank_lines(title_lines(shown)[-1], lines[0]), 1)
    for line in lines:
        yield Reading("主送的左边至版心", line.left - LEFT, 0.0)
    wanted = squeezed(notice_of(shown.plan).addressees or "") + "："
    yield Reading("主送的文字", "".join(line.squeezed for line in lines), wanted)


@clause(
    "7.3.2",
    "主送机关过多使首页不能显示正文的，移到版记，在抄送之上，两者之间没有分隔线",
    how="首页没有主送；最后一面有“主送：”，和抄送之间没有线",
    when=is_addressed_below,
)
def addressees_moved(shown: Shown) -> Iterator[Reading]:
    start = squeezed(notice_of(shown.plan).addressees or "")[:8]
    yield Reading("首页", "有主送" if start in shown.first.text else "没有主送", "没有主送")
    lines = body_lines(shown.last)
    sent = next((line for line in lines if line.squeezed.startswith(f"主送：{start}")), None)
    yield Reading("版记", "有主送" if sent else "没有主送", "有主送")
    copied = next(line for line in lines if line.squeezed.startswith("抄送："))
    if sent:
        between = [rule for rule in shown.last.rules if sent.baseline < rule.centre < copied.baseline]
        yield Reading("主送和抄送之间的线", len(between), 0)


@clause("7.3.3", "公文首页必须显示正文", how="首页里有正文开头的字", when=and_has(ANY, lambda it: it.number or it.text))
def text_on_the_first_page(shown: Shown) -> Iterator[Reading]:
    there = first_text(shown.plan)[:6] in shown.first.text
    yield Reading("首页", "有正文" if there else "没有正文", "有正文")


@clause(
    "7.3.3",
    "正文在主送机关下一行，每个自然段左空二字，回行顶格",
    how="正文第一行的左边、和主送之间的空行；整行的下一行的左边",
    tolerance=0.3,
    unit="mm",
    when=is_addressed_above,
)
def paragraphs(shown: Shown) -> Iterator[Reading]:
    lines = below_title(shown)[len(addressee_lines(shown)) :]
    yield Reading("主送和正文之间的空行", blank_lines(addressee_lines(shown)[-1], lines[0]), 0)
    yield Reading("正文第一行的左边至版心", lines[0].left - LEFT, 2 * CELL)
    for upper, lower in pairwise(lines):
        if upper.right > RIGHT - 1.5 and upper.chars[-1].text not in "。；：！？）" and lower.left < LEFT + 3 * CELL:
            yield Reading(f"“{lower.squeezed[:6]}”的左边至版心", lower.left - LEFT, 0.0)


LEVELS = {
    r"[一二三四五六七八九十]+、": "黑体",
    r"（[一二三四五六七八九十]+）": "楷体",
    r"\d+\.": "仿宋",
    r"（\d+）": "仿宋",
}


@clause(
    "7.3.3",
    "结构层次“一、”黑体，“（一）”楷体，“1.”“（1）”仿宋，都是 3 号",
    how="段首序号的字体、字号、左空二字",
    tolerance=0.3,
    when=lambda plan: DOCUMENT(plan) and any(each.children for each in plan.sections) and not plan.tasks,
)
def levels(shown: Shown) -> Iterator[Reading]:
    starts = [line for sheet in shown.sheets[1:] for line in body_lines(sheet) if line.left > LEFT + CELL]
    for pattern, font in LEVELS.items():
        found = [line for line in starts if re.match(pattern, line.squeezed) and line.chars[0].left < LEFT + 3 * CELL]
        yield Reading(f"{pattern} 的标题", "有" if found else "没有", "有")
        for line in found:
            yield Reading(
                f"“{line.squeezed[:4]}”", f"{family(line.chars[1].font)} {line.size:.0f}", f"{font} {SIZE_3:.0f}"
            )
            yield Reading(f"“{line.squeezed[:4]}”的左边至版心", line.left - LEFT, 2 * CELL)


def has_attachments(plan: Plan) -> bool:
    return DOCUMENT(plan) and bool(plan.attachments)


def _label(plan: Plan) -> str:
    return f"{plan.attachment_label}："


def listed(shown: Shown) -> list[Found]:
    """The lines of 附件说明, over as many pages as they take."""
    start = line_with(shown, _label(shown.plan))
    many = len(shown.plan.attachments) > 1
    names = (
        f"{index if many else ''}{'.' if many else ''}{squeezed(it.title)}"
        for index, it in enumerate(shown.plan.attachments, 1)
    )
    rest = squeezed(_label(shown.plan)) + "".join(names)
    lines: list[Found] = []
    for found in every_line(shown):
        at_start = found.line is start.line
        if (lines or at_start) and rest and rest.startswith(found.line.squeezed):
            lines.append(found)
            rest = rest[len(found.line.squeezed) :]
    return lines


@clause(
    "7.3.4",
    "附件说明在正文下空一行，左空二字，“附件”后标全角冒号",
    how="空行数、左边",
    tolerance=0.3,
    when=has_attachments,
)
def list_of_attachments(shown: Shown) -> Iterator[Reading]:
    first = listed(shown)[0]
    if first.line is not body_lines(first.sheet)[0]:
        yield Reading("正文和附件说明之间的空行", blank_lines(above(first), first.line), 1)
    yield Reading("附件说明左边至版心", first.line.left - LEFT, 2 * CELL)


@clause(
    "7.3.4",
    "附件名称的文字完整，有序号的用阿拉伯数字（1.），名称后不加标点；一个附件没有序号",
    how="各行连起来和方案里的附件比",
    when=has_attachments,
)
def words_of_the_list(shown: Shown) -> Iterator[Reading]:
    printed = "".join(found.line.squeezed for found in listed(shown))
    many = len(shown.plan.attachments) > 1
    names = (f"{index}." * many + squeezed(it.title) for index, it in enumerate(shown.plan.attachments, 1))
    yield Reading("附件说明", printed, _label(shown.plan) + "".join(names))


@clause(
    "7.3.4",
    "附件名称上下对齐，回行与上一行附件名称的首字对齐",
    how="每一行名称首字的左边",
    tolerance=0.4,
    unit="mm",
    when=has_attachments,
)
def names_of_the_list(shown: Shown) -> Iterator[Reading]:
    lefts = [_name_left(found.line, _label(shown.plan)) for found in listed(shown)]
    for left in lefts:
        yield Reading("名称首字的左边", left, lefts[0])


def _name_left(line: Line, label: str) -> float:
    """Where the name begins on a line of the list, after 附件： and its number."""
    start = re.match(rf"(?:{label})?(?:\d{{1,2}}\.)?", line.squeezed)
    solid = [char for char in line.chars if char.text.strip()]
    return solid[start.end() if start else 0].left
