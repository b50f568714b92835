"""The names of all fields, in one place: English in code and JSON, Chinese for drafters.

Traditional Chinese keys need no entry of their own: a key is looked up by its simplified form.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fangan.text.fold import fold

Names = Mapping[str, tuple[str, ...]]
"""English name → Chinese names, the usual one first."""

PLAN: Names = MappingProxyType({
    "title": ("标题",),
    "kind": ("类型",),
    "notice": ("公文",),
    "script": ("文字",),
    "year": ("年份",),
    "numbering": ("编号",),
    "duty_style": ("责任写法",),
    "lead_rule": ("牵头认定",),
    "heading_style": ("标题写法",),
    "preface": ("导语",),
    "sections": ("章节",),
    "closing": ("结语",),
    "attachment_label": ("附件标记",),
    "attachments": ("附件",),
    "basis": ("依据",),
    "signature": ("署名",),
    "issued_on": ("成文日期",),
    "validity": ("有效性",),
    "replaced_by": ("被替代于",),
    "audience": ("公开属性",),
})  # fmt: skip

NOTICE: Names = MappingProxyType({
    "format": ("格式",),
    "document_type": ("文种",),
    "copy_number": ("份号",),
    "classification": ("密级",),
    "urgency": ("紧急程度",),
    "issuers": ("发文机关",),
    "mark": ("发文机关标志", "机关标志"),
    "joint_mark": ("联合标志",),
    "number": ("发文字号", "文号"),
    "signers": ("签发人",),
    "title": ("标题",),
    "addressees": ("主送", "主送机关"),
    "text": ("正文",),
    "signature": ("署名",),
    "issued_on": ("成文日期",),
    "seal": ("用印",),
    "stamps": ("签名章",),
    "attending": ("出席",),
    "absent": ("请假",),
    "observing": ("列席",),
    "note": ("附注",),
    "reporting": ("报送要求", "报送"),
    "contacts": ("联系人", "联系方式"),
    "copied_to": ("抄送", "抄送机关"),
    "printed_by": ("印发机关",),
    "printed_on": ("印发日期",),
    "copies": ("份数",),
})  # fmt: skip

CHILDREN: Names = MappingProxyType({
    "sections": ("章节",),
    "items": ("条目",),
    "tasks": ("任务",),
    "phases": ("阶段",),
})  # fmt: skip

ITEM: Names = MappingProxyType({
    "title": ("标题",),
    "number": ("序号",),
    "text": ("内容",),
    "heading_style": ("标题写法",),
    **CHILDREN,
})  # fmt: skip

DUTIES: Names = MappingProxyType({
    "lead": ("牵头单位", "牵头部门", "主办单位"),
    "responsible": ("责任单位", "责任部门", "责任科室"),
    "participating": ("参与单位", "配合单位", "参加单位", "协办单位", "配合部门"),
})  # fmt: skip

TASK: Names = MappingProxyType({
    **ITEM,
    "id": ("标识",),
    **DUTIES,
    "deadline": ("完成时限", "时限"),
    "schedule": ("进度安排",),
    "deliverable": ("成果",),
    "basis": ("依据",),
})  # fmt: skip

PHASE: Names = MappingProxyType({**ITEM, "window": ("时间", "起止时间")})

STAMP: Names = MappingProxyType({"position": ("职务",), "name": ("姓名",)})

ATTACHMENT: Names = MappingProxyType({
    "title": ("标题",),
    "text": ("内容",),
    "table": ("表格",),
    "orientation": ("方向",),
    "binding": ("装订",),
})  # fmt: skip

GRID: Names = MappingProxyType({"columns": ("列",), "widths": ("列宽",), "rows": ("行",)})

BASIS: Names = MappingProxyType({"title": ("标题",), "number": ("文号", "发文字号")})

UNITS_FILE: Names = MappingProxyType({"units": ("单位",), "collectives": ("集体",)})

UNIT: Names = MappingProxyType({
    "id": ("标识",),
    "name": ("名称",),
    "full_name": ("全称",),
    "aliases": ("别名",),
    "kind": ("类别",),
    "parent": ("上级",),
    "tags": ("标签",),
    "scope": ("适用",),
    "valid_from": ("启用日期",),
    "valid_until": ("停用日期",),
    "succeeded_by": ("职能划入",),
})  # fmt: skip

COLLECTIVE: Names = MappingProxyType({
    "id": ("标识",),
    "name": ("名称",),
    "aliases": ("别名",),
    "members": ("成员",),
    "possible": ("可能涉及",),
    "scope": ("适用",),
})  # fmt: skip

MEMBERS: Names = MappingProxyType({
    "kind": ("类别",),
    "parent": ("上级",),
    "tags": ("标签",),
    "excluded": ("除外",),
})  # fmt: skip

SETTINGS: Names = MappingProxyType({"layout": ("版式",), "tables": ("任务表",)})

TABLES: Names = MappingProxyType({
    "columns": ("列",),
    "blanks": ("填写列",),
    "grouping": ("分组",),
    "orientation": ("方向",),
})  # fmt: skip

COLUMN: Names = MappingProxyType({"name": ("名称",), "heading": ("标题",), "width": ("列宽",)})

TABLE_COLUMNS: Names = MappingProxyType({
    "number": ("序号",),
    "group": ("重点工作", "方案", "章节"),
    "title": ("工作任务", "任务"),
    "content": ("具体内容", "内容"),
    "own_duty": ("本单位职责",),
    **DUTIES,
    "others": ("其他单位",),
    "deadline": ("完成时限", "时限"),
    "due": ("截止日期",),
    "deliverable": ("成果",),
    "basis": ("依据",),
})  # fmt: skip
"""What can stand in a column of a breakdown table: no fields of files, but the words a drafter chooses from."""

LAYOUT: Names = MappingProxyType({
    "mark_size": ("发文机关标志字号",),
    "margins": ("页边距",),
    "line_pitch": ("行距",),
    "mirrored": ("左右对称",),
    "imprint_on_even_page": ("版记双页",),
})  # fmt: skip

ALL: tuple[Names, ...] = (
    PLAN, NOTICE, STAMP, ITEM, TASK, PHASE, ATTACHMENT, GRID, BASIS, UNITS_FILE, UNIT, COLLECTIVE, MEMBERS, SETTINGS, LAYOUT,
    TABLES, COLUMN,
)  # fmt: skip


def lookup(names: Names) -> dict[str, str]:
    """Folded key, Chinese or English → English name."""
    return {fold(key): name for name, chinese in names.items() for key in (name, *chinese)}


_EVERY_KEY = frozenset(key for names in ALL for key in lookup(names))


_HOMES = {
    "方案": lookup(PLAN),
    "公文": lookup(NOTICE),
    "章节、条目、任务": lookup(ITEM),
    "任务": lookup(TASK),
    "阶段": lookup(PHASE),
    "附件": lookup(ATTACHMENT),
    "表格": lookup(GRID),
    "设置": lookup(SETTINGS),
    "版式": lookup(LAYOUT),
    "任务表": lookup(TABLES),
    "单位名录": lookup(UNITS_FILE),
    "单位": lookup(UNIT),
    "集体": lookup(COLLECTIVE),
}


def home(word: str) -> str | None:
    """The group of fields that `word` belongs to (公文, 任务 …), the first of several; None for no field."""
    return next((what for what, names in _HOMES.items() if fold(word) in names), None)


def is_field(word: str) -> bool:
    """Whether `word` names a field of any file that drafters write."""
    return fold(word) in _EVERY_KEY
