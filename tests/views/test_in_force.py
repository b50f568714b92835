"""Whether a plan is in force on a day."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.model.library import Library
from fangan.views.in_force import in_force
from tests.support import library_of, plan_from

OLD = "标题: 旧\n成文日期: 2024年3月1日\n有效性: 被替代\n被替代于: new\n"
NEW = "标题: 新\n成文日期: 2026年3月1日\n"


def library() -> Library:
    repealed = plan_from("标题: 废\n成文日期: 2024年3月1日\n有效性: 废止\n", "gone")
    return library_of(repealed, plan_from(NEW, "new"), plan_from(OLD, "old"), plan_from("标题: 无日期\n", "undated"))


@pytest.mark.parametrize(
    ("day", "plans"),
    [
        (None, ["new", "undated"]),
        (date(2024, 2, 29), ["undated"]),
        (date(2024, 3, 1), ["old", "undated"]),
        (date(2026, 2, 28), ["old", "undated"]),
        (date(2026, 3, 1), ["new", "undated"]),
    ],
)
def test_a_plan_is_in_force_from_its_day_until_the_plan_in_its_place(day: date | None, plans: list[str]) -> None:
    found = library()
    assert [plan.id for plan in found.plans if in_force(found, plan, day)] == plans


def test_a_replaced_plan_whose_successor_is_not_there_is_not_in_force() -> None:
    plan = plan_from(OLD, "old")
    assert not in_force(library_of(plan), plan, date(2025, 1, 1))
