"""Reading the fields of a notice (公文)."""

from __future__ import annotations

from datetime import date

import pytest

from fangan.model.notice import Format, Notice, Present, Seal, Stamp
from tests.support import ROOT, findings_of, found_at, plan_from


def notice(*fields: str) -> Notice:
    found = plan_from("标题: 甲\n公文:\n" + "".join(f"  {field}\n" for field in fields)).notice
    assert found is not None
    return found


def test_a_plan_without_a_notice_is_a_plain_document() -> None:
    assert plan_from("标题: 甲\n").notice is None


def test_an_empty_notice_is_none() -> None:
    assert plan_from("标题: 甲\n公文:\n").notice is None


def test_what_is_left_out_has_its_usual_value() -> None:
    found = notice("主送: 乙")
    assert (found.document_type, found.seal, found.title_lines, found.text, found.copies) == (
        "通知",
        Seal.SEALED,
        (),
        (),
        None,
    )


@pytest.mark.parametrize("written", ["甲委、乙局", "[甲委, 乙局]"])
def test_issuers_are_words_or_a_list(written: str) -> None:
    assert notice(f"发文机关: {written}").issuers == ("甲委", "乙局")


def test_the_issuers_sign_unless_somebody_else_does() -> None:
    assert notice("发文机关: 甲委").signature == ("甲委",)
    assert notice("发文机关: 甲委", "署名: 甲委（代）").signature == ("甲委（代）",)


def test_addressees_keep_their_words() -> None:
    found = notice("主送: 中川镇、各中心社区，园区各部门：")
    assert found.addressees == "中川镇、各中心社区，园区各部门"
    assert found.addressee_names == ("中川镇", "各中心社区", "园区各部门")


def test_addressees_in_a_list_are_joined() -> None:
    assert notice("主送: [中川镇, 各中心社区]").addressees == "中川镇、各中心社区"


def test_a_title_in_a_block_keeps_its_lines() -> None:
    assert notice("标题: |", "  甲委", "  关于印发《甲》的通知").title_lines == ("甲委", "关于印发《甲》的通知")


def test_dates_and_numbers_are_understood() -> None:
    found = notice("成文日期: 2023年5月31日", "印发日期: 2023-06-01", "份数: 40", "份号: 7")
    assert (found.issued_on, found.printed_on) == (date(2023, 5, 31), date(2023, 6, 1))
    assert (found.copies, found.copy_number) == (40, "000007")


@pytest.mark.parametrize(("written", "printed"), [("甲委，乙局", "甲委，乙局。"), ("甲委，乙局。", "甲委，乙局。")])
def test_copies_go_to_end_with_a_full_stop(written: str, printed: str) -> None:
    assert notice(f"抄送: {written}").copied_to == printed


@pytest.mark.parametrize(("word", "seal"), [("是", Seal.SEALED), ("否", Seal.NONE), ("no", Seal.NONE)])
def test_the_seal_is_said(word: str, seal: Seal) -> None:
    assert notice(f"用印: {word}").seal is seal


def test_english_and_traditional_names_are_understood() -> None:
    found = notice("issuers: 甲委", "發文字號: 甲發〔2023〕2號", "主送機關: 乙局")
    assert (found.issuers, found.number, found.addressees) == (("甲委",), "甲發〔2023〕2號", "乙局")


def test_several_wrong_fields_are_told_at_once() -> None:
    text = "标题: 甲\n公文:\n  用印: 也许\n  成文日期: 2023-02-30\n  份数: 多\n  格式: 便条\n"
    assert found_at(findings_of(text)) == [("M007", 3, 7), ("M006", 4, 9), ("M008", 5, 7), ("M007", 6, 7)]


def test_the_notice_of_a_real_plan_is_understood() -> None:
    path = ROOT / "content" / "plans" / "lanzhou-xingzheng-zhifa-jiancha-2023.yml"
    found = plan_from(path.read_text("utf-8")).notice
    assert found is not None
    assert found.issuers == ("兰州新区党工委全面依法治区委员会办公室", "兰州新区民政司法和社会保障局（退役军人事务局）")
    assert found.signature == ("兰州新区党工委全面依法治区委员会办公室", "兰州新区民政司法和社会保障局")
    assert (found.number, found.printed_on, found.copies) == ("新法办发〔2023〕2号", date(2023, 3, 14), 40)
    assert len(found.title_lines) == 5
    assert found.issued_on is None


@pytest.mark.parametrize("note", ["此件公开发布", "（此件公开发布）", "(此件公开发布)"])
def test_a_note_is_kept_without_the_brackets_that_are_printed_around_it(note: str) -> None:
    notice = plan_from(f"标题: 甲\n公文: {{附注: {note}}}\n").notice
    assert notice
    assert notice.note == "此件公开发布"


@pytest.mark.parametrize(
    ("word", "form", "kind"),
    [
        ("文件", Format.DOCUMENT, "通知"),
        ("信函", Format.LETTER, "函"),
        ("令", Format.ORDER, "令"),
        ("紀要", Format.MINUTES, "纪要"),
    ],
)
def test_a_format_has_its_usual_type_of_document(word: str, form: Format, kind: str) -> None:
    found = notice(f"格式: {word}")
    assert (found.format, found.document_type) == (form, kind)


def test_a_stamp_is_position_and_name_and_says_how_it_is_sealed() -> None:
    found = notice("签名章: [某市市长 王某, {职务: 某县县长, 姓名: 李某}]")
    assert found.stamps == (Stamp("某市市长", "王某"), Stamp("某县县长", "李某"))
    assert found.seal is Seal.STAMP


@pytest.mark.parametrize("fields", ["{用印: 签名章}", "{用印: 是, 签名章: 市长 王某}"])
def test_a_stamp_said_in_two_ways_must_agree(fields: str) -> None:
    assert [finding.code for finding in findings_of(f"标题: 甲\n公文: {fields}\n")] == ["M022"]


def test_who_was_at_the_meeting_is_read_as_lines() -> None:
    found = notice("出席: [甲局 张某, 乙局 李某]", "请假: 丙局 王某")
    assert found.present == Present(("甲局 张某", "乙局 李某"), ("丙局 王某",))
