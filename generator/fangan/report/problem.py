"""Problems that are the drafter's or the machine's, not ours: one message, in Chinese, says what to do."""

from __future__ import annotations


class Problem(Exception):  # noqa: N818 - not every problem is an error of somebody's
    """Something could not be done; the message is all that a person needs to see."""
