"""Breaking a title into lines whose sense stays whole (GB/T 9704-2012 7.3.1: 梯形 or 菱形)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise
from math import inf

from fangan.text.width import cells

WORDS = (
    "关于", "印发", "通知", "实施方案", "工作方案", "行动方案", "行动计划", "工作要点", "实施意见", "指导意见", "分解表",
    "任务", "分工", "重点", "工作", "实施", "方案", "要点", "意见", "办法", "规定", "条例", "纲要", "规划", "计划", "活动",
    "行政执法", "执法", "法治政府", "法治", "政府", "建设", "规范化", "规范", "专项", "行动", "整治", "监督", "检查", "督查",
    "优化", "营商环境", "环境", "护航", "高质量发展", "高质量", "发展", "进一步", "加强", "推进", "深化", "改革", "提升", "管理", "服务",
    "数字", "安全", "生产", "应急", "生态", "保护", "乡村", "振兴", "经济", "社会", "信用", "体系", "机制", "制度", "能力",
    "发展和改革", "发展改革", "自治区", "全面", "依法", "治区", "委员会", "办公室", "人民", "领导小组", "园区", "新区", "街道", "社区", "贯彻", "落实", "开展",
    "人力资源", "社会保障", "自然资源", "生态环境", "住房", "城乡", "交通", "运输", "农业", "农村", "商务", "文化", "广电", "旅游",
    "卫生", "健康", "退役", "军人", "应急", "审计", "国有资产", "市场", "监管", "体育", "统计", "信访", "医疗", "保障", "教育",
    "科学", "技术", "科技", "工业", "信息化", "民族", "宗教", "公安", "民政", "司法", "财政", "行政", "审批", "政务", "数据",
    "城市", "综合", "林业", "草原", "水利", "水务", "机关", "事务", "金融", "档案", "组织部", "宣传部", "统战部", "政法",
    "關於", "印發", "通知", "實施方案", "工作方案", "行動", "專項", "整治", "行政執法", "執法", "規範", "建設", "法治",
)  # fmt: skip
FORBIDDEN_FIRST = "、，。；：？！”’》〉）】〕』」…—～的"
FORBIDDEN_LAST = "“‘《〈（【〔『「—～"
LATIN = re.compile(r"[0-9A-Za-z.%]{2}")
PLACE_END = re.compile(
    "[省市县區区旗州镇鎮乡鄉](?![场場民域块塊村级級直属屬委政内內外中容街])|[新园園][区區]|街道|社[区區]"
)
"""What ends a place's name, and is not the beginning of a word like 市场 or 区域; a name has two characters before it."""
FORBIDDEN = 1000.0
INSIDE_WORD, INSIDE_MARKS, NEUTRAL, GOOD = 12.0, 2.0, 2.0, 0.5
MORE_LINES = 4.0
RECTANGLE = 1.0
REACH = 5
"""How many characters around the even split a break is looked for, at most."""
MOST_SPLITS = 20_000


def balanced(text: str, limit: float, above: tuple[float, ...] = ()) -> tuple[str, ...]:
    """`text` in as few lines of at most `limit` 字 as it needs, or one more where that keeps words whole.

    `above` are the widths of lines that stand over it: all together must be no hourglass.
    """
    fewest = max(1, -int(-cells(text) // limit))
    if fewest == 1:
        return (text,)
    search = _Search(text, limit, above)
    for count in range(fewest, len(text)):
        search.among(count)
        search.among(count + 1, MORE_LINES)
        if search.cuts:
            return tuple(text[start:end] for start, end in pairwise(search.cuts))
    return (text,)


class _Search:
    """Looks for the cheapest way to cut a text: `cuts` are where each line begins and the last ends.

    A way that costs as much as the best one before its shape is counted is not followed further.
    """

    def __init__(self, text: str, limit: float, above: tuple[float, ...] = ()) -> None:
        self.cuts: tuple[int, ...] = ()
        self._cost = inf
        self._limit, self._above = limit, above
        self._ends = (0.0, *accumulate(map(cells, text)))
        inside = _inside_words(text)
        self._cost_at = cache(lambda at: _break_cost(text, at, inside))

    def among(self, count: int, extra: float = 0.0) -> None:
        """Try the ways to cut `count` lines, which cost `extra` besides."""
        length = len(self._ends) - 1
        reach = max(reach for reach in range(REACH + 1) if (2 * reach + 1) ** (count - 1) <= MOST_SPLITS)
        even = (round(length * part / count) for part in range(1, count))
        ranges = [range(max(1, at - reach), min(length, at + reach + 1)) for at in even]
        self._extend((0,), 0.0, extra, [*ranges, range(length, length + 1)])

    def _extend(self, cuts: tuple[int, ...], breaks: float, extra: float, ranges: list[range]) -> None:
        if not ranges:
            self._keep(cuts, breaks, extra)
            return
        start, last = cuts[-1], len(ranges) == 1
        for end in ranges[0]:
            if start < end and self._ends[end] - self._ends[start] <= self._limit:
                cost = breaks if last else breaks + self._cost_at(end)
                if cost + extra < self._cost:
                    self._extend((*cuts, end), cost, extra, ranges[1:])

    def _keep(self, cuts: tuple[int, ...], breaks: float, extra: float) -> None:
        widths = [self._ends[end] - self._ends[start] for start, end in pairwise(cuts)]
        cost = _shape(widths) + 3 * _hourglass([*self._above, *widths]) + breaks + extra
        if cost < self._cost:
            self.cuts, self._cost = cuts, cost


def _shape(widths: list[float]) -> float:
    """Uneven lines cost a little, a rectangle more, a line much shorter than the longest a lot."""
    stump = sum(width < 0.4 * max(widths) for width in widths)
    uneven = max(widths) - min(widths)
    return uneven * 0.35 + RECTANGLE * (uneven < 1) + 8 * stump


def _hourglass(widths: list[float]) -> float:
    """How much lines are shorter than both their neighbours."""
    waists = (min(a, c) - b for a, b, c in zip(widths, widths[1:], widths[2:], strict=False))
    return sum(max(0.0, waist - 1) for waist in waists)


def _break_cost(text: str, at: int, inside_words: frozenset[int]) -> float:
    before, after = text[at - 1], text[at]
    if after in FORBIDDEN_FIRST or before in FORBIDDEN_LAST or LATIN.fullmatch(before + after):
        return FORBIDDEN
    if before.isdigit() and after in "年月日号%％":
        return FORBIDDEN
    if at in inside_words or PLACE_END.match(text, at) or PLACE_END.match(text, at + 1):
        return INSIDE_WORD
    quoted = text[:at].count("“") > text[:at].count("”")
    marked = text[:at].count("《") > text[:at].count("》")
    base = GOOD if before in "、，》”）" or after in "《“（" else NEUTRAL
    return base + INSIDE_MARKS * quoted + 0.5 * marked


def _inside_words(text: str) -> frozenset[int]:
    """The places in `text` where a line break would tear a word."""
    return frozenset(
        at
        for word in WORDS
        if word in text
        for start in _places(word, text)
        for at in range(start + 1, start + len(word))
    )


def _places(word: str, text: str) -> Iterator[int]:
    """Where `word` begins in `text`, overlapping ones too."""
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + 1)
