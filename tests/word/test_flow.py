"""Pages are counted from the heights of paragraphs, without a word processor."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fangan.word.flow import Block, Position, block, flow, with_keep
from fangan.word.geometry import Geometry

PAGE = Geometry()
FULL = PAGE.lines


def ends(*blocks: Block) -> tuple[int, int]:
    """Page and lines of the end of the text."""
    end = flow(blocks, PAGE)
    return end.page, end.used // PAGE.pitch


def lines(count: int, *, keep: bool = False, whole: bool = False, new_page: bool = False) -> Block:
    return Block("", count, keep=keep, whole=whole, new_page=new_page)


def test_a_page_of_the_standard_has_22_lines_of_28_characters() -> None:
    assert (PAGE.lines, PAGE.characters) == (22, 28)


@pytest.mark.parametrize(
    ("count", "end"),
    [(0, (1, 0)), (1, (1, 1)), (22, (1, 22)), (23, (2, 1)), (44, (2, 22)), (45, (3, 1)), (660, (30, 22))],
)
def test_a_paragraph_runs_on_over_as_many_pages_as_it_needs(count: int, end: tuple[int, int]) -> None:
    assert ends(lines(count)) == end
    assert ends(*[lines(1)] * count) == end


def test_a_heading_goes_with_the_line_that_follows_it() -> None:
    assert ends(lines(21), lines(1, keep=True), lines(5)) == (2, 6)
    assert ends(lines(20), lines(1, keep=True), lines(5)) == (2, 4)


def test_a_paragraph_that_is_kept_whole_moves_to_the_next_page() -> None:
    assert ends(lines(20), lines(5, whole=True)) == (2, 5)


def test_a_new_page_begins_where_it_is_said_but_not_twice() -> None:
    assert ends(lines(1), lines(1, new_page=True)) == (2, 1)
    assert ends(lines(1, new_page=True)) == (1, 1)


def test_a_section_of_another_page_has_room_of_its_own() -> None:
    end = flow([lines(3), replace(lines(1), room=10 * PAGE.pitch), lines(10)], PAGE)
    assert (end.page, end.used // PAGE.pitch, end.room) == (3, 1, 10 * PAGE.pitch)


def test_a_chain_longer_than_a_page_still_ends_somewhere() -> None:
    assert ends(*[lines(1, keep=True)] * 50, lines(1))[0] == 3


def test_the_room_that_is_left_is_known() -> None:
    assert Position(1, 100, 150).left == 50


@pytest.mark.parametrize("made", [block("甲"), block("甲", "FanganBody"), block("甲", "FanganBody", "<w:jc/>")])
def test_a_paragraph_can_be_told_to_stay_with_the_next(made: Block) -> None:
    kept = with_keep(made)
    assert kept.keep
    assert kept.xml.count("<w:keepNext/>") == 1
    assert with_keep(kept) == kept
    assert kept.xml.index("<w:keepNext/>") > kept.xml.find("<w:pStyle")
