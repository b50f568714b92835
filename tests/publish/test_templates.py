"""An office's templates: what is refused is not used, what is restored keeps the office's."""

from __future__ import annotations

from pathlib import Path

import pytest

from fangan.publish.content import parse_plan
from fangan.publish.template_files import listed, restore
from fangan.publish.template_trial import sample_text, trial
from fangan.publish.templates import Templates
from fangan.word.engine import WordTemplateError
from fangan.word.template_contract import BY_FILE, CONTRACTS, Contract
from tests.support import project_at
from tests.word.templates.edits import added, in_part, ours, without

LOST = without(ours(), "imprint")


def test_a_template_with_an_error_is_not_used(tmp_path: Path) -> None:
    templates = Templates(project_at(tmp_path, {"templates/notice.docx": LOST}))
    assert templates.refused("notice.docx")
    with pytest.raises(WordTemplateError, match=r"templates/notice\.docx 有错误.*版记.*fangan templates check"):
        templates.get("notice.docx")


def test_a_template_with_a_warning_is_used(tmp_path: Path) -> None:
    templates = Templates(project_at(tmp_path, {"templates/notice.docx": added(ours(), "{{p imprint }}")}))
    assert [finding.code for finding in templates.findings("notice.docx")] == ["W012"]
    assert templates.get("notice.docx").name == "templates/notice.docx"


def test_an_office_without_templates_uses_the_shipped_ones(tmp_path: Path) -> None:
    templates = Templates(project_at(tmp_path, {}))
    assert templates.problems(BY_FILE) == []


def test_a_word_file_that_nothing_uses_is_told_with_the_name_that_was_meant(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = dict.fromkeys(("notise.docx", "~$notice.docx", "notice.旧.docx", "a.txt"), b"")
    project = project_at(tmp_path, {f"templates/{name}": data for name, data in files.items()})
    (finding,) = Templates(project).strays()
    assert (finding.code, finding.place.path) == ("W003", "templates/notise.docx")
    assert "notice.docx" in finding.mend


def test_a_lost_template_is_told_and_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fangan.publish.templates.defaults", lambda: tmp_path)
    templates = Templates(project_at(tmp_path, {}))
    assert [finding.code for finding in templates.findings("notice.docx")] == ["W002"]
    assert templates.data("notice.docx") == ours()


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.file)
def test_a_shipped_template_passes_its_trial(contract: Contract) -> None:
    assert list(trial("t", contract, ours(contract.file))) == []


@pytest.mark.parametrize("format_", sorted({contract.format for contract in CONTRACTS}))
def test_the_plan_of_the_trial_is_right(format_: str) -> None:
    assert parse_plan("sample.yml", sample_text(format_).encode(), "sample")[1] == []


def test_a_trial_misses_what_a_template_loses() -> None:
    findings = list(trial("t", BY_FILE["notice.docx"], LOST))
    assert [finding.code for finding in findings] == ["W070"]


def test_a_trial_finds_a_file_that_word_would_refuse() -> None:
    data = in_part(ours(), "word/document.xml", "{{p imprint }}", "{{ imprint }}")
    assert any("段落套在段落里" in finding.message for finding in trial("t", BY_FILE["notice.docx"], data))


def test_restoring_keeps_the_offices_template_each_time(tmp_path: Path) -> None:
    project = project_at(tmp_path, {"templates/notice.docx": LOST})
    assert restore(project, "notice.docx") == tmp_path / "templates" / "notice.旧.docx"
    assert (tmp_path / "templates" / "notice.docx").read_bytes() == ours()
    (tmp_path / "templates" / "notice.docx").write_bytes(b"second")
    assert restore(project, "notice.docx") == tmp_path / "templates" / "notice.旧2.docx"
    assert (tmp_path / "templates" / "notice.旧.docx").read_bytes() == LOST
    assert restore(project, "notice.docx") is None
    assert len(list((tmp_path / "templates").iterdir())) == 3


def test_a_list_tells_whose_a_template_is(tmp_path: Path) -> None:
    project = project_at(tmp_path, {"templates/notice.docx": LOST, "templates/table.docx": ours("table.docx")})
    states = {each.contract.file: each.state for each in listed(project)}
    assert states["notice.docx"] == "本单位改过"
    assert states["table.docx"] == "自带的样子，没有改过"
    assert states["document.docx"] == "没有自己的，用 fangan 自带的"
