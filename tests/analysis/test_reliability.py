"""α, ICC and rwg(J) against R, by the formulas written out, and where they are not defined."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.analysis.reliability import Reliability, reliability
from tests.analysis.oracle_cases import needs_data, oracle, rows


@needs_data
@pytest.mark.parametrize("scale", ["LEAD", "HOSTIL", "TSIG"])
def test_reliability_agrees_with_r(scale: str) -> None:
    said = oracle("survey.json")["lq2002"][scale]
    listed = rows("survey_lq2002", "responses.csv")
    items = np.array([[float(row[item]) for item in said["alpha"]["items"]] for row in listed])
    seen = reliability(items, [row["COMPID"] for row in listed])
    assert (seen.n, seen.left_out, seen.groups) == (said["icc"]["N"], 0, said["icc"]["G"])
    assert seen.alpha == pytest.approx(said["alpha"]["alpha_listwise"], abs=1e-9)
    assert seen.icc1 == pytest.approx(said["icc"]["ICC1_multilevel"], abs=1e-9)
    assert seen.icc2 == pytest.approx(said["icc"]["ICC2_multilevel"], abs=1e-9)
    by_group = dict(zip(said["rwg"]["grpid"], said["rwg"]["rwg_j"], strict=True))
    assert dict(seen.rwg_j) == {group: pytest.approx(value, abs=1e-9) for group, value in by_group.items()}
    assert dict(seen.sizes) == dict(zip(said["rwg"]["grpid"], said["rwg"]["gsize"], strict=True))
    assert seen.mean_rwg_j == pytest.approx(said["rwg"]["mean_rwg_j"], abs=1e-9)


answers = st.integers(2, 12).flatmap(
    lambda n: st.tuples(
        st.lists(st.lists(st.integers(1, 5), min_size=3, max_size=3), min_size=n, max_size=n),
        st.lists(st.sampled_from("abc"), min_size=n, max_size=n),
    )
)


@given(answers)
def test_the_formulas_written_out(case: tuple[list[list[int]], list[str]]) -> None:
    table, groups = np.array(case[0], dtype=float), case[1]
    seen = reliability(table, groups)
    covariance = np.cov(table.T)
    if covariance.sum() > 1e-9:
        assert seen.alpha == pytest.approx(1.5 * (1 - np.trace(covariance) / covariance.sum()), abs=1e-9)
    else:
        assert seen.alpha is None or abs(seen.alpha) > 1e6
    score = table.mean(axis=1)
    names = sorted(set(groups))
    parts = [score[[g == name for g in groups]] for name in names]
    for name, part in zip(names, parts, strict=True):
        inside = table[[g == name for g in groups]]
        if len(part) == 1:
            assert seen.rwg_j[name] is None
        else:
            s = inside.var(axis=0, ddof=1).mean() / 2
            assert seen.rwg_j[name] == pytest.approx(
                0 if s > 1 else 3 * (1 - s) / (3 * (1 - s) + s), abs=1e-9
            )
    if 1 < len(names) < len(table):
        msb = sum(len(p) * (p.mean() - score.mean()) ** 2 for p in parts) / (len(names) - 1)
        msw = sum(((p - p.mean()) ** 2).sum() for p in parts) / (len(table) - len(names))
        if msb > 1e-9:
            assert seen.icc2 == pytest.approx(1 - msw / msb, abs=1e-6)
            mean_size = len(table) / len(names)
            assert seen.icc1 == pytest.approx((msb - msw) / (msb + (mean_size - 1) * msw), abs=1e-6)
    else:
        assert (seen.icc1, seen.icc2) == (None, None)


@given(answers, st.integers(0, 100))
def test_the_order_of_rows_does_not_matter(case: tuple[list[list[int]], list[str]], seed: int) -> None:
    table, groups = np.array(case[0], dtype=float), case[1]
    order = np.random.default_rng(seed).permutation(len(table))
    here, there = reliability(table, groups), reliability(table[order], [groups[i] for i in order])
    assert there.sizes == here.sizes
    assert there.rwg_j == {group: value and pytest.approx(value) for group, value in here.rwg_j.items()}
    assert there.icc1 == pytest.approx(here.icc1, abs=1e-9)


def test_blank_answers_leave_the_row_out_and_a_row_without_group_counts_in_alpha_only() -> None:
    table = np.array([[1, 2], [2, 3], [4, 4], [5, np.nan], [3, 3]])
    seen = reliability(table, ["a", "a", "b", "b", None])
    assert (seen.n, seen.left_out, seen.without_group, seen.groups) == (4, 1, 1, 2)
    whole = reliability(table[[0, 1, 2, 4]], ["x"] * 4)
    assert seen.alpha == whole.alpha
    grouped = reliability(table[:3], ["a", "a", "b"])
    assert (seen.icc1, seen.icc2, seen.rwg_j) == (grouped.icc1, grouped.icc2, grouped.rwg_j)


@pytest.mark.parametrize("shape", [(0, 3), (1, 3), (1, 1), (4, 0)])
def test_too_little_to_say(shape: tuple[int, int]) -> None:
    seen = reliability(np.ones(shape), ["a"] * shape[0])
    alone = dict.fromkeys({"a"} if shape[0] else (), None)
    assert (seen.alpha, seen.icc1, seen.icc2, seen.rwg_j, seen.mean_rwg_j) == (None, None, None, alone, None)


def test_all_answer_alike() -> None:
    seen = reliability(np.tile([1.1, 2.3, 4.7], (7, 1)), ["a"] * 3 + ["b"] * 4)
    assert (seen.alpha, seen.icc1, seen.icc2) == (None, None, None)
    assert (dict(seen.rwg_j), seen.mean_rwg_j) == (
        {"a": pytest.approx(1), "b": pytest.approx(1)},
        pytest.approx(1),
    )


def test_more_spread_than_chance_is_no_agreement() -> None:
    seen: Reliability = reliability(np.array([[1.0, 5], [5, 1], [1, 5], [5, 1]]), ["a"] * 4)
    assert seen.rwg_j == {"a": 0.0}


def test_refuses() -> None:
    with pytest.raises(ValueError) as refusal:
        reliability(np.ones((2, 2)), ["a", "a"], points=1)
    assert str(refusal.value) == "a scale needs at least two points, not 1"
    with pytest.raises(ValueError) as refusal:
        reliability(np.ones((2, 2)), ["a"])
    assert str(refusal.value) == "items (2, 2) and 1 groups must have the same rows"
