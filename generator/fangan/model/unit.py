"""Units (单位), collective names (集体) and the register of both (单位名录)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fangan.model.ids import Ids
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
    valid_from: date | None = None
    valid_until: date | None = None
    succeeded_by: str | None = None
    registered: bool = True
    place: Place | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name, *filter(None, [self.full_name]), *self.aliases)

    @property
    def id(self) -> str:
        """标识: the unit's name in addresses."""
        return self.ids.of(self.name)

    def valid_on(self, day: date | None) -> bool:
        """Whether the unit exists on `day`; always when the day is not known."""
        if day is None:
            return True
        return (self.valid_from or day) <= day <= (self.valid_until or day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collective:
    """A name for several units (园区各部门): members by name, or all units of a kind."""

    name: str
    ids: Ids = field(repr=False, compare=False)
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    kind: str | None = None
    place: Place | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by."""
        return (self.name, *self.aliases)

    @property
    def id(self) -> str:
        """标识: the collective's name in addresses."""
        return self.ids.of(self.name)


Party = Unit | Collective
"""Whoever a task can be addressed to."""


@dataclass(frozen=True)
class Register:
    """All units and collectives, found by any of their names."""

    units: tuple[Unit, ...] = ()
    collectives: tuple[Collective, ...] = ()
    _by_name: dict[str, Party] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        table = {fold(name): party for party in reversed(self.parties) for name in party.names}
        object.__setattr__(self, "_by_name", table)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Units, then collectives."""
        return (*self.units, *self.collectives)

    def find(self, name: str) -> Party | None:
        """Who `name` means; width, script (繁简) and punctuation do not count."""
        return self._by_name.get(fold(name))

    def members(self, collective: Collective, day: date | None) -> tuple[Unit, ...]:
        """The units in `collective` that are valid on `day`, in the register's order; empty when not known.

        Members that are collectives themselves are followed, each once.
        """
        found = dict.fromkeys(self._walk(collective, set()))
        return tuple(unit for unit in found if unit.valid_on(day))

    def _walk(self, collective: Collective, seen: set[str]) -> Iterator[Unit]:
        seen.add(collective.name)
        if collective.kind:
            yield from (unit for unit in self.units if unit.kind == collective.kind)
        for name in collective.members:
            party = self.find(name)
            if isinstance(party, Unit):
                yield party
            elif isinstance(party, Collective) and party.name not in seen:
                yield from self._walk(party, seen)

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id in use."""
        return frozenset(party.id for party in self.parties)
