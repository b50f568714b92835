"""What a unit's calendar says of each of its tasks."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.model.library import Library
from fangan.text.moments import Rule
from fangan.views.agenda import AgendaItem, When, agenda
from tests.support import library_of, plan_from

UNITS = "单位: [{名称: 经发局, 类别: 部门}]\n集体: [{名称: 各部门, 成员: {类别: 部门}}]\n"
PLAN = """
    标题: 2023年要点
    成文日期: 2023年3月1日
    编号: 连续
    有效性: {validity}
    章节:
      - 标题: 乙
        任务:
          - {{标题: 丙, 牵头单位: 经发局, 完成时限: 6月底前}}
          - {{标题: 丁, 牵头单位: 别局}}
          - {{内容: [戊, 己], 责任单位: 各部门, 完成时限: 长期坚持}}
"""


def on(day: date) -> When:
    return When(day, day)


def entries(deadline: str, head: str = "成文日期: 2023年3月15日") -> list[AgendaItem]:
    """What the calendar of a unit says of its one task."""
    plan = plan_from(f"""
        标题: 某方案
        {head}
        章节: [{{标题: 一, 任务: [{{标题: 甲, 牵头单位: 某局, 完成时限: '{deadline}'}}]}}]
    """)
    library = library_of(plan)
    return list(agenda(library, library.party("某局")))


def test_a_unit_finds_its_tasks_with_their_days() -> None:
    plan = plan_from(PLAN.format(validity="有效"), "y")
    library = library_of(plan, units=UNITS)
    first, second = agenda(library, library.party("经发局"))
    assert (first.summary, first.when, first.dated) == ("丙", on(date(2023, 6, 30)), date(2023, 3, 1))
    assert first.description == "《2023年要点》1.\n牵头单位\n6月底前"
    assert first.key == f"y-{plan.tasks[0].id}"
    assert (second.summary, second.when) == ("戊", When())
    assert second.description == "《2023年要点》3.\n责任单位（来自“各部门”）\n长期坚持"


def test_a_plan_that_is_repealed_gives_no_entries() -> None:
    library = library_of(plan_from(PLAN.format(validity="废止")), units=UNITS)
    assert list(agenda(library, library.party("经发局"))) == []


def test_a_real_unit_finds_every_task_it_has(real: Library) -> None:
    party = real.party("縣司法局")
    found = list(agenda(real, party))
    days = [entry.when.last for entry in found]
    assert [day for day in days if day] == [date(2020, 12, 31), date(2020, 12, 31), date(2020, 11, 30)]
    assert len({entry.key for entry in found}) == len(found)
    assert len({entry.key.split("-t")[-1].partition("-")[0] for entry in found}) == len(real.of_party(party)) == 4


def test_each_time_of_a_deadline_is_an_entry_with_its_aim() -> None:
    found = entries("6月底取得阶段性成效并持续推进")
    assert [(entry.summary, entry.when) for entry in found] == [
        ("甲（取得阶段性成效）", on(date(2023, 6, 30))),
        ("甲（持续推进）", When()),
    ]
    assert found[1].key == f"{found[0].key}-2"


def test_a_long_aim_is_replaced_by_the_words_of_the_time() -> None:
    first, _ = entries("6月底前完成" + "清理" * 10 + "，年底前验收")
    assert first.summary == "甲（6月底前）"


@pytest.mark.parametrize(
    ("deadline", "when"),
    [
        ("6月底前", on(date(2023, 6, 30))),
        ("3月10日至4月10日", When(date(2023, 3, 10), date(2023, 4, 10))),
        ("9月1日以后", When(date(2023, 9, 1))),
        ("印发之日起30日内", When()),
        ("适时", When()),
        ("5月初", When()),
        ("每两个月", When()),
        ("每月10日前", When(date(2023, 4, 10), date(2023, 4, 10), Rule(day=10))),
        ("2023年每月10日前", When(date(2023, 4, 10), date(2023, 4, 10), Rule(day=10), date(2023, 12, 31))),
        ("2024年每月10日前", When(date(2024, 1, 10), date(2024, 1, 10), Rule(day=10), date(2024, 12, 31))),
        ("2022年每月10日前", When()),
    ],
)
def test_the_days_of_an_entry_are_the_certain_ones(deadline: str, when: When) -> None:
    assert [entry.when for entry in entries(deadline)] == [when]


@pytest.mark.parametrize(
    ("head", "first"), [("年份: 2024", date(2024, 1, 31)), ("类型: 要点", None), ("成文日期: 9999年12月31日", None)]
)
def test_what_comes_again_begins_with_the_year_of_an_undated_plan(head: str, first: date | None) -> None:
    assert [entry.when.first for entry in entries("每月底前", head)] == [first]


def test_a_task_that_may_be_the_units_says_so_first() -> None:
    plan = plan_from("""
        标题: 某方案
        章节: [{标题: 一, 任务: [{标题: 甲, 责任单位: 有关部门}]}]
    """)
    library = library_of(
        plan, units="单位: [{名称: 经发局, 类别: 部门}]\n集体: [{名称: 有关部门, 可能涉及: {类别: 部门}}]\n"
    )
    assert [entry.summary for entry in agenda(library, library.party("经发局"))] == ["可能涉及：甲"]
