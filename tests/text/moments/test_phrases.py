"""Every way in which the plans that were surveyed phrase a deadline or a stage, and what is understood of it."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.text.moments import MomentKind, moments, parse, window

YEAR = 2022
DATE, WINDOW = MomentKind.DATE, MomentKind.WINDOW
RECURRING, RELATIVE = MomentKind.RECURRING, MomentKind.RELATIVE
STANDING, AT_ONCE = MomentKind.STANDING, MomentKind.AT_ONCE

DEADLINES = {
    "持续推进": [(STANDING, None)],
    "持续优化": [(STANDING, None)],
    "3月底取得阶段性成效并持续推进": [(DATE, "2022-03-31"), (STANDING, None)],
    "4月底完成": [(DATE, "2022-04-30")],
    "5月底完成": [(DATE, "2022-05-31")],
    "5月底取得明显成效并持续推进": [(DATE, "2022-05-31"), (STANDING, None)],
    "5月底取得阶段性成效并持续推进": [(DATE, "2022-05-31"), (STANDING, None)],
    "6月份取得明显成效": [(DATE, "2022-06-30")],
    "6月底取得明显成效": [(DATE, "2022-06-30")],
    "6月底取得明显成效并持续推进": [(DATE, "2022-06-30"), (STANDING, None)],
    "6月底取得阶段性成效": [(DATE, "2022-06-30")],
    "6月底取得阶段性成效并持续推进": [(DATE, "2022-06-30"), (STANDING, None)],
    "6月底完成": [(DATE, "2022-06-30")],
    "7月底完成": [(DATE, "2022-07-31")],
    "8月底完成": [(DATE, "2022-08-31")],
    "10月取得明显成效": [(DATE, "2022-10-31")],
    "10月底完成": [(DATE, "2022-10-31")],
    "11月份取得明显成效": [(DATE, "2022-11-30")],
    "11月取得明显成效": [(DATE, "2022-11-30")],
    "11月底完成": [(DATE, "2022-11-30")],
    "12月取得明显成效并持续推进": [(DATE, "2022-12-31"), (STANDING, None)],
    "12月底完成": [(DATE, "2022-12-31")],
    "年底前": [(DATE, "2022-12-31")],
    "2024年底前": [(DATE, "2024-12-31")],
    "2020年底前": [(DATE, "2020-12-31")],
    "2019年12月底前": [(DATE, "2019-12-31")],
    "2020年12月底前": [(DATE, "2020-12-31")],
    "2019年6月底前": [(DATE, "2019-06-30")],
    "7月底前": [(DATE, "2022-07-31")],
    "2022年6月30日前": [(DATE, "2022-06-30")],
    "2018年12月31日前": [(DATE, "2018-12-31")],
    "4月10日前": [(DATE, "2022-04-10")],
    "2月7日前": [(DATE, "2022-02-07")],
    "5月21日前": [(DATE, "2022-05-21")],
    "每月25日前": [(RECURRING, None)],
    "每月28日前": [(RECURRING, None)],
    "每年2月底前": [(RECURRING, None)],
    "每两个月": [(RECURRING, None)],
    "每兩個月": [(RECURRING, None)],
    "每季": [(RECURRING, None)],
    "每季度": [(RECURRING, None)],
    "每半年": [(RECURRING, None)],
    "每年": [(RECURRING, None)],
    "到2025年": [(DATE, "2025-12-31")],
    "到2027年": [(DATE, "2027-12-31")],
    "到2020年底": [(DATE, "2020-12-31")],
    "2021年至2023年": [(WINDOW, "2023-12-31")],
    "長期貫徹落實": [(STANDING, None)],
    "長期組織實施": [(STANDING, None)],
    "長期推進": [(STANDING, None)],
    "30日内": [(RELATIVE, None)],
    "100个工作日内": [(RELATIVE, None)],
    "本意见印发之日起30日内": [(RELATIVE, None)],
    "上半年": [(DATE, "2022-06-30")],
    "下半年": [(DATE, "2022-12-31")],
    "第三季度": [(DATE, "2022-09-30")],
    "0403年底前": [(DATE, None)],
    "0400年底前": [(DATE, None)],
}
"""Found in the survey; the plan is of 2022.  In 0403年底前 a digit was substituted, which is not repaired silently."""
MADE_UP = {
    "完成时限：2022年6月底前": [(DATE, "2022-06-30")],
    "长期坚持": [(STANDING, None)],
    "立行立改": [(AT_ONCE, None)],
    "贯穿全年": [(STANDING, None)],
    "每季度末": [(RECURRING, None)],
}
"""Usual in such plans, but not among those surveyed."""
NOT_UNDERSTOOD = {
    "按进度推进": "says no time: the body of the task has its own",
    "適時": "leaves the time to the unit",
    "适时": "leaves the time to the unit",
    "抓紧": "urges without a day",
    "尽快": "urges without a day",
}
STAGES = {
    "2022年6月24日至6月30日": ("2022-06-24", "2022-06-30"),
    "2022年7月1日至8月31日": ("2022-07-01", "2022-08-31"),
    "2023年3月10日—4月10日": ("2023-03-10", "2023-04-10"),
    "4月10日至5月16日": ("2022-04-10", "2022-05-16"),
    "6月1日至7月15日": ("2022-06-01", "2022-07-15"),
    "7月16日至9月15日": ("2022-07-16", "2022-09-15"),
    "4月10日前": (None, "2022-04-10"),
    "2022年7月至2022年12月": ("2022-07-01", "2022-12-31"),
    "2023年1月至2024年11月": ("2023-01-01", "2024-11-30"),
    "2023年8月至11月": ("2023-08-01", "2023-11-30"),
    "2022年9月1日以后": ("2022-09-01", None),
}


@pytest.mark.parametrize(("phrase", "meaning"), [*DEADLINES.items(), *MADE_UP.items()])
def test_a_phrase_of_real_plans_is_understood(phrase: str, meaning: list[tuple[MomentKind, str | None]]) -> None:
    found = moments(phrase, YEAR)
    assert [(each.kind, each.end and each.end.isoformat()) for each in found] == meaning


@pytest.mark.parametrize("year", [2020, 2021])
def test_the_second_of_two_days_takes_the_year_of_the_first(year: int) -> None:
    first, second = moments("2021年2月3日前 / 2月7日前", year)
    assert (first.end, second.end) == (date(2021, 2, 3), date(2021, 2, 7))


@pytest.mark.parametrize("phrase", NOT_UNDERSTOOD)
def test_a_phrase_without_a_time_is_not_understood_on_purpose(phrase: str) -> None:
    (part,) = parse(phrase, YEAR)
    assert (part.words, part.moment) == (phrase, None)


@pytest.mark.parametrize(("phrase", "days"), STAGES.items())
def test_the_window_of_a_stage_is_understood(phrase: str, days: tuple[str | None, str | None]) -> None:
    found = window(phrase, YEAR)
    assert found
    assert (found.start and found.start.isoformat(), found.end and found.end.isoformat()) == days


@pytest.mark.parametrize("phrase", ["第一阶段", "集中攻坚阶段", "第二阶段"])
def test_the_name_of_a_stage_is_no_window(phrase: str) -> None:
    assert window(phrase, YEAR) is None
