"""What was understood of a deadline (完成时限), in words for its drafter."""

from __future__ import annotations

from fangan.model.deadline import Deadline
from fangan.text.moments import Moment, MomentKind, Offset, Rule

NOT_UNDERSTOOD = "没有看懂"
UNITS = {"hour": "小时", "day": "天", "workday": "个工作日", "week": "周", "month": "个月", "year": "年"}
WEEKDAYS = "一二三四五六日"


def understood(deadline: Deadline) -> str:
    """One phrase for each time of the deadline: 2023-06-30；长期."""
    return "；".join(map(_meaning, deadline.moments)) or NOT_UNDERSTOOD


def _meaning(moment: Moment) -> str:
    match moment.kind:
        case MomentKind.DATE:
            return moment.end.isoformat() if moment.end else "看不出是哪一天"
        case MomentKind.WINDOW:
            return _window(moment)
        case MomentKind.RECURRING:
            return _recurring(moment)
        case MomentKind.RELATIVE:
            return _relative(moment.offset)
        case MomentKind.STANDING:
            return "长期"
        case MomentKind.AT_ONCE:
            return "马上"


def _window(moment: Moment) -> str:
    """2023-03-10 至 2023-04-10; an end that is open or not certain is dots."""
    start, end = moment.start, moment.end
    return f"{start.isoformat() if start else '……'} 至 {end.isoformat() if end else '……'}"


def _recurring(moment: Moment) -> str:
    days = "、".join(map(_rule, moment.rules)) or "定期，看不出是哪几天"
    return f"{_window(moment)}，{days}" if moment.start or moment.end else days


def _rule(rule: Rule) -> str:
    if rule.weekdays:
        return "每周" + "、".join(WEEKDAYS[day - 1] for day in rule.weekdays)
    if rule.day is None:
        return "每天"
    months = "每月" if len(rule.months) == 12 else f"每年{'、'.join(map(str, rule.months))}月"
    return months + ("最后一天" if rule.day < 0 else f"{rule.day}日")


def _relative(offset: Offset | None) -> str:
    if offset is None:
        return "看不出是多少天"
    length = f"{offset.count}{UNITS[offset.unit]}"
    if not offset.event:
        return f"{length}，看不出从哪一天算起"
    return f"“{offset.event}”以前{length}" if offset.before else f"从“{offset.event}”算起{length}"
