"""Do if and for open and close properly, and does a tag that stands for its paragraph stand alone in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from fangan.report.diagnostic import Diagnostic
from fangan.word.templates.findings import Scribe
from fangan.word.templates.tags import Tag

ENDS = {"endif": "if", "endfor": "for", "else": "if"}
ALONE = "让它独占一段：在它前后各按一次回车，其他文字和图片放到别的段里。"


def pairs(scribe: Scribe, tags: Iterable[Tag]) -> Iterator[Diagnostic]:
    """if … endif and for … endfor of one part, each with the same p and nested properly."""
    open_: list[Tag] = []
    for tag in tags:
        if tag.word in ("if", "for"):
            open_.append(tag)
        elif tag.word in ENDS:
            opener = open_[-1] if open_ and open_[-1].word == ENDS[tag.word] else None
            yield from _closing(scribe, tag, opener)
            if opener and tag.word != "else":
                open_.pop()
    for tag in open_:
        told = f"“{tag.text}”没有配对的 {{%p end{tag.word} %}}；模板填不进去"
        yield scribe.error("W020", tag, told, f"在它管的那几段后面另起一段，写 {{%p end{tag.word} %}}。")


def _closing(scribe: Scribe, tag: Tag, opener: Tag | None) -> Iterator[Diagnostic]:
    if opener is None:
        told = f"“{tag.text}”前面没有和它配对的 {{%p {ENDS[tag.word]} … %}}；模板填不进去"
        yield scribe.error("W020", tag, told, "对照自带的模板补上前一半，或者删掉这一段。")
    elif opener.whole != tag.whole:
        told = f"“{opener.text}”和“{tag.text}”一个带 p、一个不带；文件会坏，Word 打不开"
        yield scribe.error("W020", tag, told, "两个都带 p，各占一段：{%p … %}。")
    elif opener.paragraph.inside != tag.paragraph.inside:
        told = f"“{opener.text}”和“{tag.text}”一个在{opener.paragraph.inside or '正文'}里、一个不在；文件会坏"
        yield scribe.error("W020", tag, told, "把两个标签放在同一个格子里，或者都放在表格外面。")


def alone(scribe: Scribe, tags: list[Tag]) -> Iterator[Diagnostic]:
    """A tag with p takes its whole paragraph away, and everything else in it."""
    count = Counter(id(tag.paragraph) for tag in tags)
    for tag in tags:
        if tag.whole:
            yield from _company(scribe, tag, count[id(tag.paragraph)])
        elif tag.word != "value" and tag.paragraph.text.strip() == tag.text:
            told = f"“{tag.text}”独占一段却没有 p；每份公文在这里多出一个空行"
            mend = f"改成 {tag.text.replace('{%', '{%p', 1)}；和它配对的那个也要改。"
            yield scribe.warning("W023", tag, told, mend)


def _company(scribe: Scribe, tag: Tag, tags: int) -> Iterator[Diagnostic]:
    others = tag.paragraph.text.replace(tag.text, "", 1).strip()
    if tags > 1:
        told = f"一段里有 {tags} 个标签，“{tag.text}”会把整段换掉，另外的标签就没有了"
        yield scribe.error("W024", tag, told, ALONE)
    elif others:
        told = f"“{tag.text}”会把整段换掉，同一段里的“{others[:30]}”不会印出来"
        yield scribe.error("W024", tag, told, ALONE)
    elif tag.paragraph.besides:
        told = f"“{tag.text}”会把整段换掉，同一段里的{'、'.join(dict.fromkeys(tag.paragraph.besides))}也就没有了"
        yield scribe.error("W024", tag, told, ALONE)


def above_head(scribe: Scribe, tags: Iterable[Tag]) -> Iterator[Diagnostic]:
    """What stands before the head (版头) pushes the mark down from its place (GB/T 9704-2012 7.2.4)."""
    for tag in tags:
        before = tag.paragraph.number - 1
        if tag.name == "head" and tag.word == "value" and before:
            told = f"版头“{tag.text}”前面还有 {before} 段；发文机关标志会往下移，离版心上边缘不再是标准的距离（7.2.4）"
            yield scribe.warning("W014", tag, told, "把前面的文字放进页眉，或者移到版头后面；有意这样排的可以不改。")
