"""A deadline of several parts: 6月底取得阶段性成效 and 并持续推进, each with its own time and what is to be reached by then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fangan.text.moments.moment import Moment
from fangan.text.moments.state import compiled

STOPS = "，,。；;、：:/　 \n"
JOINT = r"[，,。；;、\n]|(?=并|並|且)"
"""Where one part ends and the next begins: after a stop, or before 并."""
FILLERS = r"^(?:并且|並且|并|並|且|的)+|[至到]$"


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the words with its one time; `moment` is None where the words have no time at all."""

    words: str
    moment: Moment | None
    aim: str = ""
    """What is to be reached by then (取得阶段性成效), empty where the words do not say."""


def parse(text: str, year: int | None = None) -> tuple[Part, ...]:
    """The parts of a deadline; their words, put together by `words_of`, are the text.

    >>> [(part.words, str(part.moment.end), part.aim) for part in parse("6月底取得阶段性成效并持续推进", 2022)]
    [('6月底取得阶段性成效', '2022-06-30', '取得阶段性成效'), ('并持续推进', 'None', '')]
    >>> [part.aim for part in parse("2023年底前完成清理，2024年6月底前完成验收")]
    ['完成清理', '完成验收']
    >>> parse("适时")
    (Part(words='适时', moment=None, aim=''),)
    """
    from fangan.text.moments.scan import moments

    return parts_of(text, moments(text, year))


def words_of(parts: Iterable[Part]) -> str:
    """The words as they were written.

    >>> words_of(parse("2021年2月3日前，次年起每月28日前"))
    '2021年2月3日前，次年起每月28日前'
    """
    return "".join(part.words for part in parts)


def parts_of(text: str, found: tuple[Moment, ...]) -> tuple[Part, ...]:
    """`text` divided among the moments that were found in it."""
    if not found:
        return (Part(text, None),) if text else ()
    return tuple(_parts(text, found))


def _parts(text: str, found: tuple[Moment, ...]) -> Iterator[Part]:
    begin = 0
    for moment, following in zip(found, (*found[1:], None), strict=True):
        after = moment.at + len(moment.words)
        stop = _joint(text, after, following.at) if following else len(text)
        aim = re.sub(FILLERS, "", text[after:stop].strip(STOPS))
        yield Part(text[begin:stop], moment, aim)
        begin = stop


def _joint(text: str, after: int, following: int) -> int:
    """Where the words between two times divide: at the last stop or 并, else right before the second time."""
    joints = [hit.end() for hit in compiled(JOINT).finditer(text, after, following + 1) if hit.end() <= following]
    return joints[-1] if joints else following
