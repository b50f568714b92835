"""Tags that are none: braces of a Chinese keyboard, half a tag, code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fangan.report.diagnostic import Diagnostic
from fangan.word.template_contract import Contract
from fangan.word.templates.findings import Scribe
from fangan.word.templates.tags import Broken

ALLOWED = "模板里只能写三种标签：{{ 名称 }}、{%p if 名称 %}…{%p endif %}、{%p for 一条 in 名称 %}…{%p endfor %}"


def broken_tags(scribe: Scribe, contract: Contract, broken: Iterable[Broken]) -> Iterator[Diagnostic]:
    """One finding for each piece that was meant to be a tag."""
    tags = "、".join(variable.tag for variable in contract.variables)
    for piece in broken:
        yield _told(scribe, piece, f"用到的标签：{tags}。用 fangan templates list 看每个标签填什么。")


def _told(scribe: Scribe, piece: Broken, known: str) -> Diagnostic:
    text = piece.text[:40]
    if piece.fault == "wide":
        told = f"标签“{text}”里有全角的括号或百分号；这样写会原样印在每份公文上，该印的内容不印"
        return scribe.error("W022", piece, told, "切换到英文输入法，改成半角的 {{ }}、{% %}。")
    if piece.fault == "half":
        told = f"标签“{text}”的花括号不全；模板填不进去，或者把标签原样印出来"
        return scribe.error("W021", piece, told, f"把两边的花括号补全：开头 {{{{，结尾 }}}}（或 {{% 和 %}}）。{known}")
    told = f"标签“{text}”不能用：模板里不许有程序、点号、函数、引号和“|”"
    return scribe.error("W030", piece, told, f"{ALLOWED}。{known}")
