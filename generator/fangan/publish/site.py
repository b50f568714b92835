"""Building the site: MkDocs run through its Python interface, quietly and reproducibly."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from fangan.publish.mkdocs_plugin import FanganPlugin
from fangan.report.problem import Problem

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from fangan.model.library import Library
    from fangan.publish.project import Project


class SiteError(Problem):
    """The site could not be built; the message is for the drafter."""


def build_site(project: Project, library: Library, files: Mapping[str, bytes], target: Path, day: date) -> None:
    """Write the site of `library` to the folder `target`, replacing what was there.

    `files` are the products to offer (path below dist/ → bytes).  The same arguments give the same bytes.
    """
    settings = project.root / "mkdocs.yml"
    if not settings.is_file():
        raise SiteError("项目文件夹里没有 mkdocs.yml，做不出网站。请从 fangan 的样例项目里复制一份。")
    with _environment(day), _said() as said:
        try:
            _run(settings, library, files, target)
        except (MkDocsException, TemplateError, SystemExit, OSError) as problem:
            raise SiteError(_message(said, problem)) from problem


def _run(settings: Path, library: Library, files: Mapping[str, bytes], target: Path) -> None:
    config = load_config(str(settings), site_dir=str(target.resolve()), strict=True)
    _plugin(config).use(library, files)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _plugin(config: MkDocsConfig) -> FanganPlugin:
    for plugin in config.plugins.values():
        if isinstance(plugin, FanganPlugin):
            return plugin
    raise SiteError("mkdocs.yml 的 plugins 里没有 fangan，网站里不会有方案。请加上一行“- fangan”。")


@contextmanager
def _environment(day: date) -> Iterator[None]:
    """`day` instead of the clock, and no notices of the theme, as long as the build runs."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    settings = {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp())), "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


class _Collector(logging.Handler):
    """Keeps warnings instead of printing them."""

    def __init__(self, said: list[str]) -> None:
        super().__init__(logging.WARNING)
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage())


@contextmanager
def _said() -> Iterator[list[str]]:
    """What MkDocs warns of, kept from the terminal."""
    said: list[str] = []
    logger, handler = logging.getLogger("mkdocs"), _Collector(said)
    propagated, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagated


def _message(said: list[str], problem: BaseException) -> str:
    lines = dict.fromkeys(said) or [str(problem)]
    return "网站没有做成。MkDocs 说：\n" + "\n".join(f"  {line}" for line in lines)
