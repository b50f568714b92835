"""Edits of real templates as a person in Word would make them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from typing import Any

from docx import Document

from fangan.report.diagnostic import Diagnostic
from fangan.word.shipped import shipped
from fangan.word.template_contract import BY_FILE
from fangan.word.templates.check import check_template


@cache
def _shipped() -> dict[str, bytes]:
    return shipped()


def ours(name: str = "notice.docx") -> bytes:
    """A template as it is shipped."""
    return _shipped()[name]


def found(data: bytes, name: str = "notice.docx") -> tuple[Diagnostic, ...]:
    """The findings about an edited template."""
    return check_template(f"templates/{name}", BY_FILE[name], data)


def codes(findings: tuple[Diagnostic, ...]) -> list[str]:
    """Their codes in the order in which they were found."""
    return [finding.code for finding in findings]


def changed(data: bytes, change: Callable[[Any], object]) -> bytes:
    """A template after `change` of its python-docx document."""
    document = Document(io.BytesIO(data))
    change(document)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _paragraph(document: Any, text: str) -> Any:
    return next(paragraph for paragraph in document.paragraphs if text in paragraph.text)


def replaced(data: bytes, old: str, new: str) -> bytes:
    """Other words in the paragraph that holds `old`."""

    def change(document: Any) -> None:
        paragraph = _paragraph(document, old)
        paragraph.runs[0].text = paragraph.text.replace(old, new)
        for run in paragraph.runs[1:]:
            run.text = ""

    return changed(data, change)


def without(data: bytes, name: str) -> bytes:
    """Every paragraph deleted that belongs to a name: a list's three, a condition's three."""

    def change(document: Any) -> None:
        marks = {
            "addressees": ("{%p if addressees %}", "{{ addressees }}", "{%p endif %}"),
            "notes": ("{%p for note in notes %}", "{{ note }}", "{%p endfor %}"),
            "title": ("{{ title }}",),
        }
        for mark in marks.get(name, (f"{{{{p {name} }}}}",)):
            node = _paragraph(document, mark)._element
            node.getparent().remove(node)

    return changed(data, change)


def added(data: bytes, text: str) -> bytes:
    """A paragraph more at the end."""
    return changed(data, lambda document: document.add_paragraph(text))


def edited(data: bytes, beside: str, text: str, *, before: bool) -> bytes:
    """A paragraph more before or after the one that holds `beside`."""

    def change(document: Any) -> None:
        paragraph = _paragraph(document, beside)
        fresh = deepcopy(paragraph._element)
        (paragraph._element.addprevious if before else paragraph._element.addnext)(fresh)
        type(paragraph)(fresh, paragraph._parent).text = text

    return changed(data, change)


def in_part(data: bytes, part: str, old: str, new: str) -> bytes:
    """A template with `old` in one part's XML replaced; `old` must be there."""
    return parts_changed(data, {part: lambda text: _swap(text, old, new)})


def _swap(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new)


def parts_changed(data: bytes, changes: dict[str, Callable[[str], str]]) -> bytes:
    """A template with parts rewritten; a part that is not there is made from ""."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name, change in changes.items():
        members[name] = change(members.get(name, b"").decode()).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return made.getvalue()
