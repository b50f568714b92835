"""页码 (GB/T 9704-2012 7.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fangan.model.notice import Format
from fangan.verify.document import Paragraph, Section
from fangan.verify.elements import Role
from fangan.verify.facts import Facts
from fangan.verify.fonts import Family, family
from fangan.verify.page import Page
from fangan.verify.result import State, Verdict, by_glyphs, judged, near
from fangan.verify.subject import Subject
from fangan.verify.targets import DASH, PLACED, SI_HAO, SIZE, SMALL_CELLS

DASHED = re.compile(r"—\s*\d*\s*—")
ADVICE = "插入—页码，勾选“奇偶页不同”。"
ASIDE = {"default": ("right", "end"), "even": ("left", "both", "start")}


def numbered(facts: Facts) -> bool:
    """Whether any page shows its number."""
    return any(section.page_numbers(kind) for section in facts.document.sections for kind, _ in section.footers)


def missing(_: Facts) -> Verdict:
    """A paper without page numbers fails: 7.5 asks for them always."""
    return Verdict("", State.FAIL, "没有页码", "4号半角宋体阿拉伯数字", ADVICE)


def odd_and_even(facts: Facts) -> Iterator[Verdict]:
    """7.5: odd pages 居右空一字, even pages 居左空一字."""
    area = facts.document.area
    yield judged("奇偶页不同", facts.document.odd_and_even, "是" if facts.document.odd_and_even else "否", "是", ADVICE)
    for kind, shown in (("default", "单页"), ("even", "双页")):
        found = area.page_numbers(kind)
        if not found:
            yield judged(f"{shown}页码", False, "没有", "有", ADVICE)
        else:
            yield _aside(kind, shown, found[0])


def _aside(kind: str, shown: str, paragraph: Paragraph) -> Verdict:
    looks, cell = paragraph.looks, paragraph.main.cell or 1
    at_right = kind == "default"
    blank = looks.right / cell if at_right else paragraph.first_indent
    trailing = len(paragraph.text) - len(paragraph.text.rstrip("　"))
    blank += trailing if at_right else 0
    right = looks.jc in ASIDE[kind] and abs(blank - 1) <= SMALL_CELLS
    side = "居右" if at_right else "居左"
    measured = f"{side}空 {blank:.1f} 字" if looks.jc in ASIDE[kind] else f"没有{side}"
    return judged(f"{shown}页码位置", right, measured, f"{side}空一字", f"页脚里的页码{side}，缩进 1 字符。")


def look(facts: Facts) -> Iterator[Verdict]:
    """7.5: 4号 half-width 宋体, a dash at each side."""
    given = [p for kind in ("default", "even") for p in facts.document.area.page_numbers(kind)]
    if not given:
        return
    wrong = next(
        (p for p in given if family(p.main.font) is not Family.SONG or abs(p.main.size - SI_HAO) > SIZE), given[0]
    )
    right = family(wrong.main.font) is Family.SONG and abs(wrong.main.size - SI_HAO) <= SIZE
    yield judged(
        "字体字号", right, f"{wrong.main.font} {wrong.main.size:g} 磅", "宋体 4号（14 磅）", "选中页码，改为宋体四号。"
    )
    plain = next((p for p in given if not DASHED.fullmatch(p.text.strip())), None)
    measured = (plain or given[0]).text.strip()
    yield judged("一字线", plain is None, measured, "— 1 —", "数字左右各放一条一字线“—”，不用短横或破折号。")


def every_section(facts: Facts) -> Iterator[Verdict]:
    """7.5: pages with text are numbered on, only a blank page and that of 版记 after it may lack a number."""
    sections = facts.document.sections
    bare = [number for number, section in enumerate(sections) if _is_bare(section) and _has_text(facts, number)]
    again = [number + 1 for number, section in enumerate(sections) if number and section.restarts]
    measured = f"第 {bare[0] + 1} 节没有页码" if bare else f"第 {again[0]} 节重新编号" if again else "连续"
    yield judged(
        "连续编排", not bare and not again, measured, "附件与正文连续编排页码", "取消“起始页码”，页脚“链接到前一节”。"
    )


def _is_bare(section: Section) -> bool:
    return not section.page_numbers("default") and not section.page_numbers("even")


def _has_text(facts: Facts, section: int) -> bool:
    return any(
        p.section == section and facts.roles.get(index) not in (None, Role.IMPRINT)
        for index, p in enumerate(facts.document.paragraphs)
    )


def dash_on_page(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.5 on the page: the dash 7 mm below the type area, on every numbered page."""
    centres = [page.dash for page in pages if not page.landscape and page.dash is not None]
    if not centres and facts.format is Format.LETTER and len(pages) == 1:
        return
    if not centres:
        yield judged("一字线离上页边", False, "页面上没有页码", f"{DASH:g} mm", ADVICE)
        return
    worst = max(centres, key=lambda centre: abs(centre - DASH))
    yield by_glyphs(near("一字线离上页边", worst, DASH, PLACED, "改“页脚底端距离”（约 25.5 毫米）。"))


def first_of_letter(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """10.1 on the page: no number on the first page of a letter."""
    if facts.format is Format.LETTER and pages:
        shown = any(DASHED.fullmatch(line.text.strip()) for line in pages[0].lines)
        yield judged(
            "首页",
            not shown,
            "有页码" if shown else "没有页码",
            "信函首页不显示页码（10.1）",
            "勾选“首页不同”，首页页脚留空。",
        )


SUBJECTS = (
    Subject("7.5", "页码", numbered, (odd_and_even, look, every_section), (dash_on_page, first_of_letter), missing),
)
