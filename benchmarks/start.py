"""From the start of Python to one notice in a file: `python -m benchmarks.start`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.harness import ROUNDS, Result, bytecode, child_cpu, compare
from benchmarks.project import write_peer, write_project


def main(rounds: int = ROUNDS) -> list[Result]:
    """Ours reads a project's plan and register; docxtpl gets the ready-made blocks."""
    with tempfile.TemporaryDirectory() as name, bytecode() as environment:
        folder = Path(name)
        write_project(folder)
        write_peer(folder)
        ours = child_cpu([sys.executable, "-m", "fangan", "notice", "p0", "-o", "ours.docx"], folder, environment)
        peer = child_cpu([sys.executable, "peer.py", "1"], folder, environment)
        return [compare("start to one notice", ours, peer, peer_name="docxtpl", rounds=rounds)]


if __name__ == "__main__":
    main()
