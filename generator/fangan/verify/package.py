"""The zip that a Word file is, opened with suspicion: it may come from anywhere."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from fangan.report.problem import Problem

MOST_BYTES = 64 * 1024 * 1024
"""Most that one part may hold unpacked; a 60-page table takes 2 MB."""
OLD_WORD = b"\xd0\xcf\x11\xe0"
"""How a .doc and a .docx with a password begin."""
DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
RELATIONS, THEME = "word/_rels/document.xml.rels", "word/theme/theme1.xml"
SAVE_AS = "请用 Word 或 WPS 打开它，另存为 .docx（Word 文档）后再检查。"
Element = etree._Element


class NotWordError(Problem):
    """The file is no .docx that can be read; the message says what it is and what to do."""


class Package:
    """The parts of a .docx; NotWordError when it is none."""

    def __init__(self, data: bytes) -> None:
        self._archive = _opened(data)
        self._names = set(self._archive.namelist())
        if DOCUMENT not in self._names:
            raise NotWordError(_other_kind(self._names))

    def tree(self, name: str) -> Element | None:
        """The XML of a part; None when there is no such part."""
        if name not in self._names:
            return None
        try:
            return etree.fromstring(self._read(name), etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError as problem:
            raise NotWordError(f"文件坏了：里面的 {name} 不完整（{problem.lineno} 行）。{SAVE_AS}") from problem

    def _read(self, name: str) -> bytes:
        try:
            with self._archive.open(name) as member:
                data = member.read(MOST_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as problem:
            raise NotWordError(f"文件坏了：里面的 {name} 读不出来。请重新取得这个文件，或者{SAVE_AS[1:]}") from problem
        if len(data) > MOST_BYTES:
            raise NotWordError(f"里面的 {name} 展开后超过 {MOST_BYTES >> 20} MB，不像公文，没有检查。")
        return data


def _opened(data: bytes) -> zipfile.ZipFile:
    if not data:
        raise NotWordError("文件是空的（0 字节）。请重新取得这个文件。")
    if data.startswith(OLD_WORD):
        raise NotWordError(f"这是旧格式的 .doc，或者加了密码的文件，读不了。{SAVE_AS}")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as problem:
        raise NotWordError(f"这不是 .docx 文件，或者文件没有下载完整。{SAVE_AS}") from problem


def _other_kind(names: set[str]) -> str:
    if any(name.startswith("xl/") for name in names):
        return "这是 Excel 表格，不是 Word 文件；这里只检查公文（.docx）。"
    if any(name.startswith("ppt/") for name in names):
        return "这是演示文稿，不是 Word 文件；这里只检查公文（.docx）。"
    if "content.xml" in names:
        return f"这是 .odt 或 WPS 的其他格式，不是 .docx。{SAVE_AS}"
    return f"这是一个压缩包，不是 Word 文件（里面没有 {DOCUMENT}）。{SAVE_AS}"
