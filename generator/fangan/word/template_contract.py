"""What each Word template is used for and what may stand in it: names, their kinds, what is lost without them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from fangan.word import styles


class Kind(StrEnum):
    """How a name is written in a template."""

    BLOCK = "block"
    """Whole paragraphs made by code: {{p name }}, alone in its paragraph."""
    TEXT = "text"
    """Words within a paragraph: {{ name }}."""
    LIST = "list"
    """Several texts: {%p for one in name %}, {{ one }}, {%p endfor %}."""


@dataclass(frozen=True, slots=True)
class Variable:
    """A name that a template may print; all words are Chinese, for the person who edits it."""

    name: str
    kind: Kind
    label: str
    """The element's name in official documents (公文要素)."""
    content: str
    """What of the plan it prints."""
    drafted: bool = True
    """Whether the drafter wrote it: a template without it would lose text of theirs."""

    @property
    def tag(self) -> str:
        """The tag as it stands in a template; of a list the first of its three."""
        if self.kind is Kind.LIST:
            return f"{{%p for one in {self.name} %}}"
        return f"{{{{p {self.name} }}}}" if self.kind is Kind.BLOCK else f"{{{{ {self.name} }}}}"

    @property
    def tags(self) -> tuple[str, ...]:
        """All its tags, each in a paragraph of its own."""
        return (self.tag, "{{ one }}", "{%p endfor %}") if self.kind is Kind.LIST else (self.tag,)


@dataclass(frozen=True, slots=True)
class Contract:
    """What is agreed about one template: `variables` in the order in which the shipped one prints them."""

    file: str
    purpose: str
    variables: tuple[Variable, ...]
    paragraph_styles: tuple[str, ...]
    character_styles: tuple[str, ...]
    format: str = ""
    """格式 of the notices that it is for; "" for what is no notice."""
    unusual: frozenset[str] = frozenset()
    """Names that print nothing in most notices of this 格式: a template may lack them until one does."""
    mirrored: bool = True
    """Page numbers at the outer edge: right on odd pages, left on even ones (GB/T 9704-2012 7.5)."""
    holds_table: bool = False
    """Whether it is the landscape page of a breakdown table."""

    @property
    def by_name(self) -> dict[str, Variable]:
        """Its variables by their names."""
        return {variable.name: variable for variable in self.variables}

    @property
    def needed(self) -> tuple[Variable, ...]:
        """The variables that every template must print, in the order of the document."""
        return tuple(variable for variable in self.variables if variable.name not in self.unusual)


def _block(name: str, label: str, content: str) -> Variable:
    return Variable(name, Kind.BLOCK, label, content)


HEAD = _block("head", "版头", "份号、密级、紧急程度、发文机关标志、发文字号、签发人和红线")
NOTICE_TITLE = _block("notice_title", "公文标题", "公文的标题")
ADDRESSEES = Variable("addressees", Kind.TEXT, "主送机关", "主送机关的名称，后面的冒号写在模板里")
PEOPLE = _block("people", "出席、请假、列席", "出席、请假、列席人员的名单")
NOTICE_TEXT = _block("notice_text", "公文正文", "公文的正文（印发通知的那几句话）")
ATTACHMENT_LIST = _block("attachment_list", "附件说明", "附件的顺序号和名称")
SIGNATURE = _block("signature", "落款", "署名、成文日期和附注")
PLAN_TITLE = _block("plan_title", "方案标题", "方案的标题（公文里另起一页）")
BODY = _block("body", "方案正文", "导语、章节、任务和各任务的责任单位、时限")
ATTACHMENT_PAGES = _block("attachment_pages", "附件", "写了内容的附件，每份另起一页")
IMPRINT = _block("imprint", "版记", "抄送机关、印发机关、印发日期和份数")
LETTER_TITLE = _block("letter_title", "交办单标题", "密级、紧急程度和“任务交办单”或“任务督办单”")
LETTER_TEXT = _block("letter_text", "交办单正文", "依据哪份方案，这个单位承担几项任务，要它做什么")
TASK_TABLE = _block("task_table", "任务表", "这个单位的任务：名称、本单位职责、完成时限")
REPORTING = _block("reporting", "报送要求", "报送要求和联系人")

_NOTICE = (
    HEAD, NOTICE_TITLE, ADDRESSEES, NOTICE_TEXT, ATTACHMENT_LIST, PEOPLE, SIGNATURE, PLAN_TITLE, BODY,
    ATTACHMENT_PAGES, IMPRINT,
)  # fmt: skip
_TABLE = (styles.TABLE_TITLE, styles.TABLE_HEAD, styles.TABLE_CELL, styles.TABLE_NOTE, styles.TABLE_END)
_LETTER = (
    styles.CLASSIFICATION, styles.TITLE, styles.ADDRESSEES, styles.BODY, styles.ATTACHMENT_LIST, styles.SIGNATURE,
    styles.TABLE_HEAD, styles.TABLE_CELL,
)  # fmt: skip
_ONLY_NOTICES = (
    styles.MARK, styles.COPY_NUMBER, styles.CLASSIFICATION, styles.NUMBER, styles.ADDRESSEES, styles.IMPRINT,
)  # fmt: skip
_IN_DOCUMENTS = (*styles.RANKS.values(), styles.DUTY_LABEL, styles.DUTY_BRACKET)


def _notice(file: str, format_: str, unusual: tuple[Variable, ...]) -> Contract:
    """A template for notices of one 格式; `unusual` are elements that this 格式 seldom has."""
    names = frozenset(variable.name for variable in unusual)
    purpose = f"公文：{format_}格式"
    return Contract(file, purpose, _NOTICE, styles.PARAGRAPH_STYLES, styles.CHARACTER_STYLES, format_, names)


CONTRACTS = (
    _notice("notice.docx", "文件", (PEOPLE,)),
    _notice("letter.docx", "信函", (PEOPLE,)),
    _notice("order.docx", "命令", (PEOPLE, NOTICE_TITLE, ADDRESSEES)),
    _notice("minutes.docx", "纪要", (ADDRESSEES, SIGNATURE, PLAN_TITLE, BODY)),
    Contract(
        "document.docx",
        "没有“公文”的方案：普通文件",
        (PLAN_TITLE, BODY, ATTACHMENT_LIST, SIGNATURE, ATTACHMENT_PAGES),
        tuple(style for style in styles.PARAGRAPH_STYLES if style not in _ONLY_NOTICES),
        _IN_DOCUMENTS,
    ),
    Contract(
        "table.docx",
        "任务分解表、单位任务清单（横向）",
        (
            Variable("title", Kind.TEXT, "表格标题", "表格的标题"),
            _block("table", "表格", "表格，连同表头"),
            Variable("notes", Kind.LIST, "表注", "表下的注，每条一段：“园区各部门”包括哪些单位", drafted=False),
        ),
        _TABLE,
        (),
        mirrored=False,
        holds_table=True,
    ),
    Contract(
        "duty-letter.docx",
        "任务交办单、任务督办单：给一个单位的信",
        (LETTER_TITLE, ADDRESSEES, LETTER_TEXT, TASK_TABLE, REPORTING, ATTACHMENT_LIST, SIGNATURE),
        _LETTER,
        (),
    ),
)
BY_FILE = {contract.file: contract for contract in CONTRACTS}
