"""What the words of a deadline or a window say."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fangan.text.moments import Moment, MomentKind, moments

YEAR = 2022
DATE, WINDOW = MomentKind.DATE, MomentKind.WINDOW
RECURRING, RELATIVE, STANDING = MomentKind.RECURRING, MomentKind.RELATIVE, MomentKind.STANDING


def only(text: str, year: int | None = YEAR) -> Moment:
    (found,) = moments(text, year)
    return found


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("2023年12月底前", date(2023, 12, 31)),
        ("2020年11月底前", date(2020, 11, 30)),
        ("2020年2月底", date(2020, 2, 29)),
        ("6月底完成", date(YEAR, 6, 30)),
        ("6月底取得明显成效", date(YEAR, 6, 30)),
        ("11月取得明显成效", date(YEAR, 11, 30)),
        ("6月份取得明显成效", date(YEAR, 6, 30)),
        ("6月末", date(YEAR, 6, 30)),
        ("7月底之前", date(YEAR, 7, 31)),
        ("2022年6月30日前", date(2022, 6, 30)),
        ("2018年12月31日以前", date(2018, 12, 31)),
        ("4月10日前", date(YEAR, 4, 10)),
        ("5月21日", date(YEAR, 5, 21)),
        ("年底前", date(YEAR, 12, 31)),
        ("年底", date(YEAR, 12, 31)),
        ("2024年底前", date(2024, 12, 31)),
        ("2024年年底前", date(2024, 12, 31)),
        ("今年年底前", date(YEAR, 12, 31)),
        ("明年6月底前", date(YEAR + 1, 6, 30)),
        ("次年3月1日前", date(YEAR + 1, 3, 1)),
        ("上半年", date(YEAR, 6, 30)),
        ("2023年下半年", date(2023, 12, 31)),
        ("第三季度末", date(YEAR, 9, 30)),
        ("一季度", date(YEAR, 3, 31)),
        ("第4季度", date(YEAR, 12, 31)),
        ("十二月底前", date(YEAR, 12, 31)),
        ("二〇二三年六月三十日前", date(2023, 6, 30)),
        ("2023-06-30前", date(2023, 6, 30)),
        ("6月上旬", date(YEAR, 6, 10)),
        ("6月中旬", date(YEAR, 6, 20)),
        ("2024年2月下旬", date(2024, 2, 29)),
    ],
)
def test_a_day_or_month_or_year_end_is_understood(words: str, end: date) -> None:
    found = only(words)
    assert (found.kind, found.start, found.end) == (DATE, None, end)


@pytest.mark.parametrize("words", ["6月初", "6月中", "6月中旬前"])
def test_a_part_of_a_month_without_a_certain_end_names_no_day(words: str) -> None:
    found = only(words)
    assert (found.words, found.kind, found.end) == (words, DATE, None)


@pytest.mark.parametrize(
    "words", ["2月30日前", "13月底前", "0月底", "99月1日前", "2023年13月底前", "0000年底前", "9999年13月1日"]
)
def test_a_day_that_does_not_exist_is_not_turned_into_another(words: str) -> None:
    assert [found.end for found in moments(words, 2023)] == [None]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("年内完成", date(2023, 12, 31)),
        ("2023年内", date(2023, 12, 31)),
        ("上半年末", date(2023, 6, 30)),
        ("2月中下旬", date(2023, 2, 28)),
        ("２０２３年１２月底前", date(2023, 12, 31)),
        ("十二月三十一日前", date(2023, 12, 31)),
        ("2023.12", date(2023, 12, 31)),
        ("2025年完成", date(2025, 12, 31)),
        ("2023上半年", date(2023, 6, 30)),
        ("24年底前", date(2024, 12, 31)),
        ("6月15日、20日前", date(2023, 6, 20)),
        ("6月5日、15日和25日", date(2023, 6, 25)),
        ("到2025年，全部建成", date(2025, 12, 31)),
    ],
)
def test_more_ways_to_name_a_last_day_are_understood(words: str, end: date) -> None:
    assert [found.end for found in moments(words, 2023)] == [end]


@pytest.mark.parametrize(
    "words", ["月底前", "月末", "季末", "本季度末", "年初", "月初", "下月10日前", "6月底左右", "2024年前"]
)
def test_words_that_name_no_certain_day_are_a_date_without_one(words: str) -> None:
    found = only(words)
    assert (found.words, found.kind, found.end) == (words, DATE, None)


@pytest.mark.parametrize("text", ["2023年，园区各部门加强学习", "报送下半年计划", "开展年中检查", "第三方评估3个月"])
def test_a_time_that_prose_only_mentions_is_no_deadline(text: str) -> None:
    assert all(found.end is None for found in moments(text, 2023))


@pytest.mark.parametrize("words", ["6月15日、31日前", "6月15日、5日前"])
def test_days_of_a_month_that_cannot_be_say_nothing(words: str) -> None:
    assert all(found.end is None for found in moments(words, 2023))


def test_what_goes_on_until_a_day_ends_on_it() -> None:
    assert [(each.words, each.end) for each in moments("持续推进至2023年底")] == [
        ("持续推进", None),
        ("2023年底", date(2023, 12, 31)),
    ]


def test_blanks_as_word_pastes_them_do_not_count() -> None:
    assert only("2023 年 6 月底前").end == date(2023, 6, 30)


def test_a_list_of_months_in_every_year_names_no_day() -> None:
    assert only("每年6月、12月底前").end is None


@pytest.mark.parametrize(
    "words",
    [
        "每月28日前",
        "每月25日前",
        "每年2月底前",
        "每年1月31日前",
        "每年12月25日之前",
        "每季度末",
        "每季",
        "每半年",
        "每两个月",
        "每兩個月",
        "每周",
        "每3个月",
    ],
)
def test_what_comes_again_has_no_day(words: str) -> None:
    found = only(words)
    assert (found.words, found.kind, found.end) == (words, RECURRING, None)


@pytest.mark.parametrize(
    "words", ["印发之日起30日内", "自本意见印发之日起30日内", "收到通知后5个工作日内", "会议结束后3个月内"]
)
def test_days_after_an_event_stay_relative(words: str) -> None:
    found = only(words)
    assert (found.words, found.kind, found.end) == (words, RELATIVE, None)


@pytest.mark.parametrize(
    "words", ["长期坚持", "持续推进", "持续优化", "长期贯彻落实", "長期貫徹落實", "全年", "贯穿全年", "常态化开展"]
)
def test_what_never_ends_is_standing(words: str) -> None:
    assert only(words).kind is STANDING


@pytest.mark.parametrize("words", ["", "按进度推进", "适时", "抓紧", "尽快", "3个月", "第五季度"])
def test_what_is_not_understood_gives_nothing(words: str) -> None:
    assert moments(words, YEAR) == ()


def test_several_parts_are_understood_in_order() -> None:
    found = moments("6月底取得阶段性成效并持续推进", YEAR)
    assert [(part.words, part.kind, part.end) for part in found] == [
        ("6月底", DATE, date(YEAR, 6, 30)),
        ("持续推进", STANDING, None),
    ]


def test_phrases_are_found_inside_a_sentence() -> None:
    schedule = "各鄉、鎮人民政府，縣政府有關部門于2020年12月底前全面推行行政執法公示，並長期貫徹落實。"
    assert [part.words for part in moments(schedule)] == ["2020年12月底前", "長期貫徹落實"]


def test_the_standing_tail_stops_before_and() -> None:
    assert [part.words for part in moments("长期坚持并于6月底前总结", YEAR)] == ["长期坚持", "6月底前"]


TIME_LIKE = st.lists(
    st.sampled_from(
        ["2023", "0000", "9999", "年", "月", "日", "底", "前", "至", "—", "每", "第", "季度", "半年", "个", "上", "一", "13", "2", "31", "明年", "次年", "起", "后", "内", "长期", "，", "並", "　"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(st.one_of(TIME_LIKE, st.text()), st.one_of(st.none(), st.integers(-1, 10_001)))
@example("99月", 2023)
@example("次年", 9999)
def test_phrases_stand_in_the_text_in_order(text: str, year: int | None) -> None:
    position = 0
    for found in moments(text, year):
        at = text.find(found.words, position)
        assert at >= position
        assert found.words
        position = at + len(found.words)


def test_a_very_long_text_is_read_in_linear_time() -> None:
    start = time.perf_counter()
    assert len(moments("6月底前，" * 12_000, YEAR)) == 12_000
    assert time.perf_counter() - start < 10  # quadratic reading took 300 seconds


SLOW = [
    "6", "十", "〇", "年", "自", "每", "至", "、", "第", "内", "自十", "每1个", "本印发", "印发印发", "每月1日、", "每年6月1日、", "6月1日至", "2023-", "2023年6月", "长期", "　", "本该此", "一二三四",
]  # fmt: skip


@pytest.mark.parametrize("piece", SLOW)
def test_no_ten_thousand_characters_take_long(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    start = time.process_time()
    moments(text, YEAR)
    assert time.process_time() - start < 1  # the slowest took 0.08 seconds
