"""Units (单位) and collective names (集体): whoever a task can be addressed to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from fangan.model.ids import Ids
from fangan.model.record import Mention
from fangan.report.diagnostic import Place
from fangan.text.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit that can be given tasks; `registered` is False for one that only plans name."""

    name: str
    ids: Ids = field(repr=False, compare=False)
    full_name: str | None = None
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    parent: str | None = None
    tags: tuple[str, ...] = ()
    """标签: what rules choose it by besides its kind (行政执法)."""
    scope: tuple[str, ...] = ()
    """适用: words in the names of the issuers whose plans mean it; () for all plans."""
    valid_from: date | None = None
    valid_until: date | None = None
    succeeded_by: tuple[str, ...] = ()
    """职能划入: who has its tasks after `valid_until`."""
    registered: bool = True
    place: Place | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name, *filter(None, [self.full_name]), *self.aliases)

    @property
    def id(self) -> str:
        """标识: the unit's name in addresses."""
        return self.ids.of(key_of(self.name, self.scope))

    def begun_by(self, day: date | None) -> bool:
        """Whether it was set up on `day` or before; always when the day is not known."""
        return day is None or (self.valid_from or day) <= day

    def ended_before(self, day: date | None) -> bool:
        """Whether it was no more on `day`; never when the day is not known."""
        return day is not None and (self.valid_until or day) < day

    def valid_on(self, day: date | None) -> bool:
        """Whether the unit exists on `day`; always when the day is not known."""
        return self.begun_by(day) and not self.ended_before(day)


@dataclass(frozen=True, slots=True)
class Rule:
    """The members of a collective by what they are: units that fit every list that is not empty."""

    kinds: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    """除外: names of units that are no members all the same."""
    place: Place | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What it asks for; a rule that asks for nothing takes nobody."""
        return (*self.kinds, *self.parents, *self.tags)

    def takes(self, unit: Unit) -> bool:
        """Whether `unit` is a member."""
        return (
            bool(self.words)
            and _fits(self.kinds, _given(unit.kind))
            and _fits(self.parents, _given(unit.parent))
            and _fits(self.tags, unit.tags)
            and _folded(unit.names).isdisjoint(_folded(self.excluded))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Collective:
    """A name for several units (园区各部门).

    `is_open` says that the document does not tell which of `members` are meant (园区有关部门): the task may concern
    each of them (可能涉及).
    """

    name: str
    ids: Ids = field(repr=False, compare=False)
    aliases: tuple[str, ...] = ()
    members: tuple[Mention | Rule, ...] = ()
    """Names of units and collectives, and rules, in the drafter's order."""
    is_open: bool = False
    scope: tuple[str, ...] = ()
    """适用: words in the names of the issuers whose plans mean it; () for all plans."""
    place: Place | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name, *self.aliases)

    @property
    def id(self) -> str:
        """标识: the collective's name in addresses."""
        return self.ids.of(key_of(self.name, self.scope))


Party = Unit | Collective
"""Whoever a task can be addressed to."""


def key_of(name: str, scope: tuple[str, ...]) -> str:
    """What ids are derived from: the name, and the plans it holds for where the same words mean others elsewhere."""
    return " ".join((name, *scope))


def fit_of(party: Party, ground: tuple[str, ...]) -> int | None:
    """How closely `party` is meant in plans of the issuers `ground`: 0 for any plan, else the length of the
    longest word of 适用 in their names; None where it is not meant.
    """
    if not party.scope:
        return 0
    names = [fold(name) for name in ground]
    return max((len(word) for word in _folded(party.scope) if any(word in name for name in names)), default=None)


def _given(word: str | None) -> tuple[str, ...]:
    return (word,) if word else ()


def _fits(wanted: tuple[str, ...], given: Iterable[str]) -> bool:
    return not wanted or not _folded(wanted).isdisjoint(_folded(given))


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))
