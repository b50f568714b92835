"""Checks of the page fail on pages that are wrong and pass on those that are right, without rendering."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from fangan.verify.facts import Facts
from fangan.verify.page import Band, Line, Page
from fangan.verify.result import State, Verdict
from fangan.verify.rules import ending, page_number, page_setup, special, text
from tests.verify.sample import PLAN, facts, good, spoiled, word_file

PITCH = 579 / 1440 * 25.4
TEXT = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙"
LETTER = PLAN.replace("公文:\n", "公文:\n  格式: 信函\n")
LONG = PLAN.replace("坚持以公开为常态", "".join(TEXT[at:] + TEXT[:at] for at in range(28)) * 3)
"""A plan with a paragraph that runs over several pages, no two lines alike."""


def states(verdicts: Iterable[Verdict]) -> dict[str, State]:
    return {verdict.item: verdict.state for verdict in verdicts}


def line(text: str, number: int, left: float = 28, right: float = 184) -> Line:
    """A line of text on the grid, counted from 0."""
    top = 37 + number * PITCH
    return Line(text, top + 2, top + 9.2, left, right)


def page(*lines: Line, red: tuple[Band, ...] = (), dash: float | None = 269) -> Page:
    """A page with ink where its lines are."""
    dark = tuple(Band(one.top + 1, one.bottom - 0.3, one.left, one.right) for one in lines)
    return Page(210, 297, red, dark, lines, dash)


def long_pages(count: int, width: int = 28) -> tuple[Facts, tuple[Page, ...]]:
    """A text of three pages whose middle one has `count` lines of `width` characters."""
    found = facts(word_file(LONG))
    words = next(p.text for p in found.document.paragraphs if "甲乙丙丁" in p.text)
    words = words[words.index("甲乙丙丁") :]
    pieces = [words[at : at + width] for at in range(0, 60 * width, width)]
    middle = [line(piece, at) for at, piece in enumerate(pieces[:count])]
    return found, (page(line("首页", 0)), page(*middle), page(line(pieces[count], 0)), page(line("末页", 0)))


def test_a_full_page_has_22_lines_of_28_characters() -> None:
    found, pages = long_pages(22)
    assert states(page_setup.lines_on_pages(found, pages)) == {"满页的行数": State.PASS, "满页的余空": State.PASS}
    assert states(page_setup.characters_on_pages(found, pages)) == {"满行的字数": State.PASS}


@pytest.mark.parametrize("count", [20, 21])
def test_a_full_page_with_fewer_lines_is_found(count: int) -> None:
    found, pages = long_pages(count)
    assert states(page_setup.lines_on_pages(found, pages)) == {"满页的行数": State.FAIL, "满页的余空": State.FAIL}


@pytest.mark.parametrize("width", [27, 30])
def test_full_lines_with_fewer_or_more_characters_are_found(width: int) -> None:
    found, pages = long_pages(22, width)
    assert states(page_setup.characters_on_pages(found, pages)) == {"满行的字数": State.FAIL}


def test_without_a_full_page_lines_cannot_be_counted() -> None:
    verdicts = list(page_setup.lines_on_pages(facts(good()), (page(line("甲", 0)),)))
    assert states(verdicts) == {"满页的行数": State.OPEN}


@pytest.mark.parametrize(
    ("band", "state"),
    [
        (Band(50, 55, 28, 184), State.PASS),
        (Band(50, 55, 28, 189.6), State.PASS),
        (Band(50, 55, 25, 184), State.FAIL),
        (Band(50, 55, 28, 195), State.FAIL),
        (Band(20, 25, 28, 184), State.FAIL),
        (Band(262, 264, 28, 184), State.FAIL),
        (Band(267, 271, 170, 179), State.PASS),
    ],
)
def test_ink_outside_the_type_area_is_found(band: Band, state: State) -> None:
    shown = Page(210, 297, (), (band,))
    assert states(page_setup.ink_inside(facts(good()), (shown,))) == {"页面上的字": state}


def test_a_first_page_without_text_is_found() -> None:
    found = facts(good())
    right = page(line("现将《2024年政务公开工作要点》印发给你们，", 15))
    assert states(text.first_page_text(found, (right,))) == {"首页": State.PASS}
    assert states(text.first_page_text(found, (page(line("各县（区）人民政府：", 15)),))) == {"首页": State.FAIL}


def test_a_signature_alone_on_its_page_is_found() -> None:
    found = facts(good())
    signed = (line("某某市人民政府办公室", 2), line("2024年5月31日", 3))
    assert states(ending.together(found, (page(line("现将……", 1), *signed),))) == {"所在的面": State.PASS}
    assert states(ending.together(found, (page(line("现将……", 1)), page(*signed)))) == {"所在的面": State.FAIL}


@pytest.mark.parametrize(("right", "state"), [(161.8, State.PASS), (160.9, State.FAIL), (163, State.FAIL)])
def test_the_date_ends_where_its_indent_says(right: float, state: State) -> None:
    shown = page(line("2024年5月31日", 3, 120, right))
    assert states(ending.end_on_page(facts(good()), (shown,))) == {"日期右边离版心右边": state}


@pytest.mark.parametrize(("dash", "state"), [(269.2, State.PASS), (269.4, State.FAIL), (None, State.FAIL)])
def test_the_dash_of_page_numbers_is_7_mm_below_the_type_area(dash: float | None, state: State) -> None:
    shown = (page(line("甲", 1), dash=dash),)
    assert states(page_number.dash_on_page(facts(good()), shown)) == {"一字线离上页边": state}


def test_one_page_with_its_number_elsewhere_is_found_among_many() -> None:
    shown = (page(), page(dash=267), page())
    assert states(page_number.dash_on_page(facts(good()), shown)) == {"一字线离上页边": State.FAIL}


def test_a_letters_first_page_has_no_number() -> None:
    found = facts(word_file(LETTER))
    assert states(page_number.first_of_letter(found, (page(line("甲", 1)),))) == {"首页": State.PASS}
    assert states(page_number.first_of_letter(found, (page(line("— 1 —", 22)),))) == {"首页": State.FAIL}


UPPER = (Band(46, 46.8, 21, 191), Band(47.6, 47.9, 21, 191))
LOWER = (Band(275.2, 275.5, 21, 191), Band(276.3, 277.1, 21, 191))
MARK = Band(30, 42, 60, 150)


def letter_states(*red: Band) -> dict[str, State]:
    return states(special.letter_rules(facts(word_file(LETTER)), (page(red=red),)))


def test_a_letters_rules_are_right() -> None:
    assert set(letter_states(MARK, *UPPER, *LOWER).values()) == {State.PASS}


@pytest.mark.parametrize(
    ("red", "fault"),
    [
        ((MARK, *LOWER), "上面的双线"),
        ((MARK, *UPPER), "下面的双线"),
        ((MARK, UPPER[0], *LOWER), "上面的双线"),
        ((MARK, *UPPER, LOWER[0], replace(LOWER[1], right=184)), "下面的双线"),
        ((replace(MARK, bottom=41), *UPPER, *LOWER), "双线离标志"),
        ((MARK, *UPPER, *(replace(one, top=one.top - 5, bottom=one.bottom - 5) for one in LOWER)), "下双线离上页边"),
    ],
)
def test_a_letters_rules_that_are_missing_short_or_elsewhere_are_found(red: tuple[Band, ...], fault: str) -> None:
    assert {item for item, state in letter_states(*red).items() if state is State.FAIL} == {fault}


def test_a_page_without_red_ink_has_no_mark() -> None:
    from fangan.verify.rules.head import mark_top, red_line_on_page

    assert states(mark_top(facts(good()), (page(),))) == {"上边缘": State.FAIL}
    assert states(red_line_on_page(facts(good()), (page(),))) == {"有没有": State.FAIL}


def test_an_imprint_without_rules_on_the_page_is_found() -> None:
    from fangan.verify.rules.imprint import last_rule

    assert states(last_rule(facts(good()), (page(),))) == {"页面上的线": State.FAIL}


def test_checks_that_need_pages_say_why_there_are_none() -> None:
    from fangan.verify.verify import results_of

    found = facts(spoiled(good(), "word/document.xml", "特急", "加急"))
    open_ones = [result for result in results_of(found) if result.verdict.item == "页面上的位置"]
    assert len(open_ones) >= 7
    assert {result.verdict.measured for result in open_ones} == {"没有排出页面"}


def test_what_was_measured_on_another_font_is_not_certain_but_a_missing_line_is() -> None:
    from fangan.verify.facts import facts_of
    from fangan.verify.read import read_document
    from fangan.verify.verify import results_of

    rule, above = Band(118, 118.5, 28, 184), line("某政办发〔2024〕2号", 7)
    shown = (page(above, red=(Band(72, 82, 30, 180), rule)),)
    for stand_in, state in (("", State.FAIL), ("Noto Sans", State.OPEN)):
        found = results_of(facts_of(read_document(good()), shown, "", stand_in))
        (distance,) = [one for one in found if one.subject == "版头分隔线 与发文字号相距"]
        (imprint,) = [one for one in found if one.subject == "版记 页面上的线"]
        assert distance.state is state
        assert ("用 Noto Sans 代替" in distance.verdict.measured) is bool(stand_in)
        assert imprint.state is State.FAIL
