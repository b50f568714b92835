"""A notice with 28 tasks of about 150 characters: `python -m benchmarks.notice`."""

from __future__ import annotations

from itertools import cycle

from benchmarks.harness import ROUNDS, Result, compare, cpu
from benchmarks.peers import DOCXTPL, TEMPLATES, check_alike, context_of, with_docxtpl
from benchmarks.samples import sample_plan
from fangan.word.engine import WordTemplate
from fangan.word.notice import notice_file, template_for

PLANS = 40
"""How many different plans take turns, so that nothing remembered of one helps the next."""


def main(rounds: int = ROUNDS) -> list[Result]:
    """Our whole way from the plan, then the engines alone; docxtpl gets the ready-made blocks in every case."""
    plans = [sample_plan(seed) for seed in range(PLANS)]
    path = TEMPLATES / template_for(plans[0])
    data = path.read_bytes()
    contexts = [context_of(plan, path) for plan in plans]
    template = WordTemplate(path.name, data)
    check_alike(notice_file(plans[0], template), with_docxtpl(path, contexts[0][0]))
    plan, blocks, other_blocks, anew = cycle(plans), cycle(contexts), cycle(contexts), cycle(plans)
    peer = cpu(lambda: with_docxtpl(path, next(other_blocks)[0]))
    whole = cpu(lambda: notice_file(next(plan), template))
    engine = cpu(lambda: template.render(*next(blocks)))
    once = cpu(lambda: notice_file(next(anew), WordTemplate(path.name, data)))
    return [
        compare("notice, 28 tasks: plan to file", whole, peer, peer_name=DOCXTPL, rounds=rounds),
        compare("  engine alone, same blocks", engine, peer, peer_name=DOCXTPL, rounds=rounds),
        compare("  template read and compiled each time", once, peer, peer_name=DOCXTPL, rounds=rounds),
    ]


if __name__ == "__main__":
    main()
