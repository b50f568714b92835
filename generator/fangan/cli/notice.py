"""fangan notice"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from fangan.cli.console import complain, say
from fangan.cli.main import FINDINGS, OK, USAGE
from fangan.cli.one_plan import may_print, read_one
from fangan.model.plan import Plan
from fangan.publish.dist import write_file
from fangan.publish.products import Workshop
from fangan.report.diagnostic import has_errors
from fangan.views.downloads import attachment_downloads, notice_download
from fangan.word.notice import DOCUMENT_TEMPLATE, template_for


def run(options: argparse.Namespace) -> int:
    """Write one notice, and beside it the attachments that are bound apart."""
    project, content, plan = read_one(options)
    if plan is None:
        return FINDINGS
    workshop = Workshop(project, content)
    if not may_print(workshop, *_templates(plan)):
        return FINDINGS
    path = Path(options.output or notice_download(plan).filename)
    if options.pdf and path.suffix.casefold() == ".pdf":
        complain(f"-o 后面写 Word 文件的名字，例如 {path.with_suffix('.docx')}；PDF 写在它旁边。")
        return USAGE
    files = {path: workshop.word_notice(plan)(), **_attachments(workshop, plan, path.parent)}
    for each, docx in files.items():
        write_file(each, docx)
        say(f"写好了：{each}")
    if options.pdf and not _write_pdfs(files):
        return FINDINGS
    return FINDINGS if has_errors(content.findings) else OK


def _templates(plan: Plan) -> tuple[str, ...]:
    """The Word templates that a plan is printed with; DOCUMENT_TEMPLATE is that of detached attachments, too."""
    used = (template_for(plan), *(DOCUMENT_TEMPLATE for _ in attachment_downloads(plan)))
    return tuple(dict.fromkeys(used))


def _attachments(workshop: Workshop, plan: Plan, folder: Path) -> dict[Path, bytes]:
    """The attachments that are bound apart, under their Chinese names."""
    return {
        folder / download.filename: workshop.word_attachment(plan, index)()
        for index, download in attachment_downloads(plan).items()
    }


def _write_pdfs(files: Mapping[Path, bytes]) -> bool:
    """Write the PDF beside each Word file; False, and said why, when LibreOffice does not make them."""
    from fangan.publish.libreoffice import LibreOfficeError, to_pdf
    from fangan.publish.pdf import font_note

    named = {path.name: docx for path, docx in files.items()}
    try:
        pdfs = to_pdf(named)
    except LibreOfficeError as problem:
        complain(f"PDF 没有做成：{problem}")
        return False
    for path in files:
        write_file(path.with_suffix(".pdf"), pdfs[path.name])
        say(f"写好了：{path.with_suffix('.pdf')}")
    if note := font_note(named, pdfs):
        say(f"注意：{note}")
    return True
