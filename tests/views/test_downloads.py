"""Where products lie, and the names readers save them under."""

from __future__ import annotations

from fangan.model.library import Library
from fangan.text.names import is_identifier
from fangan.views.downloads import (
    attachment_downloads,
    notice_download,
    parties_in,
    parties_with_tasks,
    party_downloads,
    table_downloads,
    unit_table_downloads,
)
from tests.support import library_of, plan_from

UNITS = "单位: [{名称: 经发局}, {名称: 综合办}, {名称: 财政局}]\n"
TASK = "章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 综合办、资环局}]}]\n"


def test_a_notice_is_saved_under_its_title() -> None:
    found = notice_download(plan_from("标题: 要点\n公文: {发文机关: 甲委}\n", "yaodian"))
    assert (found.path, found.filename, found.label) == (
        "notices/yaodian.docx",
        "甲委关于印发《要点》的通知.docx",
        "公文（Word）",
    )


def test_a_plain_document_is_saved_under_the_title_of_the_plan() -> None:
    found = notice_download(plan_from("标题: 甲/乙要点\n", "yaodian"))
    assert (found.filename, found.label) == ("甲_乙要点.docx", "文件（Word）")


def test_an_attachment_bound_apart_is_saved_under_its_number_and_title() -> None:
    plan = plan_from("标题: 要点\n附件: [名单, {标题: 清/单, 装订: 单独, 内容: 乙}]\n", "yaodian")
    found = attachment_downloads(plan)
    assert list(found) == [2]
    assert (found[2].path, found[2].filename, found[2].label) == (
        "notices/yaodian/attachment-2.docx",
        "附件2—清_单.docx",
        "附件2（Word）",
    )


def test_a_plan_with_tasks_has_tables() -> None:
    found = table_downloads(plan_from(f"标题: 要点\n{TASK}", "yaodian"))
    assert [(each.path, each.filename) for each in found] == [
        ("tables/yaodian.docx", "要点任务分解表.docx"),
        ("tables/yaodian.xlsx", "要点任务分解表.xlsx"),
        ("tables/yaodian.csv", "要点任务分解表.csv"),
    ]


def test_a_plan_without_tasks_has_none() -> None:
    assert table_downloads(plan_from("标题: 要点\n")) == ()


def test_a_unit_has_tables_of_each_plan_and_of_all_with_a_calendar() -> None:
    plan = plan_from(f"标题: 要点\n{TASK}", "yaodian")
    party = library_of(plan, units=UNITS).party("综合办")
    assert [each.path for each in unit_table_downloads(plan, party)] == [
        "tables/yaodian/zongheban.docx",
        "tables/yaodian/zongheban.xlsx",
    ]
    assert [each.filename for each in party_downloads(party)] == [
        "综合办工作任务清单.docx",
        "综合办工作任务清单.xlsx",
        "综合办工作任务清单.csv",
        "综合办工作任务清单.ics",
    ]


def test_parties_come_in_the_order_of_the_register_then_strangers() -> None:
    plan = plan_from("标题: 要点\n章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 资环局、财政局、经发局}]}]\n")
    library = library_of(plan, units=UNITS)
    assert [party.name for party in parties_in(library, plan)] == ["经发局", "财政局", "资环局"]


def test_only_plans_in_force_give_a_unit_tasks() -> None:
    plan = plan_from(f"标题: 要点\n有效性: 废止\n{TASK}")
    library = library_of(plan, units=UNITS)
    assert parties_with_tasks(library) == ()
    assert [party.name for party in parties_in(library, plan)] == ["综合办", "资环局"]


def test_no_two_real_products_lie_in_one_place(real: Library) -> None:
    paths = [notice_download(plan).path for plan in real.plans]
    for plan in real.plans:
        paths += [each.path for each in attachment_downloads(plan).values()]
        paths += [each.path for each in table_downloads(plan)]
        for party in parties_in(real, plan):
            paths += [each.path for each in unit_table_downloads(plan, party)]
    for party in parties_with_tasks(real):
        paths += [each.path for each in party_downloads(party)]
    assert len(paths) == len({path.casefold() for path in paths})
    assert all(is_identifier(part.partition(".")[0]) for path in paths for part in path.split("/"))
