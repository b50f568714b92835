"""Findings for people: what, where, why, and how to mend it."""
