"""The negative cases: for every check a document that is broken on purpose, which the check must find."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from fangan.model.plan import Plan
from tests.render.standard.documents import plans, word_file
from tests.render.standard.draft import (
    DOCUMENT,
    STYLES,
    Draft,
    after_blank_lines,
    indented,
    lower,
    moved_tabs,
    on_a_new_page,
    replaced,
    styled,
    with_property,
)

MM = 1440 / 25.4
"""Twips."""
FOOTERS = "word/footer"


@dataclass(frozen=True, slots=True)
class Broken:
    """What is broken in which document; `check` must find it."""

    check: str
    document: str
    what: str
    """In Chinese, for the manual."""
    change: Callable[[Draft], None] = lambda _: None
    plan: Callable[[Plan], Plan] = lambda plan: plan
    """For what is broken in the plan itself, while the check looks for what the good plan says."""

    @property
    def name(self) -> str:
        return f"{self.document}--{self.check}"

    def altered(self) -> Plan:
        """The plan, broken or as it is."""
        return self.plan(plans()[self.document])

    def file(self) -> bytes:
        draft = Draft(word_file(self.altered()))
        self.change(draft)
        return draft.saved()


def para(text: str, *changes: Callable[[str], str]) -> Callable[[Draft], None]:
    """Changes of the first paragraph that holds `text`."""

    def change(draft: Draft) -> None:
        for each in changes:
            draft.paragraph(text, each)

    return change


def swap(old: str, new: str, *, part: str = DOCUMENT) -> Callable[[Draft], None]:
    """Other words or markup in a part."""
    return lambda draft: draft.swap(old, new, part=part)


def _titled(*lines: str) -> Callable[[Plan], Plan]:
    def change(plan: Plan) -> Plan:
        assert plan.notice
        return replace(plan, notice=replace(plan.notice, title_lines=lines))

    return change


def _without_a_row(plan: Plan) -> Plan:
    first, *others = plan.attachments
    assert first.grid
    fewer = replace(first.grid, rows=first.grid.rows[:20] + first.grid.rows[21:])
    return replace(plan, attachments=(replace(first, grid=fewer), *others))


def _renumbered(plan: Plan) -> Plan:
    assert plan.notice
    return replace(plan, notice=replace(plan.notice, number="青政发〔2026〕9号"))


def _swapped_organs(plan: Plan) -> Plan:
    assert plan.notice
    first, second, *rest = plan.notice.signature
    return replace(plan, notice=replace(plan.notice, signature=(second, first, *rest)))


def _closer(draft: Draft) -> None:
    """Both names 20 mm nearer to each other: each is centred, so its indent is 40 mm."""
    draft.paragraph("青川区发展和改革局<", indented("left", round(40 * MM)), style="FanganSignature")
    draft.paragraph("青川区教育局<", indented("right", round(40 * MM)), style="FanganSignature")


DATE = "2026年3月5日<"
NUMBER = "青政发〔2026〕8号"
ORGAN = "青川区人民政府<"

BROKEN = (
    Broken("paper_size", "plain", "纸高 279 mm", swap('w:h="16838"', 'w:h="15818"')),
    Broken("type_area", "prose", "左边距小 3 mm", swap('w:left="1588"', 'w:left="1418"')),
    Broken("body_font", "pages-5", "正文用 15 磅字", swap('<w:sz w:val="32"/>', '<w:sz w:val="30"/>', part=STYLES)),
    Broken("lines_a_page", "pages-5", "行距 29 磅（580），每面 21 行", swap('w:line="579"', 'w:line="580"', part=STYLES)),
    Broken("characters_a_line", "pages-5", "字距不收紧，每行 27 字", swap('<w:spacing w:val="-5"/>', '<w:spacing w:val="0"/>', part=STYLES)),
    Broken("full_width", "pages-5", "右边距大 3 mm", swap('w:right="1470"', 'w:right="1640"')),
    Broken("unfilled_height", "pages-5", "行距 28 磅（560），下边空 8 mm", swap('w:line="579"', 'w:line="560"', part=STYLES)),
    Broken("dash_of_the_page_number", "plain", "页码低 2 mm（9 mm）", swap('w:footer="1446"', f'w:footer="{1446 - round(2 * MM)}"')),
    Broken("side_of_the_page_number", "plain", "页码多空一字", swap('w:right="280"', 'w:right="560"', part=FOOTERS)),
    Broken("page_number_words", "plain", "页码两边用短横", swap("— ", "- ", part=FOOTERS)),
    Broken("pages_with_a_number", "letter", "信函首页有页码", swap("<w:titlePg/>", "")),
    Broken("every_word", "bad-input", "正文里的 & 丢了", swap("A&amp;B", "AB")),
    Broken("copy_number", "copy-number", "份号只有一位", para("000001", replaced("000001", "1"))),
    Broken("classification", "classification", "密级在第三行", para("机密", after_blank_lines())),
    Broken("urgency", "urgency", "紧急程度不用黑体", para("特急", styled("FanganBody"))),
    Broken("mark_top", "plain", "标志低 1 mm（36 mm）", para("文件<", lower(round(MM)))),
    Broken("mark_words", "joint-2", "标志里没有“文件”", swap("文件<", "<")),
    Broken("mark_centred", "plain", "标志右移 5 mm", para("文件<", indented("left", round(10 * MM)))),
    Broken("joint_mark", "joint-5", "“文件”不在上下的中间", swap('<w:vAlign w:val="center"/>', "")),
    Broken("number_below_the_mark", "plain", "发文字号上面空三行", para(NUMBER, after_blank_lines())),
    Broken("number_centred", "plain", "发文字号右移 2 mm", para(NUMBER, indented("left", round(4 * MM)))),
    Broken("number_of_an_upward_document", "signers-2", "发文字号不空字", para("青政〔2026〕11号", moved_tabs(-200))),
    Broken("signers_right", "signers-2", "签发人左移 2 mm", para("签发人", moved_tabs(-113))),
    Broken("signers_words", "signers-2", "姓名不用楷体", swap('<w:rStyle w:val="FanganKai"/>', "")),
    Broken("red_rule_below_the_number", "plain", "红线低 1 mm（5 mm）", para(NUMBER, replaced('w:space="8"', 'w:space="11"'))),
    Broken("red_rule_width", "plain", "红线短 5 mm", para(NUMBER, indented("left", round(5 * MM)))),
    Broken("title_below_the_rule", "plain", "标题上面空三行", para("青川区人民政府关于", after_blank_lines())),
    Broken("title_centred", "plain", "标题不居中", para("青川区人民政府关于", with_property('<w:jc w:val="left"/>'))),
    Broken("title_shape", "title-3", "标题成沙漏形", plan=_titled("青川区人民政府关于印发《青川区“十五五”", "公共服务提升", "规划（2026—2030年）》任务分工方案的通知")),
    Broken("title_words", "plain", "标题少一个字", swap("公共服务提升工作的通知", "公共服务提升工作通知")),
    Broken("addressees", "plain", "主送左空一字", para("各镇人民政府，", indented("left", 315))),
    Broken("addressees_moved", "addressees-10", "版记里没有“主送”", swap("主送：", "")),
    Broken("text_on_the_first_page", "plain", "正文从第二面开始", para("为提升全区", on_a_new_page)),
    Broken("paragraphs", "plain", "首行不空二字", para("为提升全区", with_property('<w:ind w:firstLineChars="0" w:firstLine="0"/>'))),
    Broken("levels", "levels", "（一）不用楷体", swap('<w:rStyle w:val="FanganRank2"/>', "")),
    Broken("list_of_attachments", "attachments-2", "附件说明上面空二行", para("附件：", after_blank_lines())),
    Broken("words_of_the_list", "attachments-2", "附件名称后有句号", para("附件：", replaced("任务清单<", "任务清单。<"))),
    Broken("names_of_the_list", "attachments-2", "第二个附件右移一字", para("事项目录", indented("left", 315))),
    Broken("sealed_date", "plain", "成文日期左移 2 mm", para(DATE, indented("right", round(2 * MM)))),
    Broken("sealed_name", "plain", "署名左移 2 mm", para(ORGAN, indented("right", round(2 * MM)))),
    Broken("room_for_the_seal", "plain", "正文下多空二行", para(ORGAN, after_blank_lines(2))),
    Broken("joint_grid", "joint-2", "署名的顺序颠倒", plan=_swapped_organs),
    Broken("joint_seals", "joint-2", "两个印章的中心相距不到 42 mm", _closer),
    Broken("unsealed_name", "unsealed", "署名左移 2 mm", para(ORGAN, indented("right", round(2 * MM)))),
    Broken("unsealed_date", "unsealed", "成文日期左移 2 mm", para(DATE, indented("right", round(2 * MM)))),
    Broken("stamps", "stamp", "签名章上面空三行", para("林某某<", after_blank_lines())),
    Broken("stamped_date", "stamp", "成文日期左移 2 mm", para(DATE, indented("right", round(2 * MM)))),
    Broken("words_of_the_date", "plain", "成文日期编虚位", para(DATE, replaced("3月5日", "03月05日"))),
    Broken("signature_with_text", "plain", "署名单独在一面", para(ORGAN, on_a_new_page)),
    Broken("note", "note", "附注没有括号", para("此件公开发布", replaced("（", ""))),
    Broken("last_rule", "plain", "版记高 1 mm", swap('w:bottom="1984"', f'w:bottom="{1984 + round(MM)}"')),
    Broken("rule_widths", "plain", "分隔线短 5 mm", swap('w:w="8848"', f'w:w="{8848 - round(5 * MM)}"')),
    Broken("rule_strokes", "plain", "粗线 0.8 mm", swap('w:sz="8"', 'w:sz="18"')),
    Broken("rule_count", "plain", "中间没有分隔线", swap('w:val="single" w:sz="6"', 'w:val="nil" w:sz="6"')),
    Broken("even_page", "plain", "版记在单数面", para("青川区人民政府文件", on_a_new_page)),
    Broken("imprint_font", "plain", "版记用 3 号字", para("抄送：", styled("FanganBody"))),
    Broken("copies", "imprint-long", "回行左移一字", para("抄送：", indented("left", -280), indented("hanging", -280))),
    Broken("printed_by", "plain", "没有“印发”二字", swap("日印发<", "日<")),
    Broken("attachment_mark", "attachment-text", "“附件1”不用黑体", para(">附件1<", styled("FanganAddressees"))),
    Broken("attachment_title", "attachment-text", "附件标题在第四行", para(">附件1<", lambda xml: xml + "<w:p></w:p>")),
    Broken("attachments_before_the_imprint", "attachment-text", "版记之后还有附件", para(">附件1<", replaced("附件1", "附件一"))),
    Broken("detached_attachment", "attachment-detached", "发文字号不是正文的", plan=_renumbered),
    Broken("headings_on_every_page", "attachment-table", "表头不重复", swap("<w:tblHeader/>", "")),
    Broken("every_row_once", "attachment-table", "少一行", plan=_without_a_row),
    Broken("sideways_number", "attachment-sideways", "横排面的页码多空二字", swap('<w:ind w:right="280"/>', '<w:ind w:right="840"/>', part="word/fanganSideways")),
    Broken("sideways_area", "attachment-sideways", "横排面的左边距小 3 mm", swap('w:bottom="1470" w:left="1984"', 'w:bottom="1470" w:left="1814"')),
    Broken("letter_mark", "letter", "标志低 1 mm", swap('w:tblpY="1593"', f'w:tblpY="{1593 + round(MM)}"')),
    Broken("letter_mark_words", "letter", "标志有“文件”", para(ORGAN, replaced("政府<", "政府文件<"))),
    Broken("letter_rules", "letter", "红线长 165 mm", swap('w:w="9638"', f'w:w="{9638 - round(5 * MM)}"')),
    Broken("first_double_rule", "letter", "红线低 1 mm", swap('w:trHeight w:val="1005"', f'w:trHeight w:val="{1005 + round(MM)}"')),
    Broken("second_double_rule", "letter", "红线高 3 mm", swap('w:footer="1134"', f'w:footer="{1134 + round(3 * MM)}"')),
    Broken("letter_number", "letter", "发文字号左移 2 mm", para("青政函", moved_tabs(-round(2 * MM)))),
    Broken("letter_corner", "letter-marks", "密级不顶格", para("秘密", with_property('<w:jc w:val="right"/>'))),
    Broken("letter_title", "letter", "标题上面空三行", para("青川区人民政府关于", after_blank_lines())),
    Broken("letter_imprint", "letter", "抄送上面有分隔线", para("抄送：", with_property('<w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="000000"/></w:pBdr>'))),
    Broken("order_mark", "order", "标志低 1 mm", para("政府令<", lower(round(MM)))),
    Broken("order_mark_words", "order", "标志写“文件”", swap("政府令<", "政府文件<")),
    Broken("order_number", "order", "令号上面空三行", para("第5号", after_blank_lines())),
    Broken("minutes_mark", "minutes", "标志没有“纪要”", swap("常务会议纪要<", "常务会议<")),
    Broken("present_labels", "minutes", "“出席”左移一字", para("出席：", indented("hanging", 315))),
    Broken("present_people", "minutes", "回行右移一字", para("列席：", indented("left", 315), indented("hanging", 315))),
)  # fmt: skip
