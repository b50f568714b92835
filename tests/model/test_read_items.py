"""Reading sections, items, tasks and stages."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.model.plan import HeadingStyle, Item, Phase, Plan, Role, Task
from tests.support import findings_of, found_at, plan_from


def plan_with(children: str, head: str = "标题: 2023年甲\n") -> Plan:
    indented = "".join(f"    {line}\n" for line in children.strip("\n").split("\n"))
    return plan_from(f"{head}章节:\n  - 标题: 总则\n{indented}")


def only_task(children: str) -> Task:
    (task,) = plan_with(children).tasks
    return task


def test_a_tree_keeps_the_order_of_the_file() -> None:
    plan = plan_with("""
阶段:
  - 标题: 自查
任务:
  - 标题: 乙
    条目:
      - 丙
      - 标题: 丁
条目:
  - 戊
""")
    (section,) = plan.sections
    assert [child.title or child.text[0] for child in section.children] == ["自查", "乙", "戊"]
    assert [item.title or item.text[0] for item in plan.items] == ["总则", "自查", "乙", "丙", "丁", "戊"]


def test_a_plain_text_is_an_item_without_a_title() -> None:
    (section,) = plan_with("条目:\n  - |\n    甲\n    乙\n").sections
    (item,) = section.children
    assert (item.title, item.text, item.children) == (None, ("甲", "乙"), ())


@pytest.mark.parametrize(
    "field", ["牵头单位: 乙局", "责任单位: 乙局", "完成时限: 年底前", "进度安排: 年底前完成", "成果: 报告"]
)
def test_an_item_with_a_duty_or_a_deadline_is_a_task(field: str) -> None:
    assert only_task(f"条目:\n  - 标题: 甲\n    {field}").title == "甲"


def test_an_item_without_them_is_none() -> None:
    assert plan_with("条目:\n  - 标题: 甲\n    内容: 乙\n").tasks == ()


def test_a_task_has_its_units_in_their_roles() -> None:
    task = only_task("任务:\n  - 标题: 甲\n    配合单位: 丙局\n    牵头单位: 乙局、丁局\n")
    assert [(duty.role, duty.label, duty.words) for duty in task.duties] == [
        (Role.PARTICIPATING, "配合单位", "丙局"),
        (Role.LEAD, "牵头单位", "乙局、丁局"),
    ]
    assert task.units(Role.LEAD) == ("乙局", "丁局")
    assert task.units(Role.RESPONSIBLE) == ()


@pytest.mark.parametrize(
    ("written", "words", "units"),
    [
        ("责任单位: 中川镇，各中心社区", "中川镇，各中心社区", ("中川镇", "各中心社区")),
        ("责任单位: [中川镇, 各中心社区]", "中川镇、各中心社区", ("中川镇", "各中心社区")),
        (
            "责任单位: ['各鄉、鎮人民政府', 縣政府有關部門]",
            "各鄉、鎮人民政府，縣政府有關部門",
            ("各鄉、鎮人民政府", "縣政府有關部門"),
        ),
        ("responsible: 中川镇", "中川镇", ("中川镇",)),
    ],
)
def test_units_are_kept_in_the_words_of_the_document(written: str, words: str, units: tuple[str, ...]) -> None:
    (duty,) = only_task(f"任务:\n  - 标题: 甲\n    {written}\n").duties
    assert (duty.label, duty.words) == ("责任单位", words)
    assert tuple(unit.name for unit in duty.units) == units


def test_a_unit_knows_where_it_stands() -> None:
    (duty,) = only_task("任务:\n  - 标题: 甲\n    牵头单位: 乙局、丁局\n").duties
    assert [(unit.place.line, unit.place.column, unit.place.length) for unit in duty.units] == [(6, 15, 2), (6, 18, 2)]


def test_a_deadline_takes_the_year_of_the_plan() -> None:
    task = only_task("任务:\n  - 标题: 甲\n    完成时限: 年底前\n")
    assert task.deadline is not None
    assert (task.deadline.words, task.deadline.due) == ("年底前", date(2023, 12, 31))


def test_a_schedule_is_a_deadline_where_there_is_none() -> None:
    task = only_task("任务:\n  - 标题: 甲\n    进度安排: 乙局应当于11月底前完成。\n")
    assert task.deadline is not None
    assert (task.schedule, task.deadline.due) == ("乙局应当于11月底前完成。", date(2023, 11, 30))
    both = only_task("任务:\n  - 标题: 甲\n    进度安排: 11月底前完成\n    完成时限: 6月底前\n")
    assert both.deadline is not None
    assert both.deadline.words == "6月底前"


@pytest.mark.parametrize(
    ("window", "start", "end"),
    [
        ("3月10日—4月10日", date(2023, 3, 10), date(2023, 4, 10)),
        ("（4月10日前）", None, date(2023, 4, 10)),
        ("2024年9月1日以后", date(2024, 9, 1), None),
    ],
)
def test_a_stage_has_its_window(window: str, start: date | None, end: date | None) -> None:
    (phase,) = plan_with(f"阶段:\n  - 标题: 自查\n    时间: {window}\n").phases
    assert phase.span is not None
    assert (phase.window, phase.span.start, phase.span.end) == (window.strip("（）"), start, end)


def test_a_window_that_is_not_understood_keeps_its_words() -> None:
    (phase,) = plan_with("阶段:\n  - 标题: 自查\n    时间: 适时开展\n").phases
    assert (phase.window, phase.span) == ("适时开展", None)


def test_a_stage_is_no_task() -> None:
    plan = plan_with("阶段:\n  - 标题: 自查\n    时间: 4月10日前\n")
    assert plan.tasks == ()
    assert isinstance(plan.phases[0], Phase)


@pytest.mark.parametrize(
    ("word", "style"),
    [("连排", HeadingStyle.RUN_IN), ("獨行", HeadingStyle.OWN_LINE), ("own_line", HeadingStyle.OWN_LINE)],
)
def test_a_heading_style_is_read(word: str, style: HeadingStyle) -> None:
    (section,) = plan_with(f"标题写法: {word}").sections
    assert section.heading_style is style


def test_a_heading_loses_its_full_stop() -> None:
    assert only_task("任务:\n  - 标题: 加强组织领导。\n").title == "加强组织领导"


def test_a_number_of_its_own_is_kept() -> None:
    (phase,) = plan_with("阶段:\n  - 标题: 抽检\n    序号: （3）\n").phases
    assert phase.number == "（3）"


def ids(children: str) -> list[str]:
    return [task.id for task in plan_with(children).tasks]


def test_the_id_of_a_task_is_made_of_its_title() -> None:
    assert ids("任务:\n  - 标题: 深入学习贯彻党的二十大精神和习近平法治思想\n") == ["t292af9e7"]


def test_the_id_of_a_task_stays_when_tasks_are_moved_or_retyped() -> None:
    first, second = ids("任务:\n  - 标题: 甲\n  - 标题: 优化“一网通办”\n")
    assert ids("任务:\n  - 标题: 優化『一网通办』\n  - 标题: 甲\n") == [second, first]


def test_tasks_of_one_title_get_ids_of_their_own() -> None:
    first, second, third = ids("任务:\n  - 标题: 甲\n  - 标题: 甲\n  - 标题: 甲\n")
    assert (second, third) == (f"{first}-2", f"{first}-3")


def test_an_id_may_be_given() -> None:
    assert ids("任务:\n  - 标题: 甲\n    标识: duiwu\n") == ["duiwu"]


def test_a_task_without_a_title_has_an_id_of_its_text() -> None:
    first, second = ids("任务:\n  - 内容: 甲\n  - 内容: 乙\n")
    assert first != second


WRONG = """\
标题: 2023年甲
章节:
  - 标题: 总则
    任务:
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("- 甲", [("M002", 5, 9)]),
        ("- [甲]", [("M002", 5, 9)]),
        ("-", [("M002", 5, 8)]),
        ("- 牵头单位: 甲", [("M009", 5, 9)]),
        ("- {标题: 甲, 时间: 乙}", [("M001", 5, 17)]),
        ("- {标题: 甲, 标识: 乙}", [("M010", 5, 21)]),
        ("- {标题: 甲, 标识: a}\n      - {标题: 乙, 标识: a}", [("M011", 6, 21)]),
        ("- {标题: 甲, 牵头单位: {名称: 乙}}", [("M002", 5, 23)]),
        ("- {标题: 甲, 完成时限: [乙]}", [("M002", 5, 23)]),
        ("- {标题: 甲, 标题写法: 乙}", [("M007", 5, 23)]),
    ],
)
def test_a_wrong_task_is_told_in_its_place(lines: str, expected: list[tuple[str, int, int]]) -> None:
    assert found_at(findings_of(f"{WRONG}      {lines}\n")) == expected


