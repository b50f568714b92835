"""Reading what an office sets for all plans (content/fangan.yml)."""

from __future__ import annotations

import pytest

from fangan.model.fields import is_field
from fangan.model.profile import Margins, Profile
from fangan.model.read_settings import Settings, read_settings
from fangan.source.parse import read


def settings(text: str) -> tuple[Settings, list[str]]:
    source, node, findings = read("fangan.yml", text.encode(), is_field)
    assert node
    found, more = read_settings(source, node)
    return found, [finding.code for finding in (*findings, *more)]


def test_nothing_said_is_as_the_template_has_it() -> None:
    assert settings("版式:\n") == (Settings(Profile()), [])


def test_all_that_can_be_said_of_the_page() -> None:
    text = "版式: {发文机关标志字号: 40磅, 页边距: 补偿, 行距: 29.5, 左右对称: 是, 版记双页: 否}"
    profile = Profile(
        mark_size=40, margins=Margins.COMPENSATED, line_pitch=29.5, mirrored=True, imprint_on_even_page=False
    )
    assert settings(text) == (Settings(profile), [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("版式: {行距: 100}", "M008"),
        ("版式: {行距: 单倍}", "M008"),
        ("版式: {发文机关标志字号: 2}", "M008"),
        ("版式: {页边距: 宽}", "M007"),
        ("版式: {左右对称: 也许}", "M007"),
        ("版式: {字体: 宋体}", "M001"),
        ("格式: 信函", "M001"),
        ("- 版式", "M002"),
    ],
)
def test_what_cannot_be_set_is_told(text: str, code: str) -> None:
    assert settings(text)[1] == [code]
