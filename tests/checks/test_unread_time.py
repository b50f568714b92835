"""T001: times that were not understood are said, never guessed."""

from __future__ import annotations

import pytest

from fangan.checks.unread_time import unread_time
from tests.support import library_of, plan_from


def told(deadline: str, *, year: str = "年份: 2024") -> list[str]:
    plan = plan_from(f"""
        标题: 要点
        {year}
        章节: [{{标题: 一, 任务: [{{标题: 甲, 牵头单位: 某局, 完成时限: {deadline}}}]}}]
    """)
    return [finding.message for finding in unread_time(library_of(plan))]


@pytest.mark.parametrize("deadline", ["尽快", "春节前", "按进度推进"])
def test_words_without_any_time_are_told(deadline: str) -> None:
    assert told(deadline) == [f"没有看懂时间“{deadline}”"]


@pytest.mark.parametrize("deadline", ["2月30日前", "5月初", "月底前", "0403年底前"])
def test_a_day_that_does_not_exist_or_is_not_certain_is_told(deadline: str) -> None:
    assert told(deadline) == [f"从“{deadline}”看不出是哪一天"]


@pytest.mark.parametrize(
    "deadline",
    [
        "2024年6月底前",
        "十二月底前",
        "每季度末前",
        "长期坚持",
        "6月底前，持续推进",
        "印发之日起30日内",
        "全年",
        "立行立改",
        "每两个月",
    ],
)
def test_times_that_are_understood_are_not_told(deadline: str) -> None:
    assert not told(deadline)


@pytest.mark.parametrize("deadline", ["30日内", "5个工作日内"])
def test_days_that_are_counted_from_nothing_said_are_told(deadline: str) -> None:
    assert told(deadline, year="类型: 工作要点") == [f"看不出“{deadline}”从哪一天算起"]


def test_a_month_in_a_plan_without_a_year_is_no_mistake() -> None:
    assert not told("6月底前", year="类型: 工作要点")


def test_a_stage_whose_window_is_not_understood_is_told_and_prose_of_a_schedule_is_not() -> None:
    plan = plan_from("""
        标题: 方案
        年份: 2024
        章节:
          - 标题: 一
            任务: [{标题: 甲, 进度安排: 按照安排逐步推进。}]
            阶段: [{标题: 准备, 时间: 春节以后}, {标题: 实施, 时间: 3月1日至4月1日}]
    """)
    assert [finding.message for finding in unread_time(library_of(plan))] == ["没有看懂时间“春节以后”"]
