"""Writing dist/: only what is stale, each file whole or not at all, nothing lost when something fails."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fangan.publish.fingerprint import sha256
from fangan.report.problem import Problem, reason

MANIFEST = "manifest.json"
VERSION = 1


class WriteError(Problem):
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
        if not _is_inside(name):
            raise ValueError(f"not inside dist/: {name}")
        return self.root / name

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

    def forget(self, name: str) -> None:
        """Remove a product that is no longer made, and its folder when it is left empty; WriteError if it is open."""
        path = self.path(name)
        try:
            path.unlink(missing_ok=True)
        except OSError as problem:
            raise WriteError(f"“{path}”删不掉：请先在 Word、WPS 或 Excel 里关闭它。") from problem
        with suppress(OSError):
            path.parent.rmdir()
        del self.files[name]

    def below(self, folder: str) -> list[str]:
        """The names of the products in a folder."""
        return [name for name in self.files if name.startswith(f"{folder}/")]

    def adopt(self, stage: Path, folder: str, fingerprint: str) -> tuple[list[str], list[str]]:
        """Put a whole folder in the place of the old one; the names that changed, and those that are gone.

        Folders are renamed, so that readers never see half of one.  WriteError leaves the old one.
        """
        _swap(stage, self.root / folder)
        before = {name: self.files.pop(name) for name in self.below(folder)}
        for path in (self.root / folder).rglob("*"):
            if path.is_file():
                name = path.relative_to(self.root).as_posix()
                self.files[name] = Made(sha256(path.read_bytes()), fingerprint)
        after = self.below(folder)
        changed = [name for name in after if name not in before or before[name].sha256 != self.files[name].sha256]
        return changed, sorted(before.keys() - set(after))

    def save(self) -> None:
        """Write the manifest."""
        listed = {name: {"sha256": made.sha256, "fingerprint": made.fingerprint} for name, made in self._sorted()}
        text = json.dumps({"version": VERSION, "files": listed}, ensure_ascii=False, indent=1) + "\n"
        write_file(self.root / MANIFEST, text.encode())

    def _sorted(self) -> list[tuple[str, Made]]:
        return sorted(self.files.items())


def _is_inside(name: str) -> bool:
    pure = PurePosixPath(name)
    return bool(pure.parts) and not (pure.is_absolute() or ".." in pure.parts or "\\" in name or ":" in name)


def _swap(new: Path, current: Path) -> None:
    old = current.with_name(f".old-{current.name}")
    shutil.rmtree(old, ignore_errors=True)
    try:
        if current.exists():
            current.rename(old)
        new.rename(current)
    except OSError as problem:
        if old.exists() and not current.exists():
            old.rename(current)
        raise WriteError(f"“{current}”换不成新的：请关闭正在打开它的程序。") from problem
    shutil.rmtree(old, ignore_errors=True)


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
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except PermissionError as problem:
        raise WriteError(f"“{path}”写不进去：请先在 Word、WPS 或 Excel 里关闭它，或者检查文件夹的权限。") from problem
    except OSError as problem:
        raise WriteError(f"“{path}”写不进去：{reason(problem)}。") from problem


def _umask() -> int:
    """The mask for new files: it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _read_manifest(path: Path) -> dict[str, Made]:
    """What the last build made; nothing when the manifest is missing or damaged."""
    try:
        files = json.loads(path.read_text("utf-8"))["files"]
        made = {str(name): Made(str(each["sha256"]), str(each["fingerprint"])) for name, each in files.items()}
        return {name: each for name, each in made.items() if _is_inside(name)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
