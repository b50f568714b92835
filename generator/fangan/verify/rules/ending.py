"""署名、成文日期、附注、附件 (GB/T 9704-2012 7.3.5–7.3.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as calendar_date

from fangan.verify.document import Paragraph
from fangan.verify.elements import Role, is_red, squeezed
from fangan.verify.facts import Facts
from fangan.verify.fonts import Family, font_and_size
from fangan.verify.page import Line, Page
from fangan.verify.result import Verdict, by_glyphs, judged, near, unknown
from fangan.verify.rules.pagination import lines_in_area
from fangan.verify.subject import Subject, has
from fangan.verify.targets import CELLS, GAP, RIGHT, SAN_HAO, SIGNED, mm

RIGHT_DATE = re.compile(r"(\d{4})年([1-9]\d?)月([1-9]\d?)日")
AT_RIGHT = ("right", "end")


def date_form(facts: Facts) -> Iterator[Verdict]:
    """7.3.5.4: Arabic digits, the full year, no leading zeros, a day that exists."""
    text = facts.all(Role.DATE)[0].text.strip()
    yield judged("写法", is_date(text), text, "例如 2023年5月1日", "用阿拉伯数字，年份写全，月、日不补零。")


def is_date(text: str) -> bool:
    """Whether `text` is a day in the form of 7.3.5.4."""
    found = RIGHT_DATE.fullmatch(text)
    try:
        return bool(found and calendar_date(*map(int, found.groups())))
    except ValueError:
        return False


def looks(facts: Facts) -> Iterator[Verdict]:
    """3号仿宋 (5.2.2); what stands for a 签名章 is a picture of handwriting."""
    names = [paragraph for paragraph in facts.all(Role.NAMES) if not is_stamp(paragraph)]
    yield from font_and_size(facts, [*names, *facts.all(Role.DATE)], Family.FANG, SAN_HAO)


def is_stamp(paragraph: Paragraph) -> bool:
    """Whether a line holds 职务 and a red 签名章 (7.3.5.3)."""
    return any(is_red(run.looks.color) and run.text.strip() for run in paragraph.runs)


def right_end(paragraph: Paragraph, width: int) -> float | None:
    """字 between the end of a paragraph's text and the type area's right edge; None when it cannot be told."""
    if "\t" in paragraph.text or paragraph.table >= 0 or paragraph.framed:
        return None
    cell = paragraph.main.cell or 1
    trailing = paragraph.text[len(paragraph.text.rstrip()) :]
    if paragraph.looks.jc in AT_RIGHT:
        return paragraph.looks.right / cell + len(trailing)
    if paragraph.looks.jc == "center":
        room = width - paragraph.looks.left - paragraph.looks.right
        return (paragraph.looks.right + (room - paragraph.width) / 2) / cell
    return (width - paragraph.width) / cell - paragraph.first_indent + _leading(paragraph)


def _leading(paragraph: Paragraph) -> float:
    """字 of blanks at the start, which both the width and the indent count."""
    return sum(
        1 if char == "　" else 0.5 for char in paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip())]
    )


def places(facts: Facts) -> Iterator[Verdict]:
    """7.3.5.1–7.3.5.3: where the names and the date end."""
    width = facts.document.area.text_width
    day, names = facts.all(Role.DATE)[0], facts.all(Role.NAMES)
    ends = [right_end(paragraph, width) for paragraph in (*names, day)]
    wanted = "盖章：日期右空四字，署名居中于日期；不盖章：署名右空二字，日期首字右移二字；签名章：都右空四字"
    if any(end is None for end in ends):
        yield _in_grid(day, width)
        return
    given = [end for end in ends if end is not None]
    shown = f"署名右空 {given[0]:.1f} 字，" if names else ""
    widths = [paragraph.width / (paragraph.main.cell or 1) for paragraph in (*names, day)]
    stamped = any(is_stamp(paragraph) for paragraph in names)
    right = _fits_stamped(given) if stamped else _fits_sealed(given, widths) or _fits_unsealed(given, widths)
    yield judged("位置", right, f"{shown}日期右空 {given[-1]:.1f} 字", wanted, "用右对齐加右缩进，不用空格。")


def _in_grid(day: Paragraph, width: int) -> Verdict:
    """Joint names in a table or set by tabs: the date alone tells nothing certain."""
    end = right_end(day, width)
    told = "用表格或制表位排列" if end is None else f"署名用表格或制表位排列，日期右空 {end:.1f} 字"
    return unknown("位置", told, "盖章：日期在最后一个署名下居中；不越出版心")


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= SIGNED


def _fits_sealed(ends: list[float], widths: list[float]) -> bool:
    """7.3.5.1: the date 4, each name centred on it; moved left together when the longest name fills the line."""
    centres = [end + width / 2 for end, width in zip(ends, widths, strict=True)]
    centred = all(_same(centre, centres[-1]) for centre in centres)
    return centred and (_same(ends[-1], 4) or (ends[-1] > 4 and min(ends) <= SIGNED))


def _fits_unsealed(ends: list[float], widths: list[float]) -> bool:
    """7.3.5.2: the name 2 and the date beginning 2 right of it, or the date 2 and the names moved left."""
    if len(ends) == 1:
        return _same(ends[0], 2) or _same(ends[0], 4)
    starts = [end + width for end, width in zip(ends, widths, strict=True)]
    moved = _same(starts[-2] - starts[-1], 2)
    return moved and (_same(min(ends[:-1]), 2) or _same(ends[-1], 2))


def _fits_stamped(ends: list[float]) -> bool:
    """7.3.5.3: 签名章 and date both 4; the shorter of several names may end before the longest."""
    return _same(ends[-1], 4) and _same(min(ends), 4)


def gap(facts: Facts) -> Iterator[Verdict]:
    """7.3.5: blank lines above the signature: 1 without a seal, 2 for 签名章 and by practice for a seal."""
    first = min(facts.indices(Role.NAMES) or facts.indices(Role.DATE))
    if facts.document.paragraphs[first].table >= 0:
        yield unknown("与正文相距", "署名在表格里", "章顶离正文一行之内")
        return
    lines = facts.gap_above(first)
    right = abs(lines - 1) <= GAP or abs(lines - 2) <= GAP
    yield judged(
        "与正文相距", right, f"{lines:.1f} 行", "不盖章空一行；盖章空二行（章顶离正文一行之内）", "调整署名上面的空行。"
    )


def together(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.3.5.5 on the page: the signature's page also shows some text."""
    found = _page_of_date(facts, pages)
    if found is None:
        yield unknown("所在的面", "在页面上没有找到成文日期")
        return
    number, line = found
    signed = {squeezed(p.text) for role in (Role.NAMES, Role.DATE) for p in facts.all(role)}
    above = [other for other in lines_in_area(pages[number - 1]) if other.centre < line.centre]
    alone = all(squeezed(other.text) in signed for other in above)
    measured = f"第 {number} 面" + ("，上面没有正文" if alone else "")
    yield judged("所在的面", not alone, measured, "与正文在同一面", "调整行距、字距，使这一面有正文。")


