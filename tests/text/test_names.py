"""Names of files and addresses that every system takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fangan.text.names import distinct_names, is_identifier, pinyin_id, safe_name, short_hash

WINDOWS_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])")
LONG = "兰州新区“优化法治化营商环境护航高质量发展”行政执法专项监督检查活动实施方案" * 4


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2023年工作要点", "2023年工作要点"),
        ("兰州新区“优化法治化营商环境”实施方案", "兰州新区“优化法治化营商环境”实施方案"),
        ("关于A/B的通知", "关于A_B的通知"),
        ('a<b>c:d"e\\f|g?h*i', "a_b_c_d_e_f_g_h_i"),
        ("方案. ", "方案"),
        ("..", "_"),
        ("", "_"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("COM¹", "_COM¹"),
        ("nul .docx", "_nul .docx"),
        ("CONOUT$", "_CONOUT$"),
        ("console", "console"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text())
def test_any_title_becomes_a_name_that_windows_takes(title: str) -> None:
    name = safe_name(title)
    assert name
    assert len(name.encode()) <= 200
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert not name.endswith((" ", "."))
    assert not WINDOWS_DEVICES.fullmatch(name.partition(".")[0].rstrip())


def test_long_titles_that_differ_at_the_end_get_different_names() -> None:
    one, other = safe_name(LONG + "甲"), safe_name(LONG + "乙")
    assert one != other
    assert len(one) <= 80
    assert one[:40] == other[:40] == LONG[:40]


@pytest.mark.parametrize("text", ["a", "2023-fazhi-yaodian", "A_b-9", "x" * 80])
def test_plain_ascii_is_an_identifier(text: str) -> None:
    assert is_identifier(text)


@pytest.mark.parametrize("text", ["", "-a", "_a", "a b", "a.b", "方案", "x" * 81, "con", "NUL", "lpt1", "a/b", "a\n"])
def test_other_words_are_no_identifier(text: str) -> None:
    assert not is_identifier(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("经发局", "jingfaju"),
        ("園區依法治區辦", "yuanquyifazhiquban"),
        ("中川镇", "zhongchuanzhen"),
        ("ABC办", "abcban"),
    ],
)
def test_an_id_is_the_pinyin_of_the_name(name: str, expected: str) -> None:
    assert pinyin_id(name) == expected


@pytest.mark.parametrize("name", ["", "——", "（）", "con"])
def test_a_name_without_pinyin_gets_a_hash(name: str) -> None:
    assert re.fullmatch(r"u-[0-9a-f]{8}", pinyin_id(name))


@given(st.text(max_size=80))
def test_every_name_gets_an_identifier(name: str) -> None:
    assert is_identifier(pinyin_id(name))


def test_a_long_name_keeps_a_hash_at_its_end() -> None:
    assert re.fullmatch(r"[a-z0-9-]{1,51}-[0-9a-f]{8}", pinyin_id(LONG))


def test_a_hash_is_the_same_on_every_run() -> None:
    assert short_hash("深入学习贯彻党的二十大精神和习近平法治思想") == "292af9e7"
    assert short_hash("甲", 6) == short_hash("甲")[:6]


def test_names_that_differ_in_case_only_are_numbered() -> None:
    names = distinct_names(["甲.docx", "A.docx", "a.docx", "a.xlsx", "a（2）.docx", "A.DOCX"])
    assert names == ("甲.docx", "A.docx", "a（2）.docx", "a.xlsx", "a（2）（2）.docx", "A（3）.DOCX")


@given(st.lists(st.sampled_from(["a.x", "A.x", "a（2）.x", "b"])))
def test_distinct_names_are_as_many_and_differ_on_every_system(names: list[str]) -> None:
    found = distinct_names(names)
    assert len({name.casefold() for name in found}) == len(names)
