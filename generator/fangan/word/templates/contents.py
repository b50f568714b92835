"""Is everything printed that the drafter wrote: once, and in every notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fangan.report.diagnostic import Diagnostic
from fangan.word.template_contract import Contract, Variable
from fangan.word.templates.findings import Scribe
from fangan.word.templates.tags import Tag


@dataclass(frozen=True, slots=True)
class Printed:
    """A name that is printed, and the conditions and loops that it stands in."""

    name: str
    tag: Tag
    around: tuple[Tag, ...]


def printed(tags: Iterable[Tag]) -> Iterator[Printed]:
    """What the tags of one part print; of a loop, the list that it runs through."""
    around: list[Tag] = []
    for tag in tags:
        if tag.word == "value":
            loop = next((each for each in around if each.one == tag.name), None)
            outside = tuple(each for each in around if each is not loop)
            yield Printed(loop.name if loop else tag.name, tag, outside)
        elif tag.word in ("if", "for"):
            around.append(tag)
        elif tag.word in ("endif", "endfor") and around:
            around.pop()


def contents(
    scribe: Scribe, contract: Contract, found: list[Printed], mentioned: frozenset[str]
) -> Iterator[Diagnostic]:
    """What is missing, doubled or printed only at times; `mentioned` are names in broken tags, told already."""
    for variable in contract.variables:
        uses = [use for use in found if use.name == variable.name]
        if not uses and variable in contract.needed and variable.name not in mentioned:
            yield _missing(scribe, contract, variable, {use.name for use in found})
        for use in uses[1:]:
            told = f"“{use.tag.text}”写了不止一次；每份公文的{variable.label}会印两遍"
            yield scribe.warning("W012", use.tag, told, "只留一处；两处都要时可以不改。")
        if uses and all(_at_times(use) for use in uses):
            yield _conditional(scribe, variable, uses[0])


def _missing(scribe: Scribe, contract: Contract, variable: Variable, there: set[str]) -> Diagnostic:
    told = f"没有 {variable.tag}（{variable.label}）：每份公文都不印{variable.content}"
    each = "，各占一段" if len(variable.tags) > 1 else ""
    mend = f"{_after(contract, variable, there)}另起一段，写 {'、'.join(variable.tags)}{each}。"
    if variable.drafted:
        return scribe.file_error("W011", f"{told}。这是起草人写的内容，不能缺", mend)
    return scribe.file_warning("W011", told, f"{mend}不要它时可以不改。")


def _after(contract: Contract, variable: Variable, there: set[str]) -> str:
    names = [each.name for each in contract.variables]
    before = [each for each in contract.variables[: names.index(variable.name)] if each.name in there]
    return f"在“{before[-1].label}”（{before[-1].name}）那一段后面" if before else "在正文最前面"


def _at_times(use: Printed) -> bool:
    return any(tag.name != use.name for tag in use.around)


def _conditional(scribe: Scribe, variable: Variable, use: Printed) -> Diagnostic:
    guard = next(tag for tag in use.around if tag.name != use.name)
    told = f"{variable.label}“{use.tag.text}”写在“{guard.text}”里面；有的公文会不印{variable.content}"
    mend = f"把它移到“{guard.text}”前面，或者配对的 end{guard.word} 后面。"
    if variable.drafted:
        return scribe.error("W013", use.tag, told, mend)
    return scribe.warning("W013", use.tag, told, mend)
