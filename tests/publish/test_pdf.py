"""The PDFs of a build: made when stale, all together, and never one that shows an older notice."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

import pytest

from fangan.publish.build import Outcome, Request, build
from fangan.publish.project import Project
from tests.publish.fake_office import FakeOffice, no_office
from tests.publish.test_build import DAY, change, two_plans

PDFS = ["notices/a.pdf", "notices/b.pdf"]


@dataclass(frozen=True)
class Bench:
    """A project of two plans and a machine."""

    project: Project
    office: FakeOffice

    def run(self, *, pdf: bool = True, plans: tuple[str, ...] = (), only: tuple[str, ...] = ("notices",)) -> Outcome:
        return build(self.project, Request(DAY, plans, only, pdf), lambda *_: None)

    def pdfs(self) -> list[str]:
        folder = self.project.dist
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf"))

    def listed(self) -> list[str]:
        manifest = json.loads((self.project.dist / "manifest.json").read_text("utf-8"))
        return sorted(name for name in manifest["files"] if name.endswith(".pdf"))


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    made = Bench(two_plans(tmp_path / "project"), no_office(tmp_path, monkeypatch))
    made.office.install()
    return made


def test_each_notice_gets_a_pdf_beside_it_and_in_the_manifest(bench: Bench) -> None:
    outcome = bench.run()
    assert bench.pdfs() == bench.listed() == PDFS
    assert set(PDFS) <= set(outcome.written)
    assert outcome.failures == []


def test_a_build_without_pdf_makes_none(bench: Bench) -> None:
    bench.run(pdf=False)
    assert bench.pdfs() == bench.office.calls() == []


def test_a_pdf_is_not_made_again_when_nothing_changed(bench: Bench) -> None:
    bench.run()
    outcome = bench.run()
    assert outcome.written == []
    assert outcome.current == 4
    assert bench.office.calls() == [".fodt 2", ".pdf 2"]


def test_only_the_pdf_of_a_changed_notice_is_made_again(bench: Bench) -> None:
    bench.run()
    change(bench.project, "a", "建立台账", "建立清单")
    assert bench.run().written == ["notices/a.docx", "notices/a.pdf"]
    assert bench.office.calls()[2:] == [".fodt 1", ".pdf 1"]


def test_another_libreoffice_makes_them_again(bench: Bench) -> None:
    bench.run()
    os.utime(bench.office.program, (1, 1))
    assert bench.run().written == PDFS


def test_without_pdf_those_of_the_same_notices_stay_and_the_others_go(bench: Bench) -> None:
    bench.run()
    change(bench.project, "a", "建立台账", "建立清单")
    outcome = bench.run(pdf=False)
    assert outcome.removed == ["notices/a.pdf"]
    assert bench.pdfs() == bench.listed() == ["notices/b.pdf"]


def test_a_build_of_tables_leaves_pdfs_alone(bench: Bench) -> None:
    bench.run()
    bench.run(pdf=False, only=("tables",))
    assert bench.pdfs() == PDFS


def test_the_pdf_of_a_plan_that_is_gone_goes_too(bench: Bench) -> None:
    bench.run()
    (bench.project.plans / "a.yml").unlink()
    assert set(bench.run(pdf=False).removed) == {"notices/a.docx", "notices/a.pdf"}


def test_the_pdf_of_a_plan_with_an_error_stays_with_its_last_good_notice(bench: Bench) -> None:
    bench.run()
    change(bench.project, "a", "标题: 甲方案", "标题：甲方案")
    bench.run()
    assert bench.pdfs() == PDFS


def test_one_plan_asked_for_gets_its_pdf_only(bench: Bench) -> None:
    bench.run(plans=("b",))
    assert bench.pdfs() == ["notices/b.pdf"]


def test_without_libreoffice_all_else_is_made_and_it_is_said_once(bench: Bench) -> None:
    bench.office.program.unlink()
    outcome = bench.run(only=("notices", "tables"))
    assert len(outcome.failures) == 1
    assert "2 份公文的 PDF：没有找到 LibreOffice" in outcome.failures[0]
    assert {"notices/a.docx", "notices/b.docx", "tables/a.docx"} <= set(outcome.written)


def test_without_libreoffice_earlier_pdfs_stay_but_none_of_a_changed_notice(bench: Bench) -> None:
    bench.run()
    bench.office.program.unlink()
    change(bench.project, "a", "建立台账", "建立清单")
    bench.run()
    assert bench.pdfs() == ["notices/b.pdf"]


def test_a_notice_that_does_not_convert_does_not_stop_the_others(bench: Bench) -> None:
    bench.office.install("inputs = inputs[1:] if suffix == '.fodt' else inputs")
    outcome = bench.run()
    assert bench.pdfs() == ["notices/b.pdf"]
    assert "没有转成 PDF：notices/a.docx" in outcome.failures[0]
