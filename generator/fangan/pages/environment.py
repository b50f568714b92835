"""The Jinja environment of the page templates (templates/pages/*.html.j2)."""

from __future__ import annotations

from datetime import date

from jinja2 import BaseLoader, Environment, StrictUndefined

from fangan.text.dates import format_date


def page_environment(loader: BaseLoader) -> Environment:
    """An environment in which every field is escaped and an unknown name is an error."""
    # No sandbox: it would double the time, and the theme's overrides beside these templates run without one too.
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.filters["day"] = day
    return environment


def day(value: date | None) -> str:
    """2023年5月31日, or nothing where the day is not known."""
    return format_date(value) if value else ""
