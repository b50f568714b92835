"""A table ready to be written: columns, rows of text, and which cells are merged downwards."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its usual width in mm; `centred` for short cells."""

    heading: str
    width: float
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Merge:
    """Rows `first` to `last` (both included, from 0) of one column are one cell."""

    column: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table; every row has one text per column, paragraphs parted by line breaks.

    `keys` names each row for good: <plan id>#<task id>.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    merges: tuple[Merge, ...]
    keys: tuple[str, ...]
    notes: tuple[str, ...] = ()


def merges_of(groups: Iterable[Hashable], column: int) -> Iterator[Merge]:
    """One merge of `column` for each run of two or more rows of one group; `groups` has each row's, None for none."""
    for group, run in groupby(enumerate(groups), key=lambda pair: pair[1]):
        indexes = [index for index, _ in run]
        if group is not None and len(indexes) > 1:
            yield Merge(column, indexes[0], indexes[-1])
