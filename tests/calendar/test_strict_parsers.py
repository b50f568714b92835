"""Strict parsers accept the calendars: `icalendar`, `ical`, and the grammar of RFC 5545 3.1."""

from __future__ import annotations

import re
from datetime import date

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from ical.todo import Todo
from icalendar import Calendar as OtherCalendar

from fangan.calendar.tasks import calendar_file
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.agenda import agenda
from tests.support import ROOT, library_of, plan_from

LIBRARY = read_content(Project(ROOT)).library
DEADLINES = {
    "6月底前": date(2023, 6, 30),
    "3月10日至4月10日": date(2023, 3, 10),
    "每月30日前": date(2023, 3, 30),
    "每季度末": date(2023, 3, 31),
    "每年2月底前": date(2024, 2, 29),
    "每年3月、12月底前": date(2023, 3, 31),
    "每周五前": date(2023, 3, 3),
    "2023年每日": date(2023, 3, 1),
    "9月1日以后": date(2023, 9, 1),
    "印发之日起30日内": None,
    "长期坚持": None,
    "适时，“引号”、a,b;c\\d": None,
}
TASKS = "".join(
    f"      - {{标题: 事项{index}，分号;, 牵头单位: 某局, 完成时限: '{words}'}}\n"
    for index, words in enumerate(DEADLINES)
)
MADE = library_of(plan_from("标题: 要点\n成文日期: 2023年3月1日\n章节:\n  - 标题: 一\n    任务:\n" + TASKS))
EVERYBODY = [(MADE, "某局"), *((LIBRARY, party.name) for party in LIBRARY.parties)]
LINE = re.compile(r"[A-Z][A-Z-]*(;[A-Z-]+=([^\"\x00-\x1f;:,]*|\"[^\"\x00-\x1f]*\"))*:[^\x00-\x08\x0a-\x1f\x7f]*")
LONGEST = 75
"""Octets of a line without its end (RFC 5545 3.1)."""


def made(index: int) -> str:
    library, name = EVERYBODY[index]
    return calendar_file(name, agenda(library, library.party(name))).decode()


@pytest.mark.parametrize("index", range(len(EVERYBODY)), ids=lambda index: EVERYBODY[index][1])
def test_the_lines_are_those_of_the_grammar_and_components_are_closed(index: int) -> None:
    text = made(index)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= LONGEST
    *lines, last = re.sub("\r\n[ \t]", "", text).split("\r\n")
    assert not last
    assert not [line for line in lines if not LINE.fullmatch(line)]
    opened: list[str] = []
    for line in lines:
        if line.startswith("BEGIN:"):
            opened.append(line.removeprefix("BEGIN:"))
        elif line.startswith("END:"):
            assert opened.pop() == line.removeprefix("END:")
        else:
            assert opened
    assert not opened


def entries(calendar: Calendar) -> list[Event | Todo]:
    return [*calendar.events, *calendar.todos]


def strictly(index: int) -> Calendar:
    return IcsCalendarStream.calendar_from_ics(made(index))


@pytest.mark.parametrize("index", range(len(EVERYBODY)), ids=lambda index: EVERYBODY[index][1])
def test_two_parsers_read_the_same_entries(index: int) -> None:
    read = strictly(index)
    other = OtherCalendar.from_ical(made(index))
    seen = {(str(part["uid"]), str(part["summary"])) for part in other.walk() if part.name in ("VEVENT", "VTODO")}
    assert {(entry.uid, entry.summary) for entry in entries(read)} == seen
    assert len(read.events) + len(read.todos) == len(seen)
    assert not [part.errors for part in other.walk() if part.errors]


def test_the_days_are_dates_without_a_time_the_same_in_every_time_zone() -> None:
    read = strictly(0)
    starts = {entry.summary: entry.dtstart for entry in entries(read)}
    assert [starts[f"事项{index}，分号;"] for index in range(len(DEADLINES))] == list(DEADLINES.values())
    assert all(type(event.dtstart) is date and type(event.dtend) is date for event in read.events)
    assert "TZID" not in made(0)


def test_a_window_lasts_over_its_days_and_alarms_are_read() -> None:
    window = next(event for event in strictly(0).events if event.dtstart == date(2023, 3, 10))
    assert window.dtend == date(2023, 4, 11)
    assert len(window.alarm) == 2
