"""Writing dist/: only what is stale, each file whole or not at all, nothing lost when something fails."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fangan.publish.fingerprint import sha256

MANIFEST = "manifest.json"
VERSION = 1


class WriteError(Exception):
    """A file could not be written; the message is for the drafter."""


@dataclass(frozen=True, slots=True)
class Made:
    """What the manifest says of a file: its hash, and the fingerprint of what it was made from."""

    sha256: str
    fingerprint: str


class Dist:
    """The folder dist/ with its manifest; `put` and `forget` change files, `save` writes the manifest."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = _read_manifest(root / MANIFEST)

    def path(self, name: str) -> Path:
        """Where a product lies; ValueError for a name that leads out of dist/."""
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name:
            raise ValueError(f"not inside dist/: {name}")
        return self.root / pure

    def is_current(self, name: str, fingerprint: str) -> bool:
        """Whether a product was made from the same, and the file is still what was made."""
        made = self.files.get(name)
        if made is None or made.fingerprint != fingerprint:
            return False
        try:
            return sha256(self.path(name).read_bytes()) == made.sha256
        except OSError:
            return False

    def put(self, name: str, data: bytes, fingerprint: str) -> None:
        """Write one product; WriteError leaves what was there before."""
        write_file(self.path(name), data)
        self.files[name] = Made(sha256(data), fingerprint)

    def forget(self, names: Iterable[str]) -> None:
        """Remove products that are no longer made, and folders left empty by it."""
        for name in names:
            path = self.path(name)
            with suppress(FileNotFoundError):
                path.unlink()
            with suppress(OSError):
                path.parent.rmdir()
            del self.files[name]

    def save(self) -> None:
        """Write the manifest."""
        listed = {name: {"sha256": made.sha256, "fingerprint": made.fingerprint} for name, made in self._sorted()}
        text = json.dumps({"version": VERSION, "files": listed}, ensure_ascii=False, indent=1) + "\n"
        write_file(self.root / MANIFEST, text.encode())

    def _sorted(self) -> list[tuple[str, Made]]:
        return sorted(self.files.items())


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole: to a temporary file beside it, to the disk, then in its place.  WriteError if it fails."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".fangan-", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(0o644)
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except PermissionError as problem:
        raise WriteError(f"“{path}”写不进去：请先在 Word、WPS 或 Excel 里关闭它，或者检查文件夹的权限。") from problem
    except OSError as problem:
        raise WriteError(f"“{path}”写不进去：{problem.strerror or problem}。") from problem


def _read_manifest(path: Path) -> dict[str, Made]:
    """What the last build made; nothing when the manifest is missing or damaged."""
    try:
        files = json.loads(path.read_text("utf-8"))["files"]
        return {str(name): Made(str(made["sha256"]), str(made["fingerprint"])) for name, made in files.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
