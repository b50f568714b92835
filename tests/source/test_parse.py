"""YAML events to positioned nodes, bounded, every scalar a text."""

from __future__ import annotations

import time

import pytest

from fangan.model.fields import is_field
from fangan.report.diagnostic import Diagnostic
from fangan.source.nodes import Entry, Mapping, Node, Scalar, Sequence, Source
from fangan.source.parse import MOST_DEPTH, MOST_NODES, MOST_SCALAR, read
from tests.support import found_at


def tree(text: str) -> Node:
    _, node, findings = read("p.yml", text.encode(), is_field)
    assert not findings
    assert node is not None
    return node


def findings(text: str) -> list[Diagnostic]:
    return read("p.yml", text.encode(), is_field)[2]


def plain(node: Node) -> object:
    """The tree without its places."""
    match node:
        case Scalar():
            return node.value
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return [(entry.key.value, plain(entry.value)) for entry in node.entries]


def scalar(text: str) -> Scalar:
    node = tree(text)
    assert isinstance(node, Mapping)
    value = node.entries[0].value
    assert isinstance(value, Scalar)
    return value


def test_a_file_becomes_a_tree_in_its_order() -> None:
    assert plain(tree("标题: 甲\n附件:\n  - 乙\n  - {标题: 丙}\n类型: 丁\n")) == [
        ("标题", "甲"),
        ("附件", ["乙", [("标题", "丙")]]),
        ("类型", "丁"),
    ]


@pytest.mark.parametrize(
    "word",
    [
        "010",
        "007",
        "1.10",
        "1e3",
        "20230314",
        "0.30",
        "~",
        "null",
        "True",
        "no",
        "12:30",
        "2023-02-30",
        "0100020003",
        "0x1F",
        "9" * 5000,
    ],
)
def test_every_scalar_stays_text(word: str) -> None:
    assert scalar(f"a: {word}\n").value == word


def test_double_keys_are_kept_for_the_reader_to_judge() -> None:
    assert plain(tree("a: 1\na: 2\n")) == [("a", "1"), ("a", "2")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: |\n  第一段\n  第二段\n", "第一段\n第二段\n"),
        ("a: >\n  第一行\n  第二行\n", "第一行第二行\n"),
        ("a: 第一行\n  第二行\n", "第一行第二行"),
        ("a: '第一行\n  第二行'\n", "第一行第二行"),
        ('a: "第一行\n  第二行"\n', "第一行第二行"),
        ("a: Word 第一行\n  PDF\n", "Word 第一行 PDF"),
        ("a: '他说''好'''\n", "他说'好'"),
        ('a: "第一段\\n第二段"\n', "第一段\n第二段"),
        ("a:\n", ""),
        ("a: # 注释\n", ""),
        ("a: 甲 # 注释\n", "甲"),
        ("a: 甲#1\n", "甲#1"),
    ],
)
def test_text_is_read_without_blanks_of_line_breaks(text: str, value: str) -> None:
    assert scalar(text).value == value


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("标题: 2023年工作要点\n", "2023年工作要点"),
        ("标题: '2023年工作要点'\n", "'2023年工作要点'"),
        ("𠮷𠮷: 甲乙\n", "甲乙"),
        ("\ufeff标题: 甲乙\n", "甲乙"),
        ("标题: 甲乙\r\n类型: 丙\r\n", "甲乙"),
    ],
)
def test_a_scalar_knows_its_place(text: str, marked: str) -> None:
    source, node, _ = read("p.yml", text.encode())
    assert isinstance(node, Mapping)
    place = source.place(node.entries[0].value.span)
    assert place.excerpt[place.column - 1 : place.column - 1 + place.length] == marked


def test_offsets_hold_only_in_text_that_stands_as_it_is_read() -> None:
    assert scalar("a: 甲、乙\n").plain
    assert scalar("a: '甲、乙'\n").plain
    assert scalar("a: '甲、乙'\n").indent == 1
    assert not scalar("a: '甲''、乙'\n").plain
    assert not scalar("a: 甲、\n  乙\n").plain


def test_a_place_that_runs_over_lines_ends_with_its_first() -> None:
    source = Source("p.yml", "a: 甲\n  乙丙丁\n")
    assert source.place(scalar(source.text).span).length == 1


