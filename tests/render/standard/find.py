"""Finding the elements of a document on its pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise, product, takewhile

from fangan.model.notice import Format, Notice, Seal
from fangan.model.plan import Plan
from fangan.text.dates import format_date
from fangan.views.notice_text import notice_text
from tests.render.standard.clause import Applies, Shown
from tests.render.standard.measures import BOTTOM, CELL, PITCH, SIZE_3, family
from tests.render.standard.sheet import Line, Sheet

LOWEST_MARK = 150.0
"""No line of a mark stands lower (mm)."""
MOST_SIGNED = 27
"""Characters of names that stand on one line."""


@dataclass(frozen=True, slots=True)
class Found:
    """A line and the page it stands on."""

    sheet: Sheet
    line: Line


def notice_of(plan: Plan) -> Notice:
    """The notice of a plan that has one."""
    assert plan.notice
    return plan.notice


def is_a(*formats: Format) -> Applies:
    """Plans with a notice of one of these formats."""
    return lambda plan: plan.notice is not None and plan.notice.format in formats


def and_has(applies: Applies, wanted: Callable[[Notice], object]) -> Applies:
    """Plans that `applies` accepts and whose notice has what `wanted` returns."""
    return lambda plan: applies(plan) and bool(wanted(notice_of(plan)))


DOCUMENT = is_a(Format.DOCUMENT)
LETTER = is_a(Format.LETTER)
ORDER = is_a(Format.ORDER)
MINUTES = is_a(Format.MINUTES)
ANY = is_a(*Format)


def squeezed(text: str) -> str:
    """`text` without white space."""
    return "".join(text.split())


def body_lines(sheet: Sheet) -> list[Line]:
    """The black lines of a page in its type area."""
    return [line for line in sheet.lines if line.baseline <= BOTTOM]


def page_number(sheet: Sheet) -> Line | None:
    """The line of the page number below the type area."""
    return next((line for line in sheet.lines if line.baseline > BOTTOM), None)


def every_line(shown: Shown) -> Iterator[Found]:
    """All lines of the type areas, page by page."""
    for sheet in shown.sheets:
        yield from (Found(sheet, line) for line in body_lines(sheet))


def line_with(shown: Shown, text: str, *, after: Line | None = None) -> Found:
    """The first line (after another one) that holds `text`."""
    lines = every_line(shown)
    if after is not None:
        for found in lines:
            if found.line is after:
                break
    for found in lines:
        if squeezed(text) in found.line.squeezed:
            return found
    raise AssertionError(f"{shown.name}: no line with {text}")


def blank_lines(above: Line, below: Line) -> float:
    """How many lines of the grid are empty between two lines."""
    return round((below.baseline - above.baseline) / PITCH, 1) - 1


def above(found: Found) -> Line:
    """The line above one on the same page."""
    lines = body_lines(found.sheet)
    return lines[lines.index(found.line) - 1]


def number_line(shown: Shown) -> Line:
    """The line of 发文字号 on the first page."""
    return next(line for line in shown.first.lines if squeezed(notice_of(shown.plan).number or "") in line.squeezed)


def number_part(shown: Shown) -> Line:
    """发文字号 alone, without 签发人 on its line."""
    return number_line(shown).part(notice_of(shown.plan).number or "")


def title_lines(shown: Shown) -> list[Line]:
    """The lines of the notice's title on the first page."""
    return [line for line in shown.first.lines if is_title(line)]


def is_title(line: Line) -> bool:
    """Whether a line is set in 小标宋; a long organ's name is narrowed, so its size in points says nothing."""
    return any(family(char.font) == "小标宋" for char in line.chars)


def below_title(shown: Shown) -> list[Line]:
    """What stands below the title on the first page."""
    end = title_lines(shown)[-1].baseline
    return [line for line in body_lines(shown.first) if line.baseline > end]


def addressee_lines(shown: Shown) -> list[Line]:
    """The lines of 主送 below the title; none when it was moved."""
    words = squeezed(notice_of(shown.plan).addressees or "") + "："
    lines = takewhile(lambda line: line.squeezed in words, below_title(shown))
    return list(lines)


def first_text(plan: Plan) -> str:
    """How the text of a notice begins."""
    return squeezed(notice_text(plan, notice_of(plan))[0])[:12]


def date_words(plan: Plan) -> str:
    """成文日期 as it must be printed."""
    day = notice_of(plan).issued_on
    return format_date(day) if day else ""


def date_line(shown: Shown) -> Found:
    """The line of 成文日期: it holds nothing else."""
    words = date_words(shown.plan)
    for found in every_line(shown):
        if found.line.squeezed == words:
            return found
    raise AssertionError(f"{shown.name}: no line of its own for {words}")


def name_part(shown: Shown, name: str) -> Line:
    """A name of 署名 (or a 签名章, which is red): the last line with it above the date."""
    return name_place(shown, name).line


def name_place(shown: Shown, name: str) -> Found:
    """The same with its page: many organs sign on more than one."""
    found = date_line(shown)
    for sheet in reversed(shown.sheets[: found.sheet.number]):
        end = found.line.baseline if sheet is found.sheet else BOTTOM
        lines = [line for line in (*body_lines(sheet), *sheet.red_lines) if line.baseline < end and is_signature(line)]
        lines.sort(key=lambda line: line.baseline)
        for part in (*_whole(lines, squeezed(name)), *_in_two_lines(lines, squeezed(name))):
            return Found(sheet, part)
    raise AssertionError(f"{shown.name}: no {name} above the date")


def _whole(lines: list[Line], name: str) -> Iterator[Line]:
    """A name on one line, the lowest first."""
    yield from (line.part(name) for line in reversed(lines) if name in line.squeezed)


def _in_two_lines(lines: list[Line], name: str) -> Iterator[Line]:
    """The lower line of a name that takes two in its column."""
    for upper, lower in pairwise(lines):
        for cut in range(2, len(name) - 1):
            for start, rest in product(upper.parts(name[:cut]), lower.parts(name[cut:])):
                if abs(start.middle - rest.middle) < CELL / 2:
                    yield rest


def is_signature(line: Line) -> bool:
    """Whether a line may hold names of 署名: 3号 and not a whole line of text."""
    return abs(line.size - SIZE_3) < 0.6 and len(line.squeezed) <= MOST_SIGNED and line.chars[-1].text not in "。："


def signed(plan: Plan, seal: Seal) -> bool:
    """Whether the notice ends with a date and a signature of this kind."""
    notice = plan.notice
    return bool(notice and notice.issued_on and notice.signature and notice.seal is seal)


def mark_lines(shown: Shown) -> list[Line]:
    """The red lines of 发文机关标志, without a 签名章 below the text."""
    return [line for line in shown.first.red_lines if line.baseline < LOWEST_MARK]


def imprint_sheet(shown: Shown) -> Sheet:
    """The page of 版记: the last one."""
    return shown.last


def has_imprint(plan: Plan) -> bool:
    """Whether a notice has 版记 with rules."""
    notice = plan.notice
    elements = notice and (notice.copied_to or notice.printed_by or notice.printed_on or notice.copies)
    return bool(notice and elements and notice.format is not Format.LETTER)


def holds_only_imprint(sheet: Sheet) -> bool:
    """Whether nothing stands above the first rule of 版记 on this page."""
    return bool(sheet.rules) and all(line.baseline > sheet.rules[0].top for line in body_lines(sheet))
