"""What all pages look things up in: the published plans, who has tasks in them, which files can be downloaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fangan.model.library import Library
from fangan.model.plan import Basis, Plan
from fangan.model.unit import Collective, Party
from fangan.text.fold import fold
from fangan.views.downloads import Download


@dataclass(frozen=True)
class Shelf:
    """A library of published plans only, with the paths of the products that were made."""

    library: Library
    downloads: frozenset[str]

    @cached_property
    def newest(self) -> tuple[Plan, ...]:
        """The plans, the newest first; those without a date last."""
        return tuple(sorted(self.library.plans, key=lambda plan: (plan.dated or date.min, plan.id), reverse=True))

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """Everybody who has a page: those with tasks in any published plan."""
        return tuple(party for party in self.library.parties if self.library.of_party(party))

    @cached_property
    def plans(self) -> dict[str, Plan]:
        """Plan id → plan."""
        return {plan.id: plan for plan in self.library.plans}

    @cached_property
    def _parties_of(self) -> dict[str, tuple[Party, ...]]:
        found: dict[str, dict[str, Party]] = {}
        for party in self.parties:
            for assignment in self.library.of_party(party):
                found.setdefault(assignment.plan.id, {})[party.id] = party
        return {plan: tuple(parties.values()) for plan, parties in found.items()}

    def parties_of(self, plan: Plan) -> tuple[Party, ...]:
        """Everybody who has tasks in `plan`, in the register's order."""
        return self._parties_of.get(plan.id, ())

    @cached_property
    def _collectives_of(self) -> dict[str, tuple[Collective, ...]]:
        found: dict[str, list[Collective]] = {}
        for collective in self.library.register.collectives:
            for unit in self.library.register.members(collective, None):
                found.setdefault(unit.id, []).append(collective)
        return {unit: tuple(collectives) for unit, collectives in found.items()}

    def collectives_of(self, party: Party) -> tuple[Collective, ...]:
        """The collective names that include `party`."""
        return self._collectives_of.get(party.id, ())

    @cached_property
    def _with_page(self) -> frozenset[str]:
        return frozenset(party.id for party in self.parties)

    def has_page(self, party: Party) -> bool:
        """Whether the site has a page for `party`."""
        return party.id in self._with_page

    def offered(self, downloads: Iterable[Download]) -> tuple[Download, ...]:
        """Those of `downloads` that were made."""
        return tuple(download for download in downloads if download.path in self.downloads)

    @cached_property
    def _by_name(self) -> dict[str, Plan]:
        return dict(self._names())

    def _names(self) -> Iterator[tuple[str, Plan]]:
        for plan in self.library.plans:
            yield fold(plan.title), plan
            if plan.notice and plan.notice.number:
                yield fold(plan.notice.number), plan

    def upstream(self, basis: Basis) -> Plan | None:
        """The plan in the library that a document named as 依据 is, by number, else by title."""
        names = filter(None, [basis.number, basis.title])
        return next((self._by_name[fold(name)] for name in names if fold(name) in self._by_name), None)
