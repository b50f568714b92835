"""Text of a given length: 填充 22 行 is one paragraph of exactly 22 lines, 填充 900 字 one of ordinary sentences."""

from __future__ import annotations

import re
from itertools import accumulate, cycle, takewhile

PLACE = re.compile(r"填充\s*(\d+)\s*(行|字)")
LINE, FIRST = 28, 26
"""Characters in a line, and in the first line of a paragraph, which begins 二字 in (5.2.3, 7.3.3)."""
OPENINGS = ("各镇各部门配合", "主动担当抓落实", "定期研究解难题", "及时报送新情况", "严格执行新标准")
"""Two of seven characters begin a line, with a mark after each: no mark stands where a line ends."""
ENDINGS = {12: "推动公共服务水平持续提升", 10: "按月报送工作进展情况", 4: "落到实处"}
"""What ends a whole line, the first line, the last line."""
SENTENCES = (
    "各部门要把这项工作列入2026年重点任务，主要负责同志亲自抓、分管负责同志具体抓。",
    "对照《青川区政务服务条例》（试行）第十二条，逐项梳理“一件事一次办”的堵点、难点——不漏一项。",
    "办理时限由15个工作日压减到5个工作日，材料减少30%；确需延长的，应当书面说明理由。",
    "健全日常巡查、定期通报、年终评估的工作机制，坚持问题导向、目标导向、结果导向相统一。",
    "各镇每月28日前将进展情况报区政务服务局，区政务服务局汇总后报区政府办公室……",
)


def expanded(text: str) -> str:
    """`text` with every 填充 replaced."""
    return PLACE.sub(lambda found: (of_lines if found[2] == "行" else of_length)(int(found[1])), text)


def of_lines(count: int) -> str:
    """A paragraph of exactly `count` lines, all full but the last."""
    ends = [FIRST, *[LINE] * (count - 1)]
    ends[-1] = 20
    openings = cycle(OPENINGS)
    lines = (f"{next(openings)}，{next(openings)}。{ENDINGS[length - 16]}" for length in ends)
    return "".join(lines) + "。"


def of_length(count: int) -> str:
    """A paragraph of ordinary sentences, at least `count` characters long."""
    lengths = accumulate((len(sentence) for sentence in cycle(SENTENCES)), initial=0)
    needed = sum(1 for _ in takewhile(lambda length: length < count, lengths))
    return "".join(sentence for sentence, _ in zip(cycle(SENTENCES), range(needed), strict=False))
