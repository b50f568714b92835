"""Whatever bytes a file holds, reading it ends with findings inside the file, never with an exception."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, seed, settings
from hypothesis import strategies as st

from fangan.checks import check
from fangan.model.library import Library
from fangan.model.plan import Plan
from fangan.model.register import Register
from fangan.publish.content import parse_plan, read_register
from fangan.report.diagnostic import Diagnostic, has_errors
from fangan.report.text import render
from fangan.views.breakdown import plan_table
from fangan.views.outline import outline
from fangan.views.plan_json import plan_json
from tests.support import ROOT

FILES = [ROOT / "content" / "units.yml", *sorted((ROOT / "content" / "plans").glob("*.yml"))]
ORIGINALS = {path.stem: path.read_bytes() for path in FILES}
SIGNS = "：:，,。“”\"'‘’[]{}【】〔〕（）&*!@%#|>-–—?`~\\/　\xa0\t \n\r"
WORDS = (
    "标题",
    "章节",
    "任务",
    "阶段",
    "公文",
    "牵头单位",
    "成文日期",
    "2023年2月30日",
    "编号",
    "署名",
    "- ",
    ": ",
    "\n  ",
    "---\n",
)

pieces = st.one_of(st.sampled_from(SIGNS), st.sampled_from(WORDS), st.text(max_size=4))
yaml_like = st.lists(pieces, max_size=60).map("".join)


@st.composite
def mutations(draw: st.DrawFn) -> bytes:
    """A real file with a few accidents: bytes changed, lines lost or doubled, signs put in."""
    data = bytearray(draw(st.sampled_from(list(ORIGINALS.values()))))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(data) - 1))
        accident = draw(st.sampled_from(("byte", "line lost", "line doubled", "sign", "cut")))
        start = data.rfind(b"\n", 0, at) + 1
        end = data.find(b"\n", at) + 1 or len(data)
        if accident == "byte":
            data[at] = draw(st.integers(0, 255))
        elif accident == "line lost" and len(data) > end - start:
            del data[start:end]
        elif accident == "line doubled":
            data[end:end] = data[start:end]
        elif accident == "cut":
            del data[at + 1 :]
        else:
            text = data[start:end].decode("utf-8", "ignore")
            column = draw(st.integers(0, len(text)))
            data[start:end] = (text[:column] + draw(pieces) + text[column:]).encode()
    return bytes(data)


def check_reading(data: bytes) -> None:
    plan, findings = parse_plan("p.yml", data, "p")
    register, more = read_register("units.yml", data)
    for finding in [*findings, *more]:
        assert_inside(finding, data)
    assert bool(render(findings)) == bool(findings)
    if plan is None:
        assert has_errors(findings)
    elif not has_errors(findings):
        assert_usable(plan, register)


def assert_inside(finding: Diagnostic, data: bytes) -> None:
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    place = finding.place
    assert 1 <= place.line <= len(lines), finding
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1, finding
    assert place.length >= 1
    assert place.excerpt in ("", lines[place.line - 1])


def assert_usable(plan: Plan, register: Register) -> None:
    library = Library((plan,), register)
    assert len(plan_table(library, plan).rows) == len(plan_json(plan)["tasks"]) == len(plan.tasks)
    assert len(list(outline(plan))) >= len(list(plan.items))
    assert all(finding.code.startswith("U") for finding in check(library))


@seed(9704)
@settings(max_examples=400, deadline=None)
@given(mutations())
def test_a_damaged_real_file_never_breaks_reading(data: bytes) -> None:
    check_reading(data)


@seed(9704)
@settings(max_examples=300, deadline=None)
@given(yaml_like)
@example("")
@example("\ufeff")
@example("- \n" * 100)
@example("标题: 甲\n章节: [[[[")
@example(
    "标题: 甲\n章节:\n  - 标题: 乙\n    任务:\n      - 标题: 丙\n        完成时限: 0000年底前\n        牵头单位: ——\n"
)
@example("标题: 9999年\n章节:\n  - 标题: 乙\n    任务:\n      - 标题: 丙\n        完成时限: 次年年底前\n")
def test_text_that_looks_like_a_plan_never_breaks_reading(text: str) -> None:
    check_reading(text.encode())


@seed(9704)
@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode)))
@example(b"\xff\xfe\x00")
@example("标题".encode("utf-16-be"))
@example("标题: 关于".encode("gbk"))
def test_any_bytes_never_break_reading(data: bytes) -> None:
    check_reading(data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: Path(path).stem)
def test_a_real_file_cut_anywhere_never_breaks_reading(path: Path) -> None:
    data = path.read_bytes()
    for end in range(0, len(data), max(1, len(data) // 40)):
        check_reading(data[:end])
