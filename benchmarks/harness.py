"""Measuring two ways to do one thing in turns, and printing by how much ours differs.

Processor time or memory is measured, never the clock on the wall.  The two take turns, so that whatever else the
machine does meets both; a ratio is that of one round, and the median and the range of all rounds are printed.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

Sample = Callable[[], float]
"""Takes one measurement: less is better."""
ROUNDS = 15
LEAST = 0.05
"""Seconds of processor time that one measurement of a call lasts at least: calls shorter than that are repeated."""


@dataclass(frozen=True, slots=True)
class Result:
    """The measurements of both sides, round by round, in `unit`."""

    name: str
    peer_name: str
    unit: str
    ours: tuple[float, ...]
    peer: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """How many times ours the peer takes, in each round."""
        return tuple(peer / ours for ours, peer in zip(self.ours, self.peer, strict=True))

    def text(self) -> str:
        """One line for the terminal: both medians, the median ratio, and the range of ratios."""
        low, high = min(self.ratios), max(self.ratios)
        spread = f"({low:.2f}-{high:.2f}, {len(self.ratios)} rounds)" if len(self.ratios) > 1 else "(1 round)"
        return (
            f"{self.name:<46} {median(self.ours):8.2f} {self.unit}  "
            f"{self.peer_name} {median(self.peer):8.2f} {self.unit}  {median(self.ratios):6.2f} x {spread}"
        )


def compare(name: str, ours: Sample, peer: Sample, *, peer_name: str, unit: str = "ms", rounds: int = ROUNDS) -> Result:
    """Measure both `rounds` times in turns, each side being first in every other round, and print the result."""
    taken: dict[Sample, list[float]] = {ours: [], peer: []}
    for index in range(rounds):
        for sample in (ours, peer) if index % 2 == 0 else (peer, ours):
            taken[sample].append(sample())
    result = Result(name, peer_name, unit, tuple(taken[ours]), tuple(taken[peer]))
    print(result.text(), flush=True)
    return result


def cpu(call: Callable[[], object], *, least: float = LEAST) -> Sample:
    """Milliseconds of processor time for one `call`; it has been called once before, so caches are warm."""
    call()
    times = max(1, round(least / max(_seconds(call, 1), 1e-6)))
    return lambda: _seconds(call, times) / times * 1000


def _seconds(call: Callable[[], object], times: int) -> float:
    gc.collect()
    start = time.process_time()
    for _ in range(times):
        call()
    return time.process_time() - start


def child_cpu(command: Sequence[str], folder: Path, environment: Mapping[str, str], *, warm: bool = True) -> Sample:
    """Milliseconds of processor time, user and system, of a command from its start to its end.

    `warm` runs it once before; False for a command that would find its work done.
    """

    def sample() -> float:
        before = _children()
        run(command, folder, environment)
        return (_children() - before) * 1000

    if warm:
        sample()
    return sample


def _children() -> float:
    """Seconds of processor time that finished children have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def child_peak(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Sample:
    """The peak of memory, MB of 10^6 bytes, that a command prints as its last word (see `peak_memory`)."""
    return lambda: float(run(command, folder, environment).split()[-1])


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> str:
    """What a command prints; it must succeed."""
    done = subprocess.run(command, cwd=folder, env=dict(environment), capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def peak_memory() -> float:
    """The most memory that this process had at any time (VmHWM of Linux), MB of 10^6 bytes.

    The kernel's figure for a finished child would include what its parent had when it was started.
    """
    status = Path("/proc/self/status").read_text("ascii")
    (kibibytes,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(kibibytes) * 1024 / 1e6


@contextmanager
def bytecode() -> Iterator[Mapping[str, str]]:
    """An environment in which Python keeps the bytecode of all modules in a folder of its own.

    So both sides start as installed programs do, even where the shell forbids Python to write bytecode.
    """
    with tempfile.TemporaryDirectory() as folder:
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        yield {**kept, "PYTHONPYCACHEPREFIX": folder}
