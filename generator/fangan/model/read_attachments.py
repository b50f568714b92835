"""Reading the attachments (附件) of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from fangan.model.attachment import Attachment, Grid
from fangan.model.fields import ATTACHMENT, GRID
from fangan.model.record import Reading, Record
from fangan.source.nodes import Mapping, Node, Scalar, Sequence
from fangan.text.brackets import without_title_marks
from fangan.text.fold import fold

ORIENTATIONS = {
    "竖": False,
    "横": True,
    "竖排": False,
    "横排": True,
    "纵向": False,
    "横向": True,
    "portrait": False,
    "landscape": True,
}
BINDINGS = {"合订": False, "单独": True, "bound": False, "detached": True}
BREAKDOWN = ("任务分解表", "breakdown")


def read_attachments(fields: Record) -> tuple[Attachment, ...]:
    """The attachments of a plan, in their order."""
    return tuple(_attachment(fields.reading, item) for item in fields.items("attachments"))


def _attachment(reading: Reading, node: Node) -> Attachment:
    if isinstance(node, Scalar):
        reading.heads(node)
        return Attachment(title=_title(node.value))
    if not isinstance(node, Mapping):
        reading.expected(node, "一组字段（附件）", "写成“标题: ……”。")
        return Attachment(title="")
    fields = Record(reading, node, ATTACHMENT, "附件")
    grid, breakdown = _table(fields)
    return Attachment(
        title=_title(fields.line("title", required=True) or ""),
        text=fields.paragraphs("text"),
        grid=grid,
        breakdown=breakdown,
        sideways=fields.choice("orientation", ORIENTATIONS, False),
        detached=fields.choice("binding", BINDINGS, False),
    )


def _title(title: str) -> str:
    """The name of an attachment: no mark after it (GB/T 9704-2012 7.3.4), no 《》 around it."""
    return without_title_marks(title.strip().rstrip("。；，;,"))


def _table(fields: Record) -> tuple[Grid | None, bool]:
    """表格: the words 任务分解表, or columns and rows."""
    node = fields.node_of("table")
    if isinstance(node, Scalar):
        if fold(node.value.strip()) in map(fold, BREAKDOWN):
            return None, True
        mend = "写成“表格: 任务分解表”，或者在下面写“列”和“行”。"
        fields.reading.error("M002", node, f"表格不能是“{node.value.strip()}”", mend)
        return None, False
    record = fields.record("table", GRID, "表格")
    return (_grid(record) if record else None), False


def _grid(fields: Record) -> Grid | None:
    columns = _columns(fields)
    rows = tuple(tuple(_cells(fields, row, "一行")) for row in fields.items("rows"))
    if not columns:
        return None
    _same_length(fields, columns, rows)
    return Grid(columns, tuple(row for row in rows if len(row) == len(columns)), _widths(fields, columns))


def _columns(fields: Record) -> tuple[str, ...]:
    node = fields.node_of("columns")
    if node is None:
        fields.reading.error("M004", fields.node, "表格缺少“列”", "加一行“列: [序号, 单位, 任务]”。")
        return ()
    return tuple(_cells(fields, node, "列名"))


def _cells(fields: Record, node: Node, what: str) -> Iterator[str]:
    """The texts of a list; an empty cell is an empty text."""
    if not isinstance(node, Sequence):
        fields.reading.expected(node, f"列表（{what}）", "写成“[甲, 乙, 丙]”。")
        return
    for item in node.items:
        if not isinstance(item, Scalar):
            fields.reading.expected(item, "一格文字", "格子里有冒号或方括号时，给这一格加上单引号。")
        yield item.value.strip() if isinstance(item, Scalar) else ""


def _same_length(fields: Record, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    for node, row in zip(fields.items("rows"), rows, strict=True):
        if len(row) != len(columns) and isinstance(node, Sequence):
            told = f"这一行有 {len(row)} 格，表格有 {len(columns)} 列"
            fields.reading.error("M023", node, told, "每一行的格数要和列数相同；空格子写成 ''；格子里的逗号用全角。")


def _widths(fields: Record, columns: tuple[str, ...]) -> tuple[float, ...]:
    """列宽 in mm, one for each column; they are shares where they do not fill the page."""
    node = fields.node_of("widths")
    if node is None:
        return ()
    given = list(_cells(fields, node, "列宽"))
    widths = tuple(float(width) for width in given if width.replace(".", "", 1).isdigit() and float(width) > 0)
    if len(widths) == len(columns):
        return widths
    fields.reading.error("M023", node, "列宽要给每一列写一个数字（毫米）", f"这张表有 {len(columns)} 列。")
    return ()
