"""署名和成文日期: the indents of GB/T 9704-2012 7.3.5."""

from __future__ import annotations

import re
from datetime import date

import pytest

from fangan.word.measures import CELL
from fangan.word.signature import signature

DAY = date(2023, 5, 31)


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


def test_nothing_to_sign_prints_nothing() -> None:
    assert signature((), None, seal=True) == ""


def test_a_note_stands_in_brackets_below_the_date() -> None:
    made = signature(("某局",), DAY, seal=True, note="此件公开发布")
    assert made.endswith("</w:p>")
    assert "（此件公开发布）" in made.split("2023年5月31日")[1]
