"""What an office's edit lacks or breaks, and that nothing is found in what it may do."""

from __future__ import annotations

import pytest

from fangan.report.diagnostic import Level
from fangan.word.template_contract import BY_FILE, CONTRACTS, Contract
from fangan.word.templates.check import check_template
from tests.word.templates.edits import (
    added,
    codes,
    edited,
    found,
    ours,
    replaced,
    without,
)  # fmt: skip


@pytest.mark.parametrize("name", BY_FILE)
def test_a_shipped_template_has_no_findings(name: str) -> None:
    assert check_template(name, BY_FILE[name], ours(name)) == ()


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.file)
def test_each_tag_that_is_deleted_is_missed(contract: Contract) -> None:
    for variable in contract.needed:
        (finding,) = found(without(ours(contract.file), variable.name), contract.file)
        assert finding.code == "W011"
        assert variable.label in finding.message
        assert finding.level is (Level.ERROR if variable.drafted else Level.WARNING)


def test_a_missing_tag_is_told_with_what_is_lost_and_where_it_goes() -> None:
    (finding,) = found(without(ours(), "imprint"))
    assert "抄送机关、印发机关、印发日期和份数" in finding.message
    assert "“附件”（attachment_pages）那一段后面" in finding.mend
    assert "{{p imprint }}" in finding.mend


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{{p imprint }}", "{{p imprnt }}", "W010"),
        ("{{p imprint }}", "{{p 版记 }}", "W010"),
        ("{{p imprint }}", "{{p imprint", "W021"),
        ("{{p imprint }}", "{p imprint }", "W021"),
        ("{{p imprint }}", "{{p imprint }", "W021"),
        ("{{p imprint }}", "｛｛p imprint ｝｝", "W022"),
        ("{{p imprint }}", "{{p imprint ｝｝", "W022"),
        ("{%p if addressees %}", "（%p if addressees %）", "W022"),
        ("{{p imprint }}", "{{p imprint }} 第二段文字", "W024"),
        ("{{p imprint }}", "{{p imprint }}{{p body }}", "W024"),
        ("{{p imprint }}", "{{ imprint }}", "W025"),
        ("{{ addressees }}", "{{p addressees }}", "W025"),
        ("{{p imprint }}", "{{ p imprint }}", "W030"),
        ("{{p imprint }}", "{{p imprint|safe }}", "W030"),
        ("{{p imprint }}", "{{p imprint }}{{p “imprint” }}", "W030"),
    ],
)
def test_a_tag_that_is_written_wrongly_is_an_error_in_its_paragraph(old: str, new: str, code: str) -> None:
    findings = found(replaced(ours(), old, new))
    assert code in codes(findings)
    assert "W011" not in codes(findings), "what is told already is not told again as missing"
    first = next(finding for finding in findings if finding.code == code)
    assert first.level is Level.ERROR
    assert first.place.where.startswith("正文第 ")
    assert first.mend


@pytest.mark.parametrize("near", ["imprnt", "版记", "inprint"])
def test_a_name_that_is_not_known_is_told_with_the_nearest(near: str) -> None:
    (finding,) = found(replaced(ours(), "{{p imprint }}", f"{{{{p {near} }}}}"))
    assert "是不是“imprint”？" in finding.mend


def test_a_name_of_another_template_is_told_so() -> None:
    (finding,) = found(added(ours(), "{{p table }}"))
    assert "table.docx" in finding.mend


@pytest.mark.parametrize(
    "code",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__ }}",
        "{{ addressees.__class__.__mro__ }}",
        "{{ addressees() }}",
        "{{ addressees[0] }}",
        "{{ addressees|upper }}",
        "{{ 7*7 }}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% macro f() %}",
        "{% for x in range(1000000000) %}",
        "{%p for x in ().__class__ %}",
        "{% if addressees == 'x' %}",
        "{%- if addressees %}",
        "{{r addressees }}",
        "{%tr for x in notes %}",
    ],
)
def test_code_is_an_error_that_says_what_is_allowed(code: str) -> None:
    findings = found(added(ours(), code))
    (finding,) = [each for each in findings if each.code == "W030"]
    assert finding.level is Level.ERROR
    assert "{{ 名称 }}" in finding.mend


def test_a_loop_in_a_loop_is_refused() -> None:
    data = edited(ours("table.docx"), "{%p for note in notes %}", "{%p for other in notes %}", before=True)
    data = edited(data, "{%p endfor %}", "{%p endfor %}", before=True)
    assert "W030" in codes(found(data, "table.docx"))


@pytest.mark.parametrize("tag", ["{%p if addressees %}", "{%p endif %}"])
def test_half_a_condition_is_an_error(tag: str) -> None:
    (finding,) = [each for each in found(replaced(ours(), tag, "")) if each.code == "W020"]
    assert finding.level is Level.ERROR


def test_a_condition_with_p_must_end_with_p() -> None:
    assert "W020" in codes(found(replaced(ours(), "{%p endif %}", "{% endif %}")))


def test_a_condition_alone_in_its_paragraph_without_p_leaves_an_empty_line() -> None:
    data = replaced(ours(), "{%p if addressees %}", "{% if addressees %}")
    findings = found(replaced(data, "{%p endif %}", "{% endif %}"))
    assert codes(findings) == ["W023", "W023"]
    assert {finding.level for finding in findings} == {Level.WARNING}


def test_a_tag_written_twice_is_a_warning() -> None:
    (finding,) = found(added(ours(), "{{p imprint }}"))
    assert (finding.code, finding.level) == ("W012", Level.WARNING)


def test_an_element_that_hangs_on_another_is_an_error() -> None:
    data = edited(without(ours(), "notice_text"), "{%p endif %}", "{{p notice_text }}", before=True)
    (finding,) = found(data)
    assert (finding.code, finding.level) == ("W013", Level.ERROR)


def test_an_element_that_hangs_on_itself_is_right() -> None:
    data = edited(ours(), "{{p imprint }}", "{%p if imprint %}", before=True)
    assert found(added(data, "{%p endif %}")) == ()


@pytest.mark.parametrize(
    "text",
    ["内部资料　注意保存", "完成率（%）", "占比 100%。", "{附注}", "联系人：办公室（电话 0931）", "{# 给同事的话 #}"],
)
def test_fixed_words_of_the_office_are_right(text: str) -> None:
    assert found(added(ours(), text)) == ()


def test_a_line_around_words_within_a_paragraph_may_be_conditional() -> None:
    data = replaced(ours(), "{{ addressees }}：", "{% if addressees %}{{ addressees }}：{% endif %}")
    assert found(data) == ()


def test_words_above_the_head_are_a_warning_because_they_push_the_mark_down() -> None:
    (finding,) = found(edited(ours(), "{{p head }}", "内部资料", before=True))
    assert (finding.code, finding.level) == ("W014", Level.WARNING)
