"""标题、主送机关、正文、附件说明 (GB/T 9704-2012 7.3.1–7.3.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fangan.model.notice import Format
from fangan.text.width import cells
from fangan.verify.document import Paragraph, Run
from fangan.verify.elements import Role, squeezed
from fangan.verify.facts import Facts
from fangan.verify.fonts import Family, family, font_and_size, in_size, is_side_note, named, share
from fangan.verify.page import Page
from fangan.verify.result import Verdict, judged, near, unknown
from fangan.verify.rules.pagination import lines_in_area
from fangan.verify.subject import Subject, always, has
from fangan.verify.targets import CELLS, ER_HAO, GAP, SAN_HAO
from fangan.word import styles

LEVELS = (
    (re.compile(r"[一二三四五六七八九十百]+、"), Family.HEI, "“一、”"),
    (re.compile(r"（[一二三四五六七八九十百]+）"), Family.KAI, "“（一）”"),
    (re.compile(r"\d{1,3}[.．](?!\d)"), Family.FANG, "“1.”"),
    (re.compile(r"（\d{1,3}）"), Family.FANG, "“（1）”"),
)
"""7.3.3: the four levels, how each begins and in which family it is set."""
WRONG_LEVELS = re.compile(
    r"[一二三四五六七八九十]+[.．，,]|[（(][一二三四五六七八九十]+[）)][、，,.．]|\([一二三四五六七八九十\d]+\)|\d{1,3}、|[（(]\d{1,3}[）)][、，,.．]"
)
"""Numbers in no form of 7.3.3: 1、 （一）、 (一)."""
BY_STYLE = {style: level for level, style in styles.HEADINGS.items()}
"""Our headings' styles, which tell the level whatever the number."""
END_MARKS = "。；，、！？.;,"
MOST = 0.6
"""Share of a paragraph's own text that must be in its family; names in 楷体 or brackets may be among it."""
WAIST = 2
"""字 that a line of a title may be shorter than both its neighbours."""
SENTENCE_ENDS = "。！？：；…”）"


def title(facts: Facts) -> Iterator[Verdict]:
    """7.3.1: 2号小标宋, centred, two blank lines below the red line."""
    lines = facts.all(Role.TITLE)
    yield from font_and_size(facts, lines, Family.BIAO, ER_HAO)
    wrong = [line for line in lines if line.looks.jc != "center"]
    yield judged(
        "居中", not wrong, named(facts, wrong, ["没有居中"] * len(wrong)) or "居中", "居中排布", "选中标题，点“居中”。"
    )
    if facts.has(Role.NUMBER) and facts.format in (Format.DOCUMENT, Format.LETTER):
        above = "版头分隔线" if facts.format is Format.DOCUMENT else "上面最后一个要素"
        yield near(f"与{above}相距", facts.gap_above(facts.indices(Role.TITLE)[0]), 2, GAP, "标题上面空二行。", " 行")
    yield _shape(facts, lines)


def _shape(facts: Facts, lines: tuple[Paragraph, ...]) -> Verdict:
    """梯形 or 菱形: no hourglass and no rectangle of three and more lines."""
    pieces = [piece for line in lines for piece in line.text.split("\n") if piece.strip()]
    if any(line.width > facts.document.area.text_width * 1.02 for line in lines if "\n" not in line.text):
        return unknown("回行", "标题由 Word 自动回行，看页面", "梯形或菱形")
    widths = [cells(piece.strip()) for piece in pieces]
    hourglass = any(min(widths[at - 1], widths[at + 1]) - widths[at] > WAIST for at in range(1, len(widths) - 1))
    rectangle = len(widths) > 2 and max(widths) - min(widths) < 1
    measured = f"{len(widths)} 行：{'、'.join(f'{width:g}' for width in widths)} 字"
    return judged("回行", not hourglass and not rectangle, measured, "梯形或菱形", "重新断行：词意完整，上下对称。")


def addressees(facts: Facts) -> Iterator[Verdict]:
    """7.3.2: one blank line below the title, flush left, a full-width colon at the end."""
    index = facts.indices(Role.ADDRESSEES)[0]
    paragraph = facts.document.paragraphs[index]
    text = paragraph.text.rstrip()
    yield judged("标点", text.endswith("："), f"末尾是“{text[-1:]}”", "最后一个名称后用全角冒号", "改为全角冒号“：”。")
    if facts.indices(Role.TITLE):
        yield near("与标题相距", facts.gap_above(index), 1, GAP, "标题下面空一行。", " 行")
    indent = paragraph.first_indent
    yield judged("顶格", abs(indent) <= CELLS, f"左空 {indent:.1f} 字", "左边顶格", "去掉缩进和空格。")
    yield from font_and_size(facts, [paragraph], Family.FANG, SAN_HAO)


