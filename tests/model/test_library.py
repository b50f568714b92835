"""The library: whose task is whose."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.model.library import Assignment, Library
from fangan.model.plan import Plan, Role
from fangan.model.unit import Collective, Unit
from fangan.publish.content import read_content, read_register
from fangan.publish.project import Project
from tests.support import ROOT, library_of, plan_from

UNITS = """
    单位:
      - {名称: 经发局, 类别: 园区部门}
      - {名称: 综合办, 类别: 园区部门}
      - {名称: 旧局, 类别: 园区部门, 停用日期: 2022年12月31日}
      - {名称: 新局, 类别: 园区部门, 启用日期: 2024年1月1日}
      - {名称: 中川镇, 类别: 镇}
    集体:
      - {名称: 园区各部门, 成员: {类别: 园区部门}}
      - {名称: 各单位, 成员: [园区各部门, 中川镇]}
      - {名称: 各中心社区}
"""


def plan_with(*duties: str, dated: str = "2023年5月31日", plan_id: str = "p") -> Plan:
    tasks = "".join(f"      - {{标题: 任务{index}, {duty}}}\n" for index, duty in enumerate(duties, 1))
    return plan_from(f"标题: 甲\n成文日期: {dated}\n章节:\n  - 标题: 乙\n    任务:\n{tasks}", plan_id)


def of(library: Library, name: str) -> tuple[Assignment, ...]:
    return library.of_party(library.party(name))


def told(assignments: tuple[Assignment, ...]) -> list[tuple[str | None, Role, str | None]]:
    return [(found.task.title, found.role, found.via.name if found.via else None) for found in assignments]


@pytest.fixture(scope="module")
def real() -> Library:
    return read_content(Project(ROOT)).library


def test_the_real_content_is_read_without_findings() -> None:
    content = read_content(Project(ROOT))
    assert content.findings == ()
    assert content.broken == ()


def test_a_real_office_has_tasks_of_its_own_and_through_collectives(real: Library) -> None:
    found = of(real, "经发局")
    named = [each.task.title for each in found if each.via is None]
    through = {each.via.name for each in found if each.via and not each.possible}
    assert "落实市场准入负面清单制度" in named
    assert "深入学习贯彻党的二十大精神和习近平法治思想" in [each.task.title for each in found if each.via]
    assert through == {"园区各部门"}
    assert {each.via.name for each in found if each.via and each.possible} == {
        "园区相关部门",
        "园区各相关部门",
        "园区各行政执法部门",
    }
    assert real.certain_of(real.party("经发局")) == tuple(each for each in found if not each.possible)
    assert len({each.task.id for each in found}) == len(found)


def test_a_real_collective_has_the_tasks_addressed_to_it(real: Library) -> None:
    found = of(real, "园区各部门")
    titles = {each.task.title for each in found}
    assert titles <= {each.task.title for each in of(real, "综合办")}
    assert len(found) == 17


def test_a_task_belongs_to_the_units_it_names() -> None:
    library = library_of(plan_with("牵头单位: 经发局", "责任单位: 经发局、综合办"), units=UNITS)
    assert told(of(library, "经发局")) == [("任务1", Role.LEAD, None), ("任务2", Role.RESPONSIBLE, None)]
    assert told(of(library, "综合办")) == [("任务2", Role.RESPONSIBLE, None)]


def test_a_collective_gives_its_tasks_to_each_member() -> None:
    library = library_of(plan_with("责任单位: 园区各部门"), units=UNITS)
    for member in ("经发局", "综合办"):
        assert told(of(library, member)) == [("任务1", Role.RESPONSIBLE, "园区各部门")]
    assert told(of(library, "园区各部门")) == [("任务1", Role.RESPONSIBLE, None)]
    assert of(library, "中川镇") == ()


@pytest.mark.parametrize(
    ("dated", "members"),
    [
        ("2022年12月31日", ["经发局", "综合办", "旧局"]),
        ("2023年5月31日", ["经发局", "综合办"]),
        ("2024年1月1日", ["经发局", "综合办", "新局"]),
    ],
)
def test_members_are_those_valid_on_the_day_of_the_plan(dated: str, members: list[str]) -> None:
    library = library_of(plan_with("责任单位: 园区各部门", dated=dated), units=UNITS)
    assert [party.name for party in library.parties if isinstance(party, Unit) and library.of_party(party)] == members


def test_without_a_day_all_members_are_meant() -> None:
    plan = plan_from("标题: 甲\n章节: [{标题: 乙, 任务: [{标题: 丙, 责任单位: 园区各部门}]}]\n")
    library = library_of(plan, units=UNITS)
    assert [len(of(library, name)) for name in ("旧局", "新局")] == [1, 1]


def test_collectives_in_collectives_are_followed() -> None:
    library = library_of(plan_with("牵头单位: 各单位"), units=UNITS)
    assert told(of(library, "经发局")) == [("任务1", Role.LEAD, "各单位")]
    assert told(of(library, "中川镇")) == [("任务1", Role.LEAD, "各单位")]


@pytest.mark.parametrize(
    "collectives",
    ["[{名称: 甲组, 成员: [甲组, 乙]}]", "[{名称: 甲组, 成员: [丙组]}, {名称: 丙组, 成员: [甲组, 乙]}]"],
)
def test_a_collective_that_contains_itself_does_not_loop(collectives: str) -> None:
    register, findings = read_register("units.yml", f"单位: [{{名称: 乙}}]\n集体: {collectives}\n".encode())
    library = Library((plan_with("牵头单位: 甲组"),), register)
    assert told(of(library, "乙")) == [("任务1", Role.LEAD, "甲组")]
    assert {finding.code for finding in findings} == {"M015"}


def test_a_unit_has_a_task_once_in_its_weightiest_role() -> None:
    library = library_of(plan_with("参与单位: 经发局, 责任单位: 经发局, 牵头单位: 经发局"), units=UNITS)
    assert told(of(library, "经发局")) == [("任务1", Role.LEAD, None)]


def test_a_name_of_its_own_weighs_more_than_a_collective_one() -> None:
    library = library_of(plan_with("牵头单位: 园区各部门, 参与单位: 经发局"), units=UNITS)
    assert told(of(library, "经发局")) == [("任务1", Role.PARTICIPATING, None)]
    assert told(of(library, "综合办")) == [("任务1", Role.LEAD, "园区各部门")]


def test_an_alias_means_the_unit() -> None:
    library = library_of(plan_with("牵头单位: 园区經發局"), units="单位: [{名称: 经发局, 别名: [园区经发局]}]\n")
    assert told(of(library, "经发局")) == [("任务1", Role.LEAD, None)]
    assert [party.name for party in library.parties] == ["经发局"]


def test_an_unregistered_name_is_a_unit_of_its_own() -> None:
    library = library_of(plan_with("牵头单位: 縣司法局", "责任单位: 县司法局"), units=UNITS)
    stranger = library.party("县司法局")
    assert isinstance(stranger, Unit)
    assert not stranger.registered
    assert len(library.of_party(stranger)) == 2
    assert library.parties[-1] is stranger


def test_an_unregistered_name_that_sounds_like_a_registered_one_gets_another_id() -> None:
    library = library_of(plan_with("牵头单位: 经法局"), units=UNITS)
    assert library.party("经发局").id == "jingfaju"
    assert library.party("经法局").id.startswith("jingfaju-")


def test_a_name_that_nobody_wrote_is_an_error() -> None:
    with pytest.raises(KeyError):
        library_of(plan_with("牵头单位: 经发局"), units=UNITS).party("别的局")


def test_tasks_come_by_plan_in_document_order() -> None:
    one = plan_with("牵头单位: 经发局", "责任单位: 园区各部门", plan_id="a")
    two = plan_with("牵头单位: 经发局", plan_id="b")
    found = of(library_of(one, two, units=UNITS), "经发局")
    assert [(each.plan.id, each.task.title) for each in found] == [("a", "任务1"), ("a", "任务2"), ("b", "任务1")]


def test_what_is_not_public_is_not_published() -> None:
    secret = plan_from("标题: 甲\n公文: {密级: 秘密}\n", "s")
    internal = plan_from("标题: 乙\n公开属性: 内部\n", "i")
    public = plan_from("标题: 丙\n", "o")
    library = library_of(secret, internal, public, units=UNITS).published
    assert [plan.id for plan in library.plans] == ["o"]
    assert len(library.register.units) == 5


def test_a_collective_whose_members_nobody_told_keeps_its_tasks() -> None:
    library = library_of(plan_with("责任单位: 各中心社区"), units=UNITS)
    party = library.party("各中心社区")
    assert isinstance(party, Collective)
    assert told(library.of_party(party)) == [("任务1", Role.RESPONSIBLE, None)]


def test_every_unit_of_the_real_plans_is_registered(real: Library) -> None:
    assert all(party.registered for party in real.parties if isinstance(party, Unit))
    assert Path(ROOT / "content" / "units.yml").is_file()


REFORM = """
    单位:
      - {名称: 工商局, 类别: 部门, 停用日期: 2019年1月31日, 职能划入: 市监局}
      - {名称: 市监局, 类别: 部门, 启用日期: 2019年2月1日}
      - {名称: 教育局, 类别: 部门}
    集体:
      - {名称: 各部门, 成员: {类别: 部门}}
      - {名称: 有关部门, 可能涉及: 各部门}
