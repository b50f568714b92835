"""署名和成文日期: the indents of GB/T 9704-2012 7.3.5."""

from __future__ import annotations

import re
from datetime import date

import pytest

from fangan.model.notice import Seal, Stamp
from fangan.word.flow import xml_of
from fangan.word.geometry import Geometry
from fangan.word.measures import CELL
from fangan.word.signature import Signed
from fangan.word.signature import signature as signature_blocks

DAY = date(2023, 5, 31)


def signature(names: tuple[str, ...], day: date | None, *, seal: bool, note: str | None = None) -> str:
    signed = Signed(names, day, Seal.SEALED if seal else Seal.NONE, note=note)
    return xml_of(signature_blocks(signed, Geometry()))


def rights(xml: str) -> list[float]:
    """Right indents in 字 of the signature's lines."""
    lines = [part for part in xml.split("<w:p>") if "FanganSignature" in part]
    found = [re.search(r'w:right="(\d+)"', line) for line in lines]
    return [int(match.group(1)) / CELL if match else 0.0 for match in found]


def test_a_sealed_date_is_four_characters_from_the_right_and_the_name_centred_on_it() -> None:
    name, day = rights(signature(("某局",), DAY, seal=True))
    assert day == 4
    assert name + 2 / 2 == pytest.approx(day + 6.5 / 2, abs=0.01)


def test_a_long_name_moves_the_date_to_the_left_so_that_both_stay_centred() -> None:
    name, day = rights(signature(("兰州新区中川园区党委全面依法治区委员会（代）",), DAY, seal=True))
    assert name == 0
    assert day + 6.5 / 2 == pytest.approx(22 / 2, abs=0.01)


@pytest.mark.parametrize("name", ["某某市人民政府办公室", "某县司法局办公", "某某县司法局"])
def test_without_a_seal_the_date_begins_two_characters_right_of_the_names_beginning(name: str) -> None:
    organ, day = rights(signature((name,), DAY, seal=False))
    assert (organ + len(name)) - (day + 6.5) == pytest.approx(2, abs=0.01)


def test_without_a_seal_a_name_longer_than_the_date_is_two_characters_from_the_right() -> None:
    assert rights(signature(("某县司法局办公",), DAY, seal=False))[0] == 2
    assert rights(signature(("某某市人民政府办公室",), DAY, seal=False))[0] == 2


def test_without_a_seal_a_date_longer_than_the_name_is_two_characters_from_the_right() -> None:
    assert rights(signature(("某局",), DAY, seal=False))[1] == 2


@pytest.mark.parametrize(("seal", "blank"), [(True, 2), (False, 1)])
def test_blank_lines_above_leave_room_for_the_seal(seal: bool, blank: int) -> None:
    made = signature(("某局",), DAY, seal=seal)
    assert made.split("某局")[0].count("<w:p>") == blank + 1


def test_joint_organs_stand_in_their_order_above_the_date() -> None:
    made = signature(("甲局", "乙委员会"), DAY, seal=True)
    assert re.findall(r">([^<>]+)</w:t>", made) == ["甲局", "乙委员会", "2023年5月31日"]


def stamped(*stamps: Stamp) -> str:
    return xml_of(signature_blocks(Signed((), DAY, Seal.STAMP, stamps), Geometry()))


def test_a_stamp_is_four_characters_from_the_right_its_position_two_to_its_left_the_date_two_lines_below() -> None:
    made = stamped(Stamp("市长", "王某某"))
    assert rights(made) == [4, 4]
    assert re.findall(r">([^<>]+)</w:t>", made) == ["市长　　", "王某某", "2023年5月31日"]
    assert made.split("王某某")[1].count("<w:p>") == 2


def test_stamps_of_names_of_different_length_begin_below_each_other() -> None:
    assert rights(stamped(Stamp("甲市市长", "王某"), Stamp("乙市市长", "李某某"))) == [5, 4, 4]


@pytest.mark.parametrize(
    ("count", "rows"), [(2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (7, [3, 2, 2]), (12, [3] * 4)]
)
def test_seals_of_a_joint_issue_stand_in_even_rows_of_at_most_three(count: int, rows: list[int]) -> None:
    made = signature(tuple(f"甲{index}局" for index in range(count)), DAY, seal=True)
    found = [len(re.findall(r">(甲\d+局)<", row)) for row in made.split("</w:tr>")]
    assert [number for number in found if number] == rows


def test_a_long_name_takes_two_lines_in_its_column() -> None:
    made = signature(("某某自治区某某市发展和改革委员会办公室", "乙局"), DAY, seal=True)
    assert made.count("<w:gridCol") == 2
    assert re.findall(r">([^<>]+)</w:t>", made)[:3] == ["某某自治区某某市", "发展和改革委员会办公室", "乙局"]


def test_a_name_longer_than_two_columns_hold_stands_in_one() -> None:
    made = signature(("某" * 30, "乙局"), DAY, seal=True)
    assert made.count("<w:gridCol") == 1


def test_nothing_to_sign_prints_nothing() -> None:
    assert signature((), None, seal=True) == ""


def test_a_note_stands_in_brackets_below_the_date() -> None:
    made = signature(("某局",), DAY, seal=True, note="此件公开发布")
    assert made.endswith("</w:p>")
    assert "（此件公开发布）" in made.split("2023年5月31日")[1]
