"""SMAA-2 against what can be worked out by hand: two forms on two criteria, and the weights of an order."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from metastyr.analysis.choice.plain import choose_plain
from metastyr.analysis.choice.weights import Weights
from metastyr.domain.choice.plain import PlainChoice, PlainCriterion, Span

CRITERIA = (PlainCriterion("a"), PlainCriterion("b"))


def two(first: Span, second: float, order: tuple[tuple[str, ...], ...] = ()) -> PlainChoice:
    """A better on the first criterion by what `first` spans, B on the second by `second`."""
    values = ((first, (0.0, 0.0)), ((0.0, 0.0), (second, second)))
    return PlainChoice(("A", "B"), CRITERIA, values, order)


@pytest.mark.parametrize(("d1", "d2"), [(0.9, 0.3), (0.5, 0.5), (0.2, 0.8), (0.05, 1.0)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_forms_two_criteria_agree_with_the_closed_form(d1: float, d2: float, seed: int) -> None:
    # A is first where w·d1 > (1 − w)·d2.
    truth = d1 / (d1 + d2)
    seen = choose_plain(two((d1, d1), d2), draws=20_000, seed=seed).of("A")
    assert abs(seen.first - truth) < 4 * seen.standard_error[0]
    assert abs(seen.expected_rank - (2 - truth)) < 4 * seen.standard_error[0]


def test_uncertain_values_agree_with_the_closed_form() -> None:
    # E[d/(d + d2)] for d uniform on (a, b) is 1 − d2/(b − a)·ln((b + d2)/(a + d2)).
    a, b, d2 = 0.2, 0.9, 0.4
    truth = 1 - d2 / (b - a) * log((b + d2) / (a + d2))
    seen = choose_plain(two((a, b), d2), draws=50_000).of("A")
    assert abs(seen.first - truth) < 4 * seen.standard_error[0]


def test_an_order_of_weights_cuts_the_simplex_as_worked_out() -> None:
    # With w uniform on (½, 1), A is first from w = d2/(d1 + d2) on.
    d1, d2 = 0.3, 0.6
    truth = (1 - d2 / (d1 + d2)) / 0.5
    seen = choose_plain(two((d1, d1), d2, (("a",), ("b",))), draws=50_000).of("A")
    assert abs(seen.first - truth) < 4 * seen.standard_error[0]


def test_the_mean_weights_of_a_complete_order_are_the_centroids() -> None:
    drawn = Weights.flat(3, [[1], [0], [2]]).draw(40_000, np.random.default_rng(1))
    assert drawn.mean(axis=1).tolist() == pytest.approx([5 / 18, 11 / 18, 2 / 18], abs=0.004)


def test_a_partial_order_is_as_uniform_as_throwing_trials_away() -> None:
    chance = np.random.default_rng(2)
    drawn = Weights.flat(4, [[3], [0, 1]]).draw(40_000, chance)
    every = Weights.flat(4).draw(160_000, chance)
    kept = every[:, (every[3] > every[0]) & (every[3] > every[1])]
    assert drawn.mean(axis=1).tolist() == pytest.approx(kept.mean(axis=1).tolist(), abs=0.005)
    assert drawn.std(axis=1).tolist() == pytest.approx(kept.std(axis=1).tolist(), abs=0.005)


def test_what_lies_within_the_error_is_called_even() -> None:
    seen = choose_plain(two((0.5, 0.5), 0.5), draws=10_000)
    assert (seen.recommended, set(seen.tied), seen.robustness, seen.flips) == (None, {"A", "B"}, None, ())
