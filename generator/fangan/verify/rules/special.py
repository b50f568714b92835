"""表格 (GB/T 9704-2012 8) and the special formats 信函, 命令（令）, 纪要 (10)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from fangan.model.notice import Format
from fangan.verify.document import Table
from fangan.verify.elements import PRESENT, Role
from fangan.verify.facts import Facts
from fangan.verify.fonts import Family, family
from fangan.verify.page import Band, Page, joined, rules
from fangan.verify.result import State, Verdict, by_glyphs, judged, near, unknown
from fangan.verify.rules.head import CENTRED
from fangan.verify.subject import Subject
from fangan.verify.targets import (
    CELLS,
    LETTER_LAST_RULE,
    LETTER_RULE,
    LETTER_RULE_BELOW_MARK,
    LETTER_RULE_WIDTH,
    MARGIN,
    PLACED,
    TYPE_HEIGHT,
    TYPE_WIDTH,
    mm,
)

SIDEWAYS_TOP, SIDEWAYS_RIGHT = 28.0, 37.0
"""8: a page set sideways is the upright page turned: its top is 订口, its right edge 天头."""
SLACK = 4.0
"""Millimetres that cell margins may stick out at both sides together."""


def is_format(*formats: Format) -> Callable[[Facts], bool]:
    """Whether a document has one of the formats."""
    return lambda facts: facts.format in formats


def content_tables(facts: Facts) -> list[Table]:
    """Tables that hold text of the paper: not the mark, not names, not 版记."""
    frames = {p.table for role in (Role.MARK, Role.NAMES, Role.IMPRINT, Role.DATE) for p in facts.all(role)}
    return [table for at, table in enumerate(facts.document.tables) if at not in frames and table.text.strip()]


def has_tables(facts: Facts) -> bool:
    """Whether the paper has tables, or pages set sideways."""
    return bool(content_tables(facts)) or any(section.landscape for section in facts.document.sections)


def table_width(facts: Facts) -> Iterator[Verdict]:
    """Tables stay within the type area: 156 mm upright, 225 mm sideways."""
    for number, table in enumerate(content_tables(facts), 1):
        room = TYPE_HEIGHT if facts.section_is_landscape(table.section) else TYPE_WIDTH
        width = mm(sum(table.columns))
        yield judged(
            f"第 {number} 个表的宽",
            width <= room + SLACK,
            f"{width:.0f} mm",
            f"不超过 {room:g} mm",
            "缩小列宽，或者改为横排。",
        )


def sideways(facts: Facts) -> Iterator[Verdict]:
    """8: an A4 page set sideways turns the margins with the page."""
    for number, section in enumerate(facts.document.sections, 1):
        if section.landscape:
            yield near(
                f"第 {number} 节横排的上边（订口）", mm(section.top), SIDEWAYS_TOP, MARGIN, "上边距设为 28 毫米。"
            )
            yield near(
                f"第 {number} 节横排的右边（天头）", mm(section.right), SIDEWAYS_RIGHT, MARGIN, "右边距设为 37 毫米。"
            )


def letter_mark(facts: Facts) -> Iterator[Verdict]:
    """10.1: the organ's name without 文件; 发文字号 flush right."""
    text = facts.all(Role.MARK)[0].text.strip()
    yield judged("标志", not text.endswith("文件"), text[:16], "不加“文件”二字", "删去“文件”。")
    for paragraph in facts.all(Role.NUMBER)[:1]:
        at_tab = (
            "\t" in paragraph.text
            and paragraph.tabs
            and mm(abs(facts.document.area.text_width - paragraph.tabs[-1])) < 1
        )
        right = bool(at_tab) or (paragraph.looks.jc in ("right", "end") and paragraph.looks.right <= 60)
        yield judged("发文字号", right, "右边顶格" if right else "没有右顶格", "版心右边缘顶格", "右对齐，不留右缩进。")


def letter_rules(_: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """10.1 on the page: two red double rules of 170 mm, 4 mm below the mark and 20 mm above the paper's end."""
    found = rules(pages[0].red) if pages else []
    upper, lower = ([r for r in found if r.centre < 148], [r for r in found if r.centre >= 148])
    marks = [band for band in joined(pages[0].red) if band.height > 2] if pages else []
    yield _double("上面的双线", upper)
    yield _double("下面的双线", lower)
    if upper and marks:
        gap = upper[0].top - max(band.bottom for band in marks if band.bottom < upper[0].top + 0.1)
        yield by_glyphs(near("双线离标志", gap, LETTER_RULE_BELOW_MARK, PLACED, "改标志与双线之间的距离。"))
    if lower:
        yield near("下双线离上页边", lower[-1].centre, LETTER_LAST_RULE, 1.0, "距下页边 20 毫米。")


def _double(item: str, found: list[Band]) -> Verdict:
    """Two rules of 170 mm."""
    right = len(found) == 2 and all(abs(rule.width - LETTER_RULE) <= LETTER_RULE_WIDTH for rule in found)
    measured = f"{len(found)} 条：{'、'.join(f'{rule.width:.1f} mm' for rule in found)}" if found else "没有"
    return judged(item, right, measured, f"两条，各长 {LETTER_RULE:g} mm", "用两条红线，一粗一细。")


def order(facts: Facts) -> Iterator[Verdict]:
    """10.2: 令号 centred, two blank lines above and below it."""
    indices = facts.indices(Role.NUMBER)
    if not indices:
        yield judged("令号", False, "没有", "第×号", "在标志下面空二行写令号。")
        return
    paragraph = facts.document.paragraphs[indices[0]]
    centred = paragraph.looks.jc in CENTRED
    yield judged("令号", centred, paragraph.text.strip(), "居中编排", "选中令号，点“居中”。")
    following = next((i for i in sorted(facts.roles) if i > indices[-1]), None)
    if following is not None:
        yield near("令号与下文相距", facts.gap_above(following), 2, 0.3, "令号下空二行。", " 行")


def present(facts: Facts) -> Iterator[Verdict]:
    """10.3: 出席 in 3号黑体, 空二字, a full-width colon."""
    for paragraph in facts.all(Role.PRESENT):
        label = PRESENT.match(paragraph.text.strip())
        if label is None:
            continue
        shown = label.group()
        lead = next(run for run in paragraph.runs if run.text.strip())
        yield judged(f"{shown[:2]} 冒号", shown.endswith("："), shown, "全角冒号", "改为“：”。")
        black = family(lead.looks.font) is Family.HEI
        yield judged(f"{shown[:2]} 字体", black, lead.looks.font, "黑体", "选中这两个字，改为 3号黑体。")
        indent = paragraph.first_indent
        yield judged(
            f"{shown[:2]} 缩进", abs(indent - 2) <= CELLS, f"左空 {indent:.1f} 字", "左空二字", "首行缩进 2 字符。"
        )
    if not facts.has(Role.PRESENT):
        yield unknown("出席人员名单", "没有列出席、请假、列席；标准允许根据实际制定")


def not_that(name: str) -> Callable[[Facts], Verdict]:
    """Says that a document is in another format."""
    return lambda _: Verdict("", State.ABSENT, f"不是{name}")


SUBJECTS = (
    Subject("8", "表格", has_tables, (table_width, sideways)),
    Subject("10.1", "信函格式", is_format(Format.LETTER), (letter_mark,), (letter_rules,), not_that("信函")),
    Subject("10.2", "命令（令）格式", is_format(Format.ORDER), (order,), missing=not_that("命令（令）")),
    Subject("10.3", "纪要格式", is_format(Format.MINUTES), (present,), missing=not_that("纪要")),
)
