"""Clause 7.2: 版头."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.notice import Format
from fangan.model.plan import Plan
from tests.render.ink import red
from tests.render.standard.clause import Reading, Shown, clause
from tests.render.standard.find import (
    DOCUMENT,
    and_has,
    is_a,
    mark_lines,
    notice_of,
    number_line,
    number_part,
    squeezed,
)
from tests.render.standard.measures import CELL, CENTRE, LEFT, PITCH, RIGHT, TOP, family
from tests.render.standard.sheet import Line

FIRST_BASELINE = 45.3
"""The baseline of line 1 of 22 in mm from the paper's top."""


def row(line: Line) -> float:
    """Which of the 22 lines of the page a line is."""
    return round((line.baseline - FIRST_BASELINE) / PITCH, 1) + 1


def _corner(shown: Shown, what: str, words: str, wanted_row: int, font: str) -> Iterator[Reading]:
    line = next((line for line in shown.first.lines if line.squeezed == squeezed(words)), None)
    if line is None:
        yield Reading(what, "没有印出", words)
        return
    yield Reading(f"{what}在第几行", row(line), wanted_row)
    yield Reading(f"{what}左边至版心", abs(round(line.left - LEFT)), 0)
    yield Reading(
        f"{what}的字体", "、".join(sorted({family(char.font) for char in line.chars if char.text.strip()})), font
    )


@clause(
    "7.2.1",
    "份号：6 位阿拉伯数字，顶格在版心左上角第一行",
    how="文字、行、左边、字体",
    tolerance=0.1,
    when=and_has(DOCUMENT, lambda it: it.copy_number),
)
def copy_number(shown: Shown) -> Iterator[Reading]:
    words = notice_of(shown.plan).copy_number or ""
    yield Reading("份号的位数", len(words), 6)
    yield from _corner(shown, "份号", words, 1, "仿宋")


@clause(
    "7.2.2",
    "密级和保密期限：3 号黑体，顶格在第二行",
    how="文字、行、左边、字体；没有份号时也在第二行",
    tolerance=0.1,
    when=and_has(DOCUMENT, lambda it: it.classification),
)
def classification(shown: Shown) -> Iterator[Reading]:
    yield from _corner(shown, "密级", notice_of(shown.plan).classification or "", 2, "黑体")


@clause(
    "7.2.3",
    "紧急程度：3 号黑体，顶格，在份号、密级之下",
    how="文字、行（第三行）、左边、字体",
    tolerance=0.1,
    when=and_has(DOCUMENT, lambda it: it.urgency),
)
def urgency(shown: Shown) -> Iterator[Reading]:
    yield from _corner(shown, "紧急程度", notice_of(shown.plan).urgency or "", 3, "黑体")


HAS_MARK = and_has(is_a(Format.DOCUMENT, Format.MINUTES), lambda it: it.issuers or it.mark)


@clause(
    "7.2.4",
    "发文机关标志上边缘至版心上边缘 35 mm（纪要也是，10.3）",
    how="标志红色墨迹的上边缘",
    tolerance=0.3,
    unit="mm",
    when=HAS_MARK,
)
def mark_top(shown: Shown) -> Iterator[Reading]:
    yield Reading("标志上边缘至版心上边缘", shown.first.red[0].top - TOP, 35.0)


def _words_of_the_mark(plan: Plan) -> str:
    notice = notice_of(plan)
    if notice.mark:
        return notice.mark
    names = notice.issuers[:1] if notice.lead_mark_only else notice.issuers
    return "".join(names)


@clause(
    "7.2.4",
    "发文机关标志：机关全称或者规范化简称加“文件”；联合行文主办机关在前，或者只用主办机关",
    how="红色的文字，自上而下",
    when=and_has(DOCUMENT, lambda it: it.issuers),
)
def mark_words(shown: Shown) -> Iterator[Reading]:
    words = "".join(line.squeezed for line in mark_lines(shown))
    names = _words_of_the_mark(shown.plan).replace("文件", "")
    yield Reading("标志里“文件”的个数", words.count("文件"), 1)
    yield Reading("标志里的机关", words.replace("文件", ""), squeezed(names))


def is_single_mark(plan: Plan) -> bool:
    return HAS_MARK(plan) and bool(
        notice_of(plan).mark or notice_of(plan).lead_mark_only or len(notice_of(plan).issuers) < 2
    )


def is_joint_mark(plan: Plan) -> bool:
    return DOCUMENT(plan) and not is_single_mark(plan) and len(notice_of(plan).issuers) > 1


@clause(
    "7.2.4",
    "发文机关标志居中排布，不出版心",
    how="标志的首字、末字至版心中线",
    tolerance=0.8,
    unit="mm",
    when=is_single_mark,
)
def mark_centred(shown: Shown) -> Iterator[Reading]:
    for line in mark_lines(shown):
        yield Reading("标志的中线", line.middle, CENTRE)
        yield Reading("标志左边超出版心", max(0.0, LEFT - line.left), 0.0)


