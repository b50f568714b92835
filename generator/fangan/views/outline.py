"""A plan as the paragraphs it prints, in order: what Word files and web pages have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fangan.model.plan import DutyStyle, HeadingStyle, Item, Phase, Plan, Task
from fangan.views.duties import bracket, duty_lines
from fangan.views.numbering import Numbered, numbered

MARKS = "。：；！？…，、:;!?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of a plan's text.

    `number` and `heading` stand at its start, `text` follows; `tail` is the bracket with a task's units.
    """

    rank: int = 0
    """The level of the heading, 1 to 4 and deeper; 0 for text without a number."""
    number: str = ""
    heading: str = ""
    text: str = ""
    tail: str = ""
    label: str = ""
    """The label of a line of duties (牵头单位) whose units are `text`."""
    item: Item | None = None
    """The part that begins here."""

    @property
    def lead(self) -> str:
        """The number and the heading, with the mark that parts them from the text."""
        return self.number + (run_in(self.heading) if self.text else self.heading)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading on a line of its own."""
        return bool(self.heading) and not self.text


def run_in(heading: str) -> str:
    """A heading that text follows: with a full stop, unless it ends with a mark of its own."""
    return heading if not heading or heading[-1] in MARKS else f"{heading}。"


def outline(plan: Plan) -> Iterator[Paragraph]:
    """Everything between a plan's title and its attachments."""
    yield from map(_plain, plan.preface)
    for section in numbered(plan):
        yield from _part(plan, section, plan.heading_style)
    yield from map(_plain, plan.closing)


def _plain(text: str) -> Paragraph:
    return Paragraph(text=text)


def _part(plan: Plan, part: Numbered, inherited: HeadingStyle | None) -> Iterator[Paragraph]:
    """A part with all that is in it; a task's units in brackets after its own text, or on lines at its end."""
    style = part.item.heading_style or inherited
    task = part.item if isinstance(part.item, Task) else None
    yield from _own(part, style, bracket(plan, task) if task and plan.duty_style is DutyStyle.BRACKETS else "")
    for child in part.children:
        yield from _part(plan, child, style)
    if task and plan.duty_style is DutyStyle.LINES:
        for label, words in duty_lines(plan, task):
            yield Paragraph(label=label, text=words)


def _own(part: Numbered, style: HeadingStyle | None, tail: str) -> Iterator[Paragraph]:
    """The heading and the text of one part: in one paragraph (连排), or each on its own (独行); `tail` ends the last."""
    heading, text = heading_of(part.item), part.item.text
    run_in = not heading or style is HeadingStyle.RUN_IN or (style is None and part.rank > 1)
    first, rest = (text[:1], text[1:]) if run_in else ((), text)
    own_tail = "" if rest else tail
    yield Paragraph(
        rank=part.rank, number=part.number, heading=heading, text="".join(first), tail=own_tail, item=part.item
    )
    yield from map(_plain, rest[:-1])
    yield from (Paragraph(text=last, tail=tail) for last in rest[-1:])


def heading_of(item: Item) -> str:
    """An item's title, a stage's with its window in brackets."""
    title = item.title or ""
    return f"{title}（{item.window}）" if isinstance(item, Phase) and item.window else title
