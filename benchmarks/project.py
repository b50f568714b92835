"""Folders for child processes: a project of plans, and what docxtpl needs for the same notice."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.peers import TEMPLATES, context_of
from benchmarks.samples import plan_yaml, sample_plan, units_yaml
from fangan.word.notice import template_for

DOCXTPL_SCRIPT = """
import json, sys
from docxtpl import DocxTemplate
from markupsafe import Markup

context = {name: Markup(block) for name, block in json.load(open("context.json", encoding="utf-8")).items()}
for _ in range(int(sys.argv[1])):
    document = DocxTemplate("template.docx")
    document.render(context, autoescape=True)
    document.save("peer.docx")
"""


def write_project(folder: Path, plans: int = 1) -> None:
    """A project with `plans` plans of 28 tasks, p0 to pN, and the register of their units."""
    (folder / "content" / "plans").mkdir(parents=True)
    (folder / "content" / "units.yml").write_text(units_yaml(), "utf-8")
    for seed in range(plans):
        (folder / "content" / "plans" / f"p{seed}.yml").write_text(plan_yaml(seed), "utf-8")


def write_peer(folder: Path) -> None:
    """peer.py with the template and the ready-made blocks of plan p0 beside it."""
    plan = sample_plan(0)
    template = TEMPLATES / template_for(plan)
    context, _ = context_of(plan, template)
    (folder / "template.docx").write_bytes(template.read_bytes())
    (folder / "context.json").write_text(json.dumps(context, ensure_ascii=False), "utf-8")
    (folder / "peer.py").write_text(DOCXTPL_SCRIPT, "utf-8")
