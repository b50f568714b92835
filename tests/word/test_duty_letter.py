"""Covering letters in Word: everything the letter says stands in the file, and the file is sound."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from fangan.model.plan import Plan
from fangan.views.duty_letter import LetterKind, duty_letter
from fangan.word.duty_letter import LETTER_TEMPLATE, Sent, duty_letter_file
from fangan.word.engine import WordTemplate
from tests.gate import faults, text_of
from tests.support import ROOT, library_of, plan_from

TEMPLATE = WordTemplate(LETTER_TEMPLATE, (ROOT / "templates" / LETTER_TEMPLATE).read_bytes())
LONG = "某某省某某市某某县社会主义市场经济体制改革和营商环境建设工作领导小组办公室暨重大项目建设推进指挥部综合协调督导检查组"


def plan_of(count: int, unit: str = "经发局", notice: str = "") -> Plan:
    """A plan with `count` tasks of `unit`; `notice` is more of its 公文."""
    tasks = "".join(
        f"      - {{标题: 健全第{number}项机制 & <抓好>, 责任单位: {unit}, 完成时限: {number % 12 + 1}月底取得阶段性成效}}\n"
        for number in range(1, count + 1)
    )
    head = f"公文: {{发文机关: 某某市人民政府办公室, 发文字号: 某政办发〔2024〕12号, 成文日期: 2024年3月1日{notice}}}"
    return plan_from(f"标题: 优化营商环境实施方案\n{head}\n章节:\n  - 标题: 总则\n    任务:\n{tasks}")


def letter_of(plan: Plan, unit: str = "经发局") -> bytes:
    """The letter to `unit`, dated 8 April 2024."""
    library = library_of(plan)
    letter = duty_letter(library, plan, library.party(unit, plan), LetterKind.ASSIGNED)
    return duty_letter_file(letter, plan, Sent(date(2024, 4, 8), "某表"), TEMPLATE)


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("unit", ["经发局", LONG])
def test_every_task_stands_in_a_sound_file_once(count: int, unit: str) -> None:
    data = letter_of(plan_of(count, unit), unit)
    text = text_of(data)
    assert not faults(data)
    assert f"{unit}：" in text
    assert [text.count(f"健全第{number}项机制 & <抓好>") for number in range(1, count + 1)] == [1] * count


def test_parts_stand_in_the_order_of_a_letter() -> None:
    text = text_of(letter_of(plan_of(1, notice=", 报送要求: 报某科, 联系人: 张某 0000, 密级: 秘密, 紧急程度: 特急")))
    parts = (
        "秘密", "特急", "任务交办单", "经发局：", "根据《优化营商环境实施方案》（某政办发〔2024〕12号）", "序号", "2月底取得阶段性成效",
        "报送要求：报某科", "联系人：张某 0000", "附件：某表", "某某市人民政府办公室", "2024年4月8日",
    )  # fmt: skip
    places = [text.index(part, text.index("附件：") if part.startswith("某某市") else 0) for part in parts]
    assert places == sorted(places)


def test_the_properties_bear_the_day_of_sending_and_no_other() -> None:
    with zipfile.ZipFile(io.BytesIO(letter_of(plan_of(1)))) as archive:
        core = archive.read("docProps/core.xml").decode()
    assert "经发局任务交办单" in core
    assert core.count("2024-04-08T00:00:00Z") == 2


def test_the_same_letter_has_the_same_bytes() -> None:
    assert letter_of(plan_of(3)) == letter_of(plan_of(3))


def test_the_last_words_go_with_a_signature_that_opens_a_page() -> None:
    """With so many tasks that the signature does not fit, the reporting line stays with it."""
    with zipfile.ZipFile(io.BytesIO(letter_of(plan_of(9)))) as archive:
        xml = archive.read("word/document.xml").decode()
    before = xml[: xml.index("落实情况请报送")]
    assert "<w:keepNext/>" in before[before.rindex("<w:p>") :]
