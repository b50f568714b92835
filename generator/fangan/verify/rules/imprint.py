"""版记 (GB/T 9704-2012 7.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fangan.model.notice import Format
from fangan.verify.document import Paragraph, Table
from fangan.verify.elements import Role
from fangan.verify.facts import Facts
from fangan.verify.fonts import Family, font_and_size
from fangan.verify.page import Band, Page, rules
from fangan.verify.result import Verdict, judged, near, unknown
from fangan.verify.rules.ending import is_date
from fangan.verify.subject import Subject, has
from fangan.verify.targets import BOTTOM, LAST_RULE, LEFT, RIGHT, RULE_EDGE, SI_HAO, SMALL_CELLS, TYPE_WIDTH, mm

COPIED = re.compile(r"\s*抄\s*送\s*([：:]?)")
PRINTED = re.compile(r"([\d〇○零一二三四五六七八九年月日\s]+?)\s*印\s*发\s*$")
EIGHTH_POINT_MM = 25.4 / 72 / 8


def looks(facts: Facts) -> Iterator[Verdict]:
    """7.4.2, 7.4.3: 4号仿宋."""
    yield from font_and_size(facts, facts.all(Role.IMPRINT), Family.FANG, SI_HAO)


def separators(facts: Facts) -> Iterator[Verdict]:
    """7.4.1: rules above, between and below, as wide as the type area, the outer ones thicker."""
    table = facts.imprint_table
    if facts.format is Format.LETTER:
        yield from _no_rules(table)
        return
    if table is None:
        yield unknown("分隔线", "版记不是表格，线看页面", "首末条粗、中间细，与版心等宽")
        return
    tops, bottoms = _sizes(table)
    inner = [max(above or 0, below or 0) for above, below in zip(bottoms[:-1], tops[1:], strict=True)]
    outer = [tops[0] or 0, bottoms[-1] or 0]
    shown = "、".join(f"{size * EIGHTH_POINT_MM:.2f}" for size in (outer[0], *inner, outer[1])) + " mm"
    right = all(outer) and all(0 < size < min(outer) for size in inner)
    yield judged(
        "分隔线粗细",
        right,
        shown,
        "首末条粗（推荐 0.35 mm）、中间细（推荐 0.25 mm）",
        "在“边框”里设置：首末 1 磅，中间 0.75 磅。",
    )
    width = mm(sum(table.columns))
    yield near("分隔线长", width, TYPE_WIDTH, 1.0, "把版记表格的宽度设为 156 毫米。")


def _sizes(table: Table) -> tuple[list[int | None], list[int | None]]:
    """The borders above and below each row, by its first cell."""
    cells = [row[0] for row in table.rows if row]
    return [cell.top for cell in cells], [cell.bottom for cell in cells]


def _no_rules(table: Table | None) -> Iterator[Verdict]:
    """10.1: 版记 of a letter has no rules."""
    ruled = table is not None and any(side for sides in _sizes(table) for side in sides)
    yield judged("分隔线", not ruled, "有" if ruled else "没有", "信函的版记不加分隔线（10.1）", "去掉版记表格的边框。")


def place(facts: Facts) -> Iterator[Verdict]:
    """7.4.1: the last rule on the type area's bottom: a table bound to it needs no page to tell."""
    table = facts.imprint_table
    bound = table and table.floating.get("vertAnchor") == "margin" and table.floating.get("tblpYSpec") == "bottom"
    if bound:
        yield judged("位置", True, "固定在版心底部", "末条与版心最后一行重合")
    elif facts.pages is None:
        yield unknown("位置", "没有固定在版心底部，要看页面", "末条与版心下边缘重合")


