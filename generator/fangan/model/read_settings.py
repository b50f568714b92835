"""Reading the settings of an office (content/fangan.yml)."""

from __future__ import annotations

from dataclasses import dataclass, field

from fangan.model.fields import LAYOUT, SETTINGS, TABLES
from fangan.model.profile import Margins, Profile
from fangan.model.read_tables import read_tables
from fangan.model.record import Reading, Record
from fangan.model.table_choice import TableChoice
from fangan.report.diagnostic import Diagnostic
from fangan.source.nodes import Mapping, Node, Source

MARGINS: dict[str, Margins | None] = {
    "标准": Margins.NOMINAL,
    "补偿": Margins.COMPENSATED,
    "nominal": Margins.NOMINAL,
    "compensated": Margins.COMPENSATED,
}
YES_NO = {"是": True, "否": False, "yes": True, "no": False}
MARK_SIZES = (16.0, 72.0)
"""Points: smaller is no mark, larger does not fit."""
PITCHES = (16.0, 40.0)
"""Points: lower cuts 3号 off, higher leaves fewer than 16 lines."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office sets for all its plans."""

    profile: Profile = field(default_factory=Profile)
    tables: TableChoice = field(default_factory=TableChoice)


def read_settings(source: Source, node: Node) -> tuple[Settings, list[Diagnostic]]:
    """The settings that fangan.yml says."""
    reading = Reading(source)
    if not isinstance(node, Mapping):
        reading.expected(node, "一组字段（设置）", "从“版式:”或“任务表:”写起。")
        return Settings(), reading.findings
    record = Record(reading, node, SETTINGS, "设置")
    layout, tables = record.record("layout", LAYOUT, "版式"), record.record("tables", TABLES, "任务表")
    settings = Settings(
        _profile(layout) if layout else Profile(),
        read_tables(tables) if tables else TableChoice(),
    )
    return settings, reading.distinct


def _profile(fields: Record) -> Profile:
    return Profile(
        mark_size=_points(fields, "mark_size", MARK_SIZES),
        margins=fields.choice("margins", MARGINS, None),
        line_pitch=_points(fields, "line_pitch", PITCHES),
        mirrored=fields.choice("mirrored", YES_NO, False),
        imprint_on_even_page=fields.choice("imprint_on_even_page", YES_NO, True),
    )


def _points(fields: Record, name: str, limits: tuple[float, float]) -> float | None:
    """A number of points within limits (28.95, 28.95磅)."""
    text, node = fields.line(name), fields.node_of(name)
    if text is None or node is None:
        return None
    number = text.removesuffix("磅").strip()
    if number.replace(".", "", 1).isdigit() and limits[0] <= float(number) <= limits[1]:
        return float(number)
    mend = f"写 {limits[0]:g} 到 {limits[1]:g} 之间的数（磅）。"
    fields.reading.error("M008", node, f"“{LAYOUT[name][0]}”不能是“{text}”", mend)
    return None
