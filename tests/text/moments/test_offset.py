"""Times that are counted from an event."""

from __future__ import annotations

import pytest

from fangan.text.moments import MomentKind, Offset, moments


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        ("印发之日起30日内", Offset("印发", 30, "day")),
        ("自本意见印发之日起30日内", Offset("本意见印发", 30, "day")),
        ("收到交办通知后5个工作日内", Offset("收到交办通知", 5, "workday")),
        ("接到举报之日起七个工作日内", Offset("接到举报", 7, "workday")),
        ("收到通知後5個工作日內", Offset("收到通知", 5, "workday")),
        ("会议结束后3个月内", Offset("会议结束", 3, "month")),
        ("验收合格后半个月内", Offset("验收合格", 15, "day")),
        ("项目批准后半年内", Offset("项目批准", 6, "month")),
        ("任务下达后两周内", Offset("任务下达", 2, "week")),
        ("会议召开前5个工作日", Offset("会议召开", 5, "workday", before=True)),
        ("2023年6月1日起30日内", Offset("2023年6月1日", 30, "day")),
        ("100个工作日内", Offset("", 100, "workday")),
        ("24小时内", Offset("", 24, "hour")),
    ],
)
def test_the_event_and_the_length_are_read(words: str, offset: Offset) -> None:
    (found,) = moments(words, 2023)
    assert (found.words, found.kind, found.end, found.offset) == (words, MomentKind.RELATIVE, None, offset)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("各单位要认真落实方案印发之日起30日内", "方案印发之日起30日内"),
        ("各责任单位应当全面完成整改后10日内", "完成整改后10日内"),
        ("各自治区要在本意见印发之日起30日内", "本意见印发之日起30日内"),
        ("自行组织检查后10日内", "检查后10日内"),
        ("在通报下发后10个工作日内报送", "通报下发后10个工作日内"),
    ],
)
def test_the_words_before_the_event_are_left_out(text: str, words: str) -> None:
    assert [found.words for found in moments(text)] == [words]


def test_a_day_before_the_event_keeps_its_own_meaning() -> None:
    assert [found.words for found in moments("6月底前印发方案后10日内", 2023)] == ["6月底前", "印发方案后10日内"]


def test_a_year_after_an_event_is_no_length() -> None:
    assert [found.kind for found in moments("方案印发后2023年完成")] == []
    assert [found.words for found in moments("方案印发后2023年底前完成")] == ["2023年底前"]


@pytest.mark.parametrize("words", ["十十日内", "印发之日起百日内"])
def test_a_count_that_is_no_number_is_not_guessed(words: str) -> None:
    assert all(found.offset is None for found in moments(words))
