"""The most memory that 1,000 notices take in one process: `python -m benchmarks.memory`.

With an argument it is the child process: `notices N` makes them one after the other, `run WORDS` is the command
`fangan WORDS`; the last word printed is the peak.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.harness import Result, bytecode, child_peak, compare, peak_memory
from benchmarks.project import write_peer, write_project

NOTICES = 1000
ROOT = Path(__file__).parents[1]
PEAK = "\nimport benchmarks.harness; print(benchmarks.harness.peak_memory())\n"


def main(notices: int = NOTICES) -> list[Result]:
    """Ours reads `notices` different plans and makes each one's notice; docxtpl makes one as often."""
    with tempfile.TemporaryDirectory() as name, bytecode() as environment:
        folder = Path(name)
        write_project(folder, notices)
        write_peer(folder)
        with (folder / "peer.py").open("a", encoding="utf-8") as script:
            script.write(PEAK)
        environment = {**environment, "PYTHONPATH": f"{ROOT}:{environment.get('PYTHONPATH', '')}"}
        python = [sys.executable, "-m", "benchmarks.memory"]
        one_by_one = child_peak([*python, "notices"], folder, environment)
        command = child_peak([*python, "run", "build", "--only", "notices", "--quiet"], folder, environment)
        peer = child_peak([sys.executable, "peer.py", str(notices)], folder, environment)
        return [
            compare(
                f"{notices} notices, one plan after the other",
                one_by_one,
                peer,
                peer_name="docxtpl",
                unit="MB",
                rounds=1,
            ),
            compare(
                f"  fangan build --only notices, {notices} plans",
                command,
                peer,
                peer_name="docxtpl",
                unit="MB",
                rounds=1,
            ),
        ]


def make_notices(folder: Path) -> None:
    """Make the notice of each plan in a project, keeping none."""
    from fangan.publish.content import parse_plan
    from fangan.publish.project import Project
    from fangan.publish.templates import Templates
    from fangan.word.notice import notice_file, template_for

    project = Project(folder)
    templates = Templates(project)
    for path in project.plan_files:
        plan, _ = parse_plan(path.name, path.read_bytes(), path.stem)
        assert plan is not None
        notice_file(plan, templates.get(template_for(plan)))


def child(words: list[str]) -> None:
    """Do what the child process is asked to do, and print its peak."""
    if words[0] == "notices":
        make_notices(Path.cwd())
    else:
        from fangan.cli.main import main as fangan

        assert fangan(words[1:]) == 0
    print(peak_memory())


if __name__ == "__main__":
    child(sys.argv[1:]) if sys.argv[1:] else main()
