"""Which paragraph is which element (要素): by the styles that our templates have, else by position and form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum

from fangan.text.width import cells
from fangan.verify.document import Document, Paragraph
from fangan.word import styles

BRACKETS = r"[〔\[［【（(]\s*\d{2,4}\s*年?[〕\]］】）)]"
NUMBER = re.compile(rf"[^\s：:，。]{{0,20}}{BRACKETS}\s*第?\s*\d+\s*号")
"""发文字号 in any form, right or wrong."""
ORDER_NUMBER = re.compile(r"第\s*[\d一二三四五六七八九十百〇零]+\s*号")
COPY_NUMBER = re.compile(r"(?:№|No\.?)?\s*\d{1,8}")
CLASSIFICATION = re.compile(r"(?:绝密|机密|秘密)\s*(?:[★☆*].*)?")
URGENCY = re.compile(r"特急|加急|特提|平急|急件")
SIGNERS = re.compile(r"签发人\s*[：:]")
DATE = re.compile(
    r"[\d〇○零一二三四五六七八九]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*[日号]"
)
PRINTED_DATE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月")
NOTE = re.compile(r"[（(].+[）)]", re.DOTALL)
LIST = re.compile(r"附\s*件\s*[：:]|附\s*件\s*1?\s*[.．、]")
ATTACHMENT = re.compile(rf"(?:{NUMBER.pattern}\s*)?附\s*件\s*\d*\s*[：:]?")
IMPRINT = re.compile(r"抄\s*送\s*[：:]|\d\s*日\s*印\s*发\s*$|^主\s*送\s*[：:]", re.MULTILINE)
PRESENT = re.compile(r"(出席|请假|列席)\s*[：:]")
LONGEST_NUMBER = 26
"""字 of a line that only holds 发文字号."""
BELOW_NUMBER = 8
"""Lines below 发文字号 that may still belong to 版头: 密级 in a letter."""
HEAD_LINES = 30
"""Lines from the top that 版头 may take, empty ones included."""
TITLE_SIZE = 17.0
"""Points from which a centred line is a title and no text."""


class Role(StrEnum):
    """An element of a document, by its name in the standard."""

    COPY_NUMBER = "份号"
    CLASSIFICATION = "密级和保密期限"
    URGENCY = "紧急程度"
    MARK = "发文机关标志"
    NUMBER = "发文字号"
    SIGNERS = "签发人"
    ISSUED = "纪要的单位和日期"
    TITLE = "标题"
    ADDRESSEES = "主送机关"
    BODY = "正文"
    PRESENT = "出席"
    LIST = "附件说明"
    NAMES = "发文机关署名"
    DATE = "成文日期"
    NOTE = "附注"
    ATTACHMENT = "附件"
    SUBTITLE = "正文里的标题"
    IMPRINT = "版记"


HEAD = (Role.MARK, Role.NUMBER, Role.SIGNERS, Role.ISSUED)
"""What stands above the title."""
Roles = dict[int, Role]
"""Index of a paragraph → its element."""


def recognised(document: Document) -> Roles:
    """The element of every paragraph that is one."""
    return Recognition(document).roles


class Recognition:
    """Finds the elements from the outside to the inside: 版记, 版头, title, date, then what lies between."""

    def __init__(self, document: Document) -> None:
        self._all = document.paragraphs
        self._tables = document.tables
        self.roles: Roles = {}
        for find in (self._imprint, self._head, self._titles, self._below_title, self._ending, self._attachments,
                     self._text):  # fmt: skip
            find()

    def _set(self, role: Role, *indices: int) -> None:
        for index in indices:
            self.roles.setdefault(index, role)

    def _first(self, role: Role) -> int | None:
        return min((index for index, found in self.roles.items() if found is role), default=None)

    def _last(self, *roles: Role) -> int:
        return max((index for index, found in self.roles.items() if found in roles), default=-1)

    def _free(self, start: int = 0, end: int | None = None) -> Iterator[tuple[int, Paragraph]]:
        """Paragraphs with text that are nothing yet."""
        for index, paragraph in enumerate(self._all[start:end], start):
            if index not in self.roles and not paragraph.blank:
                yield index, paragraph

    def _imprint(self) -> None:
        """The last table that names 抄送 or 印发; else such lines near the end."""
        tables = [at for at, table in enumerate(self._tables) if IMPRINT.search(table.text)]
        styled = [p.table for p in self._all if p.style == styles.IMPRINT and p.table >= 0]
        for at in (styled or tables)[-1:]:
            self._set(Role.IMPRINT, *(i for i, p in enumerate(self._all) if p.table == at))
        if not tables and not styled:
            last = [(i, p) for i, p in self._free() if p.table < 0][-6:]
            self._set(Role.IMPRINT, *(i for i, p in last if IMPRINT.search(p.text)))

    def _head(self) -> None:
        """What stands above the red line, and 发文字号 with it."""
        number = self._number()
        limit = HEAD_LINES if number is None else number
        forms: tuple[tuple[Role, Callable[[Paragraph], bool]], ...] = (
            (Role.CLASSIFICATION, lambda p: bool(CLASSIFICATION.fullmatch(p.text.strip()))),
            (Role.URGENCY, lambda p: bool(URGENCY.fullmatch(p.text.strip()))),
            (Role.COPY_NUMBER, lambda p: p.table < 0 and bool(COPY_NUMBER.fullmatch(p.text.split("\t")[0].strip()))),
            (Role.SIGNERS, lambda p: bool(SIGNERS.search(p.text))),
        )
        for index, paragraph in list(self._free(0, limit + BELOW_NUMBER)):
            role = next((role for role, form in forms if form(paragraph)), None)
            if role:
                self._set(role, index)
            elif index < limit and is_mark(paragraph):
                self._set(Role.MARK, index)

    def _number(self) -> int | None:
        """Marks 发文字号 with the lines of 签发人 above it and of 纪要 below it; where it stands."""
        number = next((i for i, p in self._head_lines() if self._is_number(i, p)), None)
        if number is not None:
            self._set(Role.NUMBER, number)
        for index, paragraph in self._head_lines():
            if paragraph.style == styles.NUMBER:
                self._set(Role.ISSUED if PRINTED_DATE.search(paragraph.text) else Role.NUMBER, index)
        return number if number is not None else self._first(Role.NUMBER)

    def _head_lines(self) -> Iterator[tuple[int, Paragraph]]:
        """Lines above the title, outside tables."""
        for index, paragraph in list(self._free(0, HEAD_LINES)):
            if paragraph.style == styles.TITLE:
                return
            if paragraph.table < 0:
                yield index, paragraph

    def _is_number(self, index: int, paragraph: Paragraph) -> bool:
        text = paragraph.text.strip()
        order = ORDER_NUMBER.fullmatch(text) and self._has_mark(index)
        found = None if ends_sentence(text) else NUMBER.search(text)
        return bool(order or (found and (paragraph.style == styles.NUMBER or cells(text) < LONGEST_NUMBER)))

    def _has_mark(self, end: int) -> bool:
        return any(is_mark(p) for p in self._all[:end] if not p.blank)

    def _titles(self) -> None:
        """The first lines in a title's looks are the title, those after other text are titles of parts."""
        start = self._last(*HEAD) + 1
        first = next((i for i, _ in self._free(start)), None)
        found = [i for i, p in self._free(start) if is_title(p)]
        for above, index in zip([None, *found], found, strict=False):
            joined = above is not None and self.roles[above] is Role.TITLE and self._touches(above, index)
            self._set(Role.TITLE if index == first or joined else Role.SUBTITLE, index)

    def _touches(self, above: int, below: int) -> bool:
        """Whether nothing stands between two paragraphs and they are on one page."""
        return below == above + 1 and not self._all[below].looks.page_break

    def _below_title(self) -> None:
        """主送机关: the line below the title that ends with a colon and is not indented."""
        for index, paragraph in self._free(self._last(Role.TITLE) + 1):
            colon = paragraph.text.rstrip().endswith(("：", ":")) and paragraph.first_indent < 1
            if paragraph.style == styles.ADDRESSEES or (colon and self._first(Role.TITLE) is not None):
                self._set(Role.ADDRESSEES, index)
            return

    def _ending(self) -> None:
        """成文日期 with the names above it and 附注 below; 附件说明 before them."""
        start = self._last(*HEAD, Role.TITLE, Role.ADDRESSEES) + 1
        first_list = next((i for i, p in self._free(start) if self._begins_list(p)), None)
        date = next((i for i, p in self._free(start) if DATE.fullmatch(squeezed(p.text))), None)
        if first_list is not None and (date is None or first_list < date):
            self._list(first_list)
        if date is None:
            self._set(Role.NAMES, *(i for i, p in self._free(start) if p.style == styles.SIGNATURE))
        else:
            self._set(Role.DATE, date)
            self._names(date, start)
            self._note(date)

    def _note(self, date: int) -> None:
        following = next(self._free(date + 1), None)
        if following and NOTE.fullmatch(following[1].text.strip()):
            self._set(Role.NOTE, following[0])

    def _begins_list(self, paragraph: Paragraph) -> bool:
        return paragraph.style == styles.ATTACHMENT_LIST or bool(LIST.match(paragraph.text.strip()))

    def _names(self, date: int, start: int) -> None:
        """The lines right above the date; in the table there, when joint names stand in one."""
        above = [(i, p) for i, p in self._free(start, date)][::-1]
        if not above:
            return
        table = above[0][1].table
        for index, paragraph in above:
            if paragraph.table != table or not is_signature(paragraph):
                return
            self._set(Role.NAMES, index)

    def _list(self, start: int) -> None:
        style = self._all[start].style
        for index, paragraph in enumerate(self._all[start:], start):
            other = paragraph.style != style or paragraph.looks.page_break or NOTE.fullmatch(paragraph.text.strip())
            if paragraph.blank or other or index in self.roles:
                return
            self._set(Role.LIST, index)

    def _attachments(self) -> None:
        """附件1 on a line of its own; 出席、请假、列席 of 纪要."""
        for index, paragraph in list(self._free(self._last(Role.TITLE) + 1)):
            styled = paragraph.style == styles.ATTACHMENT_MARK
            if styled or (ATTACHMENT.fullmatch(paragraph.text.strip()) and paragraph.table < 0):
                self._set(Role.ATTACHMENT, index)
            elif paragraph.table < 0 and (PRESENT.match(paragraph.text.strip()) or self._goes_on(index)):
                self._set(Role.PRESENT, index)

    def _goes_on(self, index: int) -> bool:
        """Whether a line goes on with the names of those present."""
        return self.roles.get(index - 1) is Role.PRESENT and self._all[index].looks.left > 0

    def _text(self) -> None:
        """All other text outside tables and boxes."""
        start = self._last(*HEAD) + 1
        self._set(Role.BODY, *(i for i, p in self._free(start) if p.table < 0 and not p.framed))


