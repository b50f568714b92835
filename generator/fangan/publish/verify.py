"""Word files checked against GB/T 9704-2012, in the file and, where the programs are, on the rendered page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fangan.publish.fonts import match
from fangan.publish.libreoffice import LibreOfficeError, NotConvertedError, to_pdf
from fangan.publish.page_images import NoPagesError, missing_program, pages_of
from fangan.report.problem import Problem, reason
from fangan.verify.document import Document
from fangan.verify.facts import facts_of
from fangan.verify.fonts import Family, family
from fangan.verify.package import NotWordError
from fangan.verify.page import Page
from fangan.verify.read import read_document
from fangan.verify.result import Result
from fangan.verify.verify import FORMATS, results_of

MOST_BYTES = 100 * 1024 * 1024
"""A file larger than this is no notice."""
TEXT_FONT = "仿宋_GB2312"
SWITCHED_OFF = "没有排出页面（用了 --no-render）"


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found about one file."""

    name: str
    format: str
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A Word file as it was read."""

    data: bytes
    document: Document


def read_source(path: Path) -> Source:
    """A Word file; a Problem that names the file when it cannot be read or is none."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Problem(f"{path}：超过 {MOST_BYTES >> 20} MB，不像公文，没有检查。")
        data = path.read_bytes()
    except OSError as problem:
        raise Problem(f"{path}：读不出来（{reason(problem)}）。") from problem
    try:
        return Source(data, read_document(data))
    except NotWordError as problem:
        raise Problem(f"{path}：{problem}") from problem


def verify_files(sources: Mapping[str, Source], *, render: bool = True) -> Iterator[Verified]:
    """Each file in turn; all are rendered in one call."""
    pdfs, why = _rendered(sources) if render else ({}, SWITCHED_OFF)
    for name, source in sources.items():
        yield _verified(name, source.document, pdfs.get(name), why)


def _verified(name: str, document: Document, pdf: bytes | None, why: str) -> Verified:
    pages, why = _pages(pdf, why)
    facts = facts_of(document, pages, why, _stand_in() if pages else "")
    return Verified(name, FORMATS[facts.format], results_of(facts))


def _stand_in() -> str:
    """The font that is printed for 仿宋 here, when it is no 仿宋; "" where that is right or cannot be asked."""
    answer = match(TEXT_FONT) or ""
    return answer.split(",")[0] if answer and family(answer) is not Family.FANG else ""


def _rendered(sources: Mapping[str, Source]) -> tuple[dict[str, bytes], str]:
    """The PDFs, and why some or all are missing."""
    missing = missing_program()
    if missing:
        return {}, f"没有 {missing}，请安装 poppler-utils"
    try:
        return to_pdf({name: source.data for name, source in sources.items()}), ""
    except NotConvertedError as problem:
        return problem.made, "LibreOffice 没有转成 PDF"
    except LibreOfficeError:
        return {}, "没有 LibreOffice，或者它没有做完"


def _pages(pdf: bytes | None, why: str) -> tuple[tuple[Page, ...] | None, str]:
    if pdf is None:
        return None, why
    try:
        return pages_of(pdf), ""
    except NoPagesError as problem:
        return None, str(problem)
