"""Where a page departs from GB/T 9704-2012, clause by clause; what the standard leaves open is no departure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fangan.model.profile import Profile
from fangan.word.geometry import Geometry
from fangan.word.measures import MARGIN_LEFT, MARGIN_RIGHT, TWIPS_PER_MM

TOP, LEFT, MARGIN_TOLERANCE = 37.0, 28.0, 1.0
"""天头 and 订口 in mm (5.2.1)"""
WIDTH, HEIGHT, AREA_TOLERANCE = 156.0, 225.0, 0.5
"""版心 in mm (5.2.1)"""
LINES, CHARACTERS = 22, 28
"""5.2.3"""
UNFILLED = 2.0
"""Millimetres that may stay free below the last line of a full page (5.2.3: 撑满版心)."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """A clause and what is otherwise, in words for the office."""

    clause: str
    what: str

    def __str__(self) -> str:
        return f"{self.clause}　{self.what}"


def deviations(page: Geometry, profile: Profile) -> Iterator[Deviation]:
    """All departures of a template's page under a profile, in the order of the clauses."""
    yield from _margins(page)
    yield from _grid(page)
    if profile.mirrored:
        left, right = _mm(MARGIN_LEFT), _mm(MARGIN_RIGHT)
        yield Deviation("5.2.1", f"双页的左右页边距对调（左 {right:.0f} 毫米、右 {left:.0f} 毫米）；标准只有一种版面")
    if not profile.imprint_on_even_page:
        yield Deviation("7.4", "版记不一定在双页：双面印时，它可能不在最后一张纸的背面（通行做法，标准没有明文）")


def _margins(page: Geometry) -> Iterator[Deviation]:
    measured = (("天头", page.top, TOP, MARGIN_TOLERANCE), ("订口", page.left, LEFT, MARGIN_TOLERANCE),
                ("版心宽", page.text_width, WIDTH, AREA_TOLERANCE), ("版心高", page.text_height, HEIGHT, AREA_TOLERANCE))  # fmt: skip
    for name, twips, wanted, tolerance in measured:
        if abs(_mm(twips) - wanted) > tolerance:
            yield Deviation("5.2.1", f"{name} {_mm(twips):.1f} 毫米，标准是 {wanted:g} 毫米")


def _grid(page: Geometry) -> Iterator[Deviation]:
    for name, found, wanted in (("每面行数", page.lines, LINES), ("每行字数", page.characters, CHARACTERS)):
        if found != wanted:
            yield Deviation("5.2.3", f"{name}是 {found}，标准一般是 {wanted}")
    unfilled = _mm(page.text_height - page.lines * page.pitch)
    if page.lines == LINES and unfilled > UNFILLED:
        yield Deviation("5.2.3", f"{LINES} 行离版心下边缘还空 {unfilled:.1f} 毫米，没有撑满版心")


def _mm(twips: int) -> float:
    return twips / TWIPS_PER_MM
