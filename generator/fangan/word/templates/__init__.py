"""Judging a Word template that an office has edited: what it lacks or breaks, told to the person who edited it."""
