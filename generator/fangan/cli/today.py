"""The day of a command: the only place that asks the clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day that SOURCE_DATE_EPOCH names when it is set, else today."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now().astimezone().date()
