"""From a question to an answer: a good group first, then the proof, or what cannot be met together."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from metastyr.analysis.compose.alternatives import as_good
from metastyr.analysis.compose.answer import Composition, Follow, Status, Stop
from metastyr.analysis.compose.columns import Columns
from metastyr.analysis.compose.conflict import conflict_in
from metastyr.analysis.compose.group import GroupSeen, what_if
from metastyr.analysis.compose.search import greedy, improved
from metastyr.analysis.compose.solver import Ask, End, Leash, Solved, solved
from metastyr.analysis.compose.wanted import Wanted
from metastyr.analysis.network import BoolArray, IntArray

_STEPS_AT_MOST = 20_000
_SHARE = 0.3
"""The share of the time the first walk may take."""


def compose(
    wanted: Wanted,
    *,
    alternatives: int = 0,
    time_limit: float = 30.0,
    follow: Follow | None = None,
    stop: Stop | None = None,
) -> Composition:
    """The smallest group (the cheapest where costs differ, and among those the smallest) that is as `wanted`.

    `alternatives`: how many other groups of the same size and cost to look for. `time_limit` in seconds, for
    all of it. `follow` is told how far it is and `stop` asked whether to end, both several times a second
    while it runs; an exception they raise ends the search and comes out here. Unless time runs out the same
    question has the same answer, in whatever order candidates and needs are listed.

    >>> from metastyr.analysis.compose.wanted import Candidate, Need, Span
    >>> def person(id: str, brings: str, place: str) -> Candidate:
    ...     return Candidate(id=id, brings=frozenset(brings.split()), attributes={"place": place})
    >>> people = (person("a", "law care", "north"), person("b", "law", "south"), person("c", "", "east"))
    >>> needs = Need("law"), Need("care")
    >>> seen = compose(Wanted(candidates=people, needs=needs, spans=(Span("place", 2),)))
    >>> seen.status, seen.chosen, seen.bound, seen.gap
    (<Status.OPTIMAL: 'optimal'>, ('a', 'b'), 2.0, 0.0)
    >>> seen = compose(Wanted(candidates=people, needs=(Need("law", 3), Need("care"))))
    >>> seen.status, [requirement.word for requirement in seen.conflict]
    (<Status.INFEASIBLE: 'infeasible'>, ['law'])
    """
    leash = Leash(begun=time.monotonic(), limit=time_limit, follow=follow, stop=stop)
    columns = Columns.of(wanted)
    plain = _plainly_impossible(wanted)
    if plain:
        return _impossible(wanted, leash)
    start = _started(columns, leash)
    ask = _cheapest if columns.priced else _smallest
    found = ask(columns, leash, start)
    if found.end is End.NONE:
        return _impossible(wanted, leash)
    if found.chosen is None:
        return Composition(
            status=Status.UNKNOWN,
            priced=wanted.priced,
            seconds=_since(leash),
            bound=round(found.bound * columns.unit, 2),
            stopped=leash.stopped,
        )
    group = what_if(wanted, _ids(columns, found.chosen))
    if group.unmet:
        raise AssertionError(f"the solver's group does not meet {group.unmet}")
    total = int(columns.cost[found.chosen].sum())
    proved = found.end is End.PROVED or found.bound >= total
    others: tuple[GroupSeen, ...] = ()
    complete = False
    if proved and alternatives:
        sets, complete = as_good(columns, found.chosen, alternatives, leash)
        others = tuple(what_if(wanted, _ids(columns, one)) for one in sets)
    return Composition(
        status=Status.OPTIMAL if proved else Status.FEASIBLE,
        priced=wanted.priced,
        seconds=_since(leash),
        group=group,
        bound=round((total if proved else found.bound) * columns.unit, 2),
        alternatives=others,
        all_alternatives=complete,
        stopped=leash.stopped,
    )


def _ids(columns: Columns, chosen: BoolArray) -> list[str]:
    return [columns.ids[i] for i in np.flatnonzero(chosen)]


def _since(leash: Leash) -> float:
    return time.monotonic() - leash.begun


def _plainly_impossible(wanted: Wanted) -> bool:
    """Not even everybody who may be there would do; or those who must are too many, or left out."""
    everyone = [one.id for one in wanted.candidates if one.id not in wanted.leave_outs]
    free = replace(wanted, max_size=None)
    too_many = wanted.max_size is not None and len(wanted.musts) > wanted.max_size
    return too_many or not what_if(free, everyone).met


def _impossible(wanted: Wanted, leash: Leash) -> Composition:
    conflict, minimal = conflict_in(wanted, leash)
    return Composition(
        status=Status.INFEASIBLE,
        priced=wanted.priced,
        seconds=_since(leash),
        conflict=conflict,
        conflict_minimal=minimal,
        stopped=leash.stopped,
    )


def _started(columns: Columns, leash: Leash) -> BoolArray | None:
    """Greedy, then a walk as long as the question is large; None where greedy finds nobody left to take."""
    first = greedy(columns)
    if first is None or leash.over():
        return first
    until = time.monotonic() + _SHARE * leash.left
    steps = min(_STEPS_AT_MOST, columns.n * (columns.m + len(columns.spans)) // 8)

    def tell(group: BoolArray) -> None:
        leash.tell(float(columns.cost[group].sum()) * columns.unit, None)

    return improved(
        columns, first, steps=steps, stop=lambda: leash.over() or time.monotonic() > until, better=tell
    )


def _smallest(columns: Columns, leash: Leash, start: BoolArray | None) -> Solved:
    """The fewest people; the largest size is held up against the answer, so any group is a place to begin."""
    ones = np.ones_like(columns.cost)
    found = solved(columns, Ask(weights=ones), leash, start=start, unit=columns.unit)
    most = columns.max_size
    if most is None or found.end is End.NONE:
        return found
    if found.bound > most:
        return Solved(End.NONE, None, found.bound)
    if found.chosen is not None and np.count_nonzero(found.chosen) > most:
        return Solved(End.LEFT, None, found.bound)
    return found


def _cheapest(columns: Columns, leash: Leash, start: BoolArray | None) -> Solved:
    """The lowest cost within the largest size, then the fewest people at that cost."""
    ones = np.ones_like(columns.cost)
    caps: list[tuple[IntArray, int]] = []
    if columns.max_size is not None:
        caps.append((ones, columns.max_size))
        if start is not None and np.count_nonzero(start) > columns.max_size:
            start = None
    found = solved(columns, Ask(weights=columns.cost, caps=caps), leash, start=start, unit=columns.unit)
    if found.end is not End.PROVED or found.chosen is None:
        return found
    spent = int(columns.cost[found.chosen].sum())
    caps.append((columns.cost, spent))
    fewest = solved(columns, Ask(weights=ones, caps=caps), leash.quiet(), start=found.chosen)
    chosen = found.chosen if fewest.chosen is None else fewest.chosen
    return Solved(End.PROVED, chosen, spent)
