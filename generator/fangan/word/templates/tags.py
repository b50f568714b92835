"""The tags in a paragraph: which there are, which are broken, and which no template of ours needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fangan.word.templates.paragraphs import Paragraph

TAG = re.compile(r"\{\{(?P<value>.*?)\}\}|\{%(?P<statement>.*?)%\}|\{#.*?#\}", re.DOTALL)
VALUE = re.compile(r"(?:(p)\s)?\s*([^\W\d]\w*)\s*")
IF = re.compile(r"(?:(p)\s)?\s*if\s+(?:not\s+)?([^\W\d]\w*)\s*")
FOR = re.compile(r"(?:(p)\s)?\s*for\s+([^\W\d]\w*)\s+in\s+([^\W\d]\w*)\s*")
PLAIN = re.compile(r"(?:(p)\s)?\s*(else|endif|endfor)\s*")
WORDS = r"(?:p\s)?\s*(?:if|for|else|elif|endif|endfor)\b"
WIDE = re.compile(
    rf"｛\s*｛|｛\s*\{{|\{{\s*｛|｝\s*｝|｝\s*\}}|\}}\s*｝|(?:[｛（(]\s*[%％]|\{{\s*％)\s*{WORDS}|\{{％|％\}}|％｝|%｝"
)
"""Braces and percent signs typed with a Chinese input method."""
HALF = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a kind that templates may use."""

    paragraph: Paragraph
    at: int
    text: str
    """The tag as it stands there."""
    word: str
    """value, if, else, endif, for, endfor"""
    name: str = ""
    """The name that is printed, asked for or run through."""
    one: str = ""
    """In a loop, the name of one of them."""
    whole: bool = False
    """Whether it stands for its paragraph (p)."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A piece of a paragraph that was meant to be a tag, or is more than one: wide, half or code."""

    paragraph: Paragraph
    at: int
    text: str
    fault: str


def tags_in(paragraph: Paragraph, known: frozenset[str]) -> Iterator[Tag | Broken]:
    """Everything in a paragraph that is or was meant to be a tag; `known` are names that betray a lost brace."""
    if not any(sign in paragraph.text for sign in "{}｛｝%％"):
        return
    end = 0
    for found in TAG.finditer(paragraph.text):
        yield from _between(paragraph, end, found.start(), known)
        yield from _tag(paragraph, found)
        end = found.end()
    yield from _between(paragraph, end, len(paragraph.text), known)


def _tag(paragraph: Paragraph, found: re.Match[str]) -> Iterator[Tag | Broken]:
    text, at = found.group(), found.start()
    if found["value"] is None and found["statement"] is None:
        return
    value = VALUE.fullmatch(found["value"] or "")
    condition = IF.fullmatch(found["statement"] or "")
    loop = FOR.fullmatch(found["statement"] or "")
    plain = PLAIN.fullmatch(found["statement"] or "")
    if value:
        yield Tag(paragraph, at, text, "value", value[2], whole=bool(value[1]))
    elif condition:
        yield Tag(paragraph, at, text, "if", condition[2], whole=bool(condition[1]))
    elif loop:
        yield Tag(paragraph, at, text, "for", loop[3], loop[2], whole=bool(loop[1]))
    elif plain:
        yield Tag(paragraph, at, text, plain[2], whole=bool(plain[1]))
    else:
        yield Broken(paragraph, at, text, _fault(text))


def _fault(text: str) -> str:
    inner = text[2:-2]
    if HALF.search(inner):
        return "half"
    return "wide" if re.search("[｛｝％　]", inner) else "code"


def _between(paragraph: Paragraph, start: int, end: int, known: frozenset[str]) -> Iterator[Broken]:
    """What is left between tags; one finding for each stretch is enough."""
    text = paragraph.text[start:end]
    for fault, found in (("wide", WIDE.search(text)), ("half", HALF.search(text)), ("half", _lost(text, known))):
        if found:
            yield Broken(paragraph, start + found.start(), text[found.start() :].strip(), fault)
            return


def _lost(text: str, known: frozenset[str]) -> re.Match[str] | None:
    """A name of ours in single braces: { imprint }, {p head}."""
    found = re.search(r"[{｛]\s*(?:p\s)?\s*(\w+)\s*[}｝]", text)
    return found if found and found[1] in known else None
