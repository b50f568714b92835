"""What the site is made from, besides the plans."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from importlib.metadata import version

from fangan.publish.defaults import defaults
from fangan.publish.fingerprint import fingerprint, folder_fingerprint
from fangan.publish.project import Project

TOOLS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")


def site_fingerprint(project: Project, library: Iterable[str], day: date) -> str:
    """The fingerprint of a site: `library` (its plans and units), site/, page templates, mkdocs.yml, the tools.

    The day counts only where it is printed: in the sitemap of a site that has an address (site_url).
    """
    settings = project.root / "mkdocs.yml"
    said = settings.read_bytes() if settings.is_file() else b""
    dated = day.isoformat() if b"site_url" in said else ""
    folders = [project.root / "site", project.root / "templates", defaults() / "templates"]
    parts = [folder_fingerprint(folder) for folder in folders if folder.is_dir()]
    return fingerprint(*library, said, dated, *parts, *map(version, TOOLS))