"""


def how(found: Assignment) -> tuple[str, str, str | None, bool]:
    return (found.plan.id, found.label, found.formerly.name if found.formerly else None, found.possible)


def test_the_successor_has_the_tasks_of_the_unit_that_ended() -> None:
    old = plan_with("责任单位: 工商局", dated="2018年5月31日", plan_id="old")
    new = plan_with("牵头单位: 工商局", "责任单位: 各部门", plan_id="new")
    library = library_of(old, new, units=REFORM)
    assert [how(found) for found in of(library, "市监局")] == [
        ("old", "责任单位", "工商局", False),
        ("new", "牵头单位", "工商局", False),
        ("new", "责任单位", None, False),
    ]
    assert [how(found) for found in of(library, "工商局")] == [("old", "责任单位", None, False)]


def test_a_task_may_concern_the_units_of_the_group_and_certain_ones_weigh_more() -> None:
    library = library_of(plan_with("牵头单位: 有关部门, 参与单位: 教育局"), units=REFORM)
    assert [how(found) for found in of(library, "市监局")] == [("p", "牵头单位", None, True)]
    assert [how(found) for found in of(library, "教育局")] == [("p", "参与单位", None, False)]
    assert [how(found) for found in of(library, "有关部门")] == [("p", "牵头单位", None, False)]


def test_the_first_of_the_responsible_units_leads_where_the_plan_says_so() -> None:
    plan = plan_from("""
        标题: 甲
        牵头认定: 列首
        章节:
          - 标题: 乙
            任务:
              - {标题: 子, 责任单位: 教育局、市监局}
              - {标题: 丑, 牵头单位: 市监局, 责任单位: 教育局}
    """)
    library = library_of(plan, units=REFORM)
    assert told(of(library, "教育局")) == [("子", Role.LEAD, None), ("丑", Role.RESPONSIBLE, None)]
    assert told(of(library, "市监局")) == [("子", Role.RESPONSIBLE, None), ("丑", Role.LEAD, None)]


def test_a_name_that_is_registered_for_another_place_is_a_unit_of_its_own_here() -> None:
    units = "单位: [{名称: 甲局}]\n集体: [{名称: 各单位, 适用: 奈曼旗, 成员: 甲局}]\n"
    task = "章节: [{标题: 乙, 任务: [{标题: 丙, 责任单位: 各单位}]}]\n"
    here, there = (plan_from(f"标题: {title}\n{task}", id_) for title, id_ in (("奈曼旗方案", "h"), ("外地方案", "t")))
    library = library_of(here, there, units=units)
    assert [found.plan.id for found in of(library, "甲局")] == ["h"]
    assert library.party("各单位", here).id != library.party("各单位", there).id


def test_500_units_in_one_task_each_have_it() -> None:
    names = [f"第{index}局" for index in range(500)]
    library = library_of(plan_with(f"责任单位: {'、'.join(names)}"))
    assert len(library.parties) == 500
    assert all(len(of(library, name)) == 1 for name in names)
    assert len({party.id.casefold() for party in library.parties}) == 500
