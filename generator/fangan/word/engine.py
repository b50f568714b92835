"""Running a Word template: compiled once, then filled as often as wanted.

A template is a .docx in docxtpl's syntax.  docxtpl's own preprocessing turns it into Jinja source; it runs in a
sandbox, escapes every value, and refuses names that are not there.  Parts without tags are compressed once.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2 import Template as JinjaTemplate
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from fangan.model.profile import Profile
from fangan.office.package import Part, package, part
from fangan.report.problem import Problem
from fangan.word.geometry import Geometry, geometry_of
from fangan.word.page_setup import DOCUMENT, STYLES, set_up
from fangan.word.sections import last_section
from fangan.word.sideways import with_footers
from fangan.word.templates.repairs import repaired
from fangan.word.xml import escape

CORE = "docProps/core.xml"
MOST_MEMBERS, MOST_BYTES = 500, 64 << 20
CORE_XML = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator><cp:lastModifiedBy>{creator}</cp:lastModifiedBy>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>'
    "<dc:language>zh-CN</dc:language></cp:coreProperties>"
)


ATTACHMENTS = b"attachment_pages"
"""The name in a template that may print pages set sideways, which have footers of their own."""
LAST_SECTION_TAG = "{{ last_section }}"
"""Where the section properties stand that end the document: the template's, or what is made from them."""


TAGS, WORDS = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL), re.compile(r"\w+")


class WordTemplateError(Problem):
    """A template that cannot be used; the message is for the office that edits it."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself; `day` is the document's date, never the clock's."""

    title: str
    creator: str = ""
    day: date | None = None

    def xml(self) -> bytes:
        """The part docProps/core.xml."""
        day = (self.day or date(1980, 1, 1)).isoformat()
        return CORE_XML.format(title=escape(self.title), creator=escape(self.creator), day=day).encode()


def _finalize(value: Any) -> Any:
    """Blocks pass; text must be text: None would print "None"."""
    if value is None:
        raise UndefinedError("空值")
    if isinstance(value, str) and not isinstance(value, Markup) and ("\n" in value or "\t" in value):
        inside = escape(value).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
        return Markup(inside.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">'))
    return value


_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_finalize)


class WordTemplate:
    """A compiled template; `name` is what messages call it."""

    def __init__(self, name: str, data: bytes, profile: Profile = Profile()) -> None:  # noqa: B008 - frozen
        self.name = name
        self.profile = profile
        self._names: set[str] = set()
        members = set_up(repaired(members_of(name, data)), profile)
        self._members = with_footers(members, self._page(members)) if ATTACHMENTS in members[DOCUMENT] else members

    @cached_property
    def section(self) -> str:
        """The section properties that end its document."""
        return last_section(self._members[DOCUMENT].decode())

    @cached_property
    def page(self) -> Geometry:
        """The page that it sets up."""
        return self._page(self._members)

    def _page(self, members: Mapping[str, bytes]) -> Geometry:
        found = geometry_of(members[DOCUMENT].decode(), members.get(STYLES, b"").decode())
        return replace(found, mark_size=self.profile.mark_size or found.mark_size)

    @cached_property
    def _compiled(self) -> dict[str, Part | JinjaTemplate]:
        return {name: self._compile(name, data) for name, data in self._members.items()}

    def _compile(self, name: str, data: bytes) -> Part | JinjaTemplate:
        if not name.endswith(".xml") or not (b"{" in data and name.startswith("word/")):
            return part(name, data)
        source = DocxTemplate.patch_xml(DocxTemplate.__new__(DocxTemplate), data.decode("utf-8"))
        if name == DOCUMENT:
            source = source.replace(self.section, LAST_SECTION_TAG) if self.section else source
        if not any(tag in source for tag in ("{{", "{%", "{#")):
            return part(name, data)
        self._names |= {word for tag in TAGS.findall(source) for word in WORDS.findall(tag)}
        try:
            return _ENVIRONMENT.from_string(source)
        except TemplateSyntaxError as problem:
            told = f"模板 {self.name} 的标签没有成对或写错了（{problem.message}）"
            raise WordTemplateError(f"{told}。请对照原来的模板改回来。") from problem

    def _require(self, context: Mapping[str, Any]) -> None:
        """Refuse to leave out what the template has no tag for: 出席 in an office's copy of an older template."""
        lost = [name for name, value in context.items() if value and name not in self._names]
        if lost:
            told = f"模板 {self.name} 里没有 {{{{p {lost[0]} }}}}，这份文件有一部分内容印不出来"
            raise WordTemplateError(f"{told}。请对照自带的模板补上；fangan templates list 说明它是什么。")

    def render(self, context: Mapping[str, Any], properties: Properties) -> bytes:
        """The .docx with `context` filled in; WordTemplateError for names that are missing and forbidden code."""
        compiled = self._compiled
        self._require(context)
        full = {"last_section": Markup(self.section), **context}
        return package(self._part(name, made, full, properties) for name, made in compiled.items())

    def _part(self, name: str, made: Part | JinjaTemplate, context: Mapping[str, Any], properties: Properties) -> Part:
        if name == CORE:
            return part(name, properties.xml())
        if isinstance(made, Part):
            return made
        try:
            return part(name, made.render(context).encode())
        except TemplateError as problem:
            raise WordTemplateError(f"模板 {self.name} {_told(problem)}") from problem


def _told(problem: TemplateError) -> str:
    """What is wrong with a tag, for the office that edits the template."""
    name = re.search(r"'(\w+)' is undefined", problem.message or "")
    if name:
        return f"里的名称“{name.group(1)}”没有对应的内容，多半是打错了。请对照原来的模板改回来。"
    return f"填不进去（{problem.message}）。请对照原来的模板改回来。"


def members_of(name: str, data: bytes) -> dict[str, bytes]:
    """The parts of a template, content types first; refused when it is no Word file or suspiciously large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_BYTES:
                raise WordTemplateError(f"模板 {name} 太大")
            members = {info.filename: archive.read(info) for info in infos if not info.is_dir()}
    except (zipfile.BadZipFile, zlib.error, OSError) as problem:
        raise WordTemplateError(f"模板 {name} 不是 Word 文件（.docx）") from problem
    if "word/document.xml" not in members or "[Content_Types].xml" not in members:
        raise WordTemplateError(f"模板 {name} 不是 Word 文件（.docx）")
    members.setdefault(CORE, b"")
    first = "[Content_Types].xml"
    return {first: members[first], **dict(sorted(members.items()))}
