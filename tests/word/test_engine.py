"""The template engine: docxtpl's syntax, safely, strictly, reproducibly."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from docx import Document
from docxtpl import DocxTemplate
from lxml import etree
from markupsafe import Markup

from fangan.word.engine import Properties, WordTemplate, WordTemplateError
from tests.gate import text_of

TITLED = Properties("题目", "某机关", date(2023, 5, 31))


def template_of(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def rendered(*paragraphs: str, **context: Any) -> bytes:
    return WordTemplate("t.docx", template_of(*paragraphs)).render(context, TITLED)


def part_of(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def test_fills_values_and_runs_loops_over_paragraphs() -> None:
    made = rendered("{{ a }}：", "{%p for x in xs %}", "第{{ x }}项", "{%p endfor %}", a="主送", xs=["一", "二"])
    assert text_of(made).split("\n") == ["主送：", "第一项", "第二项"]


def test_makes_the_same_document_as_docxtpl() -> None:
    paragraphs = ("{{ a }}", "{%p for x in xs %}", "{{ x }}", "{%p endfor %}")
    context = {"a": "甲 & 乙 <丙>", "xs": ["“引”", "—…·"]}
    peer = DocxTemplate(io.BytesIO(template_of(*paragraphs)))
    peer.render(context, autoescape=True)
    saved = io.BytesIO()
    peer.save(saved)
    ours, theirs = (
        etree.tostring(etree.fromstring(part_of(data, "word/document.xml")), method="c14n")
        for data in (rendered(*paragraphs, **context), saved.getvalue())
    )
    assert ours == theirs


@pytest.mark.parametrize(
    "text", ["A & B < C", "</w:t></w:r></w:p>", "{{ 7*7 }}", "{% raw %}", "\"'“”", "𠮷😀", "a\tb\nc"]
)
def test_text_comes_out_as_it_went_in(text: str) -> None:
    assert text_of(rendered("{{ a }}", a=text)) == text


def test_blocks_of_xml_take_the_place_of_their_paragraph() -> None:
    made = rendered("前", "{{p block }}", "后", block=Markup("<w:p><w:r><w:t>块</w:t></w:r></w:p>"))
    assert text_of(made) == "前\n块\n后"


@pytest.mark.parametrize(
    "code",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ a.__class__.__init__.__globals__ }}",
    ],
)
def test_code_in_a_template_is_refused(code: str) -> None:
    with pytest.raises(WordTemplateError, match=r"t\.docx"):
        rendered(code, a="甲")


@pytest.mark.parametrize(
    ("paragraphs", "context"),
    [(("{{ missing }}",), {}), (("{%p for x in xs %}", "{{ x }}"), {"xs": []}), (("{{ a }}",), {"a": None})],
)
def test_missing_names_unclosed_loops_and_empty_values_are_told(
    paragraphs: tuple[str, ...], context: dict[str, Any]
) -> None:
    with pytest.raises(WordTemplateError, match=r"模板 t\.docx"):
        rendered(*paragraphs, **context)


def test_a_template_that_is_no_word_file_is_told() -> None:
    with pytest.raises(WordTemplateError, match=r"不是 Word 文件"):
        WordTemplate("t.docx", b"plain text")


def test_a_zip_that_is_no_word_file_is_told() -> None:
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(WordTemplateError, match=r"不是 Word 文件"):
        WordTemplate("t.docx", saved.getvalue())


def test_the_same_values_give_the_same_bytes() -> None:
    template = template_of("{{ a }}")
    first, second = (WordTemplate("t.docx", template).render({"a": "甲"}, TITLED) for _ in range(2))
    assert first == second


def test_the_document_says_who_made_it_and_of_what_date() -> None:
    core = part_of(rendered("甲"), "docProps/core.xml").decode()
    assert "题目" in core
    assert "某机关" in core
    assert "2023-05-31T00:00:00Z" in core
    assert "python-docx" not in core
