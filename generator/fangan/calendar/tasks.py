"""A unit's tasks as a calendar (RFC 5545): all-day events where the days are certain, to-dos where they are not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event, Todo

from fangan.calendar.alarms import alarms
from fangan.calendar.recurrence import recurrence
from fangan.views.agenda import AgendaItem, When

PRODUCT = "-//Fangan//fangan//ZH"


def calendar_file(name: str, entries: Iterable[AgendaItem]) -> bytes:
    """The .ics called `name`: the same bytes on every run."""
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
    component: Event | Todo = Event() if entry.when.last else Todo()
    stamp = entry.dated or date(1980, 1, 1)
    component.add("uid", f"{entry.key}@fangan")
    component.add("dtstamp", datetime(stamp.year, stamp.month, stamp.day, tzinfo=UTC))
    component.add("summary", entry.summary)
    component.add("description", entry.description)
    _add_days(component, entry.when)
    for alarm in alarms(entry.when, entry.summary):
        component.add_component(alarm)
    return component


def _add_days(component: Event | Todo, when: When) -> None:
    """Dates without a time of day, so that they are the same day everywhere; the end is the day after the last."""
    if when.first:
        component.add("dtstart", when.first)
    if when.last:
        component.add("dtend", when.last + timedelta(days=1))
        component.add("transp", "TRANSPARENT")
    if when.rule:
        component.add("rrule", recurrence(when.rule, when.until))
