"""Clauses 7.3.7 and 8: attachments and their tables, portrait and sideways."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.attachment import Attachment
from fangan.model.plan import Plan
from tests.render.ink import Box, dark
from tests.render.standard.check_head import row
from tests.render.standard.clause import Reading, Shown, clause
from tests.render.standard.find import ANY, blank_lines, body_lines, holds_only_imprint, is_title, notice_of, squeezed
from tests.render.standard.measures import BOTTOM, CENTRE, LEFT, RIGHT, SMALL, TOP, family
from tests.render.standard.sheet import Line, Sheet

BEYOND = 7.0
"""The dash of the page number stands 7 mm beyond the type area (7.5)."""


def printed(plan: Plan) -> list[tuple[str, Attachment]]:
    """Attachments with pages in the notice's file, each with the words of its first line."""
    many = len(plan.attachments) > 1
    return [
        (f"{plan.attachment_label}{index if many else ''}", attachment)
        for index, attachment in enumerate(plan.attachments, 1)
        if attachment.is_printed and not attachment.detached
    ]


def has_printed(plan: Plan) -> bool:
    return ANY(plan) and bool(printed(plan))


def start_of(shown: Shown, mark: str) -> Sheet | None:
    """The page that begins with 附件N."""
    return next((sheet for sheet in shown.sheets if _starts(sheet, mark)), None)


def _starts(sheet: Sheet, mark: str) -> bool:
    lines = body_lines(sheet)
    return bool(lines) and lines[0].squeezed == squeezed(mark)


def has_detached(plan: Plan) -> bool:
    return ANY(plan) and any(attachment.detached and attachment.is_printed for attachment in plan.attachments)


@clause(
    "7.3.7",
    "不能与正文一起装订的附件，第一行顶格写发文字号和“附件”及序号，标题在第三行",
    how="单独的文件首面：文字、行、左边、标题",
    tolerance=0.3,
    when=has_detached,
)
def detached_attachment(shown: Shown) -> Iterator[Reading]:
    many = len(shown.plan.attachments) > 1
    for index, sheets in shown.detached.items():
        first, title, *_ = body_lines(sheets[0])
        mark = f"{notice_of(shown.plan).number}{shown.plan.attachment_label}{index if many else ''}"
        yield Reading("第一行", first.squeezed, squeezed(mark))
        yield Reading("第一行在第几行", row(first), 1)
        yield Reading("第一行左边至版心", first.left - LEFT, 0.0)
        yield Reading("标题在第几行", round(row(title)), 3)
        there = title.squeezed in squeezed(shown.plan.attachments[index - 1].title)
        yield Reading("标题", "一致" if there else title.squeezed, "一致")


@clause(
    "7.3.7",
    "附件另面编排，“附件”和序号 3 号黑体，顶格在第一行",
    how="附件首面的第一行：文字、行、左边、字体",
    tolerance=0.3,
    when=has_printed,
)
def attachment_mark(shown: Shown) -> Iterator[Reading]:
    for mark, _ in printed(shown.plan):
        sheet = start_of(shown, mark)
        yield Reading(mark, "在一面的第一行" if sheet else "没有", "在一面的第一行")
        if sheet is None:
            continue
        line = body_lines(sheet)[0]
        fonts = {family(char.font) for char in line.chars if char.text.strip()}
        yield Reading(f"{mark}的字体", "、".join(sorted(fonts)), "黑体")
        if not sheet.sideways:
            yield Reading(f"{mark}在第几行", row(line), 1)
            yield Reading(f"{mark}左边至版心", line.left - LEFT, 0.0)


@clause(
    "7.3.7",
    "附件标题居中在第三行，和附件说明一致",
    how="附件首面的标题：文字、行、中线",
    tolerance=0.8,
    when=has_printed,
)
def attachment_title(shown: Shown) -> Iterator[Reading]:
    for mark, attachment in printed(shown.plan):
        sheet = start_of(shown, mark)
        assert sheet, f"{shown.name}: no page begins with {mark}"
        lines = [line for line in body_lines(sheet)[1:] if is_title(line)]
        yield Reading(f"{mark}的标题", "".join(line.squeezed for line in lines), squeezed(attachment.title))
        if lines:
            yield Reading(f"{mark}和标题之间的空行", round(blank_lines(body_lines(sheet)[0], lines[0])), 1)
            middle = _sideways_middle() if sheet.sideways else CENTRE
            yield Reading(f"{mark}标题的中线", lines[0].middle, middle)


def _sideways_middle() -> float:
    """The middle of the type area on a page set sideways: 天头 at its right."""
    return ((297 - BOTTOM) + (297 - TOP)) / 2


@clause("7.3.7", "附件在版记之前，与正文一起装订的连续编页码", how="附件各面在最后的版记以前", when=has_printed)
def attachments_before_the_imprint(shown: Shown) -> Iterator[Reading]:
    for mark, _ in printed(shown.plan):
        sheet = start_of(shown, mark)
        ruled = [each.number for each in shown.sheets if holds_only_imprint(each)]
        before = sheet is not None and all(sheet.number < number for number in ruled)
        yield Reading(f"{mark}的位置", "版记之前" if before else "版记之后", "版记之前")


def has_table(plan: Plan) -> bool:
    return has_printed(plan) and any(attachment.grid for _, attachment in printed(plan))


@clause("8", "附件里的表格跨面时，每一面都有表头", how="有表格的每一面里各列的名称", when=has_table)
def headings_on_every_page(shown: Shown) -> Iterator[Reading]:
    for mark, attachment in printed(shown.plan):
        if attachment.grid:
            heads = [squeezed(column) for column in attachment.grid.columns]
            for sheet in pages_of(shown, mark):
                there = all(head in sheet.text for head in heads)
                yield Reading(f"第 {sheet.number} 面的表头", "有" if there else "没有", "有")


