"""A plan as it was understood (contract 3)."""

from __future__ import annotations

import json

from fangan.model.library import Library
from fangan.views.plan_json import plan_json
from tests.support import plan_from

KEYS = [
    "title",
    "notice_title",
    "doc_number",
    "issuers",
    "addressees",
    "issued_on",
    "printed_on",
    "attachments",
    "phases",
    "tasks",
]
TASK_KEYS = ["id", "number", "title", "lead_units", "responsible_units", "participating_units", "deadline", "due"]


def test_a_plan_of_one_line_has_every_key() -> None:
    told = plan_json(plan_from("标题: 甲\n"))
    assert list(told) == KEYS
    assert told["title"] == "甲"
    assert [told[key] for key in KEYS[1:]] == [None, None, [], [], None, None, [], [], []]


def test_a_task_has_every_key() -> None:
    plan = plan_from(
        "标题: 2023年甲\n编号: 连续\n章节: [{标题: 乙, 任务: [{内容: 丙, 牵头单位: 丁局、戊局, 配合单位: 己局, 完成时限: 年底前}]}]\n"
    )
    (task,) = plan_json(plan)["tasks"]
    assert list(task) == TASK_KEYS
    assert task == {
        "id": plan.tasks[0].id,
        "number": "1",
        "title": "",
        "lead_units": ["丁局", "戊局"],
        "responsible_units": [],
        "participating_units": ["己局"],
        "deadline": "年底前",
        "due": "2023-12-31",
    }


def test_a_stage_tells_its_window_and_its_words() -> None:
    plan = plan_from(
        "标题: 2023年甲\n章节: [{标题: 乙, 阶段: [{标题: 自查, 时间: 4月10日前}, {标题: 整改, 时间: 适时}]}]\n"
    )
    known, unknown = plan_json(plan)["phases"]
    assert known == {"name": "自查", "start": None, "end": "2023-04-10", "words": "4月10日前"}
    assert (unknown["start"], unknown["end"], unknown["words"]) == (None, None, "适时")


def test_a_real_plan_is_told(real: Library) -> None:
    (plan,) = (plan for plan in real.plans if plan.id.startswith("zhongchuan"))
    told = plan_json(plan)
    assert (told["doc_number"], told["issued_on"], told["printed_on"]) == (
        "新中法发〔2023〕2号",
        "2023-05-31",
        "2023-05-31",
    )
    assert told["issuers"] == ["兰州新区中川园区党委全面依法治区委员会"]
    assert told["addressees"] == ["中川镇", "各中心社区", "园区各部门"]
    assert told["tasks"][6] == {
        "id": plan.tasks[6].id,
        "number": "7",
        "title": "持续优化法治化营商环境",
        "lead_units": ["园区依法治区办"],
        "responsible_units": ["综合办", "经发局", "中川镇", "各中心社区", "园区各行政执法部门"],
        "participating_units": [],
        "deadline": None,
        "due": None,
    }


def test_a_plain_document_names_its_signature_as_issuer(real: Library) -> None:
    (plan,) = (plan for plan in real.plans if plan.id.startswith("anshan"))
    told = plan_json(plan)
    assert told["issuers"] == ["鞍山市营商环境建设局（市行政审批局）"]
    assert told["attachments"] == ["鞍山市进一步加强行政执法规范化建设工作任务分解表（市营商局）"]
    assert (told["notice_title"], told["addressees"]) == (None, [])


def test_every_real_plan_is_plain_data(real: Library) -> None:
    for plan in real.plans:
        told = plan_json(plan)
        assert json.loads(json.dumps(told)) == told
