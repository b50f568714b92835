"""The form of a Word file that is ready to print."""

from __future__ import annotations

from fangan.views.downloads import Download


def printed(download: Download) -> Download:
    """The PDF beside a Word file."""
    stem, name = download.path.removesuffix(".docx"), download.filename.removesuffix(".docx")
    return Download(f"{stem}.pdf", f"{name}.pdf", download.label.replace("Word", "PDF"))
