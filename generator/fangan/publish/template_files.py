"""The office's template files: which there are, and putting a shipped one back without losing theirs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fangan.publish.dist import write_file
from fangan.publish.project import Project
from fangan.publish.templates import FOLDER, KEPT, original
from fangan.word.template_contract import CONTRACTS, Contract


@dataclass(frozen=True, slots=True)
class Listed:
    """A template and whose it is: 单位改过, 自带 or 自带（单位没有自己的）."""

    contract: Contract
    state: str


def listed(project: Project) -> Iterator[Listed]:
    """Every kind of template and whether the office has its own."""
    for contract in CONTRACTS:
        yield Listed(contract, _state(project.root / FOLDER / contract.file))


def _state(path: Path) -> str:
    if not path.is_file():
        return "没有自己的，用 fangan 自带的"
    same = _parts(path.read_bytes()) == _parts(original(path.name))
    return "自带的样子，没有改过" if same else "本单位改过"


def _parts(data: bytes) -> dict[str, bytes]:
    """A package by what is in it; when it is none, the bytes as they are."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, RuntimeError, OSError):
        return {"": data}


def restore(project: Project, name: str) -> Path | None:
    """Put the shipped template in its place; where the office's was kept, None when there was nothing to keep.

    The office's file is written to its new name before anything is replaced.
    """
    path = project.root / FOLDER / name
    data = original(name)
    kept = None
    if path.is_file() and path.read_bytes() != data:
        kept = _free(path)
        write_file(kept, path.read_bytes())
    write_file(path, data)
    return kept


def _free(path: Path) -> Path:
    """notice.旧.docx, or notice.旧2.docx … where that is taken."""
    names = (f"{path.stem}{KEPT}{number}{path.suffix}" for number in ("", *range(2, 10_000)))
    return next(candidate for name in names if not (candidate := path.with_name(name)).exists())
