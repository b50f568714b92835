"""The documentation says what is there: commands, codes, fields, the two commands of the readme."""

from __future__ import annotations

import re

import pytest
import yaml

from fangan.cli.parser import parser
from fangan.model.fields import ALL
from fangan.publish.content import parse_plan
from fangan.word.template_contract import CONTRACTS, Contract
from fangan.word.templates.sheet import shown
from fangan.word.templates.style_ids import shipped_styles
from tests.support import ROOT

MANUAL = ROOT / "site" / "manual"
COMMANDS = sorted(
    name
    for action in parser()._actions
    if isinstance(action.choices, dict)
    for name in action.choices
)  # fmt: skip
SOURCES = "\n".join(path.read_text("utf-8") for path in (ROOT / "generator" / "fangan").rglob("*.py"))
CODES = sorted(set(re.findall(r'"([YMTUWL]\d{3})"', SOURCES)))


def manual(name: str) -> str:
    return (MANUAL / name).read_text("utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_manual_and_in_the_readme(command: str) -> None:
    assert f"fangan {command}" in manual("commands.md")
    assert f"fangan {command}" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_row_in_the_manual(code: str) -> None:
    assert re.search(rf"^(\| {code} \||#+ {code})", manual("messages.md"), re.MULTILINE)


def test_the_manual_explains_no_code_that_is_not_there() -> None:
    assert set(re.findall(r"\b[YMTUWL]\d{3}\b", manual("messages.md"))) <= set(CODES)


def test_every_field_stands_in_the_manual_in_chinese_and_english() -> None:
    pages = manual("plan-format.md") + manual("units.md")
    missing = [
        (name, chinese[0])
        for names in ALL
        for name, chinese in names.items()
        if name not in pages or chinese[0] not in pages
    ]
    assert not set(missing) - {("units", "单位"), ("collectives", "集体")}


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.file)
def test_the_manual_names_every_template_its_tags_and_its_styles(contract: Contract) -> None:
    page = manual("templates.md")
    assert f"`templates/{contract.file}`" in page
    tags = [variable.tag.replace("one", "note") for variable in contract.variables]
    assert not [tag for tag in tags if f"`{tag}`" not in page]
    used = (*contract.paragraph_styles, *contract.character_styles)
    names = [shown(shipped_styles()[style][1]) for style in used]
    assert not [name for name in names if name not in page and not re.match("标题 [23]|[二三]级序号", name)]


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_the_two_commands_that_the_makefile_has(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in ("build", "test"):
        assert f"make {target}" in (ROOT / name).read_text("utf-8")
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)


def test_the_plan_in_the_readme_is_right() -> None:
    (sample,) = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    plan, findings = parse_plan("readme.yml", sample.encode(), "readme")
    assert plan
    assert not findings
    assert plan.tasks[0].deadline


def test_every_yaml_sample_of_the_manual_is_yaml() -> None:
    samples = [
        sample
        for path in sorted(MANUAL.glob("*.md"))
        for sample in re.findall(r"```yaml\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
    ]
    assert len(samples) > 8
    for sample in samples:
        assert yaml.safe_load(sample)
