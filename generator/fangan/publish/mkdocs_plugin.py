"""The MkDocs plugin: adds the generated pages, the search data and the downloads to a site, in memory."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.toc import get_toc

from fangan.pages.environment import page_environment
from fangan.pages.search import search_script
from fangan.pages.site import publishable, site_pages
from fangan.publish.content import read_content
from fangan.publish.defaults import defaults
from fangan.publish.project import Project, find_project
from fangan.report.diagnostic import Level

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as SitePage

    from fangan.model.library import Library
    from fangan.pages.page import Heading, Page

IN_NAV = ("index.html", "search.html", "plans/index.html", "units/index.html")
UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Parts of the theme that serve its own search."""
NEED_ADDRESS = {"404.html", "sitemap.xml"}
"""Files of the theme that only a site with an address (site_url) can use."""

log = get_plugin_logger("fangan")


class FanganConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin has no options."""


class FanganPlugin(BasePlugin[FanganConfig]):  # type: ignore[no-untyped-call]
    """Makes a site of the project whose folder holds mkdocs.yml."""

    def __init__(self) -> None:
        self._given: tuple[Library, Mapping[str, bytes]] | None = None
        self._project = Project(Path())
        self._pages: dict[str, Page] = {}

    def use(self, library: Library, files: Mapping[str, bytes]) -> None:
        """Make the site of `library`, offering `files` (path below dist/ → bytes), instead of reading the project."""
        self._given = (library, files)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Find the project; without a site_url the theme's sitemap and error page are of no use."""
        self._project = find_project(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
        if not config.site_url:
            config.theme.static_templates -= NEED_ADDRESS
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add everything that is generated; a page of the same name in the docs folder goes before."""
        library, products = self._given or self._read()
        offered = sorted(products.keys() & set(publishable(library)))
        _leave_out_unused(files, set() if config.site_url else NEED_ADDRESS)
        for page in site_pages(library, frozenset(offered), self._environment()):
            self._add_page(files, page, config)
        files.append(_generated(config, "assets/search-data.js", search_script(library)))
        for path in offered:
            files.append(_generated(config, f"files/{path}", products[path]))
        return files

    def _add_page(self, files: Files, page: Page, config: MkDocsConfig) -> None:
        source = page.path.removesuffix(".html") + ".md"
        if files.get_file_from_path(source) is not None:
            return
        file = _generated(config, source, "")
        file.dest_uri = page.path
        file.inclusion = InclusionLevel.UNDEFINED if page.path in IN_NAV else InclusionLevel.NOT_IN_NAV
        files.append(file)
        self._pages[source] = page

    def _environment(self) -> Environment:
        folders = (self._project.root, defaults())
        return page_environment(FileSystemLoader([folder / "templates" / "pages" for folder in folders]))

    def _read(self) -> tuple[Library, Mapping[str, bytes]]:
        from fangan.publish.products import render_all  # loads the writers: only when MkDocs runs by itself

        content = read_content(self._project)
        for finding in content.findings:
            if finding.level is Level.ERROR:
                place = finding.place
                log.warning(f"{place.path}:{place.line}:{place.column} {finding.message}")
        library = content.library.published
        return library, render_all(self._project, library)

    def on_page_markdown(self, markdown: str, /, *, page: SitePage, **_: Any) -> str:
        """Generated pages have a title and no Markdown."""
        found = self._pages.get(page.file.src_uri)
        if found is None:
            return markdown
        page.title = escape(found.title)
        page.meta["hide"] = ["navigation"] if found.headings else ["navigation", "toc"]
        return ""

    def on_page_content(self, html: str, /, *, page: SitePage, **_: Any) -> str:
        """The HTML of a generated page, with its contents."""
        found = self._pages.get(page.file.src_uri)
        if found is None:
            return html
        page.toc = get_toc([_token(heading, 2) for heading in found.headings])
        return found.html

    def on_serve(self, server: LiveReloadServer, /, **_: Any) -> LiveReloadServer:
        """Build again when plans, units or templates change."""
        for folder in (self._project.content, self._project.root / "templates"):
            if folder.is_dir():
                server.watch(str(folder))
        return server


def _generated(config: MkDocsConfig, path: str, content: str | bytes) -> File:
    return File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)


def _leave_out_unused(files: Files, names: set[str]) -> None:
    """Take out what the site has no use for; a template that MkDocs does not render would be copied as it is."""
    for file in list(files):
        if file.src_uri.startswith(UNUSED) or file.src_uri.endswith(".map") or file.src_uri in names:
            files.remove(file)


def _token(heading: Heading, level: int) -> Any:
    """A heading as Markdown's own contents have it: its text is HTML."""
    children = [_token(child, level + 1) for child in heading.children]
    return {"level": level, "id": heading.id, "name": escape(heading.text), "children": children}
