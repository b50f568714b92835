"""Calendars: events on certain days, to-dos otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar

from fangan.calendar.tasks import calendar_file
from fangan.model.library import Library
from fangan.publish.content import read_content
from fangan.publish.project import Project
from fangan.views.agenda import agenda
from tests.support import ROOT, library_of, plan_from

LIBRARY = read_content(Project(ROOT)).library


def parsed(library: Library, unit: str) -> Calendar:
    party = library.party(unit)
    calendar = Calendar.from_ical(calendar_file(party.name, agenda(library, party)))
    assert isinstance(calendar, Calendar)
    return calendar


def test_a_task_with_a_certain_day_is_an_event_on_that_day() -> None:
    events = {str(event["summary"]): event for event in parsed(LIBRARY, "縣司法局").walk("VEVENT")}
    event = events["全面推行行政執法“三項制度”（2020年12月底前）"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2020, 12, 31), date(2021, 1, 1))


def test_what_has_no_certain_day_is_a_to_do_without_one() -> None:
    todos = parsed(LIBRARY, "縣司法局").walk("VTODO")
    assert "深入推行“雙隨機、一公開”監管" in [str(todo["summary"]) for todo in todos]
    assert "全面推行行政執法“三項制度”（長期貫徹落實）" in [str(todo["summary"]) for todo in todos]
    assert not [todo for todo in todos if "due" in todo or "dtstart" in todo]


def test_every_task_of_a_unit_is_in_its_calendar_once() -> None:
    components = [part for part in parsed(LIBRARY, "经发局").walk() if part.name in ("VEVENT", "VTODO")]
    uids = [str(part["uid"]) for part in components]
    assert len(uids) == len(set(uids))
    assert {uid.partition("@")[0] for uid in uids} == {
        f"{found.plan.id}-{found.task.id}" for found in LIBRARY.of_party(LIBRARY.party("经发局"))
    }
    assert len(uids) >= 22


@pytest.mark.parametrize("words", ["a,b;c\\d", "字" * 300, "“引”—…", "😀𠮷"])
def test_any_words_survive_the_calendar(words: str) -> None:
    plan = plan_from(f"""
        标题: 某方案
        章节: [{{标题: 一, 任务: [{{标题: '{words}', 牵头单位: 某局, 完成时限: 2024年6月底前}}]}}]
    """)
    event = parsed(library_of(plan), "某局").walk("VEVENT")[0]
    assert str(event["summary"]) == words


def test_the_same_tasks_give_the_same_bytes_and_short_lines() -> None:
    party = LIBRARY.party("经发局")
    first, second = (calendar_file("日历", agenda(LIBRARY, party)) for _ in range(2))
    assert first == second
    assert max(map(len, first.split(b"\r\n"))) <= 75