def body_font(facts: Facts) -> Iterator[Verdict]:
    """7.3.3: 3号仿宋 besides the first two levels' headings."""
    text = facts.all(Role.BODY)
    wrong = [paragraph for paragraph in text if share(_plain(paragraph), Family.FANG) < MOST]
    fonts = [_plain(paragraph)[0].looks.font or "没有指定" for paragraph in wrong]
    measured = named(facts, wrong, fonts) or f"仿宋（{len(text)} 段）"
    yield judged("字体", not wrong, measured, "仿宋", "选中它，把中文字体改为仿宋。")
    yield in_size(facts, text, SAN_HAO)


def _plain(paragraph: Paragraph) -> list[Run]:
    """The runs of a text without the heading of level 1 or 2 at its start, labels and brackets."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    if runs and any(pattern.match(paragraph.text.strip()) for pattern, *_ in LEVELS[:2]):
        lead = runs[0].looks
        runs = [run for run in runs if run.looks != lead]
    return [run for run in runs if not is_side_note(run)]


def indents(facts: Facts) -> Iterator[Verdict]:
    """7.3.3: every paragraph 空二字, further lines flush."""
    text = [p for p in facts.all(Role.BODY) if not _continues(facts, p)]
    wrong = [p for p in text if abs(p.first_indent - 2) > CELLS or p.looks.jc in ("center", "right", "end")]
    measured = named(facts, wrong, [f"空 {p.first_indent:.1f} 字" for p in wrong]) or "每段空二字"
    yield judged("首行缩进", not wrong, measured, "每个自然段左空二字", "首行缩进设为 2 字符，不用空格。")
    hanging = [p for p in text if p.looks.left > 60]
    measured = named(facts, hanging, [f"左缩进 {p.looks.left / p.main.cell:.1f} 字" for p in hanging]) or "顶格"
    yield judged("回行", not hanging, measured, "回行顶格", "左缩进设为 0，只留首行缩进。")


def _continues(facts: Facts, paragraph: Paragraph) -> bool:
    """Whether a paragraph only goes on with one that had to be divided: the one above ends in the middle of a sentence."""
    at = facts.document.paragraphs.index(paragraph)
    above = facts.document.paragraphs[at - 1].text.rstrip() if at else ""
    return bool(above) and above[-1] not in SENTENCE_ENDS and paragraph.first_indent == 0


def levels(facts: Facts) -> Iterator[Verdict]:
    """7.3.3: 一、黑体 （一）楷体 1. and （1）仿宋."""
    for level, (_, wanted, shown) in enumerate(LEVELS, 1):
        found = [p for p in facts.all(Role.BODY) if _level(p) == level]
        if not found:
            continue
        wrong = [p for p in found if family(_lead(p).looks.font) is not wanted]
        measured = (
            named(facts, wrong, [_lead(p).looks.font or "没有指定" for p in wrong]) or f"{wanted}（{len(found)} 处）"
        )
        yield judged(f"{shown}级标题的字体", not wrong, measured, wanted, f"选中这一级标题，改为{wanted}。")


def _level(paragraph: Paragraph) -> int:
    """1 to 4: by a heading's style, else by the number at its start; 0 for plain text."""
    return BY_STYLE.get(paragraph.style) or _written_level(paragraph)


def _written_level(paragraph: Paragraph) -> int:
    text = paragraph.text.strip()
    return next((level for level, (pattern, *_) in enumerate(LEVELS, 1) if pattern.match(text)), 0)


def _lead(paragraph: Paragraph) -> Run:
    return next(run for run in paragraph.runs if run.text.strip())


def level_forms(facts: Facts) -> Iterator[Verdict]:
    """7.3.3: numbers written as 一、（一）1.（1）, a heading's as its level is."""
    text = facts.all(Role.BODY)
    wrong = [p for p in text if WRONG_LEVELS.match(p.text.strip()) or _other_level(p)]
    found = [f"第 {_level(p)} 级标题" if _other_level(p) else "错的写法" for p in wrong]
    measured = named(facts, wrong, found) or "没有错的"
    yield judged(
        "结构层次序数", not wrong, measured, "一、（一）1.（1）", "“1”后用下脚点，（一）（1）后不加标点，用全角括号。"
    )
    automatic = sum(paragraph.numbered for paragraph in text)
    if automatic:
        yield unknown("自动编号", f"{automatic} 段由 Word 自动编号，序数不在文字里", "一、（一）1.（1）")


