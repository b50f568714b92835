"""T001: the words of a deadline (完成时限) or a stage (阶段) were not understood.

A warning: the words are printed as they are, but calendars and sorting by time have no day for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.deadline import Deadline
from fangan.model.library import Library
from fangan.model.plan import Item, Phase, Task
from fangan.report.diagnostic import Diagnostic, warning
from fangan.text.moments import MomentKind

EXAMPLES = "例如：2026年6月底前、6月30日前、每季度末前、长期坚持；阶段写成：3月10日至4月10日。"


def unread_time(library: Library) -> Iterator[Diagnostic]:
    """One finding for each deadline or stage without any meaning, and for days or beginnings that are not certain."""
    for plan in library.plans:
        for item in plan.items:
            time = _time(item)
            if time and not time.moments:
                mend = f"{EXAMPLES}不改也照原样印出来。"
                yield warning("T001", time.place or item.place, f"没有看懂时间“{time.words}”", mend)
            elif time and plan.year is not None:
                yield from _without_day(time, item)
            if time:
                yield from _without_event(time, item)


def _without_day(time: Deadline, item: Item) -> Iterator[Diagnostic]:
    for moment in time.moments:
        if moment.kind is MomentKind.DATE and moment.end is None:
            mend = f"检查日期；{EXAMPLES}不改也照原样印出来。"
            yield warning("T001", time.place or item.place, f"从“{moment.words}”看不出是哪一天", mend)


def _without_event(time: Deadline, item: Item) -> Iterator[Diagnostic]:
    """30日内 alone: it does not say from which event the days are counted."""
    for moment in time.moments:
        if moment.kind is MomentKind.RELATIVE and not (moment.offset and moment.offset.event):
            mend = "写明从哪件事算起，例如：印发之日起30日内、收到通知后5个工作日内。不改也照原样印出来。"
            yield warning("T001", time.place or item.place, f"看不出“{moment.words}”从哪一天算起", mend)


def _time(item: Item) -> Deadline | None:
    """The words that were given, and what they say; a schedule (进度安排) is prose and need not name a time."""
    if isinstance(item, Phase) and item.window:
        return Deadline(item.window, (item.span,) if item.span else (), item.window_place)
    if isinstance(item, Task) and item.deadline and not item.deadline.from_schedule:
        return item.deadline
    return None
