"""The tables of 60 units in 100 plans of 30 tasks, five for each unit: `python -m benchmarks.unit_tables`.

A child process runs `fangan build --only tables` in a project made up from a seed: 12,000 Word and Excel files,
each plan's own tables besides.  There is no peer; seconds of processor time, seconds by the clock (every file is
brought to the disk) and the peak of memory are printed.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.harness import bytecode, child_cpu, child_peak
from benchmarks.memory import ROOT
from benchmarks.samples import DEADLINES, THINGS, VERBS, words

PLANS, UNITS, TASKS, PER_UNIT, SECTIONS = 100, 60, 30, 5, 5
COMMAND = (sys.executable, "-m", "benchmarks.memory", "run", "build", "--only", "tables", "--quiet")


def write_project(folder: Path) -> None:
    """A project in which each unit has about PER_UNIT tasks in each plan."""
    (folder / "content" / "plans").mkdir(parents=True)
    names = [f"示例{number}局" for number in range(UNITS)]
    units = "".join(f"  - {{名称: {name}, 标识: u{index}}}\n" for index, name in enumerate(names))
    (folder / "content" / "units.yml").write_text(f"单位:\n{units}", "utf-8")
    for seed in range(PLANS):
        (folder / "content" / "plans" / f"p{seed}.yml").write_text(_plan(seed, names), "utf-8")


def _plan(seed: int, names: list[str]) -> str:
    chance = random.Random(seed)
    text = f"标题: 2026年第{seed}号工作要点\n编号: 连续\n章节:\n"
    for section in range(SECTIONS):
        text += f"  - 标题: {chance.choice(VERBS)}{chance.choice(THINGS)}\n    任务:\n"
        text += "".join(_task(chance, names) for _ in range(section, TASKS, SECTIONS))
    return text


def _task(chance: random.Random, names: list[str]) -> str:
    lead, *others = chance.sample(names, UNITS * PER_UNIT // TASKS)
    half = len(others) // 2
    return f"""      - 标题: {chance.choice(VERBS)}{chance.choice(THINGS)}
        内容: {words(chance, 150)}
        牵头单位: {lead}
        责任单位: {"、".join(others[:half])}
        配合单位: {"、".join(others[half:])}
        完成时限: {chance.choice(DEADLINES)}
"""


def main() -> None:
    """Build twice, each time everything: once for the processor and the clock, once for memory."""
    with tempfile.TemporaryDirectory() as name, bytecode() as environment:
        folder = Path(name)
        write_project(folder)
        environment = {**environment, "PYTHONPATH": f"{ROOT}:{environment.get('PYTHONPATH', '')}"}
        peak = child_peak(COMMAND, folder, environment)()
        made = [path for path in (folder / "dist" / "tables").rglob("*.*") if path.suffix in (".docx", ".xlsx")]
        times = folder / "again"
        times.mkdir()
        (folder / "content").rename(times / "content")
        start = time.perf_counter()
        processor = child_cpu(COMMAND, times, environment, warm=False)() / 1000
        clock = time.perf_counter() - start
        print(f"{len(made)} tables: {processor:.1f} s of processor, {clock:.1f} s by the clock, peak {peak:.0f} MB")


if __name__ == "__main__":
    main()
