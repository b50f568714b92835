"""Records as .csv: comma, UTF-8 with its mark (so that Excel reads Chinese), lines as RFC 4180 has them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence


def csv_file(records: Sequence[Mapping[str, str]]) -> bytes:
    """The file: a line of names, then a line for each record; empty without records."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, list(records[0]) if records else [], lineterminator="\r\n")
    if records:
        writer.writeheader()
        writer.writerows(records)
    return target.getvalue().encode("utf-8-sig")
