"""Findings as a drafter sees them on a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.report.diagnostic import Diagnostic, Level, Place, error, has_errors, warning
from fangan.report.text import EXCERPT_COLUMNS, MOST_OF_ONE_KIND, render
from fangan.text.width import display_width

LINE = "    牵头单位：组织人事局"


def at(column: int, length: int = 1, excerpt: str = LINE, line: int = 7) -> Diagnostic:
    return error("Y020", Place("p.yml", line, column, length, excerpt), "用了全角冒号", "改成半角冒号。")


def pointed(finding: Diagnostic) -> tuple[str, str]:
    """The excerpt's line and the caret's line, both without the gutter."""
    _, shown, carets, *_ = render([finding]).split("\n")
    gutter = shown.index("│") + 2
    return shown[gutter:], carets[gutter:]


def under(finding: Diagnostic) -> str:
    """What stands over the carets."""
    shown, carets = pointed(finding)
    start = len(carets) - len(carets.lstrip(" "))
    covered, column = "", 0
    for char in shown:
        if start <= column < len(carets):
            covered += char
        column += display_width(char)
    return covered


def test_a_finding_is_shown_with_place_line_caret_and_mend() -> None:
    assert render([at(9)]) == (
        "p.yml:7:9  错误 Y020  用了全角冒号\n"
        "     7 │     牵头单位：组织人事局\n"
        "       │             ^^\n"
        "  改法：改成半角冒号。\n"
        "\n"
        "共 1 个错误。\n"
    )


def test_nothing_found_says_nothing() -> None:
    assert render([]) == ""


@pytest.mark.parametrize(
    ("column", "length", "marked"),
    [(9, 1, "："), (5, 4, "牵头单位"), (10, 5, "组织人事局"), (1, 4, "    ")],
)
def test_the_caret_stands_under_the_marked_text(column: int, length: int, marked: str) -> None:
    assert under(at(column, length)) == marked


def test_a_caret_at_the_end_of_a_line_is_still_shown() -> None:
    shown, carets = pointed(at(len(LINE) + 1))
    assert shown == LINE
    assert carets == " " * display_width(LINE) + "^"


def test_blanks_and_control_characters_are_made_visible() -> None:
    assert pointed(at(1, 1, "\t主送: 中川镇"))[0] == "␉主送: 中川镇"
    assert under(at(3, 1, "总体\x0b要求")) == "�"


@pytest.mark.parametrize("column", [1, 60, 200, 390])
def test_a_long_line_is_cut_to_a_window_around_the_mark(column: int) -> None:
    line = "".join(chr(0x4E00 + index) for index in range(400))
    finding = at(column, 3, line)
    assert display_width(pointed(finding)[0]) <= EXCERPT_COLUMNS + 4
    assert under(finding) == line[column - 1 : column + 2]


def test_cut_ends_are_shown_as_dots() -> None:
    shown, _ = pointed(at(200, 3, "字" * 400))
    assert shown.startswith("…")
    assert shown.endswith("…")


def test_a_line_that_fits_is_not_cut() -> None:
    line = "  - {名称: 经发局, 启用日期: 2023年13月1日, 停用日期: 以后}"
    assert pointed(at(40, 2, line))[0] == line


@given(
    st.text(st.characters(exclude_characters="\n\r"), min_size=1, max_size=150), st.integers(1, 151), st.integers(1, 80)
)
def test_any_line_is_shown_with_one_row_of_carets(line: str, column: int, length: int) -> None:
    text = render([at(min(column, len(line) + 1), length, line)])
    rows = [row for row in text.split("\n") if "│" in row]
    assert len(rows) == (2 if line.strip() else 0)
    assert not line.strip() or set(rows[1].partition("│")[2]) <= {" ", "^"}


def test_findings_stand_in_the_order_of_their_places() -> None:
    findings = [at(5, line=9), at(3, line=2), warning("U001", Place("a.yml", 5, 1), "没有登记"), at(1, line=2)]
    heads = [row.split("  ")[0] for row in render(findings).split("\n") if "yml:" in row]
    assert heads == ["a.yml:5:1", "p.yml:2:1", "p.yml:2:3", "p.yml:9:5"]


def test_repeats_of_one_kind_in_one_file_are_folded() -> None:
    more = 5
    text = render(at(9, line=line) for line in range(1, MOST_OF_ONE_KIND + 1 + more))
    assert text.count("错误 Y020") == MOST_OF_ONE_KIND
    assert f"p.yml  Y020 另有 {more} 处相同，未逐一列出。" in text
    assert text.endswith(f"共 {MOST_OF_ONE_KIND + more} 个错误。\n")


def test_other_kinds_and_files_are_not_folded_away() -> None:
    repeats = [at(9, line=line) for line in range(1, 60)]
    others = [error("M001", Place("p.yml", 70, 1), "没有这个字段"), error("Y020", Place("q.yml", 1, 1), "全角冒号")]
    text = render([*repeats, *others])
    assert "p.yml:70:1  错误 M001" in text
    assert "q.yml:1:1  错误 Y020" in text


def test_errors_and_warnings_are_counted_apart() -> None:
    place = Place("p.yml", 1, 1)
    assert render([error("M001", place, "甲"), warning("U001", place, "乙"), warning("U001", place, "丙")]).endswith(
        "共 1 个错误、2 个警告。\n"
    )
    assert render([warning("U001", place, "乙")]).endswith("共 1 个警告。\n")


def test_colour_marks_the_level_alone() -> None:
    text = render([at(9)], color=True)
    assert "\x1b[1;31m错误 Y020\x1b[0m" in text
    assert render([at(9)]) == text.replace("\x1b[1;31m", "").replace("\x1b[0m", "")


@pytest.mark.parametrize(
    ("levels", "expected"), [([], False), ([Level.WARNING], False), ([Level.WARNING, Level.ERROR], True)]
)
def test_only_errors_are_errors(levels: list[Level], expected: bool) -> None:
    findings = [Diagnostic("X", level, "甲", Place("p.yml", 1, 1)) for level in levels]
    assert has_errors(findings) is expected
