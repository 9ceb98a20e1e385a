"""Profiles are made of the cells that are shown, and of nothing else."""

from __future__ import annotations

import pytest

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.intervals import Interval
from metastyr.analysis.coordination.matrix import Coordination, coordination
from metastyr.analysis.coordination.profile import profile
from metastyr.analysis.coordination.totals import weighed

SIZES = {"a": 6, "b": 10, "few": 3}
SAYS = {("a", "b"): 4, ("b", "a"): 2, ("a", "a"): 5, ("b", "b"): 5}


def made(**left_blank: int) -> Coordination:
    rows = []
    for own, size in SIZES.items():
        for i in range(size):
            for about in SIZES:
                point = SAYS.get((own, about), 1)
                seven = [None if i < left_blank.get(own, 0) and k < 2 else float(point) for k in range(7)]
                rows.append((f"{own}{i}", own, about, seven))
    return coordination(Answers.from_rows(rows, groups=list(SIZES)), members=SIZES)


def test_one_tie_is_its_cell() -> None:
    seen = made()
    for from_, to in (("a", "b"), ("b", "b")):
        found = profile(seen, from_, to)
        assert found.dimensions == seen.cell(from_, to).dimensions
        assert found.cells == (seen.cell(from_, to),)


def test_the_whole_weighs_the_shown_ties_between_groups_by_their_raters() -> None:
    seen = made()
    found = profile(seen)
    cells = {("a", "b"): seen.cell("a", "b"), ("b", "a"): seen.cell("b", "a")}
    assert found.dimensions["timely"].value == pytest.approx((6 * 4 + 10 * 2) / 16)
    assert found.dimensions["timely"] == weighed(
        {place: cell.dimensions["timely"] for place, cell in cells.items()}, {("a", "b"): 6, ("b", "a"): 10}
    )
    assert (len(found.cells), found.withheld, found.untold, found.rounded) == (2, 4, 0, 0)


def test_a_row_and_a_column_leave_the_own_group_out() -> None:
    seen = made()
    assert profile(seen, "a").dimensions["timely"].value == 4
    assert profile(seen, None, "a").dimensions["timely"].value == 2
    assert profile(seen, "few").dimensions == {}
    assert profile(seen, None, "few").withheld == 2


def test_rounded_and_untold_dimensions_are_counted() -> None:
    rounded, untold = made(b=1), made(a=2)
    assert (profile(rounded).rounded, profile(rounded).untold) == (1, 0)
    assert (profile(untold).rounded, profile(untold).untold) == (0, 1)
    assert profile(untold, "a", "b").dimensions == {}


def test_a_group_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="'c' is no group"):
        profile(made(), "c")


def test_cells_of_one_group_are_added_and_groups_are_independent() -> None:
    alike = {("a", "b"): Interval(3, 2, 4), ("c", "d"): Interval(3, 2, 4)}
    seen = weighed(alike, dict.fromkeys(alike, 5))
    assert (seen.value, round(seen.high - 3, 4)) == (3, 0.7071)
    with pytest.raises(ValueError, match="no cells"):
        weighed({}, {})
