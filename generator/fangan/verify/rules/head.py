"""版头 (GB/T 9704-2012 7.2): from 份号 to the red line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fangan.model.notice import Format
from fangan.verify.document import Paragraph
from fangan.verify.elements import COPY_NUMBER, NUMBER, SIGNERS, Role, is_red
from fangan.verify.facts import Facts
from fangan.verify.fonts import Family, family, font_and_size, share
from fangan.verify.page import Band, Page, joined, rules
from fangan.verify.result import State, Verdict, by_glyphs, judged, near, unknown
from fangan.verify.subject import Subject, has
from fangan.verify.targets import (
    CELLS,
    GAP,
    LEFT,
    LETTER_MARK_TOP,
    MARK_TOP,
    ORDER_MARK_TOP,
    PLACED,
    RIGHT,
    RULE_BELOW_NUMBER,
    RULE_EDGE,
    SAN_HAO,
    TYPE_WIDTH,
    mm,
)

RIGHT_NUMBER = re.compile(r"[一-鿿]{1,20}〔\d{4}〕[1-9]\d*号")
TOPS = {Format.LETTER: LETTER_MARK_TOP, Format.ORDER: ORDER_MARK_TOP}
CENTRED = ("center", "distribute")


def flush_left(facts: Facts, role: Role) -> Iterator[Verdict]:
    """顶格: at the type area's left edge."""
    paragraph = facts.all(role)[0]
    indent = paragraph.first_indent
    right = indent <= CELLS and paragraph.looks.jc not in ("center", "right", "end")
    yield judged(
        "顶格", right, f"左空 {indent:.1f} 字" if not right else "左边顶格", "版心左边顶格", "去掉缩进，左对齐。"
    )


def copy_number(facts: Facts) -> Iterator[Verdict]:
    """7.2.1: six digits, 3号, flush left."""
    paragraph = facts.all(Role.COPY_NUMBER)[0]
    found = COPY_NUMBER.match(paragraph.text.strip())
    digits = found.group() if found else paragraph.text.strip()
    yield judged("位数", bool(re.fullmatch(r"\d{6}", digits)), digits, "6 位阿拉伯数字", "前面补零，例如 000001。")
    yield font_and_size(facts, [paragraph], Family.FANG, SAN_HAO)[1]
    yield from flush_left(facts, Role.COPY_NUMBER)


def classification(facts: Facts) -> Iterator[Verdict]:
    """7.2.2: 3号黑体, flush left."""
    yield from font_and_size(facts, facts.all(Role.CLASSIFICATION), Family.HEI, SAN_HAO)
    yield from flush_left(facts, Role.CLASSIFICATION)


def urgency(facts: Facts) -> Iterator[Verdict]:
    """7.2.3: 特急 or 加急 in 3号黑体, flush left."""
    text = facts.all(Role.URGENCY)[0].text.strip()
    yield judged("等级", text in ("特急", "加急"), text, "特急或加急", "公文只有特急、加急；特提、平急只用于电报。")
    yield from font_and_size(facts, facts.all(Role.URGENCY), Family.HEI, SAN_HAO)
    yield from flush_left(facts, Role.URGENCY)


def mark_looks(facts: Facts) -> Iterator[Verdict]:
    """7.2.4: red, centred; 小标宋 is recommended, the size left open."""
    marks = facts.all(Role.MARK)
    yield judged(
        "颜色",
        all(is_red(mark.main.color) for mark in marks),
        _colour(marks[0]),
        "红色",
        "把标志改为红色（RGB 255,0,0）。",
    )
    if all(mark.table < 0 and not mark.framed for mark in marks):
        jc = marks[0].looks.jc
        yield judged("居中", jc in CENTRED, "居中" if jc in CENTRED else "没有居中", "居中排布", "选中标志，点“居中”。")
    font = marks[0].main.font
    if family(font) is Family.BIAO:
        yield judged("字体", True, font, "推荐小标宋")
    else:
        yield unknown("字体", f"{font or '没有指定'}；标准只是推荐，不强制", "推荐小标宋")
    yield unknown("字号", f"{marks[0].main.size:g} 磅；标准没有规定字号", "醒目、美观、庄重")


