"""Our side: median CPU seconds of warm runs on one thread, as one JSON line; run in a process of its own."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import pairwise
from statistics import median
from time import perf_counter, process_time
from typing import Any

from benchmarks.cases import MRQAP_NODES, brokerage_case, ei_case, tie_case
from benchmarks.limits import limits
from metastyr.analysis.boundaries import boundary
from metastyr.analysis.brokerage import brokerage
from metastyr.analysis.ties import mrqap


def warm(run: Callable[[], Any], times: int) -> tuple[float, Any]:
    result = run()
    spent = []
    for _ in range(times):
        start = process_time()
        result = run()
        spent.append(process_time() - start)
    return median(spent), result


def measured() -> dict[str, Any]:
    found: dict[str, Any] = {}
    for n in MRQAP_NODES:
        case = tie_case(n)
        seconds, model = warm(
            lambda case=case: mrqap(case.outcome, case.predictors, directed=True, permutations=1000), 7
        )
        found[f"mrqap_{n}"] = {
            "seconds": seconds,
            "coef": [term.coefficient for term in model.terms],
            "t": [term.t for term in model.terms],
        }
    network, grouping = brokerage_case()
    seconds, seen = warm(lambda: brokerage(network, grouping, permutations=0), 15)
    found["brokerage"] = {
        "seconds": seconds,
        "raw": list(seen.counts_global.values()),
        "expected": list(seen.expected_global.values()),
        "ties": network.m,
    }
    tied, groups = ei_case()
    seconds, edge = warm(lambda: boundary(tied, groups, kind="stakeholder", permutations=2000), 7)
    found["ei"] = {"seconds": seconds, "ei": edge.ei, "expected": edge.ei_expected, "ties": tied.m}
    found["long"] = long_run()
    found["limits"] = limits()
    return found


def long_run() -> dict[str, Any]:
    """10,000 permutations at n = 500: how long, and the longest silence between two signs of progress."""
    case = tie_case(500)
    heard, start = [perf_counter()], process_time()
    mrqap(
        case.outcome,
        case.predictors,
        directed=True,
        permutations=10_000,
        watch=lambda done, total: heard.append(perf_counter()),
    )
    heard.append(perf_counter())
    silence = max(later - earlier for earlier, later in pairwise(heard))
    spent = process_time() - start
    return {"seconds": heard[-1] - heard[0], "cpu": spent, "silence": silence, "signs": len(heard) - 2}


def first_call() -> dict[str, float]:
    """The first MRQAP and the first brokerage of this process."""
    case = tie_case(50)
    start = perf_counter()
    mrqap(case.outcome, case.predictors, directed=True, permutations=1)
    middle = perf_counter()
    brokerage(*ei_case(), permutations=1)
    return {"mrqap": middle - start, "brokerage": perf_counter() - middle}


if __name__ == "__main__":
    print(json.dumps(first_call() if sys.argv[1:] == ["first"] else measured()))