def _other_level(paragraph: Paragraph) -> bool:
    """Whether a heading bears the number of another level: （3） between （二） and （四）."""
    styled, written = BY_STYLE.get(paragraph.style, 0), _written_level(paragraph)
    return bool(styled and written and styled != written)


def bold(facts: Facts) -> Iterator[Verdict]:
    """7.3.3 tells levels by their fonts; the standard knows no bold text."""
    wrong = [p for p in facts.all(Role.BODY) if any(run.looks.bold and run.text.strip() for run in p.runs)]
    yield judged(
        "加粗", not wrong, named(facts, wrong, ["加粗"] * len(wrong)) or "没有", "不加粗", "层次靠字体区分，取消加粗。"
    )


def first_page_text(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.3.3 on the page: the first page must show some of the text."""
    if not facts.has(Role.MARK) and not facts.has(Role.TITLE):
        return
    shown = "".join(squeezed(line.text) for line in lines_in_area(pages[0])) if pages else ""
    text = [squeezed(p.text)[:8] for p in facts.all(Role.BODY)]
    right = any(start and start in shown for start in text)
    yield judged(
        "首页",
        right,
        "显示了正文" if right else "没有正文",
        "首页必须显示正文",
        "缩小标志或标题的行距，或者把主送机关移到版记。",
    )


def attachment_list(facts: Facts) -> Iterator[Verdict]:
    """7.3.4: one blank line below the text, 空二字, a full-width colon, no mark after the names."""
    indices = facts.indices(Role.LIST)
    lines = facts.all(Role.LIST)
    yield near("与正文相距", facts.gap_above(indices[0]), 1, GAP, "正文下面空一行。", " 行")
    indent = lines[0].first_indent
    yield judged("缩进", abs(indent - 2) <= CELLS, f"左空 {indent:.1f} 字", "左空二字", "“附件”二字左空二字。")
    label = re.match(r"附\s*件?\s*.?", lines[0].text.strip())
    shown = label.group() if label else lines[0].text[:3]
    yield judged("冒号", "：" in shown, shown, "“附件”后用全角冒号", "写成“附件：”。")
    ended = [p for p in lines if p.text.rstrip()[-1:] in END_MARKS]
    measured = named(facts, ended, [f"以“{p.text.rstrip()[-1:]}”结尾" for p in ended]) or "没有标点"
    yield judged("名称后的标点", not ended, measured, "不加标点", "去掉名称后面的标点。")
    yield from font_and_size(facts, lines, Family.FANG, SAN_HAO)
    if len(lines) > 1:
        yield _numbers(lines)


def _numbers(lines: tuple[Paragraph, ...]) -> Verdict:
    """1. 2. 3. … in their order."""
    found = [re.search(r"(?:^|[：:\s])(\d{1,2})([.．、]?)", line.text.strip()) for line in lines]
    values = [int(hit[1]) if hit else 0 for hit in found]
    right = values == list(range(1, len(values) + 1)) and all(hit and hit[2] == "." for hit in found)
    return judged("顺序号", right, "、".join(map(str, values)), "1. 2. 3.", "用阿拉伯数字依次编号，后加下脚点。")


def list_alignment(facts: Facts) -> Iterator[Verdict]:
    """7.3.4: names and their further lines begin below each other."""
    lines = facts.all(Role.LIST)
    lefts = [line.looks.left for line in lines]
    if any(line.numbered for line in lines):
        yield unknown("对齐", "由 Word 自动编号")
        return
    spread = max(lefts) - min(lefts)
    hangs = all(line.looks.first < 0 for line in lines)
    right = spread <= 40 and hangs
    measured = f"左缩进相差 {spread / 20:.0f} 磅" if spread > 40 else "悬挂缩进" if hangs else "没有悬挂缩进"
    yield judged("对齐", right, measured, "回行与上一行名称首字对齐", "用悬挂缩进，使名称上下对齐。")


SUBJECTS = (
    Subject("7.3.1", "标题", has(Role.TITLE), (title,)),
    Subject("7.3.2", "主送机关", has(Role.ADDRESSEES), (addressees,)),
    Subject("7.3.3", "正文", always, (body_font, indents, levels, level_forms, bold), (first_page_text,)),
    Subject("7.3.4", "附件说明", has(Role.LIST), (attachment_list, list_alignment)),
)
