"""Reading a plan: what its fields mean, what is wrong with it; the five real plans."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fangan.model.plan import Audience, DutyStyle, Numbering, Phase, Plan, Role, Validity
from fangan.publish.content import parse_plan
from tests.support import ROOT, findings_of, found_at, plan_from

PLANS = ROOT / "content" / "plans"
TASKS = {
    "anshan-yingshang-zhifa-guifanhua-2023": 15,
    "lanzhou-xingzheng-zhifa-jiancha-2023": 6,
    "naiman-guifan-xingzheng-zhifa-2022": 10,
    "xingzheng-zhifa-zhuanxiang-zhengzhi-2020": 4,
    "zhongchuan-fazhi-zhengfu-2023": 29,
}


def real(stem: str) -> Plan:
    path = PLANS / f"{stem}.yml"
    plan, findings = parse_plan(path.name, path.read_bytes(), stem)
    assert findings == []
    assert plan is not None
    return plan


@pytest.mark.parametrize(("stem", "count"), TASKS.items())
def test_a_real_plan_is_read_without_findings_with_all_its_tasks(stem: str, count: int) -> None:
    assert len(real(stem).tasks) == count


@pytest.mark.parametrize("path", sorted(PLANS.glob("*.yml")), ids=lambda path: str(path.stem))
def test_every_plan_in_content_is_read_without_findings(path: Path) -> None:
    plan, findings = parse_plan(path.name, path.read_bytes(), path.stem)
    assert plan is not None
    assert findings == []


def test_the_plan_of_zhongchuan_is_understood() -> None:
    plan = real("zhongchuan-fazhi-zhengfu-2023")
    assert (plan.title, plan.kind) == ("2023年兰州新区中川园区法治政府建设工作要点", "工作要点")
    assert (plan.numbering, plan.duty_style) == (Numbering.CONTINUOUS, DutyStyle.BRACKETS)
    assert (plan.issued_on, plan.year) == (date(2023, 5, 31), 2023)
    assert plan.issuers == ("兰州新区中川园区党委全面依法治区委员会",)
    assert len(plan.sections) == 8
    assert plan.tasks[4].units(Role.LEAD) == ("经发局", "市场监管局")
    assert plan.tasks[4].units(Role.RESPONSIBLE) == ("中川镇", "各中心社区", "园区相关部门")
    assert not plan.traditional


def test_the_traditional_plan_is_understood() -> None:
    plan = real("xingzheng-zhifa-zhuanxiang-zhengzhi-2020")
    assert plan.traditional
    assert plan.duty_style is DutyStyle.LINES
    assert plan.tasks[0].units(Role.RESPONSIBLE) == ("各鄉、鎮人民政府", "縣政府有關部門")
    dues = [task.deadline.due if task.deadline else None for task in plan.tasks]
    assert dues == [date(2020, 12, 31), date(2020, 12, 31), date(2020, 11, 30), None]
    assert plan.tasks[3].units(Role.PARTICIPATING) == ("各鄉、鎮人民政府", "縣政府有關部門")


def test_the_stages_of_real_plans_are_understood() -> None:
    def windows(plan: Plan) -> list[tuple[date | None, date | None]]:
        return [(phase.span.start, phase.span.end) for phase in plan.phases if phase.span]

    assert windows(real("lanzhou-xingzheng-zhifa-jiancha-2023")) == [
        (date(2023, 3, 10), date(2023, 4, 10)),
        (date(2023, 4, 11), date(2023, 4, 25)),
        (date(2023, 4, 26), date(2023, 5, 15)),
    ]
    assert windows(real("naiman-guifan-xingzheng-zhifa-2022")) == [
        (None, date(2022, 4, 10)),
        (date(2022, 4, 10), date(2022, 5, 16)),
        (date(2022, 6, 1), date(2022, 7, 15)),
        (date(2022, 7, 16), date(2022, 9, 15)),
        (date(2022, 9, 15), date(2022, 10, 15)),
    ]


def test_a_plain_document_is_signed_below() -> None:
    plan = real("anshan-yingshang-zhifa-guifanhua-2023")
    assert plan.notice is None
    assert plan.issuers == ("鞍山市营商环境建设局（市行政审批局）",)
    assert (plan.attachment_label, plan.basis[0].number) == ("附", "鞍法委发〔2023〕5号")


def test_what_is_left_out_has_its_usual_value() -> None:
    plan = plan_from("标题: 甲\n")
    assert (plan.numbering, plan.duty_style, plan.heading_style) == (Numbering.BY_SECTION, DutyStyle.BRACKETS, None)
    assert (plan.validity, plan.audience, plan.attachment_label) == (Validity.IN_FORCE, Audience.PUBLIC, "附件")
    assert (plan.year, plan.dated, plan.sections, plan.tasks) == (None, None, (), ())


def test_english_names_and_choices_are_understood() -> None:
    plan = plan_from("""
        title: Plan
        numbering: continuous
        duty_style: table_only
        audience: internal
        sections:
          - title: One
            tasks:
              - {title: Two, lead: 甲局, deadline: 2023年底前}
    """)
    assert (plan.title, plan.numbering, plan.duty_style) == ("Plan", Numbering.CONTINUOUS, DutyStyle.TABLE_ONLY)
    assert (plan.audience, plan.tasks[0].units(Role.LEAD)) == (Audience.INTERNAL, ("甲局",))
    assert plan.tasks[0].duties[0].label == "牵头单位"


def test_traditional_names_and_choices_are_understood() -> None:
    plan = plan_from("標題: 甲\n編號: 連續\n責任寫法: 分行\n公開屬性: 內部\n有效性: 廢止\n")
    assert (plan.numbering, plan.duty_style) == (Numbering.CONTINUOUS, DutyStyle.LINES)
    assert (plan.audience, plan.validity) == (Audience.INTERNAL, Validity.REPEALED)


@pytest.mark.parametrize(
    ("written", "title"), [("《甲方案》", "甲方案"), ("甲《乙》方案", "甲《乙》方案"), ("《甲》《乙》", "《甲》《乙》")]
)
def test_a_title_loses_the_marks_around_it(written: str, title: str) -> None:
    assert plan_from(f"标题: {written}\n").title == title


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("标题: 2023年甲\n", 2023),
        ("标题: 甲\n公文: {发文字号: 甲发〔2021〕2号}\n", 2021),
        ("标题: 2023年甲\n公文: {发文字号: 甲发〔2021〕2号}\n", 2023),
        ("标题: 2023年甲\n成文日期: 2024年1月5日\n", 2023),
        ("标题: 甲\n成文日期: 2024年1月5日\n", 2024),
        ("标题: 2023年甲\n年份: 2020\n成文日期: 2024年1月5日\n", 2020),
        ("标题: 甲120234年\n", None),
        ("标题: 甲\n", None),
    ],
)
def test_the_year_is_said_or_taken_from_date_title_or_number(text: str, year: int | None) -> None:
    assert plan_from(text).year == year


@pytest.mark.parametrize("word", ["20233", "0", "23", "999999999"])
def test_a_year_that_is_none_is_told(word: str) -> None:
    assert found_at(findings_of(f"标题: 甲\n年份: {word}\n")) == [("M008", 2, 5)]


@pytest.mark.parametrize(
    ("text", "traditional"),
    [
        ("标题: 行政執法專項整治行動\n", True),
        ("标题: 专项整治行动\n", False),
        ("标题: 专项\n文字: 繁体\n", True),
        ("標題: 專項\n文字: 簡體\n", False),
    ],
)
def test_the_script_is_told_or_seen(text: str, traditional: bool) -> None:
    assert plan_from(text).traditional is traditional


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("标题: 甲\n", True),
        ("标题: 甲\n公开属性: 内部\n", False),
        ("标题: 甲\n公文: {密级: 秘密}\n", False),
        ("标题: 甲\n公文: {主送: 乙}\n", True),
    ],
)
def test_what_is_internal_or_classified_is_not_public(text: str, public: bool) -> None:
    assert plan_from(text).is_public is public


def test_the_day_of_a_plan_is_its_date_or_its_printing() -> None:
    assert plan_from("标题: 甲\n公文: {成文日期: 2023年3月1日, 印发日期: 2023年3月2日}\n").dated == date(2023, 3, 1)
    assert plan_from("标题: 甲\n公文: {印发日期: 2023年3月2日}\n").dated == date(2023, 3, 2)
    assert plan_from("标题: 甲\n成文日期: 2023年3月3日\n").dated == date(2023, 3, 3)


def test_attachments_and_basis_are_names_or_groups() -> None:
    plan = plan_from("""
        标题: 甲
        附件: [分解表, {标题: 联系人, 内容: 乙}]
        依据: [《丙》, {标题: 《丁》, 文号: 丁发〔2023〕1号}]
    """)
    assert [(attachment.title, attachment.text) for attachment in plan.attachments] == [
        ("分解表", ()),
        ("联系人", ("乙",)),
    ]
    assert [(basis.title, basis.number) for basis in plan.basis] == [("丙", None), ("丁", "丁发〔2023〕1号")]


def test_two_wrong_fields_are_told_at_once() -> None:
    assert found_at(findings_of("标题: 甲\n编号: 连徐\n成文日期: 2023-02-30\n")) == [("M007", 2, 5), ("M006", 3, 7)]


def test_findings_come_in_the_order_of_their_places() -> None:
    text = "附件: 甲\n编号: 乙\n公文: 丙\n电话: 丁\n章节: 戊\n"
    places = [place for _, *place in found_at(findings_of(text))]
    assert places == sorted(places)
    assert len(places) == 6


@pytest.mark.parametrize("stem", ["方案", "a b", "con", "x" * 81])
def test_a_file_name_that_is_no_address_is_told(stem: str) -> None:
    assert [finding.code for finding in findings_of("标题: 甲\n", stem)] == ["M020"]


def test_a_plan_with_errors_is_still_read_as_far_as_it_goes() -> None:
    plan, findings = parse_plan("p.yml", "类型: 工作要点\n编号: 乙\n".encode(), "p")
    assert plan is not None
    assert (plan.title, plan.kind, plan.numbering) == ("p", "工作要点", Numbering.BY_SECTION)
    assert len(findings) == 2


@pytest.mark.parametrize("text", ["- 甲\n", "甲\n", "", "标题: [\n"])
def test_what_is_no_plan_at_all_gives_none(text: str) -> None:
    plan, findings = parse_plan("p.yml", text.encode(), "p")
    assert plan is None
    assert len(findings) == 1


def test_stages_keep_the_number_the_document_prints() -> None:
    numbers = [item.number for item in real("naiman-guifan-xingzheng-zhifa-2022").items if isinstance(item, Phase)]
    assert numbers == [None, None, "（3）", None, None]