def end_on_page(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.3.5 on the page: the date ends where its indent says."""
    found = _page_of_date(facts, pages)
    day = facts.all(Role.DATE)[0]
    wanted = right_end(day, facts.document.area.text_width)
    if found and wanted is not None and day.looks.jc in AT_RIGHT:
        target = wanted * mm(day.main.cell)
        yield by_glyphs(
            near("日期右边离版心右边", RIGHT - found[1].right, round(target, 1), SIGNED, "检查右缩进和右页边距。")
        )


def _page_of_date(facts: Facts, pages: tuple[Page, ...]) -> tuple[int, Line] | None:
    """The page (from 1) and the line that holds the date alone."""
    text = squeezed(facts.all(Role.DATE)[0].text)
    for number, page in enumerate(pages, 1):
        for line in page.lines:
            if squeezed(line.text) == text:
                return number, line
    return None


def note(facts: Facts) -> Iterator[Verdict]:
    """7.3.6: 空二字, in full-width round brackets, on the line below the date."""
    index = facts.indices(Role.NOTE)[0]
    paragraph = facts.document.paragraphs[index]
    text = paragraph.text.strip()
    full = text.startswith("（") and text.endswith("）")
    yield judged("括号", full, text[:12], "全角圆括号", "写成（此件公开发布）的样子。")
    indent = paragraph.first_indent
    yield judged("缩进", abs(indent - 2) <= CELLS, f"左空 {indent:.1f} 字", "左空二字", "首行缩进设为 2 字符。")
    yield near("与成文日期相距", facts.gap_above(index), 0, GAP, "排在成文日期下一行，不空行。", " 行")
    yield from font_and_size(facts, [paragraph], Family.FANG, SAN_HAO)


def attachments(facts: Facts) -> Iterator[Verdict]:
    """7.3.7: each on a new page, 附件N in 3号黑体 flush left, its title centred on the third line."""
    for index in facts.indices(Role.ATTACHMENT):
        paragraph = facts.document.paragraphs[index]
        shown = paragraph.text.strip()
        yield judged(
            f"{shown} 另面编排", _starts_page(facts, index), _page_start(facts, index), "另面编排", "在它前面分页。"
        )
        indent = paragraph.first_indent
        yield judged(f"{shown} 顶格", abs(indent) <= CELLS, f"左空 {indent:.1f} 字", "版心左上角顶格", "去掉缩进。")
        yield _title_below(facts, index, shown)
    yield from font_and_size(facts, facts.all(Role.ATTACHMENT), Family.HEI, SAN_HAO)


def _starts_page(facts: Facts, index: int) -> bool:
    """Whether a page begins with a paragraph: its own setting, a break above, or a new section."""
    paragraphs = facts.document.paragraphs
    own = paragraphs[index].looks.page_break or paragraphs[index].breaks_page or index == 0
    above = next((p for p in paragraphs[index - 1 :: -1] if not p.blank or p.breaks_page), None)
    return own or above is None or above.breaks_page or above.section != paragraphs[index].section


def _page_start(facts: Facts, index: int) -> str:
    return "另起一面" if _starts_page(facts, index) else "接在前文后面"


def _title_below(facts: Facts, index: int, shown: str) -> Verdict:
    title = next((i for i in facts.indices(Role.SUBTITLE) if i > index), None)
    if title is None or title - index > 4:
        return judged(f"{shown} 标题", False, "下面没有居中的标题", "第三行居中", "“附件”下面空一行，标题居中。")
    return near(f"{shown} 标题在第几行", facts.gap_above(title) + 2, 3, GAP, "“附件”下面空一行。", " 行")


def list_matches(facts: Facts) -> Iterator[Verdict]:
    """7.3.7: numbers and titles are those of 附件说明."""
    if not facts.has(Role.LIST):
        yield judged("附件说明", False, "正文下没有附件说明", "有附件说明（7.3.4）", "在正文下面写“附件：……”。")
        return
    listed = "".join(squeezed(p.text) for p in facts.all(Role.LIST))
    for index in facts.indices(Role.ATTACHMENT):
        title = _title_text(facts, index)
        if title:
            shown = facts.document.paragraphs[index].text.strip()
            yield judged(f"{shown} 名称", title in listed, title, "与附件说明一致", "改成与附件说明一样的名称。")


def _title_text(facts: Facts, index: int) -> str:
    """The lines of the title below 附件N as one text."""
    text = ""
    for at in range(index + 1, len(facts.document.paragraphs)):
        role, paragraph = facts.roles.get(at), facts.document.paragraphs[at]
        if role is Role.SUBTITLE:
            text += squeezed(paragraph.text)
        elif not paragraph.blank:
            break
    return text


SUBJECTS = (
    Subject("7.3.5", "发文机关署名", has(Role.NAMES), (gap,)),
    Subject("7.3.5.1–3", "署名和成文日期", has(Role.DATE), (places, looks), (end_on_page, together)),
    Subject("7.3.5.4", "成文日期", has(Role.DATE), (date_form,)),
    Subject("7.3.6", "附注", has(Role.NOTE), (note,)),
    Subject("7.3.7", "附件", has(Role.ATTACHMENT), (attachments, list_matches)),
)
