"""The matrix, its totals and pairs: by hand, and whatever the order, the names and the blanks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metastyr.analysis.coordination.answers import Answers, Row
from metastyr.analysis.coordination.intervals import Interval, combined, difference, mean_intervals
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.analysis.coordination.missing import bounds
from metastyr.analysis.coordination.strength import Strength, strength
from metastyr.domain.disclosure import Detail, SmallestGroup, Withheld
from tests.analysis.coordination.made import GROUPS, alike, full, rounds


def seen_of(rows: Sequence[Row], **more: int) -> Coordination:
    return coordination(Answers.from_rows(rows, groups=GROUPS), members=more)


HAND = [
    *full("north", {"north": [5, 5, 4, 4, 4, 5], "south": [2, 2, 3, 2, 2, 1], "west": [3, 3, 3, 4, 4, 4]}),
    *full("south", {"north": [4, 4, 4, 4, 4], "south": [5, 5, 5, 4, 5]}),
    *full("west", {"north": [1, 1], "south": [5, 5]}),
]


def test_by_hand() -> None:
    seen = seen_of(HAND, west=8)
    told = {
        (cell.from_, cell.to): (cell.raters, cell.index and round(cell.index.value, 9), cell.withheld)
        for cell in seen.cells
    }
    few = (None, None, Withheld.FEW_RATERS)
    assert told == {
        ("north", "north"): (6, 4.5, None),
        ("north", "south"): (6, 2.0, None),
        ("north", "west"): (6, 3.5, None),
        ("south", "north"): (5, 4.0, None),
        ("south", "south"): (5, 4.8, None),
        **dict.fromkeys((("south", "west"), ("west", "north"), ("west", "south"), ("west", "west")), few),
    }
    assert seen.within is not None
    assert (seen.within.raters, seen.within.by_rater) == (11, True)
    assert seen.within.mean.value == pytest.approx((27 + 24) / 11)
    assert seen.between is not None
    assert (seen.between.raters, seen.between.by_rater) == (11, True)
    assert seen.between.mean.value == pytest.approx((6 * (2.0 + 3.5) / 2 + 5 * 4.0) / 11)
    (pair,) = seen.pairs
    assert (pair.a, pair.b, pair.index.value, pair.asymmetry.value) == ("north", "south", 3.0, -2.0)
    assert pair.asymmetry.apart_from_zero
    assert seen.cell("north", "south").strength is Strength.WEAK
    assert (seen.ratings, seen.unscored, seen.respondents) == (32, 0, {"north": 6, "south": 5, "west": 2})


def test_a_rated_group_of_unknown_size_is_not_shown() -> None:
    assert seen_of(full("north", {"west": [3] * 6})).cell("north", "west").withheld is Withheld.RATED_UNKNOWN
    few = seen_of(full("north", {"west": [3] * 6}), west=4)
    assert few.cell("north", "west").withheld is Withheld.SMALL_RATED


def test_few_who_skip_a_group_make_the_total_of_cells() -> None:
    """One of six skips west: the mean of raters' means would give that rater away."""
    rows = [row for row in HAND if row[:3] != ("north0", "north", "west")]
    seen = seen_of(rows, west=8)
    assert seen.between is not None
    assert (seen.between.raters, seen.between.by_rater) == (11, False)
    south, west, north = 2.0, 18 / 5, 4.0
    weight = 6 / 2 + 5 / 2 + 5
    assert seen.between.mean.value == pytest.approx((6 / 2 * south + 5 / 2 * west + 5 * north) / weight)


def test_many_who_skip_a_group_leave_the_mean_of_raters() -> None:
    rows = full("north", {"south": [3] * 12, "west": [5] * 6}) + full("south", {"north": [1] * 6})
    seen = seen_of(rows, west=9)
    assert seen.between is not None
    assert (seen.between.raters, seen.between.by_rater) == (18, True)
    assert seen.between.mean.value == pytest.approx((6 * 4 + 6 * 3 + 6 * 1) / 18)


def test_dimensions_are_exact_rounded_or_not_told() -> None:
    whole = (5, 4, 3, 2, 1, 2, 3)
    rows: list[Row] = [(f"n{i}", "north", "south", whole) for i in range(9)]
    exact = seen_of(rows, south=9).cell("north", "south")
    assert exact.detail is Detail.EXACT
    assert [one.value for one in exact.dimensions.values()] == list(whole)
    rows[0] = ("n0", "north", "south", (4, *whole[1:6], None))
    rounded = seen_of(rows, south=9).cell("north", "south")
    assert rounded.detail is Detail.COARSE
    assert [one.value for one in rounded.dimensions.values()] == list(whole)
    assert {2 * figure % 1 for one in rounded.dimensions.values() for figure in (one.low, one.high)} == {0.0}
    few: list[Row] = [(f"n{i}", "north", "south", (*whole[:6], None)) for i in range(9)]
    withheld = seen_of(few, south=9).cell("north", "south")
    assert (withheld.detail, dict(withheld.dimensions)) == (Detail.NONE, {})


def test_missing_answers_are_told_where_the_size_is_known() -> None:
    seen = seen_of(HAND, north=8)
    cell = seen.cell("north", "south")
    assert cell.missing == bounds(2.0, 6, 8)
    assert (cell.missing.low, cell.missing.high) == ((12 + 2) / 8, (12 + 10) / 8)
    assert seen.cell("south", "north").missing is None


def test_nothing_to_count() -> None:
    seen = coordination(Answers.from_rows([], groups=GROUPS))
    assert {cell.withheld for cell in seen.cells} == {Withheld.RATED_UNKNOWN}
    assert (seen.within, seen.between, seen.pairs) == (None, None, ())


