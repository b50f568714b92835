"""The numbers that are printed before headings and items (GB/T 9704-2012 7.3.3): 一、（一）1.（1）."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from fangan.model.plan import Item, Numbering, Plan, Task
from fangan.text.numerals import to_chinese

TASK_RANK = 3
DEEPEST = 4
FORMS = {1: ("", "、"), 2: ("（", "）"), 3: ("", "."), 4: ("（", "）")}
"""Level → what stands before and after the number."""
IN_CHINESE = (1, 2)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A part of a plan with the number it prints.

    `rank` is the level of the number's form: 1 一、  2 （一）  3 1.  4 （1）.
    """

    item: Item
    rank: int
    number: str
    children: tuple[Numbered, ...]

    @property
    def short_number(self) -> str:
        """The number without the 、 or . that sets it off: 一, （一）, 1, （1）."""
        return self.number.rstrip("、.．")

    def walk(self) -> Iterator[Numbered]:
        """This part and all below it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


def printed(rank: int, number: int) -> str:
    """The form of `number` at a level: printed(2, 11) is （十一）."""
    before, after = FORMS[rank]
    return f"{before}{to_chinese(number) if rank in IN_CHINESE else number}{after}"


def numbered(plan: Plan) -> tuple[Numbered, ...]:
    """The plan's sections with everything below, numbered."""
    return _Numbers(plan).siblings(plan.sections, 1)


def numbered_tasks(plan: Plan) -> tuple[Numbered, ...]:
    """The plan's tasks with their numbers, in document order."""
    return tuple(part for section in numbered(plan) for part in section.walk() if isinstance(part.item, Task))


def _set_off(number: str) -> str:
    """A number as given; a bare 5 or 五 gets the mark that sets it off from the heading."""
    if number.isdecimal():
        return f"{number}."
    return f"{number}、" if all(char in "零一二三四五六七八九十百" for char in number) else number


class _Numbers:
    def __init__(self, plan: Plan) -> None:
        self._continuous = plan.numbering is Numbering.CONTINUOUS
        self._tasks = count(1)

    def siblings(self, items: tuple[Item, ...], rank: int) -> tuple[Numbered, ...]:
        own = count(1)
        return tuple(self._one(item, rank, own) for item in items)

    def _one(self, item: Item, rank: int, own: Iterator[int]) -> Numbered:
        runs_on = self._continuous and isinstance(item, Task)
        if runs_on:
            rank, own = TASK_RANK, self._tasks
        derived = printed(min(rank, DEEPEST), next(own))
        number = _set_off(item.number) if item.number else derived
        return Numbered(item, rank, number, self.siblings(item.children, rank + 1))
