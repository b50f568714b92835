"""Every element of GB/T 9704-2012 checked in one document, in the order of the clauses."""

from __future__ import annotations

from fangan.verify.document import Document
from fangan.verify.facts import Facts, facts_of
from fangan.verify.page import Page
from fangan.verify.result import Result
from fangan.verify.rules import ending, head, imprint, page_number, page_setup, special, structure, text
from fangan.verify.rules.elsewhere import PAPER, PRINT, SAMPLES, SEAL, SIGNS
from fangan.verify.subject import Subject

SUBJECTS: tuple[Subject, ...] = (
    PAPER, *page_setup.SUBJECTS, PRINT, *head.SUBJECTS, *text.SUBJECTS, SEAL, *ending.SUBJECTS, *imprint.SUBJECTS,
    *page_number.SUBJECTS, *special.SUBJECTS[:1], SIGNS, *special.SUBJECTS[1:], SAMPLES, *structure.SUBJECTS,
)  # fmt: skip
"""All elements; a new one is a Subject in the file of its part."""


def verify(document: Document, pages: tuple[Page, ...] | None = None, why: str = "") -> tuple[Result, ...]:
    """What every check finds; `pages` as rendered, or None with the reason `why` they were not."""
    return results_of(facts_of(document, pages, why))


def results_of(facts: Facts) -> tuple[Result, ...]:
    """What every check finds about the facts."""
    return tuple(result for subject in SUBJECTS for result in subject.results(facts))


FORMATS: dict[str | None, str] = {
    "document": "文件格式", "letter": "信函格式", "order": "命令（令）格式", "minutes": "纪要格式", None: "没有发文机关标志",
}  # fmt: skip
"""How a report names the format."""
