from __future__ import annotations

from pathlib import Path

from jinja2 import FileSystemLoader

from fangan.model.plan import Plan
from fangan.pages.environment import page_environment
from fangan.pages.page import Page
from fangan.pages.plan_page import plan_page
from fangan.pages.shelf import Shelf
from tests.pages.reading import Reading
from tests.support import library_of, plan_from

Pages = dict[str, Page]
TEMPLATES = Path(__file__).parents[2] / "templates" / "pages"


def page_of(plan: Plan, downloads: frozenset[str] = frozenset()) -> Page:
    shelf = Shelf(library_of(plan), downloads)
    return plan_page(shelf, plan, page_environment(FileSystemLoader(TEMPLATES)))


def test_the_head_card_names_number_organ_date_addressees_and_validity(pages: Pages) -> None:
    text = Reading(pages["plans/open.html"].html).text
    for fact in ("某政发〔2024〕1号", "某县人民政府", "2024年3月1日", "主送各部门", "类型工作要点", "有效性有效"):
        assert fact in text


def test_a_document_named_as_basis_is_linked_when_it_is_in_the_library(pages: Pages) -> None:
    links = Reading(pages["plans/open.html"].html).links
    assert "old.html" in links
    assert "省发〔2023〕5号" in pages["plans/open.html"].html


def test_a_repealed_plan_says_so(pages: Pages) -> None:
    assert "已废止" in pages["plans/old.html"].html


def test_every_task_has_an_anchor_with_its_id_and_a_link_to_copy(pages: Pages) -> None:
    page = Reading(pages["plans/open.html"].html)
    assert {"shenhe", "pingcha"} <= set(page.anchors)
    assert "#shenhe" in page.links


def test_units_in_the_table_link_to_their_pages(pages: Pages) -> None:
    links = Reading(pages["plans/open.html"].html).links
    assert {"../units/fagai.html", "../units/all.html", "../units/fayuan.html"} <= set(links)


def test_stages_are_listed_with_their_days(pages: Pages) -> None:
    assert "自查2024年3月10日至4月10日2024年3月10日2024年4月10日" in Reading(pages["plans/open.html"].html).text


def test_numbers_are_printed_as_in_the_document(pages: Pages) -> None:
    text = Reading(pages["plans/open.html"].html).text
    assert "二、主要任务1.落实审核制度。重大决定一律审核。" in text


def test_only_files_that_were_made_are_offered() -> None:
    plan = plan_from("标题: 甲\n章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 丁}]}]\n")
    page = Reading(page_of(plan, frozenset({"tables/p.xlsx"})).html)
    assert [link for link in page.links if "files/" in link] == ["../files/tables/p.xlsx"]


def test_a_traditional_plan_has_its_own_words_in_its_script() -> None:
    plan = plan_from("標題: 行政執法實施方案\n章節: [{標題: 整治內容, 任務: [{標題: 規範執法, 牽頭單位: 縣司法局}]}]\n")
    text = Reading(page_of(plan).html).text
    assert "任務分解表序號工作任務牽頭單位" in text
    assert "有效性" in text


def test_a_plan_without_tasks_has_no_task_table() -> None:
    page = page_of(plan_from("标题: 甲\n章节: [{标题: 乙, 内容: 丙。}]\n"))
    assert "任务分解表" not in page.html


def test_note_copies_and_imprint_of_a_notice_are_shown() -> None:
    plan = plan_from("""
        标题: 甲
        公文: {发文机关: 某局, 附注: 此件公开发布, 抄送: 乙局, 印发机关: 某局办公室, 印发日期: 2024年3月6日, 份数: 20}
    """)
    words = Reading(page_of(plan).html).text
    for part in ("（此件公开发布）", "抄送：乙局。", "某局办公室", "2024年3月6日印发", "共印20份"):
        assert part in words


def test_the_table_of_an_attachment_is_shown_with_its_headings_and_escaped() -> None:
    plan = plan_from("""
        标题: 甲
        附件: [{标题: 清单, 表格: {列: [序号, 单位], 行: [[1, '<b>乙</b>&'], [2, '']]}}]
    """)
    page = page_of(plan)
    assert page.html.count('<th scope="col">') == 2
    assert 'aria-labelledby="_attachment-1"' in page.html
    assert '<td data-label="单位">&lt;b&gt;乙&lt;/b&gt;&amp;</td>' in page.html
    assert '<td data-label="单位"></td>' in page.html
    assert "_attachment-1" in Reading(page.html).anchors


def test_an_attachment_that_is_the_breakdown_table_leads_to_it() -> None:
    page = page_of(
        plan_from("""
        标题: 甲
        附件: [{标题: 分解表, 表格: 任务分解表}]
        章节: [{标题: 乙, 任务: [{标题: 丙, 牵头单位: 丁}]}]
    """)
    )
    assert "见任务分解表。" in Reading(page.html).text
    assert Reading(page.html).links.count("#_tasks") >= 2


def test_an_attachment_bound_apart_is_offered_once_it_is_made() -> None:
    plan = plan_from("标题: 甲\n附件: [{标题: 清单, 装订: 单独, 内容: 乙}]\n")
    page = Reading(page_of(plan, frozenset({"notices/p/attachment-1.docx"})).html)
    assert [link for link in page.links if "files/" in link] == ["../files/notices/p/attachment-1.docx"]
