"""The styles of the shipped templates: fonts and sizes of GB/T 9704-2012, every one a named style."""

from __future__ import annotations

from dataclasses import dataclass

from docx.oxml.ns import nsdecls

from fangan.word import styles
from fangan.word.measures import CELL, PITCH, SMALL_CELL, SQUEEZE

XIAO_BIAO_SONG = "方正小标宋简体"
FANG_SONG = "仿宋_GB2312"
KAI_TI = "楷体_GB2312"
HEI_TI = "黑体"
SONG_TI = "宋体"
RED = "FF0000"

ALTERNATIVES = {
    FANG_SONG: "仿宋",
    KAI_TI: "楷体",
    XIAO_BIAO_SONG: "方正小标宋_GBK",
    HEI_TI: "SimHei",
    SONG_TI: "SimSun",
}
FONT_TABLE = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {nsdecls("w")}>'
    + "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:charset w:val="86"/></w:font>'
        for name, other in ALTERNATIVES.items()
    )
    + "</w:fonts>"
)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; `size` in half-points, `line` in twips, both as in Normal when 0."""

    id: str
    name: str
    font: str = ""
    size: int = 0
    jc: str = ""
    line: int = 0
    indent: str = ""
    color: str = ""
    level: int = 0
    """Outline level from 1; headings keep with what follows."""
    based_on: str = "Normal"
    squeeze: int | None = None
    after: int = 0
    """Space below in twips."""
    hangs: bool = True
    """Whether a stop may hang behind a line (overflowPunct); LibreOffice never does it in a table."""

    def xml(self) -> str:
        """The w:style element."""
        following = f'<w:next w:val="{styles.BODY}"/>' if self.level else ""
        custom = "" if self.name.isascii() else ' w:customStyle="1"'
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{self.id}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="{self.based_on}"/>{following}<w:qFormat/>'
            f"<w:pPr>{self._paragraph()}</w:pPr><w:rPr>{self._run()}</w:rPr></w:style>"
        )

    def _paragraph(self) -> str:
        keep = "<w:keepNext/>" if self.level else ""
        after = f' w:after="{self.after}"' if self.after else ""
        line = f'<w:spacing{after} w:line="{self.line}" w:lineRule="exact"/>' if self.line else ""
        jc = f'<w:jc w:val="{self.jc}"/>' if self.jc else ""
        outline = f'<w:outlineLvl w:val="{self.level - 1}"/>' if self.level else ""
        hanging = "" if self.hangs else '<w:overflowPunct w:val="0"/>'
        return keep + hanging + line + self.indent + jc + outline

    def _run(self) -> str:
        color = f'<w:color w:val="{self.color}"/>' if self.color else ""
        spacing = f'<w:spacing w:val="{self.squeeze}"/>' if self.squeeze is not None else ""
        size = f'<w:sz w:val="{self.size}"/><w:szCs w:val="{self.size}"/>' if self.size else ""
        return _fonts(self.font) + color + spacing + size


def _fonts(name: str) -> str:
    """All four scripts: a font that is only set for Latin leaves Chinese text in another."""
    if not name:
        return ""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


FIRST_LINE = f'<w:ind w:firstLineChars="200" w:firstLine="{2 * CELL}"/>'
FLUSH = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'

PARAGRAPHS = (
    Style(styles.MARK, "发文机关标志", XIAO_BIAO_SONG, 72, "center", color=RED, squeeze=0),
    Style(styles.COPY_NUMBER, "份号", jc="left"),
    Style(styles.CLASSIFICATION, "密级和紧急程度", HEI_TI, jc="left"),
    Style(styles.NUMBER, "发文字号", jc="center"),
    Style(styles.TITLE, "Title", XIAO_BIAO_SONG, 44, "center", squeeze=0),
    Style(styles.ADDRESSEES, "主送机关", jc="left"),
    Style(styles.BODY, "公文正文", indent=FIRST_LINE),
    Style("Heading1", "heading 1", HEI_TI, indent=FIRST_LINE, level=1),
    Style("Heading2", "heading 2", KAI_TI, indent=FIRST_LINE, level=2),
    Style("Heading3", "heading 3", indent=FIRST_LINE, level=3),
    Style("Heading4", "heading 4", indent=FIRST_LINE, level=4),
    Style(styles.SIGNATURE, "署名和成文日期", jc="right"),
    Style(styles.ATTACHMENT_LIST, "附件说明", jc="left"),
    Style(styles.ATTACHMENT_MARK, "附件标记", HEI_TI, jc="left"),
    Style(styles.IMPRINT, "版记", size=28, jc="left", squeeze=0),
    Style("Footer", "footer", SONG_TI, 28, line=SMALL_CELL, squeeze=0),
    Style(styles.TABLE_TITLE, "表格标题", XIAO_BIAO_SONG, 36, "center", 560, squeeze=0, after=160),
    Style(styles.TABLE_HEAD, "表头", HEI_TI, 21, "center", 320, FLUSH, squeeze=0, hangs=False),
    Style(styles.TABLE_CELL, "表格文字", size=21, jc="left", line=320, indent=FLUSH, squeeze=0, hangs=False),
    Style(styles.TABLE_NOTE, "表注", size=21, jc="left", line=360, indent=FLUSH, squeeze=0),
    Style(styles.TABLE_END, "表后", size=2, line=20, squeeze=0),
)
CHARACTERS = (
    (styles.RANKS[1], "一级序号标题", HEI_TI),
    (styles.RANKS[2], "二级序号标题", KAI_TI),
    (styles.RANKS[3], "三级序号标题", ""),
    (styles.RANKS[4], "四级序号标题", ""),
    (styles.DUTY_LABEL, "责任标签", KAI_TI),
    (styles.DUTY_BRACKET, "责任括注", KAI_TI),
    (styles.KAI, "楷体字", KAI_TI),
    (styles.STAMP, "签名章", KAI_TI, RED),
    (styles.PRESENT_LABEL, "出席标签", HEI_TI),
)
NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
    '<w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    '<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>'
    f'<w:spacing w:before="0" w:after="0" w:line="{PITCH}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>'
    f'<w:rPr>{_fonts(FANG_SONG)}<w:snapToGrid w:val="0"/><w:spacing w:val="{SQUEEZE}"/>'
    '<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>'
)
BUILT_IN = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)


def style_sheet() -> str:
    """The part word/styles.xml."""
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FANG_SONG)}"
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    characters = "".join(_character(*given) for given in CHARACTERS)
    paragraphs = "".join(style.xml() for style in PARAGRAPHS)
    return f"<w:styles {nsdecls('w')}>{defaults}{NORMAL}{BUILT_IN}{paragraphs}{characters}</w:styles>"


def _character(style_id: str, name: str, font: str, color: str = "") -> str:
    colored = f'<w:color w:val="{color}"/>' if color else ""
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{_fonts(font)}{colored}</w:rPr></w:style>'
    )
