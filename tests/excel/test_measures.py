"""How many rows and cells of a sheet texts take."""

from __future__ import annotations

import pytest

from fangan.excel.measures import MOST_CHARACTERS, MOST_POINTS, blocks, depth, pieces


@pytest.mark.parametrize(
    "text", ["", "短", "字" * 16_000, "字" * 16_001, "一句话。" * 10_000, "段\n" * 20_000, "x" * 99_999]
)
def test_the_parts_of_a_text_are_the_text_and_fit_their_cells(text: str) -> None:
    parts = list(pieces(text))
    assert "".join(parts) == text
    assert all(len(part) <= MOST_CHARACTERS for part in parts)


def test_a_long_text_is_parted_behind_a_sentence() -> None:
    first, _ = pieces("一句很长的话。" * 3000)
    assert first.endswith("。")


def test_a_short_row_is_one_row_of_its_height() -> None:
    assert depth(("1", "短"), (10, 60)) == (1, 21.0)


@pytest.mark.parametrize("length", [10, 500, 1000, 20_000, 40_000])
def test_the_rows_of_a_text_hold_all_its_lines(length: int) -> None:
    count, height = depth(("字" * length,), (60,))
    assert height <= MOST_POINTS
    assert count * (height - 6) / 15 >= length / (60 * 0.53 / 2)


@pytest.mark.parametrize("length", [10, 1000, 20_000, 40_000])
def test_the_blocks_of_a_text_fill_its_rows_without_gap(length: int) -> None:
    count, _ = depth(("字" * length, "短"), (60, 20))
    for text, width in (("字" * length, 60), ("短", 20)):
        found = list(blocks(text, width, count))
        assert "".join(block.text for block in found) == text
        starts = [block.first for block in found]
        assert [*starts[1:], count] == [block.first + block.count for block in found]
        assert starts[0] == 0
