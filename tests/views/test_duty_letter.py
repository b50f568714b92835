"""What a covering letter tells a unit, and who gets one."""

from __future__ import annotations

import pytest

from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.views.duty_letter import DutyLetter, LetterKind, duty_letter, letter_name, recipients
from tests.support import library_of, plan_from

UNITS = """
    单位: [{名称: 甲科}, {名称: 乙科}, {名称: 丙科}]
    集体:
      - {名称: 各科室, 成员: [甲科, 乙科]}
      - {名称: 有关科室, 可能涉及: [甲科, 丙科]}
      - {名称: 各村, 成员: []}
"""
PLAN = """
    标题: 工作方案
    公文: {发文机关: 某局, 发文字号: 某发〔2024〕1号, 成文日期: 2024年3月1日}
    编号: 连续
    章节:
      - 标题: 总则
        任务:
          - {标题: 摸底, 内容: 摸底。, 责任单位: 有关科室, 完成时限: 4月上旬}
          - {标题: 建账, 内容: 建账。, 牵头单位: 甲科, 责任单位: 各科室, 完成时限: 6月底前并长期坚持}
          - {标题: 走访, 内容: 走访。, 配合单位: 各村}
"""


@pytest.fixture(name="plan")
def _plan() -> Plan:
    return plan_from(PLAN)


@pytest.fixture(name="library")
def _library(plan: Plan) -> Library:
    return library_of(plan, units=UNITS)


def letter(library: Library, name: str, kind: LetterKind = LetterKind.ASSIGNED) -> DutyLetter:
    (plan,) = library.plans
    return duty_letter(library, plan, library.party(name, plan), kind)


def test_a_letter_names_number_task_role_and_the_drafters_deadline(library: Library) -> None:
    found = letter(library, "乙科")
    assert found.addressee == "乙科"
    assert found.tasks.rows == (("1", "2.建账", "责任单位（来自“各科室”）", "6月底前并长期坚持"),)


def test_a_letter_gives_the_basis_with_its_number(library: Library) -> None:
    assert letter(library, "乙科").text[0].startswith("根据《工作方案》（某发〔2024〕1号），你单位承担以下1项任务。")


def test_what_may_concern_a_unit_comes_last_and_is_not_imposed(library: Library) -> None:
    found = letter(library, "甲科")
    assert [row[1] for row in found.tasks.rows] == ["2.建账", "1.摸底"]
    assert "承担以下1项任务，另有1项可能涉及你单位，文件没有写明" in found.text[0]
    assert found.tasks.rows[1][2].startswith("可能涉及")


def test_a_unit_that_is_only_possibly_meant_is_asked_to_check(library: Library) -> None:
    text = letter(library, "丙科").text[0]
    assert "以下1项任务可能涉及你单位" in text
    assert "请研究是否属于你单位职责" in text
    assert "承担以下" not in text


def test_a_supervising_letter_has_its_own_title_and_request(library: Library) -> None:
    found = letter(library, "乙科", LetterKind.SUPERVISED)
    assert found.title == "任务督办单"
    assert "现予督办" in found.text[0]
    assert "交办" not in found.text[0]


def test_members_get_letters_and_a_collective_only_where_no_member_is_known(library: Library, plan: Plan) -> None:
    assert [party.name for party in recipients(library, plan)] == ["甲科", "乙科", "丙科", "各村"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("", ("落实情况请报送某局。",)),
        (", 报送要求: 每月25日前报某科", ("报送要求：每月25日前报某科",)),
        (", 联系人: [张某 0000, 李某 0001]", ("落实情况请报送某局。", "联系人：张某 0000；李某 0001")),
    ],
)
def test_reporting_and_contacts_are_as_the_plan_says(fields: str, expected: tuple[str, ...]) -> None:
    plan = plan_from(PLAN.replace("成文日期: 2024年3月1日", f"成文日期: 2024年3月1日{fields}"))
    assert letter(library_of(plan, units=UNITS), "乙科").reporting == expected


def test_a_plan_without_organ_number_and_contacts_leaves_them_out() -> None:
    plan = plan_from("标题: 《甲》方案\n章节: [{标题: 一, 任务: [{标题: 二, 责任单位: 甲科}]}]\n")
    found = letter(library_of(plan), "甲科")
    assert found.reporting == ()
    assert found.text[0].startswith("根据《〈甲〉方案》，")
    assert found.tasks.rows == (("1", "一（一）二", "责任单位"),)
    assert [column.heading for column in found.tasks.columns] == ["序号", "工作任务", "本单位职责"]


def test_a_traditional_plan_has_traditional_letters() -> None:
    plan = plan_from("""
        標題: 優化營商環境工作方案
        公文: {發文機關: 某局}
        章節: [{標題: 總體要求, 任務: [{標題: 建立臺賬, 責任單位: 財務科, 完成時限: 年底前}]}]
    """)
    found = letter(library_of(plan), "財務科")
    assert found.title == "任務交辦單"
    assert "你單位承擔以下1項任務" in found.text[0]
    assert [column.heading for column in found.tasks.columns] == ["序號", "工作任務", "本單位職責", "完成時限"]


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("a/b:c", "a_b_c—工作方案任务交办单"),
        ("..", "—工作方案任务交办单"),
        ("CON", "CON—工作方案任务交办单"),
    ],
)
def test_a_letters_name_is_one_that_windows_takes(unit: str, expected: str) -> None:
    plan = plan_from(f"标题: 工作方案\n章节: [{{标题: 一, 任务: [{{标题: 二, 责任单位: ['{unit}']}}]}}]\n")
    library = library_of(plan)
    assert letter_name(plan, library.party(unit, plan), LetterKind.ASSIGNED).lstrip(".") == expected
    assert "/" not in letter_name(plan, library.party(unit, plan), LetterKind.ASSIGNED)


def test_a_name_for_all_letters_has_no_unit(plan: Plan) -> None:
    assert letter_name(plan, None, LetterKind.SUPERVISED) == "工作方案任务督办单"
