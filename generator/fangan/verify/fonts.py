"""Which of the families that GB/T 9704-2012 names a font belongs to: it names 仿宋体, no file and no maker."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from fangan.text.width import cells
from fangan.verify.document import Paragraph, Run
from fangan.verify.facts import Facts
from fangan.verify.result import Verdict, judged
from fangan.verify.targets import ER_HAO, SAN_HAO, SI_HAO, SIZE


class Family(StrEnum):
    """A family of fonts, by its name in the standard."""

    FANG = "仿宋"
    BIAO = "小标宋"
    HEI = "黑体"
    KAI = "楷体"
    SONG = "宋体"
    OTHER = "其他字体"


KEYS = (
    (Family.FANG, ("仿宋", "fang")),
    (Family.BIAO, ("小标宋", "xiaobiaosong", "fzxbs", "标宋")),
    (Family.HEI, ("黑体", "simhei", "heiti")),
    (Family.KAI, ("楷", "kaiti", "simkai")),
    (Family.SONG, ("宋", "simsun", "song")),
)
"""What a font's name holds, the narrower family first."""
SIZES = {ER_HAO: "2号", SAN_HAO: "3号", SI_HAO: "4号"}


def family(font: str) -> Family:
    """The family of a font by its name."""
    name = font.casefold().replace(" ", "")
    return next((found for found, keys in KEYS if any(key in name for key in keys)), Family.OTHER)


def font_and_size(facts: Facts, paragraphs: Iterable[Paragraph], wanted: Family, size: float) -> list[Verdict]:
    """Two verdicts: whether most characters of every paragraph are in the family, and in the size."""
    given = [paragraph for paragraph in paragraphs if not paragraph.blank]
    return [in_family(facts, given, wanted), in_size(facts, given, size)]


def in_family(facts: Facts, paragraphs: Iterable[Paragraph], wanted: Family) -> Verdict:
    """Whether most characters of every paragraph are in the family."""
    wrong = [paragraph for paragraph in paragraphs if family(paragraph.main.font) is not wanted]
    measured = named(facts, wrong, [paragraph.main.font or "没有指定" for paragraph in wrong]) or wanted
    return judged("字体", not wrong, measured, f"{wanted}", f"选中它，把中文字体改为{wanted}。")


def in_size(facts: Facts, paragraphs: Iterable[Paragraph], size: float) -> Verdict:
    """Whether most characters of every paragraph are in the size (points)."""
    wrong = [paragraph for paragraph in paragraphs if abs(paragraph.main.size - size) > SIZE]
    shown = f"{SIZES[size]}（{size:g} 磅）"
    measured = named(facts, wrong, [f"{paragraph.main.size:g} 磅" for paragraph in wrong]) or shown
    return judged("字号", not wrong, measured, shown, f"选中它，把字号改为{SIZES[size]}。")


def named(facts: Facts, wrong: list[Paragraph], found: list[str]) -> str:
    """The first paragraph that is wrong, what was found there, and how many more there are."""
    if not wrong:
        return ""
    more = f"，另有 {len(wrong) - 1} 段" if len(wrong) > 1 else ""
    return f"{facts.shown(wrong[0])}是{found[0]}{more}"


def is_side_note(run: Run) -> bool:
    """A bracket or a label inside a text: often in 楷体, which the standard does not speak of."""
    text = run.text.strip()
    return not text or (text[0] in "（(" and text[-1] in "）)") or text[-1] in "：:"


def share(runs: Iterable[Run], wanted: Family) -> float:
    """How much of the text of `runs` is in the family (0 to 1); Latin letters and digits count half."""
    weights = [(cells(run.text.strip()), family(run.looks.font) is wanted) for run in runs]
    total = sum(weight for weight, _ in weights)
    return sum(weight for weight, right in weights if right) / total if total else 1.0
