"""Line breaks that YAML folds to blanks, undone between Chinese characters."""

from __future__ import annotations

from fangan.text.width import is_wide

ESCAPES = {"x": 4, "u": 6, "U": 10}
"""The length of escapes in double quotes that are longer than two characters."""


def unfold(value: str, raw: str) -> str:
    """`value` without the blanks that stand where `raw` breaks a line between two Chinese characters.

    `value` is what YAML made of `raw` (plain, quoted or folded `>`).  YAML turns such a break into a
    blank; an official paper has none there.  Blanks that the drafter typed stay.
    """
    joined: list[str] = []
    position = 0
    for index, char in enumerate(value):
        if char == " " and _is_break(raw, position) and _between_wide(value, index):
            position = _skip_blanks(raw, position)
            continue
        joined.append(char)
        position = _after(raw, char, position)
    return "".join(joined)


def _is_break(raw: str, position: int) -> bool:
    return "\n" in raw[position : _skip_blanks(raw, position)]


def _skip_blanks(raw: str, position: int) -> int:
    while position < len(raw) and raw[position] in " \t\r\n":
        position += 1
    return position


def _after(raw: str, char: str, position: int) -> int:
    """Where `raw` goes on after `char`; breaks and indentation stand for one blank or newline of the value."""
    if char in " \n" and _is_break(raw, position):
        return _skip_blanks(raw, position)
    if raw.startswith('"') and raw[position : position + 1] == "\\":
        return position + ESCAPES.get(raw[position + 1 : position + 2], 2)
    found = raw.find(char, position)
    return found + 1 if found >= 0 else position


def _between_wide(value: str, index: int) -> bool:
    return 0 < index < len(value) - 1 and is_wide(value[index - 1]) and is_wide(value[index + 1])
