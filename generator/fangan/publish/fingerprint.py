"""Fingerprints: what a product was made from, in one short text."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import fangan

TOOLS = ("docxtpl", "icalendar", "jinja2", "pypinyin", "XlsxWriter")


def sha256(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def fingerprint(*parts: str | bytes) -> str:
    """One text for several parts; where one part ends and the next begins counts."""
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return digest.hexdigest()[:32]


@cache
def code_fingerprint() -> str:
    """The fingerprint of the program and of what writes its files: a new version makes everything anew."""
    from importlib.metadata import version  # loads slowly, and a single product needs no fingerprint

    versions = (part for name in TOOLS for part in (name, version(name)))
    return fingerprint(folder_fingerprint(Path(fangan.__file__).parent), *versions)


def folder_fingerprint(folder: Path) -> str:
    """The fingerprint of the files below a folder, names and contents."""
    found = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    files = sorted(found, key=lambda path: path.relative_to(folder).as_posix())
    return fingerprint(*(part for path in files for part in (path.relative_to(folder).as_posix(), path.read_bytes())))
