"""Reading one group of fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import pytest

from fangan.model.fields import Names, is_field
from fangan.model.record import Reading, Record
from fangan.source.nodes import Mapping as MappingNode
from fangan.source.parse import read
from tests.support import found_at

FIELDS: Names = MappingProxyType({
    "title": ("标题",),
    "text": ("内容",),
    "issued_on": ("成文日期",),
    "copies": ("份数",),
    "seal": ("用印",),
    "units": ("牵头单位", "牵头部门"),
    "notice": ("公文",),
    "items": ("条目",),
})  # fmt: skip
YES_NO: Mapping[str, bool] = {"是": True, "否": False, "yes": True}


def record(text: str) -> Record:
    source, node, findings = read("p.yml", text.encode(), is_field)
    assert not findings
    assert isinstance(node, MappingNode)
    return Record(Reading(source), node, FIELDS, "方案")


def told(fields: Record) -> list[tuple[str, int, int]]:
    return found_at(fields.reading.findings)


@pytest.mark.parametrize("key", ["标题", "標題", "title", "Title", "TITLE"])
def test_a_field_is_found_by_any_of_its_names(key: str) -> None:
    assert record(f"{key}: 甲\n").line("title") == "甲"


@pytest.mark.parametrize("text", ["标题:\n", "标题: ''\n", "标题: |\n", "标题: ~\n"])
def test_what_is_written_empty_is_missing_but_a_sign_is_text(text: str) -> None:
    value = record(text).line("title")
    assert value == ("~" if "~" in text else None)


@pytest.mark.parametrize(
    ("text", "line"),
    [("标题: 甲\n", "甲"), ("标题: |\n  甲\n  乙\n", "甲乙"), ("标题: 甲\n  乙\n", "甲乙"), ("标题: 'A  '\n", "A")],
)
def test_a_line_is_one_line(text: str, line: str) -> None:
    assert record(text).line("title") == line


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("内容: 甲\n", ("甲",)),
        ("内容: |\n  甲\n  乙\n", ("甲", "乙")),
        ("内容:\n  - 甲\n  - 乙\n", ("甲", "乙")),
        ("内容:\n  - |\n    甲\n    乙\n  - 丙\n", ("甲", "乙", "丙")),
        ("内容: |\n\n  甲\n\n  乙\n", ("甲", "乙")),
        ("内容:\n", ()),
        ("标题: 甲\n", ()),
    ],
)
def test_a_text_is_read_by_paragraphs(text: str, paragraphs: tuple[str, ...]) -> None:
    assert record(text).paragraphs("text") == paragraphs


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("牵头单位: 甲局、乙局\n", [("甲局", 7, 2), ("乙局", 10, 2)]),
        ("牵头单位: '甲局、乙局'\n", [("甲局", 8, 2), ("乙局", 11, 2)]),
        ("牵头单位: [甲局, 乙局]\n", [("甲局", 8, 2), ("乙局", 12, 2)]),
        ("牵头单位: ['各乡、镇']\n", [("各乡、镇", 8, 6)]),
        ("牵头单位: '甲''局、乙局'\n", [("甲'局", 7, 9), ("乙局", 7, 9)]),
    ],
)
def test_names_are_found_with_their_places(text: str, places: list[tuple[str, int, int]]) -> None:
    found = record(text).mentions("units")
    assert [(mention.name, mention.place.column, mention.place.length) for mention in found] == places


def test_names_over_several_lines_have_the_place_of_the_first() -> None:
    found = record("牵头单位: 甲局、\n  乙局\n").mentions("units")
    assert [(mention.name, mention.place.line) for mention in found] == [("甲局", 1), ("乙局", 1)]


@pytest.mark.parametrize("text", ["牵头单位:\n  - 甲局\n  -\n", "牵头单位:\n  - 甲局\n  - ' '\n"])
def test_an_empty_name_is_an_error_not_a_unit(text: str) -> None:
    fields = record(text)
    assert [mention.name for mention in fields.mentions("units")] == ["甲局"]
    assert [code for code, *_ in told(fields)] == ["M002"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("成文日期: 2023年5月31日\n", date(2023, 5, 31)),
        ("成文日期: 2023-05-31\n", date(2023, 5, 31)),
        ("标题: 甲\n", None),
    ],
)
def test_a_date_is_read(text: str, day: date | None) -> None:
    fields = record(text)
    assert fields.date("issued_on") == day
    assert told(fields) == []


@pytest.mark.parametrize(
    ("word", "code"), [("2023-02-30", "M006"), ("2023年13月1日", "M006"), ("五月", "M005"), ("2023年5月", "M005")]
)
def test_a_wrong_date_is_told(word: str, code: str) -> None:
    fields = record(f"成文日期: {word}\n")
    assert fields.date("issued_on") is None
    assert told(fields) == [(code, 1, 7)]


@pytest.mark.parametrize(("word", "number"), [("20", 20), ("20份", 20), ("0", 0), ("'007'", 7)])
def test_a_number_is_read(word: str, number: int) -> None:
    assert record(f"份数: {word}\n").number("copies") == number


@pytest.mark.parametrize("word", ["多", "二十", "-1", "1.5", "4e1", "9" * 4000, "２０"])
def test_what_is_no_number_is_told(word: str) -> None:
    fields = record(f"份数: {word}\n")
    assert fields.number("copies") is None
    assert told(fields) == [("M008", 1, 5)]


@pytest.mark.parametrize(("word", "value"), [("是", True), ("否", False), ("yes", True), ("YES", True)])
def test_a_choice_is_read(word: str, value: bool) -> None:
    assert record(f"用印: {word}\n").choice("seal", YES_NO, True) is value


def test_a_choice_that_is_not_made_is_the_default() -> None:
    fields = record("标题: 甲\n")
    assert fields.choice("seal", YES_NO, False) is False
    assert told(fields) == []


def test_a_wrong_choice_names_the_choices_and_no_english() -> None:
    fields = record("用印: 也许\n")
    assert fields.choice("seal", YES_NO, True) is True
    (finding,) = fields.reading.findings
    assert (finding.message, finding.mend) == ("“用印”不能是“也许”", "可以写：是、否。")


def test_unknown_and_doubled_keys_are_told_at_once() -> None:
    assert told(record("标题: 甲\n联系电话: 乙\n标题: 丙\n")) == [("M001", 2, 1), ("M003", 3, 1)]


def test_of_doubled_keys_the_first_counts() -> None:
    assert record("标题: 甲\ntitle: 乙\n").line("title") == "甲"


def test_a_doubled_field_in_two_languages_names_both() -> None:
    (finding,) = record("标题: 甲\ntitle: 乙\n").reading.findings
    assert finding.message == "“title”就是第 1 行的“标题”，写了两次"


@pytest.mark.parametrize("key", ["｛标题", "标题？", "“标题”", "标题。", "(标题)"])
def test_a_name_with_punctuation_is_no_field(key: str) -> None:
    fields = record(f"{key}: 甲\n")
    assert fields.line("title") is None
    assert [finding.mend for finding in fields.reading.findings] == ["写成“标题”：字段名不带标点，括号用半角的 { }。"]


def test_a_blank_of_no_width_after_a_name_is_passed_over() -> None:
    assert record("标题\u200b: 甲\n").line("title") == "甲"


def test_a_missing_field_is_told_only_where_it_is_required() -> None:
    fields = record("内容: 甲\n")
    assert fields.line("title") is None
    assert told(fields) == []
    assert fields.line("title", required=True) is None
    assert told(fields) == [("M004", 1, 1)]


def test_a_field_that_is_misspelled_is_not_missing_too() -> None:
    fields = record("标提: 甲\n")
    assert fields.line("title", required=True) is None
    assert told(fields) == [("M001", 1, 1)]


def test_an_empty_field_that_is_required_is_told_at_its_key() -> None:
    fields = record("内容: 甲\n标题:\n")
    assert fields.line("title", required=True) is None
    assert told(fields) == [("M004", 2, 1)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("标题: [甲]\n", "这里应当是一行文字（标题），写成了列表"),
        ("标题: {甲: 乙}\n", "这里应当是一行文字（标题），写成了一组字段"),
    ],
)
def test_a_line_in_the_wrong_form_is_told(text: str, message: str) -> None:
    fields = record(text)
    assert fields.line("title") is None
    assert [finding.message for finding in fields.reading.findings] == [message]


@pytest.mark.parametrize("text", ["条目: 甲\n", "条目:\n  标题: 甲\n"])
def test_what_should_be_a_list_is_told(text: str) -> None:
    fields = record(text)
    assert fields.items("items") == ()
    assert [code for code, *_ in told(fields)] == ["M002"]


@pytest.mark.parametrize("text", ["公文: 甲\n", "公文:\n  - 甲\n"])
def test_what_should_be_a_group_is_told(text: str) -> None:
    fields = record(text)
    assert fields.record("notice", FIELDS, "公文") is None
    assert [code for code, *_ in told(fields)] == ["M002"]


def test_fields_come_in_the_order_of_the_file() -> None:
    fields = record("用印: 是\n标题: 甲\n份数:\n内容: 乙\n")
    assert [name for name, _ in fields.in_order(FIELDS)] == ["seal", "title", "text"]


def test_a_finding_is_told_once_however_often_a_field_is_read() -> None:
    fields = record("成文日期: 五月\n")
    fields.date("issued_on")
    fields.date("issued_on")
    assert len(fields.reading.distinct) == 1
