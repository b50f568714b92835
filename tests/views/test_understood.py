"""What was understood of a deadline, as its drafter reads it."""

from __future__ import annotations

import pytest

from fangan.model.deadline import read_deadline
from fangan.views.understood import understood


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("6月底前", "2023-06-30"),
        ("6月底取得阶段性成效并持续推进", "2023-06-30；长期"),
        ("3月10日至4月10日", "2023-03-10 至 2023-04-10"),
        ("9月1日以后", "2023-09-01 至 ……"),
        ("即日起至年底", "…… 至 2023-12-31"),
        ("每月28日前", "每月28日"),
        ("每月10日、20日前", "每月10日、每月20日"),
        ("2024年每月底", "2024-01-01 至 2024-12-31，每月最后一天"),
        ("自2023年6月起每月5日前", "2023-06-01 至 ……，每月5日"),
        ("每季度末", "每年3、6、9、12月最后一天"),
        ("每周一、周五", "每周一、五"),
        ("每天", "每天"),
        ("每两个月", "定期，看不出是哪几天"),
        ("印发之日起30日内", "从“印发”算起30天"),
        ("收到通知后5个工作日内", "从“收到通知”算起5个工作日"),
        ("会议召开前3天", "“会议召开”以前3天"),
        ("30日内", "30天，看不出从哪一天算起"),
        ("百十日内", "看不出是多少天"),
        ("长期坚持", "长期"),
        ("立行立改", "马上"),
        ("5月初", "看不出是哪一天"),
        ("适时", "没有看懂"),
    ],
)
def test_each_time_is_told(words: str, meaning: str) -> None:
    assert understood(read_deadline(words, 2023)) == meaning
