"""A table that a drafter typed (表格), ready to be written."""

from __future__ import annotations

from fangan.model.attachment import Grid
from fangan.text.width import cells
from fangan.views.table import Column, Table

SHORT = 6
"""字: columns of nothing longer are centred."""
WIDEST = 24
"""字 that a column is made wide for; longer texts take several lines."""


def grid_table(title: str, grid: Grid) -> Table:
    """The table with widths as given, else by what its columns hold."""
    columns = tuple(_column(grid, index) for index in range(len(grid.columns)))
    keys = tuple(str(number) for number in range(1, len(grid.rows) + 1))
    return Table(title, columns, grid.rows, (), keys)


def _column(grid: Grid, index: int) -> Column:
    heading = grid.columns[index]
    longest = max((cells(line) for row in grid.rows for line in row[index].split("\n")), default=0.0)
    width = grid.widths[index] if grid.widths else max(cells(heading) + 1, min(longest + 1, WIDEST))
    return Column(heading, width, centred=longest <= SHORT)