def test_a_place_below_the_last_line_has_no_excerpt() -> None:
    assert Source("p.yml", "a: 甲").line_place(7).excerpt == ""


@pytest.mark.parametrize("text", ["", "\n\n", "   \n", "# 注释\n", "---\n", "---\n...\n"])
def test_a_file_without_content_is_said_to_be_empty(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["Y003"]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("标题: 甲\n导语: &zhu 乙\n", "Y011", 2, 5),
        ("标题: 甲\n导语: *zhu\n", "Y011", 2, 5),
        ("标题: 甲\n公文: !notice\n  主送: 乙\n", "Y011", 2, 5),
        ("标题: !!str 甲\n", "Y011", 1, 5),
        ("标题: 甲\n<<: *tong\n", "Y011", 2, 5),
        ("a: &a [1, *a]\n", "Y011", 1, 4),
        ("%YAML 1.1\n---\n标题: 甲\n", "Y011", 1, 1),
        ("标题: 甲\n---\n标题: 乙\n", "Y010", 2, 1),
        ("? [甲]\n: 乙\n", "Y013", 1, 3),
        ("? {甲: 乙}\n: 丙\n", "Y013", 1, 3),
        ('标题: "甲\\x01乙"\n', "Y004", 1, 5),
        ('标题: "甲\\0乙"\n', "Y004", 1, 5),
        ('标题: "甲\\u202e乙"\n', "Y004", 1, 5),
        ("导语: 落实 #1号文件\n", "Y028", 1, 8),
        ("导语: #1号文件\n", "Y028", 1, 5),
    ],
)
def test_what_a_reader_does_not_see_is_refused(text: str, code: str, line: int, column: int) -> None:
    assert found_at(findings(text))[0] == (code, line, column)


@pytest.mark.parametrize("escape", ["\\ud800", "\\udfff", "\\q", "\\xZZ"])
def test_a_bad_escape_is_an_error(escape: str) -> None:
    assert findings(f'标题: "甲{escape}乙"\n')


@pytest.mark.parametrize(
    "text",
    ["甲: # 注释\n", "甲: 乙 # 注释\n", "甲: '乙' #注释\n", "甲: 乙#1\n", "# 甲 #1\n甲: 乙\n", "甲: |\n  乙 #1\n"],
)
def test_a_comment_or_a_sign_in_text_is_no_warning(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text", ["[" * 5000, "标题: 甲\n章节: " + "[" * 5000 + "]" * 5000, "- " * 5000, "{a: " * 5000, "[" * 50_000]
)
def test_thousands_of_brackets_are_refused_at_once(text: str) -> None:
    start = time.perf_counter()
    (finding,) = findings(text)
    assert finding.code == "Y012"
    assert time.perf_counter() - start < 5


def test_nesting_up_to_the_limit_is_read() -> None:
    assert findings("[" * MOST_DEPTH + "]" * MOST_DEPTH) == []
    assert [finding.code for finding in findings("[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1))] == ["Y012"]


def test_too_many_nodes_are_refused() -> None:
    assert findings("- a\n" * (MOST_NODES - 1)) == []
    assert [finding.code for finding in findings("- a\n" * (MOST_NODES + 1))] == ["Y014"]


def test_a_scalar_that_is_too_long_is_refused() -> None:
    assert findings("a: " + "字" * MOST_SCALAR) == []
    assert [finding.code for finding in findings("a: " + "字" * (MOST_SCALAR + 1))] == ["Y015"]


def test_a_file_of_two_megabytes_is_refused_unread() -> None:
    source, node, found = read("p.yml", b"a: " + b"x" * (2 << 20))
    assert node is None
    assert source.text == ""
    assert [finding.code for finding in found] == ["Y001"]


def test_aliases_do_not_multiply_what_is_read() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    assert {finding.code for finding in findings("\n".join(lines))} == {"Y011"}


def test_entries_pair_keys_with_values() -> None:
    node = tree("标题: 甲\n")
    assert isinstance(node, Mapping)
    assert isinstance(node.entries[0], Entry)
    assert (node.entries[0].key.span.column, node.entries[0].value.span.column) == (0, 4)
