"""What a unit's calendar says of each of its tasks."""

from __future__ import annotations

from datetime import date

from fangan.model.library import Library
from fangan.views.agenda import agenda
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


def test_a_unit_finds_its_tasks_with_their_days() -> None:
    plan = plan_from(PLAN.format(validity="有效"), "y")
    library = library_of(plan, units=UNITS)
    first, second = agenda(library, library.party("经发局"))
    assert (first.summary, first.due, first.dated) == ("丙", date(2023, 6, 30), date(2023, 3, 1))
    assert first.description == "《2023年要点》1.\n牵头单位\n6月底前"
    assert first.key == f"y-{plan.tasks[0].id}"
    assert (second.summary, second.due) == ("戊", None)
    assert second.description == "《2023年要点》3.\n责任单位（来自“各部门”）\n长期坚持"


def test_a_plan_that_is_repealed_gives_no_entries() -> None:
    library = library_of(plan_from(PLAN.format(validity="废止")), units=UNITS)
    assert list(agenda(library, library.party("经发局"))) == []


def test_a_real_unit_finds_every_task_it_has(real: Library) -> None:
    party = real.party("縣司法局")
    entries = list(agenda(real, party))
    assert [entry.due for entry in entries] == [date(2020, 12, 31), date(2020, 12, 31), date(2020, 11, 30), None]
    assert len({entry.key for entry in entries}) == len(real.of_party(party)) == 4
