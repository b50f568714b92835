"""Times counted from an event: 印发之日起30日内, 收到通知后5个工作日内, 会议召开前3天."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fangan.text.moments.numbers import COUNT, DAYS_OF_HALF_MONTH, MONTHS_OF_HALF_YEAR, number

UNITS = {
    "小时": "hour",
    "工作日": "workday",
    "日": "day",
    "天": "day",
    "周": "week",
    "星期": "week",
    "月": "month",
    "年": "year",
}
LENGTHS = {"hour": 0, "day": 1, "workday": 1, "week": 7, "month": 30, "year": 365}
"""Days, roughly: for sorting only."""
PAPERS = "通知|意见|方案|办法|规定|文件|通报|决定|要点|细则|公告|清单|计划|函|申请|材料|报告|线索|举报|投诉|整改通知书"
DOINGS = (
    "印发|发布|公布|公开|公示|施行|实施|执行|下发|下达|签订|签署|受理|登记|立案|收到|接到|发现|结束|完成|召开|开展|批准|审批|"
    "批复|备案|届满|到期|期满|成立|验收|办结|作出|生效|通过|送达|确定|确认|启动|提交|报送|整改|检查|督查|审议|交办|反馈|制定|发生"
)
SUBJECT = rf"(?:[本该此](?:[^\d，,。；;、：:\s自从]{{0,6}})|(?:会议|活动|项目|工作|任务|检查|督查|整改|培训|{PAPERS}))"
OBJECT = r"[^\d，,。；;、：:\s后起前]{0,10}?"
FROM = r"(?:自(?![治身行我主查评始然动觉由纠筹贸愿])|从(?![事业而严重轻]))"
EVENT = rf"(?:{FROM}[^，,。；;、]{{1,24}}?|(?:{SUBJECT})?(?:{DOINGS}){OBJECT})"
LENGTH = rf"(?!\d{{4}}年)(?P<count>第?{COUNT})(?P<unit>个?小时|个?工作日|日|天|个?周|个?星期|个月|年)"
AFTER = r"(?:之日起|之日后|当日起|次日起|日起|[以之]?后|起)的?"
WITHIN = r"[之以]?内"
TAIL = rf"(?P<after>{AFTER}){LENGTH}(?:{WITHIN}|(?=$|[，,。；;完报]))"
"""What follows an event that is counted from: 之日起30日内."""
COMING = r"(?P<coming>[之以]?前)" + LENGTH.replace("<", "<c_")
BARE = rf"(?<![\d第年月至到—-]){LENGTH.replace('<', '<b_')}{WITHIN}"
PATTERN = rf"(?P<event>{EVENT})(?:{TAIL}|{COMING})|{BARE}"
"""After an event, before one, or within days that are counted from what the words do not say."""


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units of time from an event; `event` is empty where the words name none."""

    event: str
    count: int
    unit: str
    """hour, day, workday, week, month or year."""
    before: bool = False

    @property
    def days(self) -> int:
        """Its length in days, roughly: months of 30, years of 365."""
        return self.count * LENGTHS[self.unit]


def read_offset(hit: re.Match[str]) -> Offset | None:
    """The offset that a match of PATTERN says; None where its count is no number."""
    named = hit.groupdict()
    side = next(side for side in ("", "c_", "b_") if named[f"{side}count"])
    event = re.sub(rf"^{FROM}|(?:之日|当日)$", "", named["event"] or "")
    return offset(event, named[f"{side}count"], named[f"{side}unit"], before=side == "c_")


def offset(event: str, count: str, unit: str, *, before: bool = False) -> Offset | None:
    """An offset from the words of its count and its unit; None where the count is no number."""
    counted = _counted(count.removeprefix("第"), UNITS[unit.removeprefix("个")])
    return Offset(event, *counted, before=before) if counted else None


def _counted(written: str, unit: str) -> tuple[int, str] | None:
    """A half year is 6 months and a half month 15 days."""
    if written == "半":
        halves = {"year": (MONTHS_OF_HALF_YEAR, "month"), "month": (DAYS_OF_HALF_MONTH, "day")}
        return halves.get(unit)
    count = number(written)
    return None if count is None else (count, unit)