def last_rule(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.4.1 on the page: rules as wide as the type area, the last one on its bottom edge."""
    if facts.format is Format.LETTER:
        return
    lines = _page_rules(pages)
    if not lines:
        yield judged("页面上的线", False, "最后一面没有找到", "与版心等宽的分隔线", "给版记加分隔线。")
        return
    advice = "把版记表格设为浮动，垂直位置相对页边距“底端”。"
    yield near("末条离上页边", lines[-1].centre, BOTTOM, LAST_RULE, advice)
    ends = [line for line in lines if abs(line.left - LEFT) > RULE_EDGE or abs(line.right - RIGHT) > RULE_EDGE]
    line = ends[0] if ends else lines[-1]
    measured = f"{line.left:.1f}–{line.right:.1f} mm"
    yield judged("页面上的线两端", not ends, measured, f"{LEFT:g}–{RIGHT:g} mm", "版记表格与版心等宽、左边对齐。")


def _page_rules(pages: tuple[Page, ...]) -> list[Band]:
    """The black rules of the last page that has any."""
    upright = [page for page in pages if not page.landscape]
    return rules(upright[-1].dark) if upright else []


def last_page(_: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.4 on the page: 版记 stands on the last page, by practice an even one (双面印刷)."""
    if pages and len(pages) % 2:
        yield unknown("所在的面", f"最后一面是第 {len(pages)} 面（单页）；标准没有写明", "通常排在双页")
    elif pages:
        yield judged("所在的面", True, f"第 {len(pages)} 面", "最后一面，通常是双页")


def copied_to(facts: Facts) -> Iterator[Verdict]:
    """7.4.2: 抄送, a full-width colon, 空一字 at both sides, further lines below the names, 。 at the end."""
    paragraph = next(p for p in facts.all(Role.IMPRINT) if COPIED.match(p.text))
    text = paragraph.text.strip()
    colon = COPIED.match(text)
    yield judged("冒号", bool(colon and colon[1] == "："), text[:3], "“抄送”后用全角冒号", "写成“抄送：”。")
    yield judged("末尾的句号", text.endswith("。"), f"“{text[-1:]}”", "最后一个名称后用句号", "末尾加“。”。")
    cell = paragraph.main.cell or 1
    ends = (paragraph.first_indent, paragraph.looks.right / cell)
    right = all(abs(end - 1) <= SMALL_CELLS for end in ends)
    yield judged(
        "缩进", right, f"左空 {ends[0]:.1f} 字，右空 {ends[1]:.1f} 字", "左右各空一字", "左右各缩进 1 字符（4号字）。"
    )
    hanging = abs(paragraph.looks.left / cell - 4) <= SMALL_CELLS
    shown = f"回行左空 {paragraph.looks.left / cell:.1f} 字"
    yield judged("回行", hanging, shown, "与冒号后的首字对齐（4 字）", "悬挂缩进 3 字符。")


def printed(facts: Facts) -> Iterator[Verdict]:
    """7.4.3: 印发机关 空一字 from the left, the day with 印发 空一字 from the right, without leading zeros."""
    paragraph = next(p for p in facts.all(Role.IMPRINT) if _is_printed(p))
    cell = paragraph.main.cell or 1
    found = PRINTED.search(paragraph.text)
    day = found[1].strip() if found else paragraph.text.strip()
    yield judged("印发日期", is_date(day), day, "例如 2023年5月1日印发", "用阿拉伯数字，月、日不补零，后加“印发”。")
    left = paragraph.first_indent
    yield judged(
        "左边", abs(left - 1) <= SMALL_CELLS, f"左空 {left:.1f} 字", "印发机关左空一字", "左缩进 1 字符（4号字）。"
    )
    if paragraph.tabs and "\t" in paragraph.text:
        table = facts.imprint_table
        width = sum(table.columns) if table else facts.document.area.text_width
        right = (width - paragraph.tabs[-1]) / cell
        yield judged(
            "右边", abs(right - 1) <= SMALL_CELLS, f"右空 {right:.1f} 字", "印发日期右空一字", "改右对齐制表位。"
        )


def _is_printed(paragraph: Paragraph) -> bool:
    return bool(re.search(r"印\s*发\s*$", paragraph.text))


def has_copied(facts: Facts) -> bool:
    """Whether 抄送 is there."""
    return any(COPIED.match(p.text) for p in facts.all(Role.IMPRINT))


def has_printed(facts: Facts) -> bool:
    """Whether 印发日期 is there."""
    return any(_is_printed(p) for p in facts.all(Role.IMPRINT))


SUBJECTS = (
    Subject("7.4.1", "版记", has(Role.IMPRINT), (separators, looks, place), (last_rule, last_page)),
    Subject("7.4.2", "抄送机关", has_copied, (copied_to,)),
    Subject("7.4.3", "印发机关和印发日期", has_printed, (printed,)),
)