def _colour(mark: Paragraph) -> str:
    return "红色" if is_red(mark.main.color) else mark.main.color or "没有指定颜色"


def mark_top(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.2.4, 10.1, 10.2, 10.3 on the page: where the ink of the mark begins."""
    target = TOPS.get(facts.format or Format.DOCUMENT, MARK_TOP)
    bands = [band for band in joined(pages[0].red) if band.height > 2] if pages else []
    if not bands:
        yield judged("上边缘", False, "第 1 面上没有红色的字", f"距上页边 {target:g} mm", "把标志改为红色。")
        return
    advice = "改标志上面那个空行的行距（固定值），每毫米 2.83 磅。"
    yield by_glyphs(near("上边缘距上页边", bands[0].top, target, PLACED, advice))


def number_form(facts: Facts) -> Iterator[Verdict]:
    """7.2.5: 代字〔全称年份〕顺序号, no 第, no leading zero, hexagonal brackets."""
    if facts.format is Format.ORDER:
        return
    if facts.format is Format.MINUTES:
        yield unknown("写法", f"{facts.all(Role.NUMBER)[0].text.strip()}；标准没有规定纪要的编号")
        return
    found = NUMBER.search(facts.all(Role.NUMBER)[-1].text)
    text = re.sub(r"^\d+\s*\t", "", found.group().strip()) if found else facts.all(Role.NUMBER)[-1].text.strip()
    yield judged("写法", bool(RIGHT_NUMBER.fullmatch(text)), text, "例如 某政发〔2023〕2号", _number_advice(text))


def _number_advice(text: str) -> str:
    if "〔" not in text or "〕" not in text:
        return "年份用六角括号〔〕，不用其他括号。"
    if re.search(r"〔\d{4}〕", text) is None:
        return "年份写四位，不加“年”字。"
    if "第" in text:
        return "顺序号前不加“第”。"
    return "顺序号前不补零，例如写 1 号，不写 01 号；字间不空格。"


def number_looks(facts: Facts) -> Iterator[Verdict]:
    """7.2.5: 3号仿宋, two blank lines below the mark, centred, or 空一字 from the left beside 签发人."""
    paragraph = facts.all(Role.NUMBER)[-1]
    yield from font_and_size(facts, [paragraph], Family.FANG, SAN_HAO)
    if facts.format is Format.LETTER:
        return
    if facts.has(Role.MARK):
        gap = facts.gap_above(facts.indices(Role.NUMBER)[0])
        yield near("与标志相距", gap, 2, GAP, "标志下空二行。", " 行")
    if not has_signers(facts):
        jc = paragraph.looks.jc
        yield judged("居中", jc in CENTRED, "居中" if jc in CENTRED else "没有居中", "居中排布", "选中文号，点“居中”。")


def signers(facts: Facts) -> Iterator[Verdict]:
    """7.2.6: 签发人 and a full-width colon in 仿宋, the names in 楷体."""
    paragraphs = [p for role in (Role.NUMBER, Role.SIGNERS) for p in facts.all(role) if SIGNERS.search(p.text)]
    text = paragraphs[0].text
    label = SIGNERS.search(text)
    full = bool(label and label.group() == "签发人：")
    yield judged("写法", full, label.group() if label else text, "签发人：", "“签发人”后面用全角冒号。")
    after = text[label.end() :] if label else ""
    named = [run for run in paragraphs[0].runs if run.text.strip() and run.text.strip() in after]
    right = bool(named) and share(named, Family.KAI) > 0.9
    font = named[0].looks.font if named else "没有姓名"
    yield judged("姓名的字体", right, font, "楷体", "选中签发人的姓名，改为 3号楷体。")


def has_signers(facts: Facts) -> bool:
    """Whether 签发人 is named."""
    return any(SIGNERS.search(p.text) for role in (Role.NUMBER, Role.SIGNERS) for p in facts.all(role))


def wants_rule(facts: Facts) -> bool:
    """Whether the format has a red line: 文件 only; 纪要 as its organ decides."""
    return facts.format is Format.DOCUMENT or (
        facts.format is None and facts.has(Role.NUMBER) and _border(facts) is not None
    )


def _border(facts: Facts) -> Paragraph | None:
    """The paragraph whose border is the red line."""
    for role in (Role.SIGNERS, Role.NUMBER):
        for index in facts.indices(role)[::-1]:
            near_by = facts.document.paragraphs[index : index + 2]
            found = next(
                (p for p in near_by for side in (p.looks.under, p.looks.above) if side and is_red(side[1])), None
            )
            if found:
                return found
    return None


def red_line(facts: Facts) -> Iterator[Verdict]:
    """7.2.7: a red line as wide as the type area."""
    paragraph = _border(facts)
    if paragraph is None:
        drawn = any(p.drawing for p in facts.document.paragraphs[:30])
        if drawn or facts.pages is not None:
            yield unknown("文件里的线", "文件里有图形，线可能是画的" if drawn else "不是段落边框，看页面", "红色")
        else:
            yield judged("有没有", False, "没有找到", "红色分隔线", "给发文字号那一段加红色下边框。")
        return
    width = mm(facts.document.area.text_width - paragraph.looks.left - paragraph.looks.right)
    yield near("宽", width, TYPE_WIDTH, 1.0, "去掉发文字号那一段的左右缩进。")
    border = paragraph.looks.under or paragraph.looks.above
    yield unknown("粗细", f"{(border[0] if border else 0) / 8:g} 磅；标准没有规定")


def red_line_on_page(facts: Facts, pages: tuple[Page, ...]) -> Iterator[Verdict]:
    """7.2.7 on the page: 4 mm below 发文字号, 156 mm wide."""
    line = next(iter(rules(pages[0].red)), None) if pages else None
    if line is None:
        yield judged("有没有", False, "第 1 面上没有红色的横线", "红色分隔线", "给发文字号那一段加红色下边框。")
        return
    above = [band for band in joined(pages[0].dark) if band.bottom < line.top]
    if facts.has(Role.NUMBER) and above:
        advice = "改下边框与文字的距离（边框和底纹—选项），每毫米 2.83 磅。"
        yield by_glyphs(near("与发文字号相距", line.centre - above[-1].bottom, RULE_BELOW_NUMBER, PLACED, advice))
    yield _ends(line)


def _ends(line: Band) -> Verdict:
    right = abs(line.left - LEFT) <= RULE_EDGE and abs(line.right - RIGHT) <= RULE_EDGE
    measured = f"{line.left:.1f}–{line.right:.1f} mm，宽 {line.width:.1f} mm"
    return judged("两端", right, measured, f"{LEFT:g}–{RIGHT:g} mm，与版心等宽", "去掉左右缩进，检查页边距。")


def no_mark(facts: Facts) -> Verdict:
    """A paper with 发文字号 wants a mark; another paper has none."""
    told = "有发文字号，但没有标志；用套红纸打印时不用管" if facts.has(Role.NUMBER) else ""
    return Verdict("", State.ABSENT, told)


SUBJECTS = (
    Subject("7.2.1", "份号", has(Role.COPY_NUMBER), (copy_number,)),
    Subject("7.2.2", "密级和保密期限", has(Role.CLASSIFICATION), (classification,)),
    Subject("7.2.3", "紧急程度", has(Role.URGENCY), (urgency,)),
    Subject("7.2.4", "发文机关标志", has(Role.MARK), (mark_looks,), (mark_top,), no_mark),
    Subject("7.2.5", "发文字号", has(Role.NUMBER), (number_form, number_looks)),
    Subject("7.2.6", "签发人", has_signers, (signers,)),
    Subject("7.2.7", "版头分隔线", wants_rule, (red_line,), (red_line_on_page,)),
)
