"""A program in LibreOffice's place: it copies its input behind a mark, keeps a log, and can misbehave."""

from __future__ import annotations

import fcntl
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from fangan.publish import fonts, libreoffice

SCRIPT = """\
#!{python}
import os, subprocess, sys, time
from pathlib import Path
folder = Path(__file__).parent
suffix = "." + sys.argv[sys.argv.index("--convert-to") + 1]
inputs = [Path(name) for name in sys.argv if name.endswith((".docx", ".fodt"))]
with (folder / "log").open("a") as log:
    log.write(f"{{suffix}} {{len(inputs)}}\\n")
{misbehaviour}
for path in inputs:
    data = path.read_bytes()
    if b"BROKEN" not in data:
        path.with_suffix(suffix).write_bytes(suffix.encode() + b":" + data)
"""
HANG = """\
import fcntl
lock = (folder / "lock").open("w")
fcntl.flock(lock, fcntl.LOCK_EX)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], pass_fds=[lock.fileno()])
(folder / "started").touch()
child.wait()
"""


class FakeOffice:
    """The fake in `folder`, which is the only one on the PATH."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.program = folder / "soffice"

    def install(self, misbehaviour: str = "", script: str = SCRIPT) -> None:
        """Put the program there, in place of what was."""
        self.program.write_text(script.format(python=sys.executable, misbehaviour=misbehaviour), "utf-8")
        self.program.chmod(0o755)

    def calls(self) -> list[str]:
        """What it was asked for: the suffix to make and how many files."""
        log = self.folder / "log"
        return log.read_text("utf-8").splitlines() if log.exists() else []

    def is_child_gone(self, *, seconds: float = 10) -> bool:
        """Whether the process that a hanging fake started ends in time: it holds the lock as long as it runs."""
        with (self.folder / "lock").open("w") as lock:
            until = time.monotonic() + seconds
            while time.monotonic() < until:
                with suppress(BlockingIOError):
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    return True
                time.sleep(0.05)
        return False


def no_office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> FakeOffice:
    """A machine without LibreOffice and without fontconfig; `install` puts the fake there."""
    programs = folder / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setattr(libreoffice, "PLACES", ())
    monkeypatch.setattr(fonts, "match", fonts.match.__wrapped__)
    assert os.environ["PATH"] == str(programs)
    return FakeOffice(programs)
