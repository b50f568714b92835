"""What the site is made from, besides the plans."""

from __future__ import annotations

from importlib.metadata import version

from fangan.publish.defaults import defaults
from fangan.publish.fingerprint import fingerprint, folder_fingerprint
from fangan.publish.project import Project

TOOLS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")


def site_fingerprint(project: Project, library: str) -> str:
    """The fingerprint of a site: `library` (its plans and units), site/, page templates, mkdocs.yml, the tools."""
    settings = project.root / "mkdocs.yml"
    folders = [project.root / "site", project.root / "templates", defaults() / "templates"]
    parts = [folder_fingerprint(folder) for folder in folders if folder.is_dir()]
    return fingerprint(library, settings.read_bytes() if settings.is_file() else b"", *parts, *map(version, TOOLS))
