"""One build at a time in a project: a lock that the system releases when a build dies."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fangan.publish.dist import WriteError
from fangan.report.problem import reason

if sys.platform == "win32":
    import msvcrt

    def _hold(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _hold(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Hold the lock in `folder`; WriteError when another build holds it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "build.lock").open("a+")
    except OSError as problem:
        raise WriteError(f"“{folder}”写不进去：{reason(problem)}。请检查文件夹的权限。") from problem
    with file:
        try:
            _hold(file.fileno())
        except OSError as problem:
            if problem.errno not in HELD:
                raise WriteError(f"“{folder}”锁不住：{reason(problem)}。请把项目放在本机的磁盘上。") from problem
            raise WriteError("这个项目正在被另一个 fangan build 生成，请等它结束再试。") from problem
        yield
