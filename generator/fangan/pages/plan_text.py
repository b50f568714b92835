"""The text of a plan as blocks of a page, each numbered part with an anchor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from fangan.model.plan import Item, Phase, Plan, Task
from fangan.pages.page import Heading
from fangan.views.numbering import Numbered, numbered
from fangan.views.outline import Paragraph, outline

LISTED_RANK = 2
"""Parts down to this level of numbers stand in the contents."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph; `anchor` is set where a numbered part begins, `copied` where readers may want its link."""

    paragraph: Paragraph
    anchor: str
    copied: bool

    @property
    def tag(self) -> str:
        """The HTML element: a heading for headings on their own line, else a paragraph."""
        return f"h{min(self.paragraph.rank + 2, 6)}" if self.paragraph.is_heading else "p"


class PlanText:
    """A plan's paragraphs and contents, under the same anchors."""

    def __init__(self, plan: Plan) -> None:
        self.anchors = _anchors(plan)
        """id() of each part → its anchor."""
        self.blocks = tuple(self._block(paragraph) for paragraph in outline(plan))
        self.headings = tuple(self._heading(part) for part in numbered(plan))

    def _block(self, paragraph: Paragraph) -> Block:
        item = paragraph.item
        anchor = self.anchors[id(item)] if item else ""
        return Block(paragraph, anchor, isinstance(item, Task | Phase))

    def _heading(self, part: Numbered) -> Heading:
        children = tuple(self._heading(child) for child in part.children if _listed(child))
        return Heading(self.anchors[id(part.item)], f"{part.number}{_name(part.item)}", children)


def _listed(part: Numbered) -> bool:
    return bool(part.item.title) and (part.rank <= LISTED_RANK or isinstance(part.item, Task))


def _name(item: Item) -> str:
    return item.title or "".join(item.text)[:20]


def _anchors(plan: Plan) -> dict[int, str]:
    """A task's own id; other parts are counted, behind a mark that no id begins with."""
    return dict(_anchored(plan))


def _anchored(plan: Plan) -> Iterator[tuple[int, str]]:
    others = count(1)
    for item in plan.items:
        yield id(item), item.id if isinstance(item, Task) else f"_{next(others)}"
