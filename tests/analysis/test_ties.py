"""MRQAP and QAP against R renaming by renaming, against plain least squares, and what must not matter."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metastyr.analysis.dyads import Matrix, difference, present, same, strength
from metastyr.analysis.network import Grouping, Network
from metastyr.analysis.partials import CollinearError
from metastyr.analysis.ties import TieModel, mrqap, qap, renamed_t
from metastyr.analysis.watching import Stopped
from tests.analysis.oracle_cases import needs_data, oracle, real_column, real_grouping, real_network

Model = tuple[Matrix, list[Matrix], bool]


def closeness(name: str) -> Matrix:
    """How often two talk, turned so that more is more: 5 - Frequency, 0 without a tie."""
    listed = strength(real_network(name), "Frequency").values
    return Matrix("closeness", np.where(listed > 0, 5 - listed, 0))


def real_model(name: str) -> Model:
    if name == "texas":
        places = [same(real_grouping(name, column)) for column in ("Sponsorship", "Location")]
        return closeness(name), places, True
    if name == "cheyenne":  # where all share one location
        return closeness(name), [same(real_grouping(name, "Sponsorship"))], True
    if name == "advice":
        others = [present(real_network("friendship")), present(real_network("cowork"))]
        return present(real_network("advice")), [*others, same(real_grouping("advice", "office"))], True
    if name == "cowork":
        senior = difference("senior", [float(value or "nan") for value in real_column("cowork", "senior")])
        alike = [same(real_grouping("cowork", column)) for column in ("office", "practice")]
        return present(real_network("cowork")), [*alike, senior], False
    contact = strength(real_network("contact"), "contact")
    together = strength(real_network("collaboration"), "collaborate")
    level = same(real_grouping("dissemination", "agency_lvl"))
    return present(real_network("dissemination")), [contact, together, level], False


def said_of(name: str) -> Any:
    found = oracle("networks.json")
    return {
        "texas": lambda: found["emon_Texas"]["mrqap_strength"],
        "cheyenne": lambda: found["emon_Cheyenne"]["mrqap_strength"],
        "advice": lambda: found["lazega"]["mrqap_advice"],
        "cowork": lambda: found["lazega"]["mrqap_cowork_graph"],
        "dissemination": lambda: found["tobacco_indiana"]["mrqap_dissemination"],
    }[name]()


@needs_data
@pytest.mark.parametrize("name", ["texas", "cheyenne", "advice", "cowork", "dissemination"])
def test_mrqap_agrees_with_r(name: str) -> None:
    outcome, predictors, directed = real_model(name)
    model, said = mrqap(outcome, predictors, directed=directed), said_of(name)
    assert (model.dyads, model.df, model.left_out) == (said["n_dyads"], said["df"], ())
    assert model.rss == pytest.approx(said["rss"], rel=1e-9)
    assert model.r2 == pytest.approx(said["r2"], abs=1e-9)
    assert [term.coefficient for term in model.terms] == pytest.approx(said["coef"], abs=1e-9)
    assert [term.t for term in model.terms] == pytest.approx(said["t"], abs=1e-9)
    for term, r in zip(model.terms, said["p_abs"], strict=True):
        # Both p are drawn 2,000 times: five standard errors of their difference.
        assert term.p_two_sided == pytest.approx(r, abs=5 * (2 * max(r * (1 - r), 1 / 2000) / 2000) ** 0.5)


@needs_data
@pytest.mark.parametrize("name", ["texas", "cheyenne", "advice", "cowork", "dissemination"])
def test_renamed_t_spread_as_r_says(name: str) -> None:
    outcome, predictors, directed = real_model(name)
    rng = np.random.default_rng(8)
    orders = rng.permuted(np.broadcast_to(np.arange(outcome.n), (2000, outcome.n)), axis=1)
    t, said = renamed_t(outcome, predictors, orders, directed=directed), said_of(name)
    spread = np.array(said["perm_t_sd"])
    assert np.abs(t.mean(axis=0) - said["perm_t_mean"]).max() < 5 * spread.max() * (2 / 2000) ** 0.5
    assert t.std(axis=0, ddof=1) == pytest.approx(spread, rel=0.12)


@needs_data
def test_each_given_permutation_gives_the_t_and_r_of_r() -> None:
    said = oracle("fixed_permutations.json")["lazega_advice"]
    orders = np.array(said["perms"]) - 1
    outcome, predictors, _ = real_model("advice")
    assert renamed_t(outcome, predictors, orders, directed=True) == pytest.approx(
        np.array(said["t_perm"]), abs=1e-9
    )
    for order, r in zip(orders, said["qap_r_y_x1"], strict=True):
        seen = qap(outcome, predictors[0], directed=True, exact_permutations=order[None, :])
        assert (seen.low, seen.high) == (pytest.approx(r, abs=1e-9), pytest.approx(r, abs=1e-9))


@needs_data
@pytest.mark.parametrize("other", ["friendship", "cowork"])
def test_qap_agrees_with_r(other: str) -> None:
    seen = qap(present(real_network("advice")), present(real_network(other)), directed=True)
    said = oracle("networks.json")["lazega"][f"qap_advice_{other}"]
    assert seen.r == pytest.approx(said["r"], abs=1e-9)
    assert (seen.p_two_sided, seen.p_greater, seen.p_less) == (1 / 2001, 1 / 2001, 1)
    assert seen.low == pytest.approx(said["perm_mean"] - 1.96 * said["perm_sd"], abs=0.5 * said["perm_sd"])
    assert seen.high == pytest.approx(said["perm_mean"] + 1.96 * said["perm_sd"], abs=0.5 * said["perm_sd"])


@needs_data
def test_qap_p_agrees_with_r_where_it_is_open() -> None:
    said = oracle("networks.json")["emon_Texas"]["qap_strength_same_sponsorship"]
    seen = qap(closeness("texas"), same(real_grouping("texas", "Sponsorship")), directed=True)
    assert seen.r == pytest.approx(said["r"], abs=1e-9)
    assert seen.p_two_sided == pytest.approx(said["p_abs"], abs=0.08)
    assert seen.p_greater == pytest.approx(said["p_ge"], abs=0.06)
    assert seen.p_less == pytest.approx(said["p_le"], abs=0.06)


@st.composite
def models(draw: st.DrawFn, *, directed: bool | None = None) -> Model:
    n = draw(st.integers(5, 9))
    rng = np.random.default_rng(draw(st.integers(0, 10_000)))
    two_way = draw(st.booleans()) if directed is None else directed
    matrices = []
    for name in ("outcome", "a", "b"):
        values = rng.normal(size=(n, n)).round(3)
        matrices.append(Matrix(name, values if two_way else values + values.T))
    return matrices[0], matrices[1:], two_way


def pairs_of(matrix: Matrix, directed: bool) -> np.ndarray:
    mask = (
        ~np.eye(matrix.n, dtype=bool) if directed else np.triu(np.ones((matrix.n, matrix.n), dtype=bool), 1)
    )
    return matrix.values[mask]


def plain_least_squares(
    outcome: Matrix, predictors: list[Matrix], directed: bool
) -> tuple[np.ndarray, np.ndarray]:
    y = pairs_of(outcome, directed)
    x = np.column_stack([np.ones(y.size), *(pairs_of(p, directed) for p in predictors)])
    inverse = np.linalg.inv(x.T @ x)
    coefficients = inverse @ x.T @ y
    left = y - x @ coefficients
    return coefficients, coefficients / np.sqrt(np.diag(inverse) * (left @ left) / (y.size - x.shape[1]))


def figures(model: TieModel) -> tuple[list[float], list[float | None]]:
    return [term.coefficient for term in model.terms], [term.t for term in model.terms]


@given(models())
def test_coefficients_and_t_are_plain_least_squares(case: Model) -> None:
    outcome, predictors, directed = case
    coefficients, t = plain_least_squares(outcome, predictors, directed)
    model = mrqap(outcome, predictors, directed=directed, permutations=0)
    assert figures(model) == (pytest.approx(coefficients, rel=1e-8), pytest.approx(t, rel=1e-8))
    assert {term.p_two_sided for term in model.terms} == {None}


@settings(max_examples=40)
@given(models(), st.integers(0, 1000))
def test_renamed_t_is_least_squares_on_the_renamed_residual(case: Model, seed: int) -> None:
    outcome, predictors, directed = case
    n = outcome.n
    order = np.random.default_rng(seed).permutation(n)
    t = renamed_t(outcome, predictors, np.stack([np.arange(n), order]), directed=directed)
    assert t[0] == pytest.approx(plain_least_squares(outcome, predictors, directed)[1], rel=1e-7)
    y, a, b = (pairs_of(m, directed) for m in (outcome, *predictors))
    others = np.column_stack([np.ones(y.size), b])
    left = np.zeros((n, n))
    place = np.nonzero(~np.eye(n, dtype=bool) if directed else np.triu(np.ones((n, n)), 1))
    left[place] = a - others @ np.linalg.lstsq(others, a, rcond=None)[0]
    if not directed:
        left = left + left.T
    renamed = Matrix("renamed", left[np.ix_(order, order)])
    by_hand = plain_least_squares(outcome, [predictors[1], renamed], directed)[1][-1]
    assert t[1, 1] == pytest.approx(by_hand, rel=1e-7, abs=1e-9)


@given(models(), st.floats(0.1, 50), st.floats(-20, 20))
def test_stretching_and_lifting_a_predictor(case: Model, factor: float, lift: float) -> None:
    outcome, (a, b), directed = case
    here = mrqap(outcome, [a, b], directed=directed, permutations=60)
    there = mrqap(outcome, [Matrix("a", a.values * factor + lift), b], directed=directed, permutations=60)
    first, second = figures(here), figures(there)
    assert second[0][1] == pytest.approx(first[0][1] / factor, rel=1e-6, abs=1e-9)
    assert second[0][2] == pytest.approx(first[0][2], rel=1e-6, abs=1e-9)
    assert second[0][0] == pytest.approx(first[0][0] - lift * first[0][1] / factor, rel=1e-6, abs=1e-6)
    assert second[1][1:] == pytest.approx(first[1][1:], rel=1e-6, abs=1e-8)
    assert [term.p_two_sided for term in there.terms[1:]] == [term.p_two_sided for term in here.terms[1:]]


@given(models(), st.integers(0, 1000))
def test_renumbering_the_nodes_changes_nothing(case: Model, seed: int) -> None:
    outcome, predictors, directed = case
    order = np.random.default_rng(seed).permutation(outcome.n)
    moved = [Matrix(m.name, m.values[np.ix_(order, order)]) for m in (outcome, *predictors)]
    here = mrqap(outcome, predictors, directed=directed, permutations=0)
    there = mrqap(moved[0], moved[1:], directed=directed, permutations=0)
    assert figures(there) == (pytest.approx(figures(here)[0]), pytest.approx(figures(here)[1]))


@given(models(directed=True))
def test_qap_is_pearson_and_squares_to_r2(case: Model) -> None:
    outcome, (a, _), directed = case
    seen = qap(outcome, a, directed=directed, permutations=0)
    assert seen.r == pytest.approx(np.corrcoef(pairs_of(outcome, True), pairs_of(a, True))[0, 1])
    assert seen.r**2 == pytest.approx(mrqap(outcome, [a], directed=True, permutations=0).r2)


def test_p_is_even_when_nothing_is_there() -> None:
    p = []
    for run in range(200):
        rng = np.random.default_rng(run)
        both = [Matrix(name, rng.normal(size=(9, 9))) for name in ("y", "x")]
        p.append(mrqap(both[0], both[1:], directed=True, permutations=99, seed=run).terms[1].p_two_sided)
    assert 8 <= sum(1 for value in p if value is not None and value <= 0.1) <= 34


def test_equal_statistics_count_as_equal_whatever_the_rounding() -> None:
    # Ring of six, reversed or turned: twelve of the 720 renamings change nothing, so p is at least 12/720.
    ring = Network.from_ties(
        "abcdef", [(a, b) for a, b in zip("abcdef", "bcdefa", strict=True)], directed=False
    )
    weights = Matrix("w", present(ring).values * 0.1 + 1 / 3)
    from_all = np.array(list(itertools.permutations(range(6))))
    seen = qap(present(ring), weights, directed=False, exact_permutations=from_all)
    assert seen.p_two_sided == (1 + 12) / 721


def small(seed: int = 0, n: int = 6) -> list[Matrix]:
    rng = np.random.default_rng(seed)
    return [Matrix(name, rng.normal(size=(n, n))) for name in ("y", "a", "b")]


def test_a_predictor_that_never_varies_is_named() -> None:
    y, a, _ = small()
    with pytest.raises(CollinearError) as refusal:
        mrqap(y, [a, Matrix("flat", np.full((6, 6), 0.1))], directed=True)
    assert refusal.value.names == ("flat",)
    assert str(refusal.value) == "'flat' has the same value in every pair: leave it out"


def test_predictors_that_repeat_each_other_are_named() -> None:
    y, a, b = small()
    repeat = Matrix("again", 2 * b.values - 7)
    with pytest.raises(CollinearError) as refusal:
        mrqap(y, [a, b, repeat], directed=True)
    assert refusal.value.names == ("b", "again")
    mix = Matrix("mix", a.values - b.values)
    with pytest.raises(CollinearError) as refusal:
        mrqap(y, [a, b, mix], directed=True)
    assert refusal.value.names == ("a", "b", "mix")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda y, a: (Matrix("y", np.ones((6, 6))), a),
            "'y' has the same value in every pair: there is nothing",
        ),
        (lambda y, a: (y, Matrix("a", np.zeros((4, 4)))), "'a' has 4 nodes, 'y' has 6"),
        (lambda y, a: (y, holed(a)), "'a' lacks 1 numbers between nodes that are otherwise known"),
        (
            lambda y, a: (Matrix("y", y.values[:2, :2]), Matrix("a", a.values[:2, :2])),
            "2 pairs are too few for 2",
        ),
    ],
)
def test_refuses(change: Any, said: str) -> None:
    y, a, _ = small()
    outcome, predictor = change(y, a)
    with pytest.raises(ValueError) as refusal:
        mrqap(outcome, [predictor], directed=True)
    assert str(refusal.value).startswith(said)


def holed(matrix: Matrix) -> Matrix:
    values = matrix.values.copy()
    values[1, 2] = np.nan
    return Matrix(matrix.name, values)


def test_an_undirected_model_refuses_a_matrix_with_a_direction() -> None:
    y, a, _ = small()
    with pytest.raises(ValueError) as refusal:
        mrqap(Matrix("y", y.values + y.values.T), [a], directed=False)
    assert str(refusal.value) == "'a' differs between the two directions of an undirected pair"


def test_a_node_with_an_unknown_value_is_left_out() -> None:
    y, a, _ = small(n=7)
    office = ["x", "y", None, "x", "y", "x", "x"]
    model = mrqap(y, [a, same(Grouping.from_labels("office", office))], directed=True, permutations=0)
    keep = [0, 1, 3, 4, 5, 6]
    part = [Matrix(m.name, m.values[np.ix_(keep, keep)]) for m in (y, a)]
    known = same(Grouping.from_labels("office", [office[i] for i in keep]))
    assert (model.nodes, model.left_out) == (6, (2,))
    assert model.terms == mrqap(part[0], [part[1], known], directed=True, permutations=0).terms


def test_a_wholly_explained_outcome_has_no_t_and_no_p() -> None:
    _, a, _ = small()
    model = mrqap(Matrix("y", 1 + 2 * a.values), [a], directed=True, permutations=20)
    assert [term.coefficient for term in model.terms] == pytest.approx([1, 2])
    assert {(term.t, term.p_two_sided) for term in model.terms} == {(None, None)}
    assert model.r2 == pytest.approx(1)


def test_builders_say_nothing_about_an_unknown_node() -> None:
    seen = difference("years", [1.0, None, 4.0])
    assert seen.name == "difference:years"
    assert np.isnan(seen.values).tolist() == [[False, True, False], [True, False, True], [False, True, False]]
    network = Network.from_ties("abc", [("a", "b")], directed=False, values={"often": [3]})
    assert strength(network, "often").values.tolist() == [[0, 3, 0], [3, 0, 0], [0, 0, 0]]


def test_the_seed_repeats_the_p_and_another_seed_draws_anew() -> None:
    y, a, b = small(n=12)
    first, again, other = (mrqap(y, [a, b], directed=True, permutations=400, seed=s) for s in (1, 1, 2))
    assert first == again
    assert [t.p_two_sided for t in first.terms] != [t.p_two_sided for t in other.terms]


def test_given_permutations_must_be_permutations() -> None:
    y, a, _ = small()
    with pytest.raises(ValueError) as refusal:
        mrqap(y, [a], directed=True, exact_permutations=np.zeros((2, 6), dtype=np.int64))
    assert str(refusal.value) == "every row of the permutations must hold 0 to 5, each once"


def test_a_watch_hears_all_terms_and_may_stop() -> None:
    y, a, _ = small()
    heard: list[tuple[int, int]] = []
    mrqap(y, [a], directed=True, permutations=50, watch=lambda done, total: heard.append((done, total)))
    assert heard == [(0, 100), (50, 100), (50, 100), (100, 100)]

    def stop(done: int, total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        mrqap(y, [a], directed=True, permutations=50, watch=stop)
