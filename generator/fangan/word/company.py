"""A signature never stands alone on a page: the last line of the text goes with it (GB/T 9704-2012 7.3.5)."""

from __future__ import annotations

from collections.abc import Sequence

from fangan.word.body import divided
from fangan.word.flow import Block, flow, height_of, needed, with_keep
from fangan.word.geometry import Geometry


def with_company(
    above: Sequence[Block], text: list[Block], below: Sequence[Block], last_words: str, page: Geometry
) -> list[Block]:
    """`text` as it must be for the signature, or 附件说明 and the signature, `below`; `above` stands before it.

    `last_words` is its last paragraph, "" where that is more than plain text.  A paragraph is told to stay with the
    signature only where that moves nothing, or where it must move: LibreOffice moves whole paragraphs.
    """
    if not text or not below:
        return text
    *before, last = text
    begin, end = flow([*above, *before], page), flow([*above, *text], page)
    fits = end.left >= needed(below, 0, page.pitch)
    if not fits and last.lines > 1 and last_words:
        return [*before, *divided(last_words, page, last=1)]
    keeps = before and (begin.page == end.page or not fits) and height_of([last], page) < page.text_height
    return [*before, with_keep(last)] if keeps else text
