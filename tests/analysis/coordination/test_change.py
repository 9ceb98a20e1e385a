"""A change's interval covers; what moved is the same cells before and after; nothing else is told."""

from __future__ import annotations

import os
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.analysis.coordination.answers import Answers, Row
from metastyr.analysis.coordination.change import Change, Moved, Uncompared, change
from metastyr.analysis.coordination.intervals import CONFIDENCE, Interval, deviate, difference
from metastyr.analysis.coordination.matrix import coordination
from metastyr.analysis.kernels.mean_limits import mean_limits
from tests.analysis.coordination.made import alike, full
from tests.analysis.coordination.simulation import GRID, worlds

PROOF = os.environ.get("METASTYR_PROOF") == "1"
DRAWS = 20_000 if PROOF else 400
# Two groups of the same size, one that has grown, one that has shrunk.
WORLDS = worlds()
SIZES = ((5, 5), (5, 8), (15, 8), (15, 15), (40, 200))


def _limits(world: np.ndarray, n: int, draws: int, rng: np.random.Generator) -> np.ndarray:
    """(draws, 3): mean, low, high of each sample."""
    counts = rng.multinomial(n, world, size=draws).astype(np.float64)
    return np.column_stack([counts @ GRID / n, mean_limits(counts, GRID, deviate(CONFIDENCE))])


def _held(before: np.ndarray, after: np.ndarray, truth: float) -> float:
    """The share of changes whose interval holds the truth; `intervals.difference`, many at once."""
    value = after[:, 0] - before[:, 0]
    low = value - np.hypot(after[:, 0] - after[:, 1], before[:, 2] - before[:, 0])
    high = value + np.hypot(after[:, 2] - after[:, 0], before[:, 0] - before[:, 1])
    return float(((low - 1e-9 <= truth) & (truth <= high + 1e-9)).mean())


def test_many_at_once_is_the_same_as_one_by_one() -> None:
    rng = np.random.default_rng(5)
    before, after = (_limits(WORLDS["flat index"], n, 20, rng) for n in (6, 9))
    for one, other in zip(before, after, strict=True):
        seen = difference(Interval(*other), Interval(*one))
        assert _held(one[None, :], other[None, :], seen.low + 1e-6) == 1
        assert _held(one[None, :], other[None, :], seen.low - 1e-6) == 0
        assert _held(one[None, :], other[None, :], seen.high + 1e-6) == 0


def coverage(draws: int, seed: int = 3) -> dict[tuple[str, str, tuple[int, int]], float]:
    """How often the interval holds the change, from every world to itself and to the next."""
    rng = np.random.default_rng(seed)
    names = list(WORLDS)
    pairs = [(one, names[(place + step) % len(names)]) for place, one in enumerate(names) for step in (0, 1)]
    found = {}
    for (one, other), sizes in product(pairs, SIZES):
        truth = float((WORLDS[other] - WORLDS[one]) @ GRID)
        before, after = (
            _limits(WORLDS[name], n, draws, rng) for name, n in zip((one, other), sizes, strict=True)
        )
        found[one, other, sizes] = _held(before, after, truth)
    return found


def test_the_interval_of_a_change_covers() -> None:
    seen = coverage(DRAWS)
    slack_one = 3 * (0.9 * 0.1 / DRAWS) ** 0.5
    slack_mean = 3 * (0.95 * 0.05 / DRAWS / len(seen)) ** 0.5
    assert 0.93 - slack_mean <= np.mean(list(seen.values())) <= 0.97 + slack_mean
    assert {setting: held for setting, held in seen.items() if held < 0.90 - slack_one} == {}


def test_where_the_same_people_answer_alike_the_interval_is_too_wide_never_too_narrow() -> None:
    """Half of what a rater says is the rater: the two rounds are not independent, and the interval holds."""
    rng = np.random.default_rng(4)
    index = np.arange(len(GRID))
    held = []
    for n in (5, 15, 40):
        own = rng.choice(index, size=(DRAWS, n), p=WORLDS["flat index"])
        again = np.where(
            rng.random(own.shape) < 0.5, own, rng.choice(index, own.shape, p=WORLDS["flat index"])
        )
        limits = []
        for said in (own, again):
            counts = np.stack([np.bincount(row, minlength=len(GRID)) for row in said]).astype(np.float64)
            limits.append(
                np.column_stack([counts @ GRID / n, mean_limits(counts, GRID, deviate(CONFIDENCE))])
            )
        held.append(_held(*limits, truth=0.0))
    slack = 3 * (0.97 * 0.03 / DRAWS) ** 0.5
    assert min(held) > 0.97 - slack


def held_against(before: list[Row], after: list[Row]) -> Change:
    return change(*(coordination(Answers.from_rows(rows)) for rows in (before, after)))


FIRST = full("north", {"north": [5] * 6, "south": [3] * 6}) + full(
    "south", {"north": [2] * 5, "south": [4] * 5}
)
SECOND = full("north", {"north": [5] * 6, "south": [4] * 6}) + full(
    "south", {"north": [2] * 5, "south": [4] * 5}
)


