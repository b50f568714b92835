"""The site on this machine, rebuilt when plans, templates or pages change."""

from __future__ import annotations

import os

from fangan.publish.project import Project
from fangan.report.problem import Problem


def serve_site(project: Project, port: int) -> None:
    """Run MkDocs' own server on 127.0.0.1 until it is stopped; OSError when the port is taken."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from mkdocs.commands.serve import serve
    from mkdocs.exceptions import MkDocsException

    settings = str(project.root / "mkdocs.yml")
    try:
        serve(config_file=settings, livereload=True, dev_addr=f"127.0.0.1:{port}", open_in_browser=False)
    except MkDocsException as problem:
        raise Problem(f"网站打不开。MkDocs 说：{problem}") from problem
