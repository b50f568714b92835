"""An element of the standard with its checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from fangan.verify.elements import Role
from fangan.verify.facts import Facts
from fangan.verify.page import Page
from fangan.verify.result import Result, State, Verdict, unknown

Check = Callable[[Facts], Iterable[Verdict]]
PageCheck = Callable[[Facts, tuple[Page, ...]], Iterable[Verdict]]


def always(_: Facts) -> bool:
    """For what every document has."""
    return True


def has(*roles: Role) -> Callable[[Facts], bool]:
    """Whether one of these elements is there."""
    return lambda facts: any(facts.has(role) for role in roles)


@dataclass(frozen=True, slots=True)
class Subject:
    """An element: its clause, its name, whether a document has it, and its checks in the file and on the page."""

    clause: str
    name: str
    there: Callable[[Facts], bool]
    checks: tuple[Check, ...] = ()
    page_checks: tuple[PageCheck, ...] = ()
    missing: Callable[[Facts], Verdict] | None = None
    """What to say when it is not there; 没有这一要素 by default."""

    def results(self, facts: Facts) -> Iterator[Result]:
        """What all its checks find."""
        for verdict in self._verdicts(facts):
            yield Result(self.clause, self.name, verdict)

    def _verdicts(self, facts: Facts) -> Iterator[Verdict]:
        if not self.there(facts):
            yield self.missing(facts) if self.missing else Verdict("", State.ABSENT)
            return
        for check in self.checks:
            yield from check(facts)
        if facts.pages is not None:
            for page_check in self.page_checks:
                yield from (verdict.with_stand_in(facts.stand_in) for verdict in page_check(facts, facts.pages))
        elif self.page_checks:
            yield unknown("页面上的位置", facts.why)
