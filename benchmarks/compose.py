"""How small a group, how sure, how soon? Greedy, greedy with the walk, and composing, on the same questions.

`python -m benchmarks.compose` prints the table; `--write` puts it into COMPOSE.md beside this file. One
thread, one run after another, at most `--seconds` a question (30).
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import highspy
import numpy as np

from metastyr.analysis.compose.answer import Composition
from metastyr.analysis.compose.columns import Columns
from metastyr.analysis.compose.composing import compose
from metastyr.analysis.compose.search import greedy, improved
from metastyr.analysis.compose.wanted import Candidate, Need, Span, Wanted

HERE = Path(__file__).parent
STEPS = 20_000


@dataclass(frozen=True)
class Case:
    """So many candidates and needs; each candidate brings from `few` to `many` of them."""

    candidates: int
    needs: int
    few: int
    many: int
    seed: int
    priced: bool = False

    @property
    def name(self) -> str:
        size, brings = f"{self.candidates:,} × {self.needs}", f"{self.few}–{self.many}"
        return f"{size}, each brings {brings}, {'cost' if self.priced else 'people'}, no. {self.seed}"


CASES = (
    *(Case(60, 20, 1, 4, seed) for seed in (2, 3)),
    Case(60, 20, 2, 6, 2, priced=True),
    *(Case(200, 30, 1, 4, seed) for seed in (2, 3)),
    Case(400, 30, 1, 4, 1),
    Case(400, 30, 3, 8, 2),
    Case(2000, 60, 1, 4, 1),
    Case(2000, 60, 1, 4, 3, priced=True),
    Case(2000, 60, 3, 12, 2),
    Case(2000, 60, 6, 16, 1),
)


def question(case: Case) -> Wanted:
    """Needs that are not equally common, half of them asked for twice or thrice, and four spans."""
    rng = np.random.default_rng(case.seed)
    needs = [f"need {j:02}" for j in range(case.needs)]
    common = rng.dirichlet(np.full(case.needs, 10.0))

    def person(i: int) -> Candidate:
        many = int(rng.integers(case.few, case.many + 1))
        brings = rng.choice(case.needs, many, replace=False, p=common)
        attributes = {
            "level": f"{rng.integers(3)}",
            "organisation": f"{int(rng.zipf(1.6)) % 40}",
            "place": f"{rng.integers(8)}",
            "generation": None if rng.random() < 0.2 else f"{rng.integers(4)}",
        }
        cost = float(rng.integers(2, 20)) if case.priced else 1.0
        return Candidate(
            id=f"{i:04}", brings=frozenset(needs[j] for j in brings), cost=cost, attributes=attributes
        )

    people = tuple(person(i) for i in range(case.candidates))
    there = {name: sum(name in one.brings for one in people) for name in needs}
    asked = tuple(Need(name, min(int(rng.choice([1, 1, 2, 3])), there[name] or 1)) for name in needs)
    spans = (Span("level", 3), Span("organisation", 6), Span("place", 4), Span("generation", 3))
    return Wanted(candidates=people, needs=asked, spans=spans)


@dataclass(frozen=True)
class Run:
    """What each way found, and the seconds of the two that search."""

    case: Case
    greedy: int
    walk: int
    walked: float
    seen: Composition
    silent: float


def run(case: Case, seconds: float) -> Run:
    wanted = question(case)
    columns = Columns.of(wanted)
    first = greedy(columns, tidy=False)
    tidy = greedy(columns)
    if first is None or tidy is None:
        raise SystemExit(f"{case.name} cannot be met")
    began = time.perf_counter()
    walk = improved(columns, tidy, steps=STEPS)
    walked = time.perf_counter() - began
    heard = [0.0]
    seen = compose(wanted, time_limit=seconds, follow=lambda far: heard.append(far.seconds))
    silent = max(np.diff([*heard, seen.seconds]).tolist())
    price = [columns.cost[group].sum() * columns.unit for group in (first, walk)]
    return Run(case, int(price[0]), int(price[1]), walked, seen, silent)


def table(runs: list[Run]) -> list[str]:
    lines = [
        "| question | greedy | greedy and walk (s) | composed (s) | bound | saved on greedy "
        "| could at most be saved | longest silence, s |",
        "|---|" + "--:|" * 7,
    ]
    for one in runs:
        value, bound, gap = one.seen.value or 0, one.seen.bound or 0, one.seen.gap or 0
        sure = "0 (proved)" if one.seen.status == "optimal" else f"{100 * gap:.1f} %"
        found = f"{value:.0f} ({one.seen.seconds:.1f})"
        saved = f"{100 * (1 - value / one.greedy):.0f} %"
        lines.append(
            f"| {one.case.name} | {one.greedy} | {one.walk} ({one.walked:.1f}) | {found} | {bound:.0f} "
            f"| {saved} | {sure} | {one.silent:.1f} |"
        )
    return lines


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30, help="longest time a question")
    parser.add_argument("--write", action="store_true", help="write COMPOSE.md")
    asked = parser.parse_args(arguments)
    load = os.getloadavg()[0]
    runs = []
    for case in CASES:
        runs.append(run(case, asked.seconds))
        print(table(runs)[-1], file=sys.stderr, flush=True)
    machine = (
        f"{len(os.sched_getaffinity(0))} cores, one used; load of the machine when it began {load:.1f}. "
        f"Python {platform.python_version()}, HiGHS {highspy.Highs().version()}."
    )
    figures = "\n".join([machine, "", *table(runs)])
    print(figures)
    if asked.write:
        page = HERE / "COMPOSE.md"
        before, _, rest = page.read_text(encoding="utf-8").partition("<!-- figures -->\n")
        after = rest.partition("<!-- /figures -->")[2]
        page.write_text(f"{before}<!-- figures -->\n{figures}\n<!-- /figures -->{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
