"""Has a template the styles that blocks are printed in, of the right type, in fonts that hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fangan.report.diagnostic import Diagnostic
from fangan.text.similar import nearest
from fangan.word.template_contract import Contract
from fangan.word.templates.findings import RESTORE, Scribe
from fangan.word.templates.style_ids import END, NAME, STYLE, shipped_styles, styles_in

TYPES = {"paragraph": "段落", "character": "字符", "table": "表格", "numbering": "列表"}
THEME = re.compile(rb"<w:rFonts\b[^>]*Theme=")
SHOWN = {
    "Title": "标题（Title）", "heading 1": "标题 1", "heading 2": "标题 2", "heading 3": "标题 3",
    "heading 4": "标题 4", "Normal": "正文（Normal）",
}  # fmt: skip
"""Built-in styles as a Chinese Word lists them."""


def sheet(scribe: Scribe, contract: Contract, data: bytes) -> Iterator[Diagnostic]:
    """Findings about word/styles.xml, its ids put right already."""
    if END not in data:
        told = "文件里没有样式表（word/styles.xml）；每份公文都没有字体、字号"
        yield scribe.file_error("W041", told, RESTORE.format(name=contract.file))
        return
    there = {style_id: (kind, name) for style_id, kind, name in styles_in(data)}
    wanted = (*contract.paragraph_styles, *contract.character_styles)
    spare = {name: kind for style_id, (kind, name) in there.items() if style_id not in wanted}
    for style_id in wanted:
        if style_id not in there:
            yield _missing(scribe, style_id, spare)
        elif there[style_id][0] != shipped_styles()[style_id][0]:
            yield _wrong_type(scribe, style_id, there[style_id][0])
    yield from _themed(scribe, data)


def shown(name: str) -> str:
    """A style's name as Word's list of styles shows it."""
    return SHOWN.get(name, name)


def _missing(scribe: Scribe, style_id: str, spare: dict[str, str]) -> Diagnostic:
    kind, name = shipped_styles()[style_id]
    if spare.get(name):
        told = f"样式“{shown(name)}”是{TYPES.get(spare[name], '别的')}样式，要的是{TYPES[kind]}样式"
        mend = f"把它改名，再新建一个名为“{name}”的{TYPES[kind]}样式。"
        return scribe.file_warning("W041", f"{told}；用它的文字印成自带的样子", mend)
    near = nearest(name, [each for each, other in spare.items() if other == kind])
    hint = f"样式“{near}”是不是改了名的它？把名称改回“{name}”。否则" if near else ""
    told = f"没有样式“{shown(name)}”；用它的文字印成自带的样子，不是单位的样子"
    return scribe.file_warning("W040", told, f"{hint}新建一个名为“{name}”的{TYPES[kind]}样式，名称一个字不能差。")


def _wrong_type(scribe: Scribe, style_id: str, kind: str) -> Diagnostic:
    wanted, name = shipped_styles()[style_id]
    told = f"样式“{shown(name)}”是{TYPES.get(kind, '别的')}样式，要的是{TYPES[wanted]}样式"
    mend = f"把它改名，再新建一个名为“{name}”的{TYPES[wanted]}样式。"
    return scribe.file_error("W041", f"{told}；用它的文字不会是这个样子", mend)


def _themed(scribe: Scribe, data: bytes) -> Iterator[Diagnostic]:
    ours = {name.casefold() for _, name in shipped_styles().values()}
    themed = [
        shown(name)
        for found in STYLE.finditer(data)
        if THEME.search(found[2]) and (name := _name(found[2])).casefold() in ours
    ]
    if themed:
        told = (
            f"样式{'、'.join(f'“{name}”' for name in themed)}用了主题字体（中文标题、中文正文）；换一台电脑字体就可能变"
        )
        yield scribe.file_warning(
            "W042", told, "在样式的“字体”里，中文字体和西文字体都选具体的名称，例如“仿宋_GB2312”。"
        )


def _name(style: bytes) -> str:
    found = NAME.search(style)
    return found[1].decode("utf-8", "replace") if found else ""
