"""What the words of a deadline (完成时限) or a window say: 2023年12月底前, 4月10日至5月16日, 长期坚持.

The words are kept as they are written.  Nothing is guessed: a day is only given where words and year make it certain.
`moments` finds the phrases of time, `parse` divides a deadline into its parts, `window` reads one stretch of time,
`order_key` sorts deadlines of all kinds.
"""

from fangan.text.moments.moment import Moment, MomentKind
from fangan.text.moments.offset import Offset
from fangan.text.moments.order import LAST_KEY, last_day, order_key
from fangan.text.moments.parts import Part, parse, parts_of, words_of
from fangan.text.moments.rule import Rule
from fangan.text.moments.scan import moments, window

__all__ = [
    "LAST_KEY",
    "Moment",
    "MomentKind",
    "Offset",
    "Part",
    "Rule",
    "last_day",
    "moments",
    "order_key",
    "parse",
    "parts_of",
    "window",
    "words_of",
]
