"""Titles broken into lines whose sense stays whole (GB/T 9704-2012 7.3.1)."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.text.balance import (
    FORBIDDEN_FIRST,
    FORBIDDEN_LAST,
    REACH,
    _break_cost,
    _inside_words,
    _Search,
    _shape,
    balanced,
)
from fangan.text.width import cells

LIMIT = 22
TITLES = [
    "关于印发《2023年兰州新区中川园区法治政府建设工作要点》的通知",
    "关于印发《兰州新区“优化法治化营商环境护航高质量发展”行政执法专项监督检查活动实施方案》的通知",
    "关于印发《全旗规范行政执法专项行动方案》的通知",
    "市营商局（市行政审批局）进一步加强行政执法规范化建设工作实施方案",
    "兰州新区“优化法治化营商环境护航高质量发展”行政执法专项监督检查活动实施方案",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_keeps_its_words_and_its_measure(title: str) -> None:
    lines = balanced(title, LIMIT)
    assert "".join(lines) == title
    assert all(cells(line) <= LIMIT for line in lines)
    assert len(lines) <= -(-cells(title) // LIMIT) + 1


@pytest.mark.parametrize("title", TITLES)
def test_no_line_begins_or_ends_with_the_wrong_mark(title: str) -> None:
    lines = balanced(title, LIMIT)
    assert all(line[0] not in FORBIDDEN_FIRST for line in lines[1:])
    assert all(line[-1] not in FORBIDDEN_LAST for line in lines[:-1])


@pytest.mark.parametrize("title", ["行政執法專項整治行動實施方案", "通知", ""])
def test_a_short_title_stays_on_one_line(title: str) -> None:
    assert balanced(title, LIMIT) == (title,)


@pytest.mark.parametrize("word", ["法治政府", "工作要点", "的通知"])
def test_words_stay_whole(word: str) -> None:
    assert any(word in line for line in balanced(TITLES[0], LIMIT))


def test_a_year_is_not_torn() -> None:
    lines = balanced("关于印发兰州新区中川园区法治政府建设2023年工作要点的通知", LIMIT)
    assert any("2023年" in line for line in lines)


@settings(deadline=None)
@given(st.text(alphabet="关于印发《的通知》“”法治政府、2023年a", max_size=90), st.integers(8, 26))
def test_any_title_is_broken_without_loss(title: str, limit: int) -> None:
    assert "".join(balanced(title, limit)) == title


@pytest.mark.parametrize("length", [90, 120, 200, 3000])
def test_a_very_long_title_takes_no_time(length: int) -> None:
    title = (TITLES[1] * 100)[:length]
    start = time.perf_counter()
    lines = balanced(title, LIMIT)
    assert time.perf_counter() - start < 5  # trying every split took minutes from 100 characters on
    assert "".join(lines) == title


@settings(deadline=None)
@given(st.text(alphabet="关于印发《的通知》“”法治政府、2023年a", min_size=9, max_size=32), st.integers(8, 16))
def test_no_other_way_to_break_a_title_in_two_costs_less(title: str, limit: int) -> None:
    search = _Search(title, limit)
    search.among(2)
    ways = [(0, at, len(title)) for at in range(1, len(title)) if abs(at - round(len(title) / 2)) <= REACH]
    fitting = [cuts for cuts in ways if all(cells(title[a:b]) <= limit for a, b in pairwise(cuts))]
    assert search.cuts == min(fitting, key=lambda cuts: cost_of(title, cuts), default=())


def cost_of(title: str, cuts: tuple[int, ...]) -> float:
    inside = _inside_words(title)
    breaks = sum(_break_cost(title, at, inside) for at in cuts[1:-1])
    return _shape([cells(title[start:end]) for start, end in pairwise(cuts)]) + breaks


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("关于印发《2023年兰州新区中川园区法治政府建设工作要点》的通知", "中川园区"),
        ("青川区人民政府办公室关于印发青川区市场监督管理重点任务分工的通知", "青川区市场"),
        ("青川区人民政府转发《华阳市人民政府关于进一步深化放管服改革的若干意见》的通知", "华阳市人民政府"),
        ("关于印发《青川区公共服务提升规划（2026—2030年）》和任务分工的通知", "2026—2030年"),
    ],
)
def test_names_of_places_and_organs_and_ranges_of_years_stay_whole(title: str, whole: str) -> None:
    lines = balanced(title, 19)
    assert any(whole in line for line in lines) or any(line.endswith(whole[:3]) for line in lines)
    assert not any(line.startswith(("区", "—", "人民政府")) for line in lines)
