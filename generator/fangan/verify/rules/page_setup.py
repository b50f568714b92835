"""幅面、版心、行数字数、颜色 (GB/T 9704-2012 5)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator

from fangan.verify.document import Section
from fangan.verify.elements import Role, squeezed
from fangan.verify.facts import Facts
from fangan.verify.fonts import named
from fangan.verify.page import Band, Line, Page, joined
from fangan.verify.result import Verdict, by_glyphs, judged, near, unknown
from fangan.verify.rules.pagination import full_pages, lines_in_area, text_bottom
from fangan.verify.subject import Subject, always
from fangan.verify.targets import (
    BOTTOM,
    CHARACTERS,
    DASH,
    HANGING,
    LEFT,
    LINES,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PAPER,
    PLATE,
    PROFILES,
    RIGHT,
    TOP,
    TYPE_WIDTH,
    UNFILLED,
    Profile,
    mm,
)

ROUNDING = 0.05
"""Characters that whole twips may take from a line of 28."""
ENOUGH_LINES = 4
"""Different full lines from which their characters are counted: punctuation may shorten any one of them."""
BLACK = ("", "auto", "000000")
SETUP = "在“布局—页边距—自定义”里改。"


def paper(facts: Facts) -> Iterator[Verdict]:
    """5.1: A4, upright or sideways."""
    for number, section in enumerate(facts.document.sections, 1):
        sides = sorted((mm(section.width), mm(section.height)))
        right = abs(sides[0] - PAGE_WIDTH) <= PAPER and abs(sides[1] - PAGE_HEIGHT) <= PAPER
        if number == 1 or not right:
            measured = f"{mm(section.width):.0f}×{mm(section.height):.0f} mm"
            yield judged(_of(number), right, measured, "A4，210×297 mm", "在“布局—纸张大小”里选 A4。")


def _of(number: int) -> str:
    return "" if number == 1 else f"第 {number} 节"


def margins(facts: Facts) -> Iterator[Verdict]:
    """5.2.1: 天头 and 订口 within 1 mm, 版心 156 × 225 mm; sections set sideways follow clause 8."""
    sections = list(enumerate(facts.document.sections, 1))
    for number, section in sections:
        if section.landscape and len(sections) > 1:
            continue
        found = list(_margins(section))
        yield from (
            found
            if number == 1
            else (
                Verdict(f"第 {number} 节{v.item}", v.state, v.measured, v.wanted, v.advice) for v in found if v.advice
            )
        )


def _margins(section: Section) -> Iterator[Verdict]:
    usual, compensated = PROFILES
    profile = compensated if abs(mm(section.top) - compensated.top) <= MARGIN else usual
    yield near(f"天头{profile.note}", mm(section.top), profile.top, profile.tolerance, SETUP)
    yield near("订口", mm(section.left), LEFT, MARGIN, SETUP)
    yield near("版心宽", mm(section.text_width), TYPE_WIDTH, MARGIN, SETUP)
    yield near("版心高", mm(section.text_height), _height(profile), MARGIN, SETUP)


def _height(profile: Profile) -> float:
    return round(PAGE_HEIGHT - profile.top - profile.bottom, 2)


def grid_lines(facts: Facts) -> Iterator[Verdict]:
    """5.2.3: 22 lines, and they fill the type area."""
    area, pitch = facts.document.area, facts.pitch
    if not pitch:
        yield unknown("每面行数", "行距是自动的，行数由字体和 Word 定", f"{LINES} 行")
        return
    fitting = area.text_height // pitch
    measured = f"{fitting} 行（行距 {pitch / 20:g} 磅）"
    advice = "把正文行距设为固定值 28.95 磅，取消“定义了文档网格时对齐网格”。"
    yield judged("每面行数", fitting == LINES, measured, f"{LINES} 行", advice)
    left = mm(area.text_height - fitting * pitch)
    yield judged("撑满版心", left <= UNFILLED, f"下面空 {left:.1f} mm", f"空 {UNFILLED:g} mm 以内", advice)


def grid_characters(facts: Facts) -> Iterator[Verdict]:
    """5.2.3: 28 characters a line."""
    cell = _cell(facts)
    fitting = math.floor(facts.document.area.text_width / cell + ROUNDING)
    measured = f"{fitting} 字（每字 {cell / 20:.2f} 磅）"
    advice = "正文用 3 号，字符间距设为紧缩 0.25 磅：不紧缩时每行只排得下 27 字。"
    yield judged("每行字数", fitting == CHARACTERS, measured, f"{CHARACTERS} 字", advice)


def _cell(facts: Facts) -> float:
    """The width of a character of the text in twips."""
    area, text = facts.document.area, facts.all(Role.BODY) or (facts.document.normal,)
    found = Counter(paragraph.main.cell for paragraph in text).most_common(1)[0][0]
    gridded = area.grid_type == "linesAndChars" and text[0].looks.snap
    return max(1.0, facts.document.normal.mark_looks.size * 20 + area.grid_space / 4096 * 20 if gridded else found)


def one_pitch(facts: Facts) -> Iterator[Verdict]:
    """5.2.3: one pitch through the text."""
    text = [paragraph for paragraph in facts.all(Role.BODY) if paragraph.looks.exact]
    wrong = [paragraph for paragraph in text if paragraph.looks.line != facts.pitch]
    if facts.pitch and text:
        measured = named(facts, wrong, [f"{p.looks.line / 20:g} 磅" for p in wrong]) or f"都是 {facts.pitch / 20:g} 磅"
        yield judged("正文行距", not wrong, measured, "各段一致", "把这几段的行距改成和其他段落一样。")


def black(facts: Facts) -> Iterator[Verdict]:
    """5.2.4: text is black; only the mark and 签名章 (7.3.5.3) are red."""
    coloured = [
        paragraph
        for index, paragraph in enumerate(facts.document.paragraphs)
        if facts.roles.get(index) not in (Role.MARK, Role.NAMES)
        and any(_coloured(run.looks.color, run.text) for run in paragraph.runs)
    ]
    colours = [next(run.looks.color for run in p.runs if _coloured(run.looks.color, run.text)) for p in coloured]
    measured = named(facts, coloured, [f"颜色 {colour}" for colour in colours]) or "黑色"
    yield judged("", not coloured, measured, "黑色（标志除外）", "选中它，把字体颜色改为黑色。")


def _coloured(color: str, text: str) -> bool:
    return bool(text.strip()) and color.casefold() not in BLACK


def ink_inside(_: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """5.2.1 on the page: nothing but the page number outside the type area (6.1: within 1 mm)."""
    outside = [
        (number, band)
        for number, page in enumerate(pages, 1)
        for band in (() if page.landscape else joined(page.dark))
        if abs(band.centre - DASH) > 4 and _leaves(band)
    ]
    measured = "都在版心里"
    if outside:
        number, band = outside[0]
        measured = f"第 {number} 面，上下 {band.top:.1f}–{band.bottom:.1f}、左右 {band.left:.1f}–{band.right:.1f} mm"
    wanted = f"上下 {TOP:g}–{BOTTOM:g}、左右 {LEFT:g}–{RIGHT:g} mm，行末可悬挂一个标点"
    yield by_glyphs(judged("页面上的字", not outside, measured, wanted, "看看是不是行距、缩进或表格超出了版心。"))


def _leaves(band: Band) -> bool:
    beyond = band.left < LEFT - PLATE or band.right > RIGHT + HANGING + PLATE
    return beyond or band.top < TOP - PLATE or band.bottom > BOTTOM + PLATE


def lines_on_pages(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """5.2.3 on the page: 22 lines wherever text runs on to the next page, and little room below them."""
    full = full_pages(facts, pages)
    if not full:
        yield unknown("满页的行数", "没有一面是接着排到下一面的", f"{LINES} 行")
        return
    slots = {number: _slots(facts, pages[number - 1]) for number in full}
    wrong = [number for number, count in slots.items() if count != LINES]
    measured = f"第 {wrong[0]} 面 {slots[wrong[0]]} 行" if wrong else f"{LINES} 行（第 {'、'.join(map(str, full))} 面）"
    yield by_glyphs(
        judged("满页的行数", not wrong, measured, f"{LINES} 行", "检查正文行距，取消“孤行控制”和“与下段同页”。")
    )
    lowest = {number: text_bottom(pages[number - 1]) for number in full}
    worst = min(lowest, key=lambda number: lowest[number])
    left = BOTTOM - lowest[worst]
    yield by_glyphs(
        judged(
            "满页的余空", left <= UNFILLED, f"第 {worst} 面下面空 {left:.1f} mm", f"{UNFILLED:g} mm 以内", "检查行距。"
        )
    )


def _slots(facts: Facts, page: Page) -> int:
    """Lines of the grid from the first to the last line of a page, empty ones included."""
    lines = lines_in_area(page)
    return round((lines[-1].centre - lines[0].centre) / mm(facts.pitch or 579)) + 1


def characters_on_pages(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """5.2.3 on the page: the fullest lines of Chinese characters have 28, and one hanging mark at most."""
    text = "".join(squeezed(paragraph.text) for paragraph in facts.all(Role.BODY))
    given = {line for number in full_pages(facts, pages) for line in lines_in_area(pages[number - 1])}
    lines = {line.text for line in given if _is_whole(line) and squeezed(line.text) in text}
    if len(lines) < ENOUGH_LINES:
        yield unknown("满行的字数", "全是汉字的满行太少，量不准", f"{CHARACTERS} 字")
        return
    most = max(map(len, lines))
    right = most in (CHARACTERS, CHARACTERS + 1)
    wanted = f"{CHARACTERS} 字，行末可悬挂一个标点"
    yield by_glyphs(judged("满行的字数", right, f"最多 {most} 字（{len(lines)} 行）", wanted, "检查字符间距和字体。"))


def _is_whole(line: Line) -> bool:
    """Whether a line fills the type area with Chinese characters alone."""
    return line.left < LEFT + 2 and line.right > RIGHT - 6 and not any(char.isascii() for char in line.text)


SUBJECTS = (
    Subject("5.1", "幅面", always, (paper,)),
    Subject("5.2.1", "页边与版心", always, (margins,), (ink_inside,)),
    Subject(
        "5.2.3", "行数和字数", always, (grid_lines, one_pitch, grid_characters), (lines_on_pages, characters_on_pages)
    ),
    Subject("5.2.4", "文字的颜色", always, (black,)),
)
