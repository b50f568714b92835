"""Tasks as records for machines."""

from __future__ import annotations

from fangan.model.library import Library
from fangan.views.task_records import party_records, plan_records, unit_records
from tests.support import library_of, plan_from

UNITS = """
    单位: [{名称: 甲局, 类别: 部门}, {名称: 乙局, 类别: 部门}, {名称: 丙厅}]
    集体: [{名称: 各部门, 成员: {类别: 部门}}]
"""
PLAN = """
    标题: 2026年要点
    章节:
      - 标题: 重点
        任务:
          - {标识: yi, 标题: 一, 内容: [上, 下], 责任单位: 各乡、镇人民政府，各部门, 指导单位: 丙厅, 完成时限: 6月底前, 成果: 报告}
          - {标识: er, 标题: 二, 牵头单位: [甲局, 乙局], 完成时限: 长期坚持}
"""


def test_each_task_is_one_record_with_its_ids_its_roles_apart_and_its_day() -> None:
    first, second = plan_records(plan_from(PLAN))
    assert dict(first, mark="") == {
        "plan": "p", "plan_title": "2026年要点", "id": "yi", "key": "p#yi", "mark": "", "number": "一（一）",
        "section": "一、重点", "title": "一", "content": "上\n下", "lead_units": "",
        "responsible_units": "各乡、镇人民政府;各部门", "participating_units": "", "指导单位": "丙厅",
        "deadline": "6月底前", "due": "2026-06-30", "deliverable": "报告", "basis": "",
    }  # fmt: skip
    assert (second["lead_units"], second["due"], second["指导单位"]) == ("甲局;乙局", "", "")
    assert list(first) == list(second)


def test_a_unit_has_its_tasks_with_its_role_and_how_they_came_to_it() -> None:
    plan = plan_from(PLAN)
    library = library_of(plan, units=UNITS)
    mine = unit_records(library, plan, library.party("甲局"))
    assert [(each["id"], each["own_role"], each["own_label"], each["via"], each["possible"]) for each in mine] == [
        ("yi", "responsible", "责任单位", "各部门", "false"),
        ("er", "lead", "牵头单位", "", "false"),
    ]
    assert [each["id"] for each in party_records(library, library.party("丙厅"))] == ["yi"]


def test_the_real_plans_have_every_task_once(real: Library) -> None:
    for plan in real.plans:
        assert [each["id"] for each in plan_records(plan)] == [task.id for task in plan.tasks]
