"""Breakdown tables as Word files: sideways or upright (方向), heading repeated on every page, groups merged downwards."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from fangan.views.table import Table
from fangan.word.engine import Properties, WordTemplate
from fangan.word.grid import body_rows, head_row, properties, widths_of
from fangan.word.measures import mm
from fangan.word.sections import upright_section
from fangan.word.xml import table

TABLE_TEMPLATE = "table.docx"
TEXT_WIDTH = mm(256)
"""Type area of the landscape page of table.docx, in twips."""


def table_file(made: Table, template: WordTemplate, *, day: date | None = None) -> bytes:
    """The .docx of a table; `day` is the date it bears."""
    page = template.page
    width = min(page.width, page.height) - page.left - page.right if made.upright else TEXT_WIDTH
    context = {"title": made.title, "table": Markup(_table(made, width)), "notes": list(made.notes)}
    if made.upright:
        context["last_section"] = Markup(upright_section(template.section))
    return template.render(context, Properties(made.title, day=day))


def _table(made: Table, width: int) -> str:
    widths = widths_of(made.columns, width)
    return table([head_row(made.columns, widths), *body_rows(made, widths)], widths, properties(width))