@pytest.mark.parametrize(
    ("child", "columns"),
    [
        ("- 标题：乙", [(5, 11)]),
        ("- 标题：乙\n        内容：丙\n        牵头单位：丁", [(5, 11), (6, 11), (7, 13)]),
        ("- 标题: 乙\n          内容：丙", [(6, 13)]),
        ("- 标题: 乙\n        内容: 丙\n          牵头单位:丁", [(7, 15)]),
    ],
)
def test_fields_that_yaml_took_for_text_are_told(child: str, columns: list[tuple[int, int]]) -> None:
    text = f"标题: 甲\n章节:\n  - 标题: 总则\n    条目:\n      {child}\n"
    assert [place for _, *place in found_at(findings_of(text))] == [list(place) for place in columns]


@pytest.mark.parametrize(
    "child",
    [
        "- 时间：4月10日前",
        "- '标题：乙'",
        "- |\n        标题：乙",
        "- 标题: 乙\n        内容: '丙\n          牵头单位：丁'",
    ],
)
def test_text_that_only_looks_like_a_field_is_text(child: str) -> None:
    assert findings_of(f"标题: 甲\n章节:\n  - 标题: 总则\n    条目:\n      {child}\n") == []


def test_a_wrong_task_does_not_hide_the_next() -> None:
    text = f"{WRONG}      - 甲\n      - {{标题: 乙, 电话: 1}}\n      - {{序号: 1}}\n"
    assert [code for code, *_ in found_at(findings_of(text))] == ["M002", "M001", "M009"]


def test_a_section_may_hold_sections() -> None:
    plan = plan_with("章节:\n  - 标题: 分则\n    条目:\n      - 甲\n")
    assert [type(item) for item in plan.items] == [Item, Item, Item]