def test_a_change_is_after_less_before() -> None:
    seen = held_against(FIRST, SECOND)
    assert {(cell.from_, cell.to): cell.index and cell.index.change.value for cell in seen.cells} == {
        ("north", "north"): 0.0,
        ("north", "south"): 1.0,
        ("south", "north"): 0.0,
        ("south", "south"): 0.0,
    }
    assert seen.between is not None
    assert seen.within is not None
    # Six of eleven raters moved by 1.
    assert seen.between.change.value == pytest.approx(6 / 11)
    assert seen.within.change.value == 0
    assert {key: one.change.value for key, one in seen.dimensions.items()} == dict.fromkeys(
        seen.dimensions, pytest.approx(6 / 11)
    )
    assert len(seen.dimensions) == 7


def test_a_change_is_called_one_only_where_the_whole_interval_lies_on_one_side() -> None:
    many = [
        held_against(full("a", {"a": [2, 4] * n}), full("a", {"a": [3, 5] * n})).cells[0].index
        for n in (3, 40)
    ]
    assert [one and one.change.value for one in many] == [1.0, 1.0]
    assert [one and one.moved for one in many] == [Moved.CHANCE, Moved.UP]
    down = held_against(full("a", {"a": [5] * 40}), full("a", {"a": [2] * 40})).cells[0].index
    assert down is not None
    assert down.moved is Moved.DOWN


def test_groups_that_came_or_went_are_told_and_move_no_total() -> None:
    west = full("west", {"north": [1] * 9, "south": [1] * 9, "west": [1] * 9})
    seen = held_against(FIRST + west, SECOND + full("east", {"north": [5] * 9, "east": [5] * 9}))
    alone = held_against(FIRST, SECOND)
    assert (seen.groups, seen.came, seen.left) == (("north", "south"), ("east",), ("west",))
    assert (seen.within, seen.between) == (alone.within, alone.between)


def test_a_cell_shown_in_one_round_only_is_not_compared_and_says_so() -> None:
    few = alike("north", "north", [5] * 6) + alike("north", "south", [4] * 4)
    few += full("south", {"north": [2] * 5, "south": [4] * 5})
    expected = {(0, 1): Uncompared.AFTER, (1, 0): Uncompared.BEFORE}
    for (one, other), why in expected.items():
        rounds = [FIRST, few]
        seen = held_against(rounds[one], rounds[other])
        cell = next(cell for cell in seen.cells if (cell.from_, cell.to) == ("north", "south"))
        assert (cell.uncompared, cell.index, cell.raters, dict(cell.dimensions)) == (why, None, None, {})
        assert (seen.compared, seen.moved) == (3, 0)
        assert seen.between is not None
        assert seen.between.change.value == 0
    both = held_against(few, few).cells[1]
    assert both.uncompared is Uncompared.BOTH


def test_dimensions_that_are_rounded_in_one_round_are_not_compared() -> None:
    skipping: list[Row] = [("x", "north", "south", (1, 5, None, 5, 5, 5, 5))]
    seen = held_against(FIRST, SECOND + skipping + [("x", "north", "north", (5,) * 7)])
    cell = next(cell for cell in seen.cells if (cell.from_, cell.to) == ("north", "south"))
    assert cell.index is not None
    assert dict(cell.dimensions) == {}
    # The one way that is told exactly in both is left: nothing moved there.
    assert {one.change.value for one in seen.dimensions.values()} == {0.0}


def test_nothing_in_common_is_nothing_to_compare() -> None:
    seen = held_against(full("a", {"a": [3] * 6}), full("b", {"b": [3] * 6}))
    assert (seen.cells, seen.within, seen.between, dict(seen.dimensions)) == ((), None, None, {})
    assert (seen.compared, seen.moved, seen.by_chance) == (0, 0, 0)


def test_how_many_would_look_moved_by_chance() -> None:
    """Twenty rounds in which nothing changed: about one cell in twenty looks as if it had, or fewer."""
    rng = np.random.default_rng(6)
    seen = []
    for _ in range(20):
        waves = [
            [
                (f"{g}{i}", g, to, tuple(rng.choice([2, 3, 4, 5], 7).tolist()))
                for g in "abcde"
                for i in range(8)
                for to in "abcde"
            ]
            for _ in range(2)
        ]
        seen.append(held_against(*waves))
    assert sum(one.compared for one in seen) == 500
    assert seen[0].by_chance == pytest.approx(1.25)
    # 25 expected at the most; three standard deviations more would be 40.
    assert sum(one.moved for one in seen) <= 40


def test_rounds_reckoned_with_another_confidence_are_refused() -> None:
    answers = Answers.from_rows(FIRST)
    with pytest.raises(ValueError, match="same confidence"):
        change(coordination(answers), coordination(answers, confidence=0.9))


@given(
    st.lists(st.integers(1, 5), min_size=5, max_size=12), st.lists(st.integers(1, 5), min_size=5, max_size=12)
)
def test_turned_round_every_change_is_the_opposite(one: list[int], other: list[int]) -> None:
    there = held_against(full("a", {"a": list(one)}), full("a", {"a": list(other)})).within
    back = held_against(full("a", {"a": list(other)}), full("a", {"a": list(one)})).within
    assert there is not None
    assert back is not None
    assert (there.change.value, there.change.low, there.change.high) == pytest.approx(
        (-back.change.value, -back.change.high, -back.change.low)
    )
