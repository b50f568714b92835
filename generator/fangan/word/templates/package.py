"""Is a file a Word document at all: what Word, WPS and mail programs make of templates that are none."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from fangan.word.engine import WordTemplateError, members_of

OLE = b"\xd0\xcf\x11\xe0"
"""The first bytes of .doc, .xls and of every file with a password to open it."""
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"
SAVE_AS = "用 Word 或 WPS 打开它，另存为“Word 文档（*.docx）”，再放回 templates。"
OTHER_TYPES = {
    b"wordprocessingml.template.main+xml": "这是 Word 的模板文件（.dotx），改了后缀也不是 .docx",
    b"macroEnabled": "这是带宏的文件（.docm、.dotm），公文里不能有宏",
}


def opened(data: bytes) -> tuple[dict[str, bytes], str, str]:
    """The parts of a .docx; or none, why, and how to mend it."""
    if data.startswith(OLE):
        if ENCRYPTED in data:
            return {}, "文件设了打开密码，程序读不出来", "在 Word 里取消打开密码（文件→信息→保护文档），再保存。"
        return {}, "这是旧格式的 .doc 文件，只是改了后缀", SAVE_AS
    if not data:
        return {}, "文件是空的", "把备份拷回来，或者运行 fangan templates restore。"
    try:
        return _members(data)
    except (WordTemplateError, RuntimeError, ValueError, EOFError) as problem:
        return {}, _why(data, problem), SAVE_AS


def _why(data: bytes, problem: Exception) -> str:
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return "这不是 Word 文件（.docx）"
    if isinstance(problem, WordTemplateError) and "太大" in str(problem):
        return "文件太大（超过 64 MB 或 500 个部件）"
    return "这是压缩包，但里面不是完好的 Word 文件（.docx）"


def _members(data: bytes) -> tuple[dict[str, bytes], str, str]:
    members = members_of("", data)
    for mark, words in OTHER_TYPES.items():
        if mark in members[TYPES]:
            return {}, words, SAVE_AS
    foreign = [name for name in members if not name.isascii()]
    if foreign:
        return {}, f"文件里有中文名的部件“{foreign[0]}”，程序放不回去", SAVE_AS
    return members, "", ""


def parsed(data: bytes) -> etree._Element | None:
    """The root of an XML part; None when it is no XML, or declares entities."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        return None
    declares = root is not None and b"<!DOCTYPE" in data
    return None if declares else root
