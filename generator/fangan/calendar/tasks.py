"""A unit's tasks as a calendar: an all-day event where the day is certain, a to-do where it is not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Todo

from fangan.views.agenda import AgendaItem

PRODUCT = "-//Fangan//fangan//ZH"


def calendar_file(name: str, entries: Iterable[AgendaItem]) -> bytes:
    """The .ics (RFC 5545) called `name`: the same bytes on every run."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        calendar.add_component(_component(entry))
    made: bytes = calendar.to_ical()
    return made


def _component(entry: AgendaItem) -> Event | Todo:
    component: Event | Todo = Event() if entry.due else Todo()
    stamp = entry.dated or date(1980, 1, 1)
    component.add("uid", f"{entry.key}@fangan")
    component.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
    component.add("summary", entry.summary)
    component.add("description", entry.description)
    if entry.due:
        component.add("dtstart", entry.due)
        component.add("dtend", entry.due + timedelta(days=1))
        component.add("transp", "TRANSPARENT")
    return component
