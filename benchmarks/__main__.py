"""All measurements: `python -m benchmarks`, or some of them by name: `python -m benchmarks notice table`."""

from __future__ import annotations

import sys
from importlib import import_module

ALL = ("notice", "table", "workbook", "start", "memory", "unit_tables")

for name in sys.argv[1:] or ALL:
    import_module(f"benchmarks.{name}").main()
