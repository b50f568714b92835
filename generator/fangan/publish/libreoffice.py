"""LibreOffice, run at this one place: Word files → PDF, however many in two calls, with a profile of their own.

A profile of its own keeps a LibreOffice that somebody works in, and its settings, out of it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from fangan.publish.pdf_file import undated
from fangan.report.problem import Problem, reason
from fangan.word.for_libreoffice import is_without_gaps, without_gaps

PROGRAMS = ("soffice.com", "soffice", "libreoffice")
"""soffice.com is the one on Windows that waits until the work is done."""
PLACES = (
    "usr/lib/libreoffice/program/soffice",
    "usr/lib64/libreoffice/program/soffice",
    "opt/libreoffice*/program/soffice",
    "Applications/LibreOffice.app/Contents/MacOS/soffice",
    "Program Files/LibreOffice*/program/soffice.com",
    "Program Files (x86)/LibreOffice*/program/soffice.com",
)
"""Where it is installed without being on the PATH, below the root of the disk."""
MOST_AT_ONCE = 1000
"""Files in one call: a command line on Windows holds 32,767 characters."""
SECONDS, SECONDS_PER_FILE = 120, 10
"""How long a call may take; measured: two calls take 2.2 s for one notice, 9 s for 70."""
INSTEAD = "也可以用 Word 或 WPS 打开 .docx，另存为 PDF。"


class LibreOfficeError(Problem):
    """LibreOffice is not there or did not do its work; the message is for the drafter."""


class NotConvertedError(LibreOfficeError):
    """Some files did not become PDF: `failed` names them, `made` holds the others."""

    def __init__(self, message: str, failed: tuple[str, ...], made: dict[str, bytes]) -> None:
        super().__init__(message)
        self.failed, self.made = failed, made


def libreoffice() -> Path | None:
    """The program: on the PATH, else where it is usually installed."""
    on_path = filter(None, map(shutil.which, PROGRAMS))
    return next((Path(found) for found in on_path), None) or next(_installed(), None)


def _installed() -> Iterator[Path]:
    """The newest version first."""
    root = Path(Path.cwd().anchor if sys.platform != "win32" else os.environ.get("SYSTEMDRIVE", "C:") + "\\")
    for place in PLACES:
        yield from sorted(root.glob(place), reverse=True)


def to_pdf(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Name → .docx in, the same names → .pdf out.

    LibreOfficeError when nothing could be done, NotConvertedError (with the others) when some files failed.
    """
    if not files:
        return {}
    program = libreoffice()
    if program is None:
        raise LibreOfficeError(f"没有找到 LibreOffice，PDF 做不出来。请安装 LibreOffice 后再运行；{INSTEAD}")
    made: dict[str, bytes] = {}
    waiting = iter(files.items())
    while some := dict(islice(waiting, MOST_AT_ONCE)):
        made |= _convert(program, some)
    failed = tuple(name for name in files if name not in made)
    if failed:
        raise NotConvertedError(_not_converted(failed), failed, made)
    return made


def _not_converted(failed: tuple[str, ...]) -> str:
    return (
        f"LibreOffice 没有转成 PDF：{'、'.join(failed)}。请用 Word 或 WPS 打开看看文件有没有坏；能打开时，另存为 PDF。"
    )


def _convert(program: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Two calls, to .fodt and to .pdf: see `fangan.word.for_libreoffice`.  A name may be any text: files are numbered."""
    originals = {str(number): data for number, data in enumerate(files.values())}
    with _workplace() as name:
        drafts = _call(program, Path(name), originals, ".docx", ".fodt")
        laid_out = {stem: _as_in_word(originals[stem], draft) for stem, draft in drafts.items()}
        made = _call(program, Path(name), laid_out, ".fodt", ".pdf")
    return {name: undated(made[stem]) for name, stem in zip(files, originals, strict=True) if stem in made}


def _as_in_word(docx: bytes, draft: bytes) -> bytes:
    return without_gaps(draft) if is_without_gaps(docx) else draft


def _workplace() -> tempfile.TemporaryDirectory[str]:
    try:
        return tempfile.TemporaryDirectory(prefix="fangan-pdf-", ignore_cleanup_errors=True)
    except OSError as problem:
        raise LibreOfficeError(f"临时文件夹建不起来：{reason(problem)}。请看看磁盘是不是满了。") from problem


def _call(program: Path, folder: Path, files: Mapping[str, bytes], before: str, after: str) -> dict[str, bytes]:
    """One call for all files (stem → bytes); those that it did not make are left out."""
    if not files:
        return {}
    try:
        for stem, data in files.items():
            (folder / f"{stem}{before}").write_bytes(data)
    except OSError as problem:
        raise LibreOfficeError(f"临时文件夹“{folder}”写不进去：{reason(problem)}。") from problem
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = ["--headless", "--norestore", "--convert-to", after[1:], "--outdir", "."]
    command = [str(program), profile, *options, *(f"{stem}{before}" for stem in files)]
    _run(command, folder, SECONDS + SECONDS_PER_FILE * len(files))
    made = {stem: folder / f"{stem}{after}" for stem in files}
    return {stem: path.read_bytes() for stem, path in made.items() if path.is_file()}


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Run and wait; what LibreOffice prints is no sign of success, the files it makes are."""
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, "TZ": "UTC"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as problem:
        told = f"LibreOffice（{command[0]}）启动不了：{reason(problem)}。"
        raise LibreOfficeError(f"{told}请重新安装；{INSTEAD}") from problem
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as problem:
        told = f"LibreOffice 过了 {seconds:.0f} 秒还没有转完，已经把它停掉。"
        raise LibreOfficeError(f"{told}请关闭别的程序再试一次；{INSTEAD}") from problem
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with the processes it started; nothing when it has ended."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
