"""What is wrong with a register of units as a whole: names, members, successors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, combinations

from fangan.model.register import Register
from fangan.model.unit import Collective, Party, Rule, Unit, fit_of
from fangan.report.diagnostic import Diagnostic, Place, error
from fangan.text.dates import format_date
from fangan.text.fold import fold
from fangan.text.similar import nearest


def register_findings(register: Register) -> Iterator[Diagnostic]:
    """Everything that only all units together show."""
    yield from _same_names(register)
    for collective in register.collectives:
        yield from _members(register, collective)
    for unit in register.units:
        yield from _times(register, unit)


def _same_names(register: Register) -> Iterator[Diagnostic]:
    """Names that two have, but for those that 适用 parts."""
    told: set[tuple[str, str, str]] = set()
    for name in chain.from_iterable(party.names for party in register.parties):
        for first, second in combinations(register.called(name), 2):
            key = (fold(name), str(first.place), str(second.place))
            if not _parted(first, second) and key not in told:
                told.add(key)
                yield from _claimed_twice(name, first, second)


def _parted(first: Party, second: Party) -> bool:
    """Whether no plan can mean both: one is limited and the other is not, or no word of theirs is the same."""
    if not first.scope or not second.scope:
        return bool(first.scope) != bool(second.scope)
    return fit_of(first, second.scope) is None and fit_of(second, first.scope) is None


def _claimed_twice(name: str, first: Party, second: Party) -> Iterator[Diagnostic]:
    if first.name == second.name:
        for party, other in ((first, second), (second, first)):
            mend = "只保留一条；如果是两地的两个，各写“适用”，例如“适用: 某某市”。"
            yield _error("M012", party.place, f"“{party.name}”登记了不止一次（另一处在{_line(other)}）", mend)
    else:
        message = f"“{name}”既是“{first.name}”（{_line(first)}）的名称，又是“{second.name}”（{_line(second)}）的名称"
        mend = "一个名称（别名）只能属于一个单位；一个机关挂几块牌子，登记成一个单位，其余写进“别名”。"
        yield _error("M012", second.place, message, mend)


def _line(party: Party) -> str:
    return f"第 {party.place.line} 行" if party.place else ""


def _error(code: str, place: Place | None, message: str, mend: str) -> Diagnostic:
    assert place is not None
    return error(code, place, message, mend)


def _members(register: Register, collective: Collective) -> Iterator[Diagnostic]:
    names = [name for party in register.parties for name in party.names]
    for member in collective.members:
        if isinstance(member, Rule):
            yield from _rule(register, collective, member)
        elif register.find(member.name, collective.scope or None) is None:
            message = f"“{collective.name}”的成员“{member.name}”没有登记"
            yield _error("M013", member.place, message, _did_you_mean(member.name, names))
    if collective in _inside(register, collective, set()):
        message = f"“{collective.name}”的成员绕了一圈又包括它自己"
        yield _error("M015", collective.place, message, "从成员里去掉它自己，或者去掉包含它的集体。")


def _did_you_mean(name: str, names: Iterable[str]) -> str:
    near = nearest(name, names)
    return f"是不是“{near}”？不是就先在“单位”里登记它。" if near else "先在“单位”里登记它。"


def _rule(register: Register, collective: Collective, rule: Rule) -> Iterator[Diagnostic]:
    if rule.words and not any(map(rule.takes, register.units)):
        message = f"没有一个单位符合“{'、'.join(rule.words)}”，“{collective.name}”没有成员"
        yield _error("M013", rule.place, message, "检查类别、上级、标签的写法。")
    for name in rule.excluded:
        if register.find(name) is None:
            message = f"“{collective.name}”除外的“{name}”没有登记"
            yield _error("M013", rule.place, message, "检查名称的写法。")


def _inside(register: Register, collective: Collective, seen: set[int]) -> Iterator[Collective]:
    """The collectives in `collective`, straight away or through others."""
    for party in register.directly_in(collective):
        if isinstance(party, Collective):
            yield party
            if id(party) not in seen:
                seen.add(id(party))
                yield from _inside(register, party, seen)


def _times(register: Register, unit: Unit) -> Iterator[Diagnostic]:
    """A unit's days and successors."""
    if unit.valid_from and unit.valid_until and unit.valid_until < unit.valid_from:
        days = f"停用日期（{format_date(unit.valid_until)}）早于启用日期（{format_date(unit.valid_from)}）"
        yield _error("M017", unit.place, f"“{unit.name}”的{days}", "检查这两个日期。")
    for name in unit.succeeded_by:
        if not isinstance(register.find(name), Unit):
            message = f"“{unit.name}”的职能划入“{name}”，单位里没有登记它"
            names = [each for other in register.units for each in other.names]
            yield _error("M016", unit.place, message, _did_you_mean(name, names))
    if unit in _after(register, unit, set()):
        yield _error("M016", unit.place, f"“{unit.name}”的职能划来划去又回到它自己", "检查“职能划入”。")


def _after(register: Register, unit: Unit, seen: set[int]) -> Iterator[Unit]:
    """Everybody that took over from `unit`, at first or second hand."""
    for heir in register.successors(unit):
        yield heir
        if id(heir) not in seen:
            seen.add(id(heir))
            yield from _after(register, heir, seen)
