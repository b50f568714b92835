"""Reading the parts of a plan: sections (章节), items (条目), tasks (任务), stages (阶段)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fangan.model.deadline import Deadline, read_deadline
from fangan.model.fields import CHILDREN, DUTIES, ITEM, PHASE, TASK
from fangan.model.plan import Duty, HeadingStyle, Item, Phase, Task
from fangan.model.record import Mention, Reading, Record
from fangan.model.roles import is_duty, role_of
from fangan.report.diagnostic import Place
from fangan.source.nodes import Mapping, Node, Scalar
from fangan.text.brackets import unwrap
from fangan.text.fold import fold
from fangan.text.listing import parted_end
from fangan.text.moments import window
from fangan.text.names import ID_RULE, is_identifier, short_hash

HEADING_STYLES: dict[str, HeadingStyle | None] = {
    "连排": HeadingStyle.RUN_IN,
    "独行": HeadingStyle.OWN_LINE,
    "run_in": HeadingStyle.RUN_IN,
    "own_line": HeadingStyle.OWN_LINE,
}
KINDS = {"sections": ITEM, "items": TASK, "tasks": TASK, "phases": PHASE}
NAMES = {"sections": "章节", "items": "条目", "tasks": "任务", "phases": "阶段"}
NOBODY = "-—–－/／"
"""What drafters write where there is nobody."""
ONLY_TASKS = (*DUTIES, "deadline", "schedule", "deliverable")
EXAMPLE = "写成“- 标题: ……”，下面缩进写“内容: ……”。"


class ItemReader:
    """Reads the tree of one plan; gives each task an id that stays when tasks are moved."""

    def __init__(self, reading: Reading, year: int | None) -> None:
        self._reading = reading
        self._year = year
        self._ids: set[str] = set()

    def children(self, fields: Record, kinds: Iterable[str] = CHILDREN) -> tuple[Item, ...]:
        """The parts under one node, in the order of the file."""
        names = {kind: CHILDREN[kind] for kind in kinds}
        parts = (self._part(kind, node) for kind, _ in fields.in_order(names) for node in fields.items(kind))
        return tuple(part for part in parts if part is not None)

    def _part(self, kind: str, node: Node) -> Item | None:
        if isinstance(node, Scalar) and kind in ("items", "sections") and node.value.strip():
            return self._plain(node)
        if not isinstance(node, Mapping):
            self._reading.expected(node, f"一组字段（{NAMES[kind]}）", EXAMPLE)
            return None
        also = is_duty if KINDS[kind] is TASK else None
        fields = Record(self._reading, node, KINDS[kind], NAMES[kind], also)
        place = self._place(fields)
        if kind == "phases":
            return self._phase(fields, place)
        if kind == "tasks" or any(fields.entry(name) for name in (*ONLY_TASKS, *fields.opened)):
            return self._task(fields, place)
        return self._item(fields, place)

    def _place(self, fields: Record) -> Place:
        node = fields.node_of("title") or fields.node_of("text") or fields.node
        return self._reading.source.place(node.span)

    def _plain(self, node: Scalar) -> Item:
        self._reading.heads(node)
        self._reading.swallowed(node)
        text = tuple(line for line in map(str.strip, node.value.split("\n")) if line)
        place = self._reading.source.place(node.span)
        return Item(title=None, number=None, text=text, heading_style=None, children=(), place=place)

    def _item(self, fields: Record, place: Place) -> Item:
        self._need_words(fields)
        return Item(
            title=_unended(fields.line("title")),
            number=fields.line("number"),
            text=fields.paragraphs("text"),
            heading_style=fields.choice("heading_style", HEADING_STYLES, None),
            children=self.children(fields),
            place=place,
        )

    def _task(self, fields: Record, place: Place) -> Task:
        item = self._item(fields, place)
        schedule = fields.line("schedule")
        return Task(
            title=item.title,
            number=item.number,
            text=item.text,
            heading_style=item.heading_style,
            children=item.children,
            place=place,
            id=self._task_id(fields, item),
            duties=tuple(self._duties(fields)),
            deadline=self._deadline(fields),
            schedule=schedule,
            deliverable=fields.line("deliverable"),
            basis=fields.paragraphs("basis"),
        )

    def _phase(self, fields: Record, place: Place) -> Phase:
        item = self._item(fields, place)
        words = fields.line("window")
        words = unwrap(words) if words else None
        return Phase(
            title=item.title,
            number=item.number,
            text=item.text,
            heading_style=item.heading_style,
            children=item.children,
            place=place,
            window=words,
            span=window(words, self._year) if words else None,
            window_place=self._place_of(fields, "window"),
        )

    def _need_words(self, fields: Record) -> None:
        if not fields.entry("title") and not fields.entry("text"):
            self._reading.error("M009", fields.node, "这一项既没有“标题”也没有“内容”", "至少写其中一个。")

    def _deadline(self, fields: Record) -> Deadline | None:
        """完成时限, or what 进度安排 says of time."""
        name = "deadline" if fields.entry("deadline") else "schedule"
        words = fields.line(name)
        if words is None:
            return None
        place = self._place_of(fields, name)
        return read_deadline(words, self._year, place, from_schedule=name == "schedule")

    def _place_of(self, fields: Record, name: str) -> Place | None:
        node = fields.node_of(name)
        return self._reading.source.place(node.span) if node else None

    def _duties(self, fields: Record) -> Iterator[Duty]:
        for name, entry in fields.in_order({*DUTIES, *fields.opened}):
            label = DUTIES[name][0] if name in DUTIES and entry.key.value.isascii() else entry.key.value.strip()
            listed = fields.mentions(name)
            parted = [parted_end(unit.name) for unit in listed]
            units = tuple(
                _named(unit, name) for unit, (name, _) in zip(listed, parted, strict=True) if name.strip(NOBODY)
            )
            yield Duty(
                role=role_of(name),
                label=label,
                units=units,
                words=_words(entry.value, listed),
                open_end="、".join(end for _, end in parted if end),
            )

    def _task_id(self, fields: Record, item: Item) -> str:
        """标识 as given, else a hash of the title, so that links outlive a new order of tasks."""
        given, node = fields.line("id"), fields.node_of("id") or fields.node
        if given and not is_identifier(given):
            self._reading.error("M010", node, f"标识“{given}”不能用作网址", ID_RULE)
        base = given or f"t{short_hash(fold(item.title or ''.join(item.text)))}"
        if given and given in self._ids:
            self._reading.error("M011", node, f"标识“{given}”在本方案里用了两次", "每项任务的标识要不同。")
        task_id, count = base, 1
        while task_id in self._ids:
            count += 1
            task_id = f"{base}-{count}"
        self._ids.add(task_id)
        return task_id


def _named(unit: Mention, name: str) -> Mention:
    """A mention without what follows its name (等有关部门)."""
    place = unit.place
    marked = min(place.length, len(name)) if place.length == len(unit.name) else place.length
    return Mention(name, replace(place, length=marked))


def _words(node: Node, units: tuple[Mention, ...]) -> str:
    """The list as printed: the drafter's own words, or a YAML list joined by 、 (by ， where a name holds 、)."""
    if isinstance(node, Scalar):
        return " ".join(node.value.split())
    names = [unit.name for unit in units]
    return ("，" if any("、" in name for name in names) else "、").join(names)


def _unended(title: str | None) -> str | None:
    """A heading without the 。 that is derived where text follows it."""
    return title.rstrip("。") if title else None
