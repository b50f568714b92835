"""Problems that are the drafter's or the machine's, not ours: one message, in Chinese, says what to do."""

from __future__ import annotations

import errno

REASONS = {
    errno.ENOENT: "文件不存在",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中间有一个不是文件夹",
    errno.EEXIST: "已经有一个同名的文件",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘满了",
    errno.ELOOP: "快捷方式指向了自己",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EADDRINUSE: "已经被别的程序占用",
}


def reason(problem: OSError) -> str:
    """Why the system refused, in Chinese where the reason is a usual one."""
    return REASONS.get(problem.errno or 0) or problem.strerror or str(problem)


class Problem(Exception):  # noqa: N818 - not every problem is an error of somebody's
    """Something could not be done; the message is all that a person needs to see."""
