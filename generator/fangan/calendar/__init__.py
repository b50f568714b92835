"""Calendars of tasks (.ics)."""