@clause(
    "7.2.4",
    "联合行文：“文件”二字在机关名称右侧，上下居中",
    how="“文件”墨迹的中线和各名称墨迹的中线",
    tolerance=1.5,
    unit="mm",
    when=is_joint_mark,
)
def joint_mark(shown: Shown) -> Iterator[Reading]:
    lines = mark_lines(shown)
    document = next(line.part("文件") for line in lines if "文件" in line.squeezed)
    names = [line for line in lines if line.squeezed != "文件"]
    middle = (shown.first.ink_of(names[0], red).top + shown.first.ink_of(names[-1], red).bottom) / 2
    yield Reading("“文件”的中线至名称的中线", shown.first.ink_of(document, red).centre - middle, 0.0)
    ends = [char.right for line in names for char in line.chars if char.left < document.left]
    yield Reading("名称超出“文件”左边", max(0.0, max(ends) - document.left), 0.0)
    yield Reading("“文件”超出版心", max(0.0, document.right - RIGHT), 0.0)


@clause(
    "7.2.5",
    "发文字号在标志下空二行",
    how="标志墨迹的下边缘至发文字号（有几行签发人的，第一行）墨迹的上边缘，除以行高取整",
    unit="行",
    when=and_has(DOCUMENT, lambda it: it.number and it.issuers),
)
def number_below_the_mark(shown: Shown) -> Iterator[Reading]:
    mark = [band for band in shown.first.red if band.bottom < _rule_top(shown)][-1]
    first = _signers(shown)[0] if notice_of(shown.plan).signers else number_line(shown)
    yield Reading("标志和发文字号之间的空行", (shown.first.ink_of(first).top - mark.bottom) // PITCH, 2)


def _rule_top(shown: Shown) -> float:
    return shown.first.red_rules[0].top


@clause(
    "7.2.5",
    "发文字号居中",
    how="发文字号的中线至版心中线",
    tolerance=0.5,
    unit="mm",
    when=and_has(DOCUMENT, lambda it: it.number and not it.signers),
)
def number_centred(shown: Shown) -> Iterator[Reading]:
    yield Reading("发文字号的中线", number_part(shown).middle, CENTRE)


UPWARD = and_has(DOCUMENT, lambda it: it.signers and it.number)


@clause(
    "7.2.5",
    "上行文的发文字号居左空一字，与最后一个签发人同一行",
    how="发文字号左边至版心；同一行里有最后一个签发人",
    tolerance=0.5,
    unit="mm",
    when=UPWARD,
)
def number_of_an_upward_document(shown: Shown) -> Iterator[Reading]:
    yield Reading("发文字号左边至版心", number_part(shown).left - LEFT, CELL)
    last = squeezed(notice_of(shown.plan).signers[-1])
    yield Reading("最后一个签发人在发文字号的行", "是" if last in number_line(shown).squeezed else "否", "是")


def _signers(shown: Shown) -> list[Line]:
    """The lines with names of signers, the label's line first."""
    names = [squeezed(name) for name in notice_of(shown.plan).signers]
    end = number_line(shown).baseline
    return [line for line in shown.first.lines if line.baseline <= end and any(name in line.squeezed for name in names)]


def _names(shown: Shown) -> list[Line]:
    return [
        line.part(name)
        for line in _signers(shown)
        for name in notice_of(shown.plan).signers
        if squeezed(name) in line.squeezed.replace("签发人：", "")
    ]


@clause("7.2.6", "签发人居右空一字", how="最右的姓名至版心右边缘", tolerance=0.5, unit="mm", when=UPWARD)
def signers_right(shown: Shown) -> Iterator[Reading]:
    yield Reading("姓名右边至版心", RIGHT - max(name.right for name in _names(shown)), CELL)


@clause(
    "7.2.6",
    "“签发人”3 号仿宋，后标全角冒号；姓名 3 号楷体，按机关顺序，每行一般两个，回行与上一行第一个姓名对齐",
    how="文字、字体、各行第一个姓名的左边",
    tolerance=0.3,
    when=UPWARD,
)
def signers_words(shown: Shown) -> Iterator[Reading]:
    lines, names = _signers(shown), _names(shown)
    label = lines[0].part("签发人：")
    yield Reading("“签发人：”的字体", family(label.chars[0].font), "仿宋")
    yield Reading("姓名的字体", "、".join(sorted({family(char.font) for name in names for char in name.chars})), "楷体")
    yield Reading(
        "印出的姓名",
        "、".join(name.squeezed for name in names),
        "、".join(map(squeezed, notice_of(shown.plan).signers)),
    )
    firsts = [min(name.left for name in names if name.baseline == line.baseline) for line in lines]
    for left in firsts[1:]:
        yield Reading("回行的姓名左边", left, firsts[0])


RULED = and_has(DOCUMENT, lambda it: it.number and it.issuers)


@clause(
    "7.2.7",
    "发文字号之下 4 mm 处印一条红色分隔线",
    how="发文字号墨迹的下边缘至红线的中线",
    tolerance=0.3,
    unit="mm",
    when=RULED,
)
def red_rule_below_the_number(shown: Shown) -> Iterator[Reading]:
    rule = shown.first.red_rules[0]
    yield Reading("发文字号至红线", rule.centre - shown.first.ink_of(number_part(shown)).bottom, 4.0)


@clause("7.2.7", "红色分隔线居中，与版心等宽（156 mm）", how="红线墨迹的左右两端", tolerance=0.3, unit="mm", when=RULED)
def red_rule_width(shown: Shown) -> Iterator[Reading]:
    rule = shown.first.red_rules[0]
    yield Reading("红线的宽", rule.width, RIGHT - LEFT)
    yield Reading("红线的中线", rule.middle, CENTRE)