def test_a_smaller_smallest_group_shows_more_but_never_under_the_floor() -> None:
    rows = [*full("north", {"north": [4] * 4})]
    assert coordination(Answers.from_rows(rows), rule=SmallestGroup(4)).cell("north", "north").raters == 4
    assert coordination(Answers.from_rows(rows)).cell("north", "north").raters is None


def close(one: Interval | None, other: Interval | None) -> bool:
    if one is None or other is None:
        return one is other
    return (one.value, one.low, one.high) == pytest.approx((other.value, other.low, other.high), abs=1e-8)


def same(one: Coordination, other: Coordination, name: dict[str, str]) -> bool:
    cells = all(
        cell.withheld == other.cell(name[cell.from_], name[cell.to]).withheld
        and cell.strength == other.cell(name[cell.from_], name[cell.to]).strength
        and close(cell.index, other.cell(name[cell.from_], name[cell.to]).index)
        for cell in one.cells
    )
    totals = ((one.within, other.within), (one.between, other.between))
    return cells and all(close(a and a.mean, b and b.mean) for a, b in totals)


@settings(max_examples=40)
@given(rounds(), st.integers(0, 1000))
def test_order_and_names_do_not_matter(rows: list[Row], seed: int) -> None:
    seen = seen_of(rows)
    shuffled = [rows[i] for i in np.random.default_rng(seed).permutation(len(rows))]
    assert same(seen, seen_of(shuffled), {group: group for group in GROUPS})
    name = dict(zip(GROUPS, ("south", "west", "north"), strict=True))
    renamed = [(f"new {rater}", name[from_], name[to], points) for rater, from_, to, points in rows]
    assert same(seen, seen_of(renamed), name)


@settings(max_examples=40)
@given(rounds(blanks=False))
def test_totals_are_sums_over_shown_cells_only(rows: list[Row]) -> None:
    seen = seen_of(rows, north=8, south=8, west=8)
    for total, own in ((seen.within, True), (seen.between, False)):
        shown = [cell for cell in seen.cells if cell.index and (cell.from_ == cell.to) is own]
        assert (total is None) == (not shown)
        if total:
            groups = {cell.from_ for cell in shown}
            means = {
                group: [cell.index.value for cell in shown if cell.from_ == group and cell.index]
                for group in groups
            }
            raters = {cell.from_: cell.raters or 0 for cell in shown}
            expected = sum(raters[group] * sum(values) / len(values) for group, values in means.items())
            assert total.raters == sum(raters.values())
            assert total.mean.value == pytest.approx(expected / total.raters, abs=1e-9)


@given(st.integers(2, 4), st.integers(3, 20))
def test_a_rater_who_equals_the_mean_moves_nothing_and_narrows(middle: int, pairs: int) -> None:
    points = [middle - 1.0, middle + 1.0] * pairs
    before = seen_of(alike("north", "north", points)).cell("north", "north").index
    after = seen_of(alike("north", "north", [*points, middle])).cell("north", "north").index
    assert before is not None
    assert after is not None
    assert before.value == after.value == pytest.approx(middle, abs=1e-12)
    assert after.high - after.low < before.high - before.low


@given(
    st.lists(st.integers(0, 6), min_size=5, max_size=5).filter(any), st.sampled_from([0.5, 0.8, 0.95, 0.99])
)
def test_the_scale_turned_round_turns_the_interval_round(counts: list[int], confidence: float) -> None:
    points = np.arange(1.0, 6.0)
    (seen,) = mean_intervals(np.array([counts]), points, confidence)
    (turned,) = mean_intervals(np.array([counts[::-1]]), points, confidence)
    assert seen is not None
    assert close(turned, Interval(6 - seen.value, 6 - seen.high, 6 - seen.low))
    wider = mean_intervals(np.array([counts]), points, 0.995)[0]
    assert wider is not None
    assert wider.low <= seen.low + 1e-9
    assert wider.high >= seen.high - 1e-9


@pytest.mark.parametrize(
    ("low", "high", "between", "within"),
    [
        (2.0, 3.49, Strength.WEAK, Strength.WEAK),
        (2.0, 3.5, Strength.UNCERTAIN, Strength.WEAK),
        (3.5, 4.0, Strength.MODERATE, Strength.WEAK),
        (3.9, 4.2, Strength.UNCERTAIN, Strength.UNCERTAIN),
        (4.01, 4.6, Strength.STRONG, Strength.UNCERTAIN),
        (4.1, 4.6, Strength.STRONG, Strength.MODERATE),
        (4.61, 5.0, Strength.STRONG, Strength.STRONG),
    ],
)
def test_a_word_only_where_the_interval_lies(
    low: float, high: float, between: Strength, within: Strength
) -> None:
    seen = Interval((low + high) / 2, low, high)
    assert (strength(seen, own_group=False), strength(seen, own_group=True)) == (between, within)


def test_differences_of_independent_means() -> None:
    one, other = Interval(4.0, 3.4, 4.2), Interval(3.0, 2.2, 3.3)
    apart = difference(one, other)
    assert apart.value == 1.0
    assert apart.low == pytest.approx(1 - (0.6**2 + 0.3**2) ** 0.5)
    assert apart.high == pytest.approx(1 + (0.2**2 + 0.8**2) ** 0.5)
    back = difference(other, one)
    assert (back.value, back.low, back.high) == pytest.approx((-apart.value, -apart.high, -apart.low))
    assert close(combined([one], [1]), one)
