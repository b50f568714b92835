"""The rooms of the package: imports go down only, and only the upper rooms touch the world."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

PACKAGE = ROOT / "generator" / "fangan"
FLOORS = (
    {"text"}, {"report"}, {"source"}, {"model"}, {"checks", "views", "office"},
    {"word", "excel", "calendar", "pages"}, {"verify"}, {"publish"}, {"cli"},
)  # fmt: skip
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE)
WORLD = {"open", "print", "input", "exit"}
WORLD_METHODS = {"read_bytes", "read_text", "write_bytes", "write_text", "unlink", "mkdir", "now", "today", "getenv"}
DEVELOPER_TOOLS = {"word/shipped.py"}
"""Run by hand, not by a build."""
OWN_DATA = {"text/fold.py"}
"""Reads a table that is part of the package."""


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("fangan."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (name.name.split(".")[1] for name in node.names if name.name.startswith("fangan."))


def test_every_folder_of_the_package_has_a_floor() -> None:
    assert {room(path) for path in MODULES} == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_its_own_room_and_those_below(path: Path) -> None:
    own = room(path)
    upward = {other for other in imported_rooms(path) if other != own and FLOOR[other] >= FLOOR[own]}
    assert not upward


def world_calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in WORLD:
            yield f"{node.func.id} in line {node.lineno}"
        if isinstance(node.func, ast.Attribute) and node.func.attr in WORLD_METHODS:
            yield f".{node.func.attr} in line {node.lineno}"


@pytest.mark.parametrize(
    "path",
    [path for path in MODULES if room(path) not in ("publish", "cli")],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_nothing_below_publish_reads_files_prints_or_asks_the_clock(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    if name not in DEVELOPER_TOOLS | OWN_DATA:
        assert not list(world_calls(path))


def test_publish_does_not_ask_the_clock_and_does_not_print() -> None:
    found = [
        (path.name, call)
        for path in MODULES
        if room(path) == "publish"
        for call in world_calls(path)
        if call.startswith((".now", ".today", "print", "input", "exit"))
    ]
    assert not found


def loaded_by(code: str) -> set[str]:
    ending = "; import sys; print('loaded:', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code + ending], capture_output=True, text=True, check=True)
    return set(done.stdout.partition("loaded:")[2].split())


def test_heavy_libraries_are_not_loaded_to_show_help() -> None:
    loaded = loaded_by("from fangan.cli.parser import parser; parser()")
    assert not {"docx", "docxtpl", "jinja2", "mkdocs", "xlsxwriter", "pypinyin", "lxml"} & loaded


def test_a_notice_loads_only_what_writes_word_files(tmp_path: Path) -> None:
    words = ["--project", str(ROOT), "notice", "zhongchuan-fazhi-zhengfu-2023", "-o", str(tmp_path / "notice.docx")]
    loaded = loaded_by(f"from fangan.cli.main import main; assert main({words!r}) == 0")
    assert (tmp_path / "notice.docx").is_file()
    assert "docxtpl" in loaded
    assert not {"xlsxwriter", "icalendar", "pypinyin", "mkdocs"} & loaded
