"""On which days what comes again falls."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.text.moments import MomentKind, Rule, moments
from fangan.text.moments.rule import ALL_MONTHS

QUARTERS = (3, 6, 9, 12)


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("每月28日前", [Rule(day=28)]),
        ("每月二十五日前", [Rule(day=25)]),
        ("每月10日、20日前", [Rule(day=10), Rule(day=20)]),
        ("每月25日至28日", [Rule(day=28)]),
        ("每月底", [Rule(day=-1)]),
        ("每月月底前", [Rule(day=-1)]),
        ("每月中旬", [Rule(day=20)]),
        ("每月", [Rule(day=-1)]),
        ("每月结束后5日内", [Rule(day=5)]),
        ("每季", [Rule(QUARTERS, -1)]),
        ("每个季度末前", [Rule(QUARTERS, -1)]),
        ("每季度末月25日前", [Rule(QUARTERS, 25)]),
        ("每季度末25日前", [Rule(QUARTERS, 25)]),
        ("每季度首月10日前", [Rule((1, 4, 7, 10), 10)]),
        ("每季度第二个月底前", [Rule((2, 5, 8, 11), -1)]),
        ("每季度结束后10日内", [Rule((1, 4, 7, 10), 10)]),
        ("每半年", [Rule((6, 12), -1)]),
        ("每半年末", [Rule((6, 12), -1)]),
        ("每半年结束后15日内", [Rule((1, 7), 15)]),
        ("每年", [Rule((12,), -1)]),
        ("每年年底前", [Rule((12,), -1)]),
        ("每年2月底前", [Rule((2,), -1)]),
        ("每年6月、12月底前", [Rule((6, 12), -1)]),
        ("每年1月底前、7月底前", [Rule((1, 7), -1)]),
        ("每年6月15日和12月25日前", [Rule((6,), 15), Rule((12,), 25)]),
        ("每年上半年", [Rule((6,), -1)]),
        ("每年第一季度末前", [Rule((3,), -1)]),
        ("每周五前", [Rule(weekdays=(5,))]),
        ("每周一、周四", [Rule(weekdays=(1, 4))]),
        ("每週五前", [Rule(weekdays=(5,))]),
        ("每星期天", [Rule(weekdays=(7,))]),
        ("每周", [Rule(weekdays=(7,))]),
        ("每旬", [Rule(day=10), Rule(day=20), Rule(day=-1)]),
        ("每日", [Rule()]),
    ],
)
def test_the_days_are_read(words: str, rules: list[Rule]) -> None:
    (found,) = moments(words)
    assert (found.words, found.kind, list(found.rules), found.end) == (words, MomentKind.RECURRING, rules, None)


@pytest.mark.parametrize(
    "words", ["每两个月", "每3周", "每月初", "每季度10日前", "每个工作日", "每月32日前", "每年13月底前", "每年2月0日"]
)
def test_where_the_words_do_not_say_which_days_none_are_guessed(words: str) -> None:
    (found,) = moments(words)
    assert (found.words, found.rules) == (words, ())


@pytest.mark.parametrize(
    "words", ["每月第一周", "每季度首个工作日", "每月前5个工作日", "每月逢5日", "每年至少2次", "每月开展两次"]
)
def test_a_day_that_is_said_in_words_not_read_is_not_replaced_by_the_end_of_the_period(words: str) -> None:
    assert [found.rules for found in moments(words)] == [()]


@pytest.mark.parametrize("words", ["每周一次", "每周一调度", "每周一通报", "每周1次"])
def test_once_a_week_is_not_monday(words: str) -> None:
    assert [found.rules for found in moments(words)] == [(Rule(weekdays=(7,)),)]


@pytest.mark.parametrize("words", ["每周一", "每周一前", "每周一、周三", "每周一，报送进展", "每周一上午"])
def test_monday_is_monday(words: str) -> None:
    (found,) = moments(words)
    assert 1 in found.rules[0].weekdays


def test_with_a_year_before_it_it_ends_with_that_year() -> None:
    (found,) = moments("2023年每月28日前", 2020)
    assert (found.start, found.end, found.rules) == (date(2023, 1, 1), date(2023, 12, 31), (Rule(day=28),))


@pytest.mark.parametrize(
    ("words", "start", "end", "rule"),
    [
        ("2023年至2025年每年12月底前", date(2023, 1, 1), date(2025, 12, 31), Rule((12,), -1)),
        ("2023年6月起，每月5日前", date(2023, 6, 1), None, Rule(day=5)),
        ("3-6月每月底前", date(2023, 3, 1), date(2023, 6, 30), Rule(day=-1)),
    ],
)
def test_it_lasts_as_long_as_the_window_before_it(words: str, start: date, end: date | None, rule: Rule) -> None:
    (found,) = moments(words, 2023)
    assert (found.words, found.start, found.end, found.rules) == (words, start, end, (rule,))


def test_a_window_of_something_else_bounds_nothing() -> None:
    assert [found.words for found in moments("3月至6月检查，每月底前报送", 2023)] == ["3月至6月", "每月底前"]


def test_several_rules_in_one_sentence_stay_apart() -> None:
    assert [found.rules for found in moments("每月5日前报送，每季度末小结")] == [(Rule(day=5),), (Rule(QUARTERS, -1),)]


@pytest.mark.parametrize(
    ("rule", "day", "first"),
    [
        (Rule(day=28), date(2023, 3, 28), date(2023, 3, 28)),
        (Rule(day=28), date(2023, 3, 29), date(2023, 4, 28)),
        (Rule(day=30), date(2023, 2, 1), date(2023, 2, 28)),
        (Rule(day=31), date(2024, 2, 1), date(2024, 2, 29)),
        (Rule((2,), -1), date(2023, 3, 1), date(2024, 2, 29)),
        (Rule((12,), 31), date(2023, 12, 31), date(2023, 12, 31)),
        (Rule(weekdays=(5,)), date(2023, 6, 1), date(2023, 6, 2)),
        (Rule(), date(2023, 6, 1), date(2023, 6, 1)),
    ],
)
def test_the_first_day_of_a_rule_is_found(rule: Rule, day: date, first: date) -> None:
    assert rule.first_from(day) == first


def test_a_day_past_the_end_of_a_month_is_its_last() -> None:
    rule = Rule(day=31)
    assert [rule.first_from(date(2023, month, 1)).day for month in ALL_MONTHS] == [
        31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]  # fmt: skip
