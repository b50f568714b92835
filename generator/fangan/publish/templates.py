"""The Word templates of a project: the office's own where it has one, else those Fangan ships; judged before use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from fangan.model.profile import Profile
from fangan.publish.defaults import defaults
from fangan.publish.project import Project
from fangan.report.diagnostic import Diagnostic, Place, error, has_errors, warning
from fangan.report.problem import reason
from fangan.text.similar import nearest
from fangan.word.engine import WordTemplate, WordTemplateError
from fangan.word.template_contract import BY_FILE
from fangan.word.templates.check import check_template
from fangan.word.templates.findings import WHOLE

FOLDER = "templates"
WORD_FILES = (".docx", ".doc", ".dotx", ".dot", ".docm", ".dotm", ".wps", ".wpt")
KEPT = ".旧"
"""In the name of a template that was put aside; nothing uses it."""


class Templates:
    """Templates by file name, each read, judged and compiled once."""

    def __init__(self, project: Project, profile: Profile = Profile()) -> None:  # noqa: B008 - frozen
        self._profile = profile
        self._own = project.root / FOLDER
        self._folders = (self._own, defaults() / FOLDER)
        self.get = cache(self._get)
        self.data = cache(self._data)
        self.findings = cache(self._findings)

    def path(self, name: str) -> Path:
        """The file that is used for `name`."""
        found = (folder / name for folder in self._folders if (folder / name).is_file())
        return next(found, self._folders[-1] / name)

    def refused(self, name: str) -> bool:
        """Whether a template has findings of level error: nothing is made with it."""
        return has_errors(self.findings(name))

    def problems(self, names: Iterable[str]) -> list[Diagnostic]:
        """What is wrong with the templates `names`, and with the folder they lie in."""
        return [*(finding for name in names for finding in self.findings(name)), *self.strays()]

    def strays(self) -> Iterator[Diagnostic]:
        """Word files among the office's templates that nothing uses: names typed wrongly."""
        for path in sorted(self._own.glob("*")) if self._own.is_dir() else ():
            if _is_stray(path):
                near = nearest(path.name, BY_FILE, cutoff=0.5)
                mend = f"是不是“{near}”？改成这个文件名。" if near else f"能用的文件名：{'、'.join(BY_FILE)}。"
                place = Place(f"{FOLDER}/{path.name}", 0, 1, where=WHOLE)
                yield warning("W003", place, "没有一种成品用这个名称的模板；在里面改的都不起作用", mend)

    def _data(self, name: str) -> bytes:
        """The bytes of a template; made anew when its file is lost."""
        path = self.path(name)
        try:
            return path.read_bytes() if path.is_file() else original(name)
        except OSError as problem:
            told = f"模板 {FOLDER}/{name} 读不出来（{reason(problem)}）"
            raise WordTemplateError(
                f"{told}。请检查文件的权限，或者运行 fangan templates restore {name}。"
            ) from problem

    def _findings(self, name: str) -> tuple[Diagnostic, ...]:
        shown = f"{FOLDER}/{name}"
        try:
            found = check_template(shown, BY_FILE[name], self.data(name))
        except WordTemplateError as problem:
            return (error("W001", Place(shown, 0, 1, where=WHOLE), str(problem)),)
        return found if self.path(name).is_file() else (_lost(name), *found)

    def _get(self, name: str) -> WordTemplate:
        first = next((each for each in self.findings(name) if has_errors([each])), None)
        if first:
            told = f"模板 {first.place.path} 有错误，没有用它：{first.message}"
            raise WordTemplateError(f"{told}。全部问题和改法：fangan templates check {name}")
        return WordTemplate(f"{FOLDER}/{name}", self.data(name), self._profile)


def original(name: str) -> bytes:
    """A template as Fangan ships it."""
    from fangan.word.shipped import shipped  # loads python-docx: only when a template is lost or asked for

    made = shipped().get(name)
    if made is None:
        raise WordTemplateError(f"没有名为“{name}”的模板；有：{'、'.join(BY_FILE)}。")
    return made


def _lost(name: str) -> Diagnostic:
    place = Place(f"{FOLDER}/{name}", 0, 1, where=WHOLE)
    told = "模板不见了；先用了自带的模板，单位自己的样子没有了"
    return warning("W002", place, told, f"从备份拷回来，或者运行 fangan templates restore {name}。")


def _is_stray(path: Path) -> bool:
    if not path.is_file() or path.suffix.casefold() not in WORD_FILES:
        return False
    aside = path.name.startswith(("~$", ".")) or KEPT in path.stem
    used = path.name in BY_FILE or (path.name.casefold() in BY_FILE and path.with_name(path.name.casefold()).is_file())
    return not aside and not used
