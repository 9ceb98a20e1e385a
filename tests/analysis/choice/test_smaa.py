"""What holds of SMAA-2 whatever the numbers: shares that sum, names that do not matter, more never worse."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metastyr.analysis.choice.model import Model
from metastyr.analysis.choice.smaa import rank
from metastyr.analysis.choice.weights import Weights

DRAWS = 400


@st.composite
def models(draw: st.DrawFn) -> Model:
    m, n, k = draw(st.integers(2, 4)), draw(st.integers(1, 4)), draw(st.integers(1, 3))
    chance = np.random.default_rng(draw(st.integers(0, 10_000)))
    ends = np.sort(chance.random((2, k, m * n)), axis=0)
    silent = chance.random((k, m * n)) < 0.2
    low, high = (np.where(silent, np.nan, end) for end in ends)
    return Model(
        forms=tuple("ABCD"[:m]),
        criteria=tuple("abcd"[:n]),
        judgement=np.arange(m * n).reshape(m, n),
        offset=np.zeros((m, n)),
        sign=np.ones((m, n)),
        low=low,
        high=high,
        weights=Weights.flat(n),
        strand=np.arange(m * n),
    )


@settings(max_examples=25, deadline=None)
@given(models(), st.integers(0, 100))
def test_rows_and_columns_sum_to_one_and_a_seed_repeats(model: Model, seed: int) -> None:
    seen = rank(model, draws=DRAWS, seed=seed)
    ones = [1.0] * len(model.forms)
    assert seen.acceptability.sum(axis=1).tolist() == pytest.approx(ones)
    assert seen.acceptability.sum(axis=0).tolist() == pytest.approx(ones)
    assert (seen.acceptability == rank(model, draws=DRAWS, seed=seed).acceptability).all()


@settings(max_examples=25, deadline=None)
@given(models(), st.randoms())
def test_the_order_of_the_forms_does_not_matter(model: Model, shuffle) -> None:
    places = list(range(len(model.forms)))
    shuffle.shuffle(places)
    other = replace(model, forms=tuple(model.forms[i] for i in places), judgement=model.judgement[places])
    seen, again = (rank(one, draws=DRAWS, seed=1) for one in (model, other))
    assert again.acceptability.tolist() == pytest.approx(seen.acceptability[places], abs=1e-12)


@settings(max_examples=25, deadline=None)
@given(models(), st.floats(0.01, 1))
def test_raising_a_value_never_lowers_its_form(model: Model, more: float) -> None:
    low, high = model.low.copy(), model.high.copy()
    low[:, 0] = np.minimum(1, low[:, 0] + more)
    high[:, 0] = np.minimum(1, high[:, 0] + more)
    seen, raised = (rank(one, draws=DRAWS, seed=1) for one in (model, replace(model, low=low, high=high)))
    assert raised.first[0] >= seen.first[0] - 1e-12


def test_forms_that_are_the_same_share_the_ranks() -> None:
    model = Model(
        forms=("A", "B"),
        criteria=("a",),
        judgement=np.array([[0], [0]]),
        offset=np.zeros((2, 1)),
        sign=np.ones((2, 1)),
        low=np.array([[0.2]]),
        high=np.array([[0.8]]),
        weights=Weights.flat(1),
        strand=np.array([0]),
    )
    assert rank(model, draws=100, seed=1).acceptability.tolist() == [[0.5, 0.5], [0.5, 0.5]]
