"""Breaking a title into lines whose sense stays whole (GB/T 9704-2012 7.3.1: 梯形 or 菱形)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from fangan.text.width import cells

WORDS = (
    "关于", "印发", "通知", "实施方案", "工作方案", "行动方案", "行动计划", "工作要点", "实施意见", "指导意见", "分解表",
    "任务", "分工", "重点", "工作", "实施", "方案", "要点", "意见", "办法", "规定", "条例", "纲要", "规划", "计划", "活动",
    "行政执法", "执法", "法治政府", "法治", "政府", "建设", "规范化", "规范", "专项", "行动", "整治", "监督", "检查", "督查",
    "优化", "营商环境", "环境", "护航", "高质量发展", "高质量", "发展", "进一步", "加强", "推进", "深化", "改革", "提升", "管理", "服务",
    "数字", "安全", "生产", "应急", "生态", "保护", "乡村", "振兴", "经济", "社会", "信用", "体系", "机制", "制度", "能力",
    "全面", "依法", "治区", "委员会", "办公室", "人民", "领导小组", "园区", "新区", "街道", "社区", "贯彻", "落实", "开展",
    "關於", "印發", "通知", "實施方案", "工作方案", "行動", "專項", "整治", "行政執法", "執法", "規範", "建設", "法治",
)  # fmt: skip
FORBIDDEN_FIRST = "、，。；：？！”’》〉）】〕』」…的"
FORBIDDEN_LAST = "“‘《〈（【〔『「"
FORBIDDEN = 1000.0
INSIDE_WORD, INSIDE_MARKS, NEUTRAL, GOOD = 12.0, 2.0, 2.0, 0.5
MORE_LINES = 4.0
REACH = 5
"""How many characters around the even split a break is looked for."""


def balanced(text: str, limit: float) -> tuple[str, ...]:
    """`text` in as few lines of at most `limit` 字 as it needs, or one more where that keeps words whole."""
    fewest = max(1, -int(-cells(text) // limit))
    if fewest == 1:
        return (text,)
    for count in range(fewest, len(text)):
        splits = [*_splits(text, count, limit), *_splits(text, count + 1, limit)]
        if splits:
            return min(splits, key=lambda lines: _cost(text, lines) + MORE_LINES * (len(lines) - count))
    return (text,)


def _splits(text: str, count: int, limit: float) -> Iterator[tuple[str, ...]]:
    ideal = [round(len(text) * part / count) for part in range(1, count)]
    for cuts in product(*(range(max(1, at - REACH), min(len(text), at + REACH + 1)) for at in ideal)):
        lines = tuple(text[start:end] for start, end in zip((0, *cuts), (*cuts, len(text)), strict=True))
        if all(line and cells(line) <= limit for line in lines):
            yield lines


def _cost(text: str, lines: tuple[str, ...]) -> float:
    widths = [cells(line) for line in lines]
    position, total = 0, _shape(widths)
    for line in lines[:-1]:
        position += len(line)
        total += _break_cost(text, position)
    return total


def _shape(widths: list[float]) -> float:
    """Uneven lines cost a little, an hourglass (a line much shorter than both its neighbours) and a stump a lot."""
    waists = (min(a, c) - b for a, b, c in zip(widths, widths[1:], widths[2:], strict=False))
    hourglass = sum(max(0.0, waist - 1) for waist in waists)
    stump = sum(width < 0.4 * max(widths) for width in widths)
    return (max(widths) - min(widths)) * 0.35 + 3 * hourglass + 8 * stump


def _break_cost(text: str, at: int) -> float:
    before, after = text[at - 1], text[at]
    if after in FORBIDDEN_FIRST or before in FORBIDDEN_LAST or re.match(r"[0-9A-Za-z.%]{2}", before + after):
        return FORBIDDEN
    if before.isdigit() and after in "年月日号%％":
        return FORBIDDEN
    if _inside_word(text, at):
        return INSIDE_WORD
    quoted = text[:at].count("“") > text[:at].count("”")
    marked = text[:at].count("《") > text[:at].count("》")
    base = GOOD if before in "、，》”）" or after in "《“（" else NEUTRAL
    return base + INSIDE_MARKS * quoted + 0.5 * marked


def _inside_word(text: str, at: int) -> bool:
    return any(text[at - back : at - back + len(word)] == word for word in WORDS for back in range(1, len(word)) if back <= at)
