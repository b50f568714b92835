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
            if any(seam in paragraph for paragraph in text) and not _keeps_company(following, text):
                found.append(number)
    return found


def _keeps_company(lines: tuple[Line, ...], text: list[str]) -> bool:
    """Whether a page begins with one last line of the text, brought there for what is signed below it (7.3.5)."""
    first, *rest = (squeezed(line.text) for line in lines[:2])
    last = any(paragraph.endswith(first) for paragraph in text)
    return last and not any(paragraph.startswith(line[:PROBE]) for line in rest for paragraph in text)


def text_bottom(page: Page) -> float:
    """The lower edge (mm) of the last ink in the type area."""
    return max((band.bottom for band in joined(page.dark) if band.centre < BOTTOM + PLATE), default=0.0)
