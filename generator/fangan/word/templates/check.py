"""Everything that is wrong with one template, for the person who edited it in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from fangan.report.diagnostic import Diagnostic
from fangan.word.template_contract import Contract
from fangan.word.templates.broken import broken_tags
from fangan.word.templates.contents import Printed, contents, printed
from fangan.word.templates.findings import RESTORE, Scribe
from fangan.word.templates.leftovers import leftovers
from fangan.word.templates.names import meant, names
from fangan.word.templates.package import opened
from fangan.word.templates.page import page
from fangan.word.templates.paragraphs import paragraphs_of, trees_of
from fangan.word.templates.sheet import sheet
from fangan.word.templates.structure import above_head, alone, pairs
from fangan.word.templates.style_ids import SHEET, with_our_style_ids
from fangan.word.templates.tags import Broken, Tag, tags_in

Trees = Mapping[str, etree._Element | None]


def check_template(path: str, contract: Contract, data: bytes) -> tuple[Diagnostic, ...]:
    """The findings about the template `data`, which messages call `path`."""
    return tuple(_findings(Scribe(path), contract, data))


def _findings(scribe: Scribe, contract: Contract, data: bytes) -> Iterator[Diagnostic]:
    found, why, mend = opened(data)
    if why:
        yield scribe.file_error("W001", f"{why}；用不了", mend)
        return
    members = with_our_style_ids(found)
    trees = trees_of(members)
    damaged = [name for name, tree in trees.items() if tree is None]
    if damaged:
        told = f"文件坏了（{damaged[0]} 读不出来）；用不了"
        yield scribe.file_error("W001", told, RESTORE.format(name=contract.file))
        return
    yield from _text(scribe, contract, trees)
    yield from sheet(scribe, contract, members.get(SHEET, b""))
    yield from page(scribe, contract, members, trees)
    yield from leftovers(scribe, members, trees)


def _text(scribe: Scribe, contract: Contract, trees: Trees) -> Iterator[Diagnostic]:
    """Findings about tags, part by part, and about what they print all together."""
    prints: list[Printed] = []
    mentioned: set[str] = set()
    for part, root in trees.items():
        if root is None:
            continue
        found = _tags(contract, part, root)
        tags = [tag for tag in found if isinstance(tag, Tag)]
        broken = [tag for tag in found if isinstance(tag, Broken)]
        yield from broken_tags(scribe, contract, broken)
        yield from alone(scribe, tags)
        yield from above_head(scribe, tags)
        yield from names(scribe, contract, tags)
        if not broken:
            yield from pairs(scribe, tags)
        prints += printed(tags)
        mentioned |= _mentioned(contract, broken, tags)
    yield from contents(scribe, contract, prints, frozenset(mentioned))


def _tags(contract: Contract, part: str, root: etree._Element) -> list[Tag | Broken]:
    known = frozenset(contract.by_name)
    return [tag for paragraph in paragraphs_of(part, root) for tag in tags_in(paragraph, known)]


def _mentioned(contract: Contract, broken: list[Broken], tags: list[Tag]) -> set[str]:
    """Names that a finding is about already: in broken tags, or near to a name that is unknown."""
    words = {word for piece in broken for word in re.findall(r"\w+", piece.paragraph.text)}
    unknown = (tag.name for tag in tags if tag.word == "value" and tag.name not in contract.by_name)
    return words | {name for each in unknown if (name := meant(contract, each))}
