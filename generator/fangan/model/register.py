"""The register of units (单位名录): who is meant by a name, who is a member, who took over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from fangan.model.unit import Collective, Party, Rule, Unit, fit_of
from fangan.text.fold import fold


@dataclass(frozen=True, slots=True)
class Reach:
    """A unit that a name reaches."""

    unit: Unit
    formerly: Unit | None = None
    """The unit that was named, whose tasks `unit` took over (职能划入)."""
    possible: bool = False
    """可能涉及: the document does not say whether it is meant."""


@dataclass(frozen=True)
class Register:
    """All units and collectives, found by any of their names."""

    units: tuple[Unit, ...] = ()
    collectives: tuple[Collective, ...] = ()
    _by_name: dict[str, tuple[Party, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        table: dict[str, tuple[Party, ...]] = {}
        for party in self.parties:
            for name in dict.fromkeys(map(fold, party.names)):
                table[name] = (*table.get(name, ()), party)
        object.__setattr__(self, "_by_name", table)

    @property
    def parties(self) -> tuple[Party, ...]:
        """Units, then collectives."""
        return (*self.units, *self.collectives)

    def called(self, name: str) -> tuple[Party, ...]:
        """Everybody of that name: several where 适用 parts them."""
        return self._by_name.get(fold(name), ())

    def find(self, name: str, ground: tuple[str, ...] | None = None) -> Party | None:
        """Who `name` means in plans of the issuers `ground`, None standing for any plan.

        Width, script (繁简) and punctuation do not count.  Who is limited to these plans goes before who is not.
        """
        called = self.called(name)
        if ground is None:
            return min(called, key=lambda party: bool(party.scope), default=None)
        fits = [(fit, party) for party in called if (fit := fit_of(party, ground)) is not None]
        return max(fits, key=lambda pair: pair[0], default=(0, None))[1]

    def reach(self, party: Party, day: date | None = None, ground: tuple[str, ...] | None = None) -> tuple[Reach, ...]:
        """The units that have a task of `day` addressed to `party`: itself or its members, and who took over.

        A unit that ended before `day` passes the task on; without a successor it keeps what names it.
        """
        found = self._heirs(party, day) if isinstance(party, Unit) else self._walk(party, day, ground, set())
        best: dict[str, Reach] = {}
        for reach in sorted(found, key=lambda reach: (reach.possible, reach.formerly is not None)):
            best.setdefault(reach.unit.id, reach)
        return tuple(best.values())

    def _heirs(self, unit: Unit, day: date | None) -> list[Reach]:
        """`unit` and those who took over from it, as far as they had not ended before `day`."""
        line = [unit]
        for each in line:
            line.extend(heir for heir in self.successors(each) if heir not in line)
        left = [each for each in line if not each.ended_before(day)]
        return [Reach(each, None if each is unit else unit) for each in left] or [Reach(unit)]

    def successors(self, unit: Unit) -> tuple[Unit, ...]:
        """Who took over from `unit` (职能划入), straight away."""
        found = map(self.find, unit.succeeded_by)
        return tuple(party for party in found if isinstance(party, Unit))

    def _walk(
        self, collective: Collective, day: date | None, ground: tuple[str, ...] | None, seen: set[str]
    ) -> Iterator[Reach]:
        """The members, collectives among them followed, each once."""
        seen.add(collective.id)
        for party in self.directly_in(collective, ground):
            if isinstance(party, Unit):
                found: Iterable[Reach] = self._members(party, day)
            else:
                found = self._walk(party, day, ground, seen) if party.id not in seen else ()
            yield from (Reach(each.unit, each.formerly, each.possible or collective.is_open) for each in found)

    def _members(self, unit: Unit, day: date | None) -> Iterator[Reach]:
        """A member valid on `day` and its successors; of one that had ended, the successors alone."""
        if unit.begun_by(day):
            yield from (reach for reach in self._heirs(unit, day) if not reach.unit.ended_before(day))

    def directly_in(self, collective: Collective, ground: tuple[str, ...] | None = None) -> Iterator[Party]:
        """The members as registered, rules applied, whatever the day; names that nobody has are passed over."""
        for member in collective.members:
            if isinstance(member, Rule):
                yield from filter(member.takes, self.units)
            elif party := self.find(member.name, collective.scope or ground):
                yield party

    def members(
        self, collective: Collective, day: date | None, ground: tuple[str, ...] | None = None
    ) -> tuple[Unit, ...]:
        """The units in `collective` that are valid on `day`, certain or possible ones; empty when not known."""
        found = self.reach(collective, day, ground)
        return tuple(
            each.unit
            for each in found
            if each.unit.valid_on(day) and not (each.formerly and each.formerly.valid_on(day))
        )

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id in use."""
        return frozenset(party.id for party in self.parties)
