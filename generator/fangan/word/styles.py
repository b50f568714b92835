"""The ids of the styles that blocks made by code use; a template must have them, how they look is the office's."""

from __future__ import annotations

MARK = "FanganMark"
"""发文机关标志"""
COPY_NUMBER = "FanganCopyNumber"
"""份号"""
CLASSIFICATION = "FanganClassification"
"""密级、紧急程度"""
NUMBER = "FanganNumber"
"""发文字号"""
TITLE = "Title"
"""标题, 2号小标宋"""
ADDRESSEES = "FanganAddressees"
"""主送机关"""
BODY = "FanganBody"
"""正文, 3号仿宋, 首行空二字"""
HEADINGS = {1: "Heading1", 2: "Heading2", 3: "Heading3", 4: "Heading4"}
"""一、（一）1.（1） on lines of their own"""
RANKS = {1: "FanganRank1", 2: "FanganRank2", 3: "FanganRank3", 4: "FanganRank4"}
"""The same at the start of a paragraph (character styles)"""
DUTY_LABEL = "FanganDutyLabel"
"""牵头单位： on a line of its own (character style)"""
DUTY_BRACKET = "FanganDutyBracket"
"""（牵头单位：…） after a task's text (character style)"""
KAI = "FanganKai"
"""楷体: names of signers (character style)"""
STAMP = "FanganStamp"
"""签名章, red (character style)"""
PRESENT_LABEL = "FanganPresentLabel"
"""出席、请假、列席, 黑体 (character style)"""
SIGNATURE = "FanganSignature"
"""署名、成文日期"""
ATTACHMENT_LIST = "FanganAttachmentList"
"""附件说明"""
ATTACHMENT_MARK = "FanganAttachmentMark"
"""附件1 at the top of an attachment, 3号黑体"""
IMPRINT = "FanganImprint"
"""版记, 4号仿宋"""
TABLE_TITLE = "FanganTableTitle"
"""Title above a breakdown table"""
TABLE_HEAD = "FanganTableHead"
TABLE_CELL = "FanganTableCell"
TABLE_NOTE = "FanganTableNote"
TABLE_END = "FanganTableEnd"
"""The tiny line that ends a document after a table"""

PARAGRAPH_STYLES = (
    MARK, COPY_NUMBER, CLASSIFICATION, NUMBER, TITLE, ADDRESSEES, BODY, *HEADINGS.values(), SIGNATURE,
    ATTACHMENT_LIST, ATTACHMENT_MARK, IMPRINT, TABLE_TITLE, TABLE_HEAD, TABLE_CELL, TABLE_NOTE, TABLE_END,
)  # fmt: skip
CHARACTER_STYLES = (*RANKS.values(), DUTY_LABEL, DUTY_BRACKET, KAI, STAMP, PRESENT_LABEL)
