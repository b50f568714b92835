"""The search page (检索) and the data its script searches."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Any

from jinja2 import Environment

from fangan.model.attachment import Attachment
from fangan.model.library import Library
from fangan.model.plan import Plan, Task
from fangan.model.unit import Party
from fangan.pages.page import Page
from fangan.pages.shelf import Shelf
from fangan.text.dates import format_date
from fangan.text.fold import fold, simplify
from fangan.views.duties import duty_lines
from fangan.views.notice_text import notice_text, notice_title
from fangan.views.numbering import Numbered, numbered
from fangan.views.task_lines import Line, lines

BASIC_PLANE = 0x10000
SURROGATES = range(0xD800, 0xE000)


def search_page(environment: Environment) -> Page:
    """search.html: a form and an empty list; its script fills the list."""
    return Page("search.html", "检索", environment.get_template("search.html.j2").render(root=""))


def search_script(library: Library) -> str:
    """assets/search-data.js: a script, because pages opened from a folder may not fetch data."""
    shelf = Shelf(library.published, frozenset())
    data = {
        "tables": fold_tables(),
        "plans": {plan.id: _plan(plan) for plan in shelf.newest},
        "units": [_unit(shelf, party) for party in shelf.parties],
        "records": [record for plan in shelf.newest for record in _records(plan)],
    }
    return f"window.fanganIndex = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


@cache
def fold_tables() -> dict[str, Any]:
    """What a browser needs to fold like fangan.text.fold: 繁 → 简, and case where it has a rule of its own."""
    plane = [chr(code) for code in range(BASIC_PLANE) if code not in SURROGATES]
    traditional = [char for char in plane if simplify(char) != char]
    stable = (char for char in plane if unicodedata.normalize("NFKC", char) == char)
    return {
        "traditional": "".join(traditional),
        "simplified": "".join(map(simplify, traditional)),
        "case": {char: char.casefold() for char in stable if char.casefold() != char.lower()},
    }


def _plan(plan: Plan) -> dict[str, str]:
    day = format_date(plan.dated) if plan.dated else ""
    number = plan.notice.number if plan.notice else None
    return {"title": plan.title, "number": number or "", "day": day}


def _unit(shelf: Shelf, party: Party) -> dict[str, Any]:
    tasks = len(shelf.library.certain_of(party))
    return {"id": party.id, "name": party.name, "tasks": tasks, "names": [fold(name) for name in party.names]}


def _records(plan: Plan) -> Iterator[dict[str, str]]:
    yield _record(plan, "", plan.title, _plan_words(plan))
    for line in lines(plan):
        yield _record(plan, line.task.id, f"{line.number}{line.task.name}", _task_words(plan, line))


def _record(plan: Plan, task: str, title: str, words: Iterable[str]) -> dict[str, str]:
    """Paragraphs are parted by line breaks, which no query contains, so that no hit runs over a border."""
    pieces = [piece for text in words for piece in text.split("\n") if piece]
    text, folded = "\n".join(pieces), "\n".join(map(fold, pieces))
    return {"plan": plan.id, "task": task, "title": title, "head": fold(title), "text": text, "folded": folded}


def _task_words(plan: Plan, line: Line) -> Iterator[str]:
    task = line.task
    yield line.content
    for name, words in duty_lines(plan, task):
        yield f"{name}：{words}"
    yield from filter(None, (task.deliverable, *task.basis))


def _plan_words(plan: Plan) -> Iterator[str]:
    """Everything in a plan that is not a task's."""
    yield from _notice_words(plan)
    yield from plan.preface
    for section in numbered(plan):
        yield from _part_words(section)
    yield from plan.closing
    for attachment in plan.attachments:
        yield from (attachment.title, *attachment.text, *_grid_words(attachment))
    for basis in plan.basis:
        yield f"{basis.title}{basis.number or ''}"


def _grid_words(attachment: Attachment) -> Iterator[str]:
    """The cells of an attachment's table; those of 任务分解表 are the tasks'."""
    if attachment.grid:
        yield from chain(attachment.grid.columns, *attachment.grid.rows)


def _notice_words(plan: Plan) -> Iterator[str]:
    yield "、".join(plan.issuers)
    if notice := plan.notice:
        yield from filter(None, (notice.number, notice_title(plan), notice.addressees, notice.copied_to))
        yield from notice_text(plan, notice)


def _part_words(part: Numbered) -> Iterator[str]:
    if isinstance(part.item, Task):
        return
    yield f"{part.number}{part.item.title or ''}"
    yield from part.item.text
    for child in part.children:
        yield from _part_words(child)