def squeezed(text: str) -> str:
    """Text without blanks."""
    return re.sub(r"\s", "", text)


def is_red(color: str) -> bool:
    """Whether a color (RRGGBB) is a red."""
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", color):
        return False
    red, green, blue = bytes.fromhex(color)
    return red >= 0xB0 and green <= 0x50 and blue <= 0x50


def is_mark(paragraph: Paragraph) -> bool:
    """Whether a paragraph looks like the mark: its style, or red."""
    return paragraph.style == styles.MARK or is_red(paragraph.main.color)


def is_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph is in a title's looks."""
    if paragraph.table >= 0 or paragraph.framed:
        return False
    centred = paragraph.looks.jc in ("center", "distribute") and paragraph.main.size >= TITLE_SIZE
    return paragraph.style == styles.TITLE or centred


def is_signature(paragraph: Paragraph) -> bool:
    """Whether a paragraph may be 署名: short, no sentence, not at the left like text."""
    if paragraph.style == styles.SIGNATURE or paragraph.table >= 0:
        return True
    moved = paragraph.looks.jc in ("right", "end", "center") or paragraph.first_indent > 4
    return moved and not ends_sentence(paragraph.text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends like a sentence."""
    return text.rstrip().endswith(("。", "；", "！", "？", "：", ":", "，"))
