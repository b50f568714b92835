"""Ink and lines are measured on pictures and layouts that were made for it."""

from __future__ import annotations

import numpy as np
import pytest

from fangan.verify.page import Band, joined, lines_of, page_of, rules

DPI = 254
"""Ten pixels are a millimetre."""
WHITE, RED, BLACK, PINK = (255, 255, 255), (255, 0, 0), (0, 0, 0), (255, 180, 180)
Box = tuple[int, int, int, int]


def picture(*inked: tuple[Box, tuple[int, int, int]], width: int = 2100, height: int = 2970) -> bytes:
    """A page with boxes (top, bottom, left, right in pixels) in colours."""
    pixels = np.full((height, width, 3), WHITE, np.uint8)
    for (top, bottom, left, right), color in inked:
        pixels[top:bottom, left:right] = color
    return b"P6\n%d %d\n255\n" % (width, height) + pixels.tobytes()


def test_red_and_dark_ink_are_told_apart_and_measured() -> None:
    page = page_of(
        picture(((720, 820, 300, 1800), RED), ((1000, 1050, 280, 900), BLACK), ((10, 20, 0, 9), PINK)), (), DPI
    )
    (red,), (dark,) = page.red, page.dark
    assert (red.top, red.bottom, red.left, red.right) == pytest.approx((72, 82, 30, 180))
    assert (dark.top, dark.bottom, dark.left, dark.right) == pytest.approx((100, 105, 28, 90))
    assert (page.width, page.height) == pytest.approx((210, 297))
    assert not page.landscape


def test_an_empty_page_has_no_ink() -> None:
    page = page_of(picture(), (), DPI)
    assert page.red == page.dark == ()
    assert page.dash is None


def test_the_dash_is_the_leftmost_ink_of_the_strip_of_page_numbers() -> None:
    digits, dash = (2670, 2705, 1700, 1720), (2688, 2692, 1640, 1680)
    page = page_of(picture((digits, BLACK), (dash, BLACK), ((2600, 2620, 280, 1800), BLACK)), (), DPI)
    assert page.dash == pytest.approx(269)


def test_bands_that_nearly_touch_are_one() -> None:
    bands = (Band(10, 12, 5, 9), Band(12.4, 14, 3, 6), Band(20, 21, 0, 1))
    assert joined(bands) == [Band(10, 14, 3, 9), Band(20, 21, 0, 1)]
    assert joined(bands, 0.2) == list(bands)


def test_rules_are_long_and_thin() -> None:
    rule, text, short = Band(10, 10.4, 28, 184), Band(20, 24, 28, 184), Band(30, 30.4, 28, 100)
    assert rules((rule, text, short)) == [rule]


@pytest.mark.parametrize("data", [b"", b"P5\n1 1\n255\n\0", b"hello"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="PPM"):
        page_of(data, (), DPI)


def test_words_on_one_height_are_a_line_from_left_to_right() -> None:
    layout = """<html xmlns="http://www.w3.org/1999/xhtml"><body><doc><page width="595" height="842">
      <word xMin="144" yMin="72" xMax="216" yMax="90">号</word>
      <word xMin="72" yMin="72" xMax="144" yMax="90">第1</word>
      <word xMin="72" yMin="144" xMax="144" yMax="162">下</word></page><page/></doc></body></html>"""
    first, second = lines_of(layout.encode())
    assert [line.text for line in first] == ["第1号", "下"]
    assert (first[0].left, first[0].right, first[0].top) == pytest.approx((25.4, 76.2, 25.4))
    assert second == ()
