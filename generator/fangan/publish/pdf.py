"""The PDF beside each notice: all stale ones together, none left that shows an older notice.

A PDF's entry in the manifest begins with the fingerprint of its notice.  A build without --pdf therefore keeps those
whose notice is the same and removes the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fangan.publish.dist import Dist, WriteError
from fangan.publish.fingerprint import fingerprint
from fangan.publish.fonts import OFFICIAL, match, named_fonts, told
from fangan.publish.libreoffice import LibreOfficeError, NotConvertedError, libreoffice, to_pdf
from fangan.publish.pdf_file import embedded_fonts
from fangan.publish.products import KINDS, Product


@dataclass(slots=True)
class Pdfs:
    """What was done: names of files written, how many were current, what failed and what to know, in Chinese."""

    written: list[str] = field(default_factory=list)
    current: int = 0
    failures: list[str] = field(default_factory=list)
    note: str = ""


def pdf_path(notice: str) -> str:
    """Where the PDF of a notice lies below dist/."""
    return f"{notice.removesuffix('.docx')}.pdf"


def make_pdfs(dist: Dist, notices: Iterable[Product]) -> Pdfs:
    """Bring the PDFs of `notices` up to date, for those that lie in dist/ as they should."""
    machine = _machine()
    present = [notice for notice in notices if dist.is_current(notice.path, notice.fingerprint)]
    made_from = {notice.path: f"{notice.fingerprint}-{machine}" for notice in present}
    stale = [name for name in made_from if not dist.is_current(pdf_path(name), made_from[name])]
    outcome = Pdfs(current=len(present) - len(stale))
    files = {name: dist.path(name).read_bytes() for name in stale}
    for name, data in _convert(files, outcome).items():
        try:
            dist.put(pdf_path(name), data, made_from[name])
        except WriteError as problem:
            outcome.failures.append(str(problem))
        else:
            outcome.written.append(pdf_path(name))
    return outcome


def _convert(files: Mapping[str, bytes], outcome: Pdfs) -> Mapping[str, bytes]:
    """The PDFs that could be made; what went wrong goes to `outcome`."""
    made: Mapping[str, bytes] = {}
    try:
        made = to_pdf(files)
    except NotConvertedError as problem:
        made = problem.made
        outcome.failures.append(str(problem))
    except LibreOfficeError as problem:
        outcome.failures.append(f"{len(files)} 份公文的 PDF：{problem}")
    outcome.note = font_note({name: files[name] for name in made}, made)
    return made


def font_note(files: Mapping[str, bytes], pdfs: Mapping[str, bytes]) -> str:
    """What to tell of the fonts in `pdfs`, once for all; "" for nothing."""
    if not pdfs:
        return ""
    named = frozenset[str]().union(*map(named_fonts, files.values()))
    return told(named, frozenset[str]().union(*map(embedded_fonts, pdfs.values())))


def _machine() -> str:
    """The fingerprint of what else a PDF depends on: LibreOffice and the fonts."""
    program = libreoffice()
    version = f"{program.resolve()} {program.stat().st_mtime_ns}" if program else ""
    return fingerprint(version, *(match(font) or "" for font in OFFICIAL))


def stale_pdfs(dist: Dist) -> list[str]:
    """The PDFs in dist/ whose notice has changed or is gone."""
    notices = {pdf_path(name): made for name, made in dist.files.items() if name.endswith(".docx")}
    names = [name for name in dist.files if name.startswith(KINDS["notices"]) and name.endswith(".pdf")]
    return [name for name in names if not (name in notices and _shows(dist, name, notices[name].fingerprint))]


def _shows(dist: Dist, pdf: str, notice: str) -> bool:
    return dist.files[pdf].fingerprint.startswith(f"{notice}-")
