"""docxtpl as its documentation uses it, and the check that it makes the same document as ours."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from lxml import etree

from fangan.model.plan import Plan
from fangan.word.engine import Properties, WordTemplate
from fangan.word.notice import notice_file

TEMPLATES = Path(__file__).parents[1] / "templates"
DOCUMENT = "word/document.xml"
DOCXTPL = "docxtpl"


def with_docxtpl(template: Path, context: Mapping[str, Any]) -> bytes:
    """A document made by docxtpl, values escaped."""
    document = DocxTemplate(template)
    document.render(dict(context), autoescape=True)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


class _Recorder(WordTemplate):
    """A template that notes what would be filled in, and makes nothing."""

    taken: tuple[dict[str, Any], Properties]

    def render(self, context: Mapping[str, Any], properties: Properties) -> bytes:
        """Note the context."""
        self.taken = dict(context), properties
        return b""


def context_of(plan: Plan, template: Path) -> tuple[dict[str, Any], Properties]:
    """What is filled into the template for `plan`: its blocks, ready-made."""
    recorder = _Recorder(template.name, template.read_bytes())
    notice_file(plan, recorder)
    return recorder.taken


def check_alike(ours: bytes, peer: bytes) -> None:
    """ValueError unless both files say the same: their main parts have the same canonical XML."""
    if _canonical(ours) != _canonical(peer):
        raise ValueError("ours and docxtpl's document differ: they cannot be compared")


def _canonical(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        canonical: bytes = etree.tostring(etree.fromstring(archive.read(DOCUMENT)), method="c14n")
    return canonical
