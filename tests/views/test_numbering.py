"""The numbers printed before headings and items (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

import pytest

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.views.numbering import numbered, numbered_tasks, printed
from tests.support import plan_from


def numbers(plan: Plan) -> list[str]:
    return [part.number for section in numbered(plan) for part in section.walk()]


def plan_of(real: Library, start: str) -> Plan:
    (plan,) = (plan for plan in real.plans if plan.id.startswith(start))
    return plan


@pytest.mark.parametrize(
    ("rank", "number", "expected"),
    [
        (1, 1, "一、"),
        (1, 12, "十二、"),
        (2, 11, "（十一）"),
        (3, 29, "29."),
        (4, 3, "（3）"),
        (2, 105, "（一百零五）"),
        (1, 10_000, "一万、"),
    ],
)
def test_each_level_has_its_form(rank: int, number: int, expected: str) -> None:
    assert printed(rank, number) == expected


NESTED = """
    标题: 甲
    编号: {numbering}
    章节:
      - 标题: 第一
        任务:
          - 标题: 子一
            条目:
              - 孙一
              - 标题: 孙二
                条目:
                  - 标题: 曾孙
                    条目: [玄孙]
          - 标题: 子二
      - 标题: 第二
        任务:
          - 标题: 子三
"""


def test_by_section_every_level_begins_at_one() -> None:
    assert numbers(plan_from(NESTED.format(numbering="分节"))) == [
        "一、", "（一）", "1.", "2.", "（1）", "（1）", "（二）", "二、", "（一）",
    ]  # fmt: skip


def test_continuous_tasks_run_on_through_the_plan() -> None:
    assert numbers(plan_from(NESTED.format(numbering="连续"))) == [
        "一、", "1.", "（1）", "（2）", "（1）", "（1）", "2.", "二、", "3.",
    ]  # fmt: skip


def test_all_kinds_of_parts_share_the_numbers_of_their_level() -> None:
    plan = plan_from("标题: 甲\n章节: [{标题: 乙, 条目: [丙], 任务: [{标题: 丁}], 阶段: [{标题: 戊}]}]\n")
    assert numbers(plan) == ["一、", "（一）", "（二）", "（三）"]


@pytest.mark.parametrize(("given", "number"), [("（3）", "（3）"), ("5", "5."), ("五", "五、"), ("第五条", "第五条")])
def test_a_number_of_its_own_is_printed_and_counts(given: str, number: str) -> None:
    plan = plan_from(f"标题: 甲\n章节: [{{标题: 乙}}, {{标题: 丙, 序号: {given}}}, {{标题: 丁}}]\n")
    assert numbers(plan) == ["一、", number, "三、"]


@pytest.mark.parametrize(("numbering", "short"), [("连续", "1"), ("分节", "（一）")])
def test_the_short_number_has_no_mark_after_it(numbering: str, short: str) -> None:
    assert numbered_tasks(plan_from(NESTED.format(numbering=numbering)))[0].short_number == short


def test_the_stages_of_naiman_keep_the_wrong_number_that_was_printed(real: Library) -> None:
    section = numbered(plan_of(real, "naiman"))[2]
    assert section.number == "三、"
    assert [part.number for part in section.children] == ["（一）", "（二）", "（3）", "（四）", "（五）"]


def test_the_tasks_of_zhongchuan_run_from_1_to_29(real: Library) -> None:
    tasks = numbered_tasks(plan_of(real, "zhongchuan"))
    assert [part.short_number for part in tasks] == [str(number) for number in range(1, 30)]


def test_the_tasks_of_the_traditional_plan_restart_in_their_section(real: Library) -> None:
    tasks = numbered_tasks(plan_of(real, "xingzheng"))
    assert [part.number for part in tasks] == ["（一）", "（二）", "（三）", "（四）"]


def test_ten_thousand_items_are_numbered() -> None:
    plan = plan_from("标题: 甲\n章节:\n" + "  - 乙\n" * 10_001)
    assert numbers(plan)[-1] == "一万零一、"