def pages_of(shown: Shown, mark: str) -> list[Sheet]:
    """The pages of an attachment: from its mark to the next attachment or 版记."""
    start = start_of(shown, mark)
    if start is None:
        return []
    others = [sheet for other, _ in printed(shown.plan) if (sheet := start_of(shown, other))]
    ends = [sheet.number for sheet in others if sheet.number > start.number]
    stop = min(ends, default=len(shown.sheets) + 1)
    return [
        each for each in shown.sheets[start.number - 1 : stop - 1] if body_lines(each) and not holds_only_imprint(each)
    ]


@clause(
    "8",
    "表格的每一行都在，只出现一次",
    how="各面的文字里，表格每一格文字出现的次数不少于它在表里的次数；各行首格的顺序",
    when=has_table,
)
def every_row_once(shown: Shown) -> Iterator[Reading]:
    for mark, attachment in printed(shown.plan):
        if attachment.grid is None:
            continue
        text = _words(shown, mark)
        cells = ["".join(sorted(squeezed("".join(row)))) for row in attachment.grid.rows]
        wanted = len("".join(cells))
        heads = len(squeezed("".join(attachment.grid.columns))) * len(pages_of(shown, mark))
        yield Reading(f"{mark}表格的字数", len(text) - heads, wanted)
        for place in {each for line in attachment.grid.rows for each in line if 0 < len(each) < 8}:
            expected = "".join(map("".join, attachment.grid.rows)).count(place)
            yield Reading(f"“{place}”", "少" if _count(text, place) < expected else "够", "够")


def _count(text: str, place: str) -> int:
    """How often the characters of a cell can be found: cells are broken over lines, so single characters count."""
    return min(text.count(char) for char in squeezed(place)) if squeezed(place) else 0


def _words(shown: Shown, mark: str) -> str:
    """The text of an attachment's pages without its mark, its title, the page numbers and 版记."""
    parts = []
    for sheet in pages_of(shown, mark):
        lines = body_lines(sheet)
        if _starts(sheet, mark):
            lines = [line for line in lines[1:] if not is_title(line)]
        parts += [line.squeezed for line in lines if not _in_imprint(sheet, line)]
    return "".join(parts)


def _in_imprint(sheet: Sheet, line: Line) -> bool:
    rules = sheet.rules
    return bool(rules) and abs(rules[-1].centre - BOTTOM) < 1 and _is_imprint(sheet) and line.baseline > rules[0].top


def _is_imprint(sheet: Sheet) -> bool:
    return any(line.squeezed.endswith("印发") or line.squeezed.startswith("抄送：") for line in body_lines(sheet))


def has_sideways(plan: Plan) -> bool:
    return has_printed(plan) and any(attachment.sideways for _, attachment in printed(plan))


@clause(
    "8",
    "A4 横排的表格：页码位置与其他面一致，单页码表头在订口一边，双页码表头在切口一边",
    how="横排的面，字头朝纸的左边；页码转 90 度，在版心之外 7 mm，单数面在下、双数面在上空一字",
    tolerance=0.3,
    unit="mm",
    when=has_sideways,
)
def sideways_number(shown: Shown) -> Iterator[Reading]:
    sheets = [sheet for sheet in shown.sheets if sheet.sideways]
    yield Reading("横排的面", "有" if sheets else "没有", "有")
    for sheet in sheets:
        number = next((line for line in sheet.turned if line.squeezed == f"—{sheet.number}—"), None)
        yield Reading(f"第 {sheet.number} 面的页码", "转 90 度" if number else "没有", "转 90 度")
        if number:
            dash, ends = _turned_dash(sheet, number.chars[0].baseline), _ends(sheet)
            yield Reading(f"第 {sheet.number} 面页码至版心", 297 - BOTTOM - dash, BEYOND)
            distance = RIGHT - ends[1] if sheet.number % 2 else ends[0] - LEFT
            yield Reading(f"第 {sheet.number} 面页码至版心的端", distance, SMALL)


def _turned_dash(sheet: Sheet, start: float) -> float:
    """Where the first dash of a turned page number lies from the page's left edge: the middle of its ink."""
    within = Box(20, start, 297 - BOTTOM - 1, start + SMALL)
    return max(sheet.ink(dark, within=within), key=lambda band: band.height).middle


def _ends(sheet: Sheet) -> tuple[float, float]:
    """Top and bottom of the ink of a turned page number."""
    bands = sheet.ink(dark, within=Box(20, 20, 297 - BOTTOM - 1, 195))
    return bands[0].top, bands[-1].bottom


@clause(
    "8",
    "横排的面版心也是 225 mm × 156 mm：天头在右",
    how="横排的面文字和表格线的左右上下",
    tolerance=0.6,
    unit="mm",
    when=has_sideways,
)
def sideways_area(shown: Shown) -> Iterator[Reading]:
    for sheet in (sheet for sheet in shown.sheets if sheet.sideways):
        lines = sheet.lines
        yield Reading(f"第 {sheet.number} 面超出左边", max(0.0, 297 - BOTTOM - min(line.left for line in lines)), 0.0)
        yield Reading(f"第 {sheet.number} 面超出右边", max(0.0, max(line.right for line in lines) - (297 - TOP)), 0.0)
        yield Reading(
            f"第 {sheet.number} 面超出上边",
            max(0.0, LEFT - min(line.baseline - line.size * 0.3 for line in lines)),
            0.0,
        )
        yield Reading(f"第 {sheet.number} 面超出下边", max(0.0, max(line.baseline for line in lines) - RIGHT), 0.0)
