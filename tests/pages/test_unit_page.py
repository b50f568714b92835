from __future__ import annotations

from jinja2 import FileSystemLoader

from fangan.pages.environment import page_environment
from fangan.pages.page import Page
from fangan.pages.site import site_pages
from tests.pages.conftest import TEMPLATES
from tests.pages.reading import Reading
from tests.support import library_of, plan_from

Pages = dict[str, Page]


def text(pages: Pages, unit: str) -> str:
    return Reading(pages[f"units/{unit}.html"].html).text


def test_a_task_through_a_collective_name_says_where_it_comes_from(pages: Pages) -> None:
    assert "1.落实审核制度责任单位（来自“各部门”）2024年12月底前" in text(pages, "caizheng")


def test_a_task_of_a_unit_s_own_is_not_marked(pages: Pages) -> None:
    assert "1.落实审核制度牵头单位2024年12月底前" in text(pages, "fagai")


def page_of(plan: str, unit: str, units: str = "") -> str:
    library = library_of(plan_from(plan), units=units)
    made = site_pages(library, frozenset(), page_environment(FileSystemLoader(TEMPLATES)))
    path = f"units/{library.party(unit).id}.html"
    return Reading(next(page for page in made if page.path == path).html).text


def test_tasks_come_by_deadline_then_by_role() -> None:
    words = page_of(
        """
        标题: 2024年要点
        章节:
          - 标题: 一
            任务:
              - {标题: 没有时限的责任事项, 责任单位: 某局}
              - {标题: 没有时限的牵头事项, 牵头单位: 某局}
              - {标题: 长期的事项, 牵头单位: 某局, 完成时限: 长期坚持}
              - {标题: 年底的牵头事项, 牵头单位: 某局, 完成时限: 年底前}
              - {标题: 每月的事项, 牵头单位: 某局, 完成时限: 每月28日前}
              - {标题: 六月的责任事项, 责任单位: 某局, 完成时限: 6月底前}
        """,
        "某局",
    )
    titles = [
        "六月的责任事项",
        "年底的牵头事项",
        "每月的事项",
        "长期的事项",
        "没有时限的牵头事项",
        "没有时限的责任事项",
    ]
    assert sorted(titles, key=words.index) == titles


def test_a_collective_name_lists_its_members(pages: Pages) -> None:
    assert "成员发改局、财政局、民政局" in text(pages, "all")


def test_a_unit_s_other_names_and_collective_names_are_given(pages: Pages) -> None:
    words = text(pages, "fagai")
    assert "全称某县发展和改革局" in words
    assert "又称县发改局" in words
    assert "属于各部门" in words


def test_a_unit_outside_the_register_is_marked(pages: Pages) -> None:
    assert "法院未登记" in text(pages, "fayuan")
    assert "未登记" not in text(pages, "fagai")


def test_plans_in_force_come_before_repealed_ones(pages: Pages) -> None:
    assert [heading.text for heading in pages["units/fagai.html"].headings] == ["2024年某县工作要点", "旧要点"]


def test_the_unit_s_files_are_offered_under_chinese_names(pages: Pages) -> None:
    html = pages["units/fagai.html"].html
    assert 'href="../files/units/fagai.ics" download="发改局工作任务清单.ics"' in html


def test_tasks_that_may_concern_a_unit_are_counted_and_listed_apart() -> None:
    words = page_of(
        """
        标题: 2024年要点
        章节:
          - 标题: 一
            任务:
              - {标题: 丁, 牵头单位: 有关部门, 完成时限: 2024年3月底前}
              - {标题: 丙, 指导单位: 甲局, 完成时限: 2024年6月底前}
        """,
        "甲局",
        "单位: [{名称: 甲局}]\n集体: [{名称: 有关部门, 可能涉及: 甲局}]\n",
    )
    assert "共1项任务。另有1项可能涉及：文件没有写明是哪些单位。" in words
    assert "本单位1项，可能涉及1项" in words
    assert words.index("一（二）丙指导单位") < words.index("一（一）丁可能涉及（牵头单位写的是“有关部门”）")


def test_the_page_of_an_open_collective_tells_whom_it_may_concern() -> None:
    plan = "标题: 甲\n章节: [{标题: 乙, 任务: [{标题: 丙, 责任单位: 有关部门}]}]\n"
    units = "单位: [{名称: 甲局}]\n集体: [{名称: 有关部门, 可能涉及: 甲局}]\n"
    assert "可能涉及甲局" in page_of(plan, "有关部门", units)
