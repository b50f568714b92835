"""fangan notice"""

from __future__ import annotations

import argparse
from pathlib import Path

from fangan.cli.console import complain, say
from fangan.cli.main import FINDINGS, OK, USAGE
from fangan.cli.one_plan import may_print, read_one
from fangan.publish.dist import write_file
from fangan.publish.products import Workshop
from fangan.report.diagnostic import has_errors
from fangan.views.downloads import notice_download
from fangan.word.notice import template_for


def run(options: argparse.Namespace) -> int:
    """Write one notice."""
    project, content, plan = read_one(options)
    if plan is None:
        return FINDINGS
    workshop = Workshop(project, content)
    if not may_print(workshop, template_for(plan)):
        return FINDINGS
    path = Path(options.output or notice_download(plan).filename)
    if options.pdf and path.suffix.casefold() == ".pdf":
        complain(f"-o 后面写 Word 文件的名字，例如 {path.with_suffix('.docx')}；PDF 写在它旁边。")
        return USAGE
    docx = workshop.word_notice(plan)()
    write_file(path, docx)
    say(f"写好了：{path}")
    if options.pdf and not _write_pdf(path, docx):
        return FINDINGS
    return FINDINGS if has_errors(content.findings) else OK


def _write_pdf(path: Path, docx: bytes) -> bool:
    """Write the PDF beside the notice at `path`; False, and said why, when LibreOffice does not make it."""
    from fangan.publish.libreoffice import LibreOfficeError, to_pdf
    from fangan.publish.pdf import font_note

    try:
        pdfs = to_pdf({path.name: docx})
    except LibreOfficeError as problem:
        complain(f"PDF 没有做成：{problem}")
        return False
    write_file(path.with_suffix(".pdf"), pdfs[path.name])
    say(f"写好了：{path.with_suffix('.pdf')}")
    if note := font_note({path.name: docx}, pdfs):
        say(f"注意：{note}")
    return True
