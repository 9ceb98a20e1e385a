"""Every group there is, one by one: what composing must agree with; and small questions to ask it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from random import Random  # noqa: TID251  the test's own seed

from metastyr.analysis.compose.group import GroupSeen, what_if
from metastyr.analysis.compose.wanted import Candidate, Need, Requirement, Span, Wanted

COSTS = (0.0, 1.0, 2.0, 2.5, 10.25)


def question(seed: int) -> Wanted:
    """A small question; every other one has costs. About half can be met."""
    rng = Random(seed)
    needs = [f"n{j}" for j in range(rng.randint(1, 5))]

    def person(i: int) -> Candidate:
        return Candidate(
            id=f"c{i}",
            brings=frozenset(need for need in needs if rng.random() < 0.5),
            cost=rng.choice(COSTS) if seed % 2 else 1.0,
            attributes={"s": rng.choice(["x", "y", "z", None]), "t": rng.choice("ab")},
        )

    people = tuple(person(i) for i in range(rng.randint(3, 8)))
    ids = [one.id for one in people]
    return Wanted(
        candidates=people,
        needs=tuple(Need(need, rng.choice([1, 1, 1, 2])) for need in needs),
        spans=tuple(Span(attribute, rng.choice([1, 2, 2, 3])) for attribute in "st" if rng.random() < 0.5),
        musts=frozenset(rng.sample(ids, rng.choice([0, 0, 0, 1, 2]))),
        leave_outs=frozenset(rng.sample(ids, rng.choice([0, 0, 0, 1, 2]))),
        max_size=rng.choice([None, None, None, 2, 3, 4]),
    )


def groups(wanted: Wanted) -> Iterator[tuple[str, ...]]:
    """Every group that meets all that is asked, by sets alone: nothing of the product's is asked."""
    for size in range(len(wanted.candidates) + 1):
        if wanted.max_size is not None and size > wanted.max_size:
            return
        for group in combinations(wanted.candidates, size):
            ids = {one.id for one in group}
            if ids & wanted.leave_outs or not wanted.musts <= ids:
                continue
            covered = all(
                sum(need.id in one.brings for one in group) >= need.at_least for need in wanted.needs
            )
            spanned = all(
                len({one.attributes[span.attribute] for one in group} - {None}) >= span.at_least
                for span in wanted.spans
            )
            if covered and spanned:
                yield tuple(sorted(ids))


def price(wanted: Wanted, ids: tuple[str, ...]) -> tuple[float, int]:
    """What is made low: cost first where costs differ from 1, then size."""
    costs = {one.id: one.cost for one in wanted.candidates}
    priced = any(cost != 1 for cost in costs.values())
    return (sum(costs[one] for one in ids) if priced else 0.0), len(ids)


def can_be_met(wanted: Wanted, kept: list[Requirement]) -> bool:
    return next(groups(wanted.only(kept)), None) is not None


def unmet_without(wanted: Wanted, seen: GroupSeen, who: str) -> set[str]:
    """Which needs and spans the group would no longer meet, by asking anew."""
    rest = what_if(wanted, seen.chosen, remove=[who])
    return {one.id for one in rest.unmet if one.kind in ("need", "span")} - {one.id for one in seen.unmet}
