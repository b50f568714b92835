"""U003: the name of a role looks like a usual one with a wrong character."""

from __future__ import annotations

import pytest

from fangan.checks.unusual_role import unusual_role
from tests.support import library_of, plan_from


def messages(field: str) -> list[tuple[str, str]]:
    tasks = f"[{{标题: 丙, {field}: 甲局}}, {{标题: 丁, {field}: 甲局}}]"
    plan = plan_from(f"标题: 甲\n章节: [{{标题: 乙, 任务: {tasks}}}]\n")
    return [(finding.message, finding.mend[:12]) for finding in unusual_role(library_of(plan))]


@pytest.mark.parametrize(
    ("field", "near"), [("责仁单位", "责任单位"), ("牵投单位", "牵头单位"), ("参予单位", "参与单位")]
)
def test_a_wrong_character_is_told_once(field: str, near: str) -> None:
    assert messages(field) == [(f"“{field}”不是常用的职责名称", f"是不是“{near}”？如果")]


@pytest.mark.parametrize("field", ["牵头单位", "指导单位", "監督單位", "技术支撑单位", "包保单位", "牵头处室"])
def test_other_roles_are_taken_as_they_are(field: str) -> None:
    assert messages(field) == []
