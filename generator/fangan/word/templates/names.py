"""Are the names in a template's tags those of its contract, each written as its kind is, at a place that takes it."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.report.diagnostic import Diagnostic
from fangan.text.similar import nearest
from fangan.word.template_contract import CONTRACTS, Contract, Kind, Variable
from fangan.word.templates.findings import Scribe
from fangan.word.templates.paragraphs import BODY
from fangan.word.templates.tags import Tag


def names(scribe: Scribe, contract: Contract, tags: list[Tag]) -> Iterator[Diagnostic]:
    """Findings about the names of the tags of one part, in their order."""
    loops: list[Tag] = []
    for tag in tags:
        if tag.name:
            yield from _name(scribe, contract, tag, {loop.one for loop in loops})
        if tag.word == "for":
            yield from _loop(scribe, contract, tag, loops)
            loops.append(tag)
        elif tag.word == "endfor" and loops:
            loops.pop()


def _name(scribe: Scribe, contract: Contract, tag: Tag, ones: set[str]) -> Iterator[Diagnostic]:
    variable = contract.by_name.get(tag.name)
    if tag.name in ones:
        if tag.whole and tag.word == "value":
            told = f"“{tag.text}”填的是文字，不能带 p；文件会坏，Word 打不开"
            yield scribe.error("W025", tag, told, f"改成 {{{{ {tag.name} }}}}。")
    elif variable is None:
        yield _unknown(scribe, contract, tag)
    elif tag.word == "value":
        yield from _kind(scribe, tag, variable)


def meant(contract: Contract, name: str) -> str | None:
    """The name that somebody meant who wrote one like it, or the element's Chinese name."""
    labels = {variable.label: variable.name for variable in contract.variables}
    near = nearest(name, [*contract.by_name, *labels])
    return labels.get(near, near) if near else None


def _unknown(scribe: Scribe, contract: Contract, tag: Tag) -> Diagnostic:
    elsewhere = next((each for each in CONTRACTS if tag.name in each.by_name), None)
    near = meant(contract, tag.name)
    if elsewhere:
        mend = f"这个名称只能用在 {elsewhere.file}（{elsewhere.purpose}）里，请删掉这一段。"
    elif near:
        mend = f"是不是“{near}”？标签写成 {contract.by_name[near].tag}。"
    else:
        mend = f"这个模板里能用的名称：{'、'.join(contract.by_name)}。"
    return scribe.error(
        "W010", tag, f"“{tag.text}”里的名称“{tag.name}”程序不认识；模板填不进去，一份公文也做不成", mend
    )


def _kind(scribe: Scribe, tag: Tag, variable: Variable) -> Iterator[Diagnostic]:
    if variable.kind is Kind.LIST:
        told = f"“{variable.label}”有好几条，不能用“{tag.text}”一次印出来"
        yield scribe.error("W025", tag, told, f"写三段：{variable.tag}、{{{{ one }}}}、{{%p endfor %}}。")
    elif (variable.kind is Kind.BLOCK) != tag.whole:
        told = f"“{tag.text}”填的是{'整段的内容，要带 p' if variable.kind is Kind.BLOCK else '文字，不能带 p'}"
        yield scribe.error("W025", tag, f"{told}；这样写文件会坏，Word 打不开", f"改成 {variable.tag}。")
    if variable.kind is Kind.BLOCK and (tag.paragraph.part != BODY or tag.paragraph.inside):
        place = tag.paragraph.inside or tag.paragraph.part
        told = f"{variable.label}“{tag.text}”放在了{place}里；那里放不下它的段落和表格，文件会坏"
        yield scribe.error("W026", tag, told, "把它放回正文，独占一段，不要放进表格、文本框、页眉、页脚。")


def _loop(scribe: Scribe, contract: Contract, tag: Tag, loops: list[Tag]) -> Iterator[Diagnostic]:
    variable = contract.by_name.get(tag.name)
    if loops:
        told = f"“{tag.text}”在另一个 for 里面；内容会成倍重复"
        yield scribe.error("W030", tag, told, "一个 for 里面不要再写 for。")
    elif variable and variable.kind is not Kind.LIST:
        told = f"“{variable.label}”只有一份，不能用“{tag.text}”逐条印；会一个字一段"
        yield scribe.error("W025", tag, told, f"改成 {variable.tag}，删掉 for 和 endfor。")
    if tag.one in contract.by_name:
        told = f"“{tag.text}”里的“{tag.one}”是另一项内容的名称；那一项就印不出来了"
        yield scribe.error("W025", tag, told, "in 前面换一个别的名称，例如 one。")
