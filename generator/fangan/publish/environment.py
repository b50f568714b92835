"""What a machine has of what Fangan needs or can use."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import yaml

from fangan.publish.fonts import OFFICIAL
from fangan.publish.libreoffice import libreoffice
from fangan.publish.project import Project
from fangan.report.problem import Problem, reason

PACKAGES = (
    "python-docx",
    "docxtpl",
    "jinja2",
    "lxml",
    "mkdocs",
    "mkdocs-material",
    "PyYAML",
    "XlsxWriter",
    "icalendar",
    "pypinyin",
)
OLDEST = (3, 11)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for; `needed` when Fangan does not work without it."""

    what: str
    ok: bool
    found: str
    advice: str = ""
    needed: bool = True


def examine(project: Project | Problem) -> Iterator[Finding]:
    """Everything that was looked for, with what to do where it is missing; `project` or why there is none."""
    yield _python()
    yield from map(_package, PACKAGES)
    fast = hasattr(yaml, "CSafeLoader")
    yield Finding(
        "YAML 读取", fast, "快速（libyaml）" if fast else "慢速（没有 libyaml）", "重新安装 PyYAML。", needed=False
    )
    yield from _project(project)
    yield _encoding()
    yield _libreoffice()
    yield _poppler()
    yield from _fonts()


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", sys.version_info >= OLDEST, found, "请安装 Python 3.11 或更新的版本。")


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        return Finding(name, False, "没有安装", f"运行 pip install {name}。")


def _project(project: Project | Problem) -> Iterator[Finding]:
    if isinstance(project, Problem):
        yield Finding("项目文件夹", False, "没有找到", str(project))
        return
    yield Finding("项目文件夹", True, f"{project.root}（{len(project.plan_files)} 份方案）")
    try:
        with tempfile.TemporaryFile(dir=project.root):
            yield Finding("写入权限", True, "可以写")
    except OSError as problem:
        yield Finding("写入权限", False, f"不能写（{reason(problem)}）", "请检查文件夹的权限，或者换一个文件夹。")


def _encoding() -> Finding:
    encoding = sys.stdout.encoding or "未知"
    ok = encoding.casefold().replace("-", "") in ("utf8", "gbk", "cp936", "gb18030")
    return Finding(
        "终端编码", ok, encoding, "在 Windows 终端里先运行 chcp 65001，或者设置 PYTHONUTF8=1。", needed=False
    )


def _libreoffice() -> Finding:
    found = libreoffice()
    advice = "做 PDF（--pdf）、检查公文的页面（fangan verify）才用它；不装时用 Word、WPS 另存为 PDF。"
    return Finding("LibreOffice", found is not None, str(found or "没有安装"), advice, needed=False)


def _poppler() -> Finding:
    missing = next((name for name in ("pdftoppm", "pdftotext") if shutil.which(name) is None), None)
    advice = "只有检查公文的页面（fangan verify）才用它；不装时只看文件。"
    return Finding("poppler", missing is None, f"没有 {missing}" if missing else "已安装", advice, needed=False)


def _fonts() -> Iterator[Finding]:
    """The official fonts, where the system can list its fonts (fc-list)."""
    listed = _font_list()
    if listed is None:
        yield Finding("公文字体", True, "本系统上不检查；打开 Word 文件时看字体框即可", needed=False)
        return
    for font in OFFICIAL:
        ok = font in listed
        advice = "打印公文的电脑上要装这个字体；没有时 Word 会用别的字体代替。"
        yield Finding(f"字体 {font}", ok, "已安装" if ok else "没有安装", advice, needed=False)


def _font_list() -> str | None:
    if shutil.which("fc-list") is None:
        return None
    done = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, timeout=30, check=False)
    return done.stdout
