"""The Word templates of a project: the office's own where it has one, else those Fangan ships."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from fangan.publish.defaults import defaults
from fangan.publish.project import Project
from fangan.report.problem import reason
from fangan.word.engine import WordTemplate, WordTemplateError


class Templates:
    """Templates by file name, each read and compiled once."""

    def __init__(self, project: Project) -> None:
        self._folders = (project.root / "templates", defaults() / "templates")
        self.get = cache(self._get)

    def path(self, name: str) -> Path:
        """The file that is used for `name`."""
        found = (folder / name for folder in self._folders if (folder / name).is_file())
        return next(found, self._folders[-1] / name)

    def data(self, name: str) -> bytes:
        """The bytes of a template."""
        try:
            return self.path(name).read_bytes()
        except OSError as problem:
            told = f"模板 templates/{name} 读不出来（{reason(problem)}）"
            raise WordTemplateError(f"{told}。请把它放回去，或者从 fangan 的样例项目里复制一份。") from problem

    def _get(self, name: str) -> WordTemplate:
        return WordTemplate(f"templates/{name}", self.data(name))
