"""Reading 任务表 in content/fangan.yml: columns, columns to fill in, grouping, which way the page lies."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.fields import COLUMN, TABLE_COLUMNS, lookup
from fangan.model.plan import Role
from fangan.model.record import Mention, Record
from fangan.model.roles import is_duty, role_of
from fangan.model.table_choice import ColumnChoice, Grouping, TableChoice
from fangan.report.diagnostic import Place, error
from fangan.text.fold import fold
from fangan.text.similar import nearest

GROUPINGS = {
    "章节": Grouping.SECTION,
    "牵头单位": Grouping.LEAD,
    "完成时限": Grouping.DEADLINE,
    "不分组": Grouping.NONE,
    **{each.value: each for each in Grouping},
}
UPRIGHT = {"横向": False, "纵向": True, "landscape": False, "portrait": True}
WIDTHS = (5.0, 200.0)
"""mm: less holds no character, more is wider than the page."""
MOST_COLUMNS = 24
"""A4 sideways (256 mm) leaves each of them one character of 五号 and a half."""


def read_tables(fields: Record) -> TableChoice:
    """What 任务表 says."""
    columns = tuple(_columns(fields))
    blanks = tuple(_chosen(fields, "blanks", blank=True))
    _few_enough(fields, (*columns, *blanks))
    return TableChoice(
        columns,
        blanks,
        fields.choice("grouping", GROUPINGS, Grouping.SECTION),
        fields.choice("orientation", UPRIGHT, False),
    )


def _columns(fields: Record) -> Iterator[ColumnChoice]:
    """The columns of 列, each once."""
    seen: set[str] = set()
    for place, found in _placed(fields, "columns", blank=False):
        key = found.name if found.name != "role" else fold(found.label)
        if key in seen:
            _tell(fields, place, f"“{found.label}”列了两次", "删掉一个。")
        else:
            seen.add(key)
            yield found


def _chosen(fields: Record, name: str, *, blank: bool) -> Iterator[ColumnChoice]:
    return (found for _, found in _placed(fields, name, blank=blank))


def _placed(fields: Record, name: str, *, blank: bool) -> Iterator[tuple[Place, ColumnChoice]]:
    for found in fields.names_or_records(name, COLUMN, "一列"):
        if isinstance(found, Mention):
            chosen = _choice(fields, found, None, None, blank=blank)
            yield from ((found.place, each) for each in chosen)
        elif mention := _one(found):
            chosen = _choice(fields, mention, found.line("heading"), _width(found), blank=blank)
            yield from ((mention.place, each) for each in chosen)


def _one(column: Record) -> Mention | None:
    words, node = column.line("name", required=True), column.node_of("name")
    return Mention(words, column.reading.source.place(node.span)) if words and node else None


def _choice(
    fields: Record, mention: Mention, heading: str | None, width: float | None, *, blank: bool
) -> Iterator[ColumnChoice]:
    """The column that `mention` names, if there is one."""
    name = "" if blank else _field(mention.name)
    if name is None:
        _unknown(fields, mention)
    else:
        yield ColumnChoice(name, mention.name, heading, width)


def _field(words: str) -> str | None:
    """The field that a column's name means, "role" for a role without a field of its own, None for nothing."""
    if name := lookup(TABLE_COLUMNS).get(fold(words)):
        return name
    role = role_of(words)
    return None if not is_duty(words) else "role" if role is Role.OTHER else role.value


def _unknown(fields: Record, mention: Mention) -> None:
    words = mention.name
    near = nearest(words, (each for names in TABLE_COLUMNS.values() for each in names))
    known = "、".join(names[0] for names in TABLE_COLUMNS.values())
    mend = f"是不是“{near}”？" if near else f"可以写：{known}，以及别的“××单位”；要留空让单位填的，写在“填写列”里。"
    _tell(fields, mention.place, f"任务表没有“{words}”这一列", mend)


def _width(column: Record) -> float | None:
    """列宽 in mm within limits."""
    text, node = column.line("width"), column.node_of("width")
    if text is None or node is None:
        return None
    number = text.removesuffix("毫米").strip()
    if number.isascii() and number.replace(".", "", 1).isdigit() and WIDTHS[0] <= float(number) <= WIDTHS[1]:
        return float(number)
    mend = f"写 {WIDTHS[0]:g} 到 {WIDTHS[1]:g} 之间的数（毫米）；各列按比例占满页宽。"
    column.reading.error("M008", node, f"“列宽”不能是“{text}”", mend)
    return None


def _few_enough(fields: Record, columns: tuple[ColumnChoice, ...]) -> None:
    node = fields.node_of("columns") or fields.node_of("blanks")
    if node and len(columns) > MOST_COLUMNS:
        mend = f"“列”和“填写列”合起来最多 {MOST_COLUMNS} 列。"
        fields.reading.error("M008", node, f"任务表有 {len(columns)} 列，A4 纸上排不下", mend)


def _tell(fields: Record, place: Place, message: str, mend: str) -> None:
    fields.reading.findings.append(error("M007", place, message, mend))
