"""A page of the site, and what stands in its contents."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a page's contents (目录): the anchor `id`, its plain text, the entries below."""

    id: str
    text: str
    children: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the site's folder, its plain title, the HTML of its body, its contents."""

    path: str
    title: str
    html: str
    headings: tuple[Heading, ...] = ()
