"""Whole notices: every word of a plan stands in its file, in order, and the file is sound."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fangan.model.plan import Plan
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.outline import outline
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file, template_for
from tests.gate import faults, text_of
from tests.support import ROOT, plan_from

PLANS = read_content(Project(ROOT)).library.plans
TEMPLATES = {
    name: WordTemplate(name, (ROOT / "templates" / name).read_bytes()) for name in ("notice.docx", "document.docx")
}


def made(plan: Plan) -> bytes:
    return notice_file(plan, TEMPLATES[template_for(plan)])


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)
def test_every_paragraph_of_a_plan_stands_in_its_file_in_order(plan: Plan) -> None:
    text, position = squeezed(text_of(made(plan))), 0
    for part in outline(plan):
        for words in filter(None, (part.number + part.heading, part.text, part.tail)):
            position = text.index(squeezed(words), position)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.id)
def test_the_file_passes_the_gate_and_is_the_same_each_time(plan: Plan) -> None:
    data = made(plan)
    assert not faults(data)
    assert data == made(plan)


def test_a_joint_notice_prints_head_title_text_signature_and_imprint_in_their_order() -> None:
    text = text_of(made(next(plan for plan in PLANS if plan.id.startswith("lanzhou"))))
    expected = ["文件", "新法办发〔2023〕2号", "的通知", "新区各园区、各行政执法单位：", "请结合实际", "一、总体要求",
                "2023年3月14日印发", "共印40份"]  # fmt: skip
    positions = [text.index(words) for words in expected]
    assert positions == sorted(positions)


def test_a_plan_without_a_notice_has_no_red_head_and_ends_with_its_signature() -> None:
    plan = next(plan for plan in PLANS if plan.id.startswith("anshan"))
    data = made(plan)
    lines = [line for line in text_of(data).split("\n") if line]
    assert lines[0].startswith("市营商局")
    assert lines[-1] == "鞍山市营商环境建设局（市行政审批局）"


HOSTILE = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Zl", "Zp", "Cf"]) | st.sampled_from("&<>{}%#\"'“”—…·"),
    min_size=1,
    max_size=40,
).filter(lambda text: bool(text.strip()))


@settings(deadline=None, max_examples=60)
@given(title=HOSTILE, text=HOSTILE, unit=HOSTILE)
def test_whatever_is_typed_comes_out_as_the_same_text(title: str, text: str, unit: str) -> None:
    plan = plan_from(f"""
        标题: {quoted(title)}
        公文: {{发文机关: [{quoted(unit)}], 主送: {quoted(unit)}, 正文: {quoted(text)}}}
        章节:
          - 标题: {quoted(text)}
            任务:
              - {{标题: {quoted(title)}, 内容: {quoted(text)}, 牵头单位: [{quoted(unit)}]}}
    """)
    data = made(plan)
    assert not faults(data)
    out = squeezed(text_of(data))
    for words in (plan.title, *plan.sections[0].children[0].text, *(plan.notice.issuers if plan.notice else ())):
        assert squeezed(words) in out


def quoted(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def test_all_elements_of_a_notice_at_once_pass_the_gate() -> None:
    plan = plan_from("""
        标题: 2024年某县重点工作任务分解方案
        公文:
          发文机关: 某县人民政府办公室
          发文字号: 某政办发〔2024〕12号
          份号: 1
          密级: 秘密★1年
          紧急程度: 特急
          签发人: 张三、李四、王五
          主送: 各乡、镇人民政府，县政府各部门
          成文日期: 2024年3月5日
          附注: 此件公开发布
          抄送: 县委办公室，县人大常委会办公室
          印发机关: 某县人民政府办公室
          印发日期: 2024年3月6日
        附件:
          - 第一个附件
          - {标题: 第二个附件, 内容: [甲。, 乙。]}
        章节:
          - {标题: 总体要求, 内容: 坚持。}
    """)
    data = made(plan)
    text = text_of(data)
    assert not faults(data)
    for words in ("000001", "秘密★1年", "特急", "签发人：", "抄送：县委办公室，县人大常委会办公室。", "（此件公开发布）",
                  "附件：1.", "附件2"):  # fmt: skip
        assert words in text
