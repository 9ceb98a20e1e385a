"""Pairs that turn a recommendation, against trying every two moves there are."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from metastyr.analysis.choice.flips import MOST_WAYS, ground, pair_flips, single_flips
from metastyr.analysis.choice.plain import choose_plain, plain_levers, plain_model
from metastyr.analysis.choice.smaa import beyond_chance, rank, winners
from metastyr.documents.choice_report import plain_report
from metastyr.domain.choice.plain import PlainChoice, PlainCriterion

DRAWS = 4_000
Found = tuple[float, set[tuple[int, int]]]


def table(seed: int, forms: int, criteria: int) -> PlainChoice:
    """The first form is good at most things, the others at few."""
    chance = np.random.default_rng(seed)
    values = tuple(
        tuple((min(1.0, max(0.0, chance.normal(0.3 if form else 0.75, 0.2))),) * 2 for _ in range(criteria))
        for form in range(forms)
    )
    return PlainChoice(tuple("ABC"[:forms]), tuple(PlainCriterion(str(i)) for i in range(criteria)), values)


def every_pair(choice: PlainChoice, recommended: int) -> Found:
    """The fewest steps, and the pairs of cells that turn it with those."""
    model = plain_model(choice)
    on = ground(model, draws=DRAWS, seed=1)
    n = len(choice.criteria)
    moves = []
    for lever in plain_levers(choice):
        form, criterion = divmod(lever.judgement, n)
        for move in (*lever.up, *lever.down):
            worth = np.zeros_like(on.worth)
            worth[form] = on.trials.weights[criterion] * (move.low[0] - on.judged[lever.judgement])
            moves.append((lever.judgement, abs(move.steps), worth))
    least, pairs = np.inf, set()
    for (one, steps, change), (two, more, other) in combinations(moves, 2):
        if one == two or steps + more > least + 1e-9:
            continue
        shares = winners(on.worth + change + other).mean(axis=1)
        best = int(shares.argmax())
        if best != recommended and beyond_chance(shares[best], shares[recommended], DRAWS, errors=3.0):
            pairs = set() if steps + more < least - 1e-9 else pairs
            least = steps + more
            pairs.add((one, two))
    return least, pairs


@pytest.mark.parametrize("seed", [3, 4, 17, 24])
@pytest.mark.parametrize(("forms", "criteria"), [(2, 3), (3, 3)])
def test_the_smallest_pairs_are_those_of_trying_all(seed: int, forms: int, criteria: int) -> None:
    choice = table(seed, forms, criteria)
    recommended = rank(plain_model(choice), draws=DRAWS, seed=1, sure=False).leading()[0]
    on = ground(plain_model(choice), draws=DRAWS, seed=1)
    levers = plain_levers(choice)
    assert not single_flips(on, levers, recommended)
    found, among = pair_flips(on, levers, recommended)
    cells = {(lever.criterion, lever.form): lever.judgement for lever in levers}
    told = {tuple(cells[one.criterion, one.form] for one in flip.changes) for flip in found}
    least, pairs = every_pair(choice, recommended)
    assert (told, among) == (pairs, None)
    assert {round(flip.size, 9) for flip in found} == ({round(least, 9)} if pairs else set())


def test_it_is_told_where_not_all_pairs_were_looked_among() -> None:
    choice = table(1, 3, MOST_WAYS // 3 + 1)
    seen = choose_plain(choice, draws=DRAWS)
    assert (seen.recommended, seen.pairs_among) == ("A", MOST_WAYS)
    sentences = plain_report(choice, seen, basis=()).sections[2].sentences
    assert f"Par er kun søgt blandt de {MOST_WAYS} ændringer" in sentences[-1].da
