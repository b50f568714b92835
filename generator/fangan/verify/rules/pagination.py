"""Which rendered pages are full, and what of a page is text: for the checks that count lines."""

from __future__ import annotations

from fangan.verify.elements import Role, squeezed
from fangan.verify.facts import Facts
from fangan.verify.page import Line, Page, joined
from fangan.verify.targets import BOTTOM, PLATE, TOP

PROBE = 8
"""Characters on both sides of a page's end by which it is found in a paragraph."""


def lines_in_area(page: Page) -> tuple[Line, ...]:
    """The lines of text in the type area, the page number left out."""
    return tuple(line for line in page.lines if TOP - 3 < line.centre < BOTTOM + PLATE)


def full_pages(facts: Facts, pages: tuple[Page, ...]) -> list[int]:
    """Numbers (from 1) of the pages after the first whose last paragraph runs on to the next page."""
    text = [squeezed(paragraph.text) for paragraph in facts.all(Role.BODY)]
    found = []
    for number in range(2, len(pages)):
        here, following = (lines_in_area(pages[at]) for at in (number - 1, number))
        if here and following and not pages[number - 1].landscape:
            seam = squeezed(here[-1].text)[-PROBE:] + squeezed(following[0].text)[:PROBE]
            if any(seam in paragraph for paragraph in text):
                found.append(number)
    return found


def text_bottom(page: Page) -> float:
    """The lower edge (mm) of the last ink in the type area."""
    return max((band.bottom for band in joined(page.dark) if band.centre < BOTTOM + PLATE), default=0.0)
