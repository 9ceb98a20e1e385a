"""An interval that says 95 % holds the truth 93 to 97 % of the time, and nowhere under 90 %."""

from __future__ import annotations

import os

import numpy as np
import pytest

from metastyr.analysis.coordination.intervals import mean_intervals
from tests.analysis.coordination.simulation import ALIKE, GRID, SIZES, coverage, measured

PROOF = os.environ.get("METASTYR_PROOF") == "1"
DRAWS = 20_000 if PROOF else 500
# Three standard errors of a share near 0.9, and of the mean over a hundred settings near 0.95.
SLACK_ONE = 3 * (0.9 * 0.1 / DRAWS) ** 0.5
SLACK_MEAN = 3 * (0.95 * 0.05 / DRAWS / 100) ** 0.5


def test_it_covers() -> None:
    seen = {
        (name, n): held
        for name, row in measured(DRAWS).items()
        for n, (held, _) in zip(SIZES, row, strict=True)
    }
    assert len(seen) == 100
    assert 0.93 - SLACK_MEAN <= float(np.mean(list(seen.values()))) <= 0.97 + SLACK_MEAN
    assert {setting: held for setting, held in seen.items() if held < 0.90 - SLACK_ONE} == {}


@pytest.mark.parametrize("kind", ["independent", "related", "close", "index"])
def test_each_kind_of_world_by_itself(kind: str) -> None:
    rows = [row for name, row in measured(DRAWS).items() if name.endswith(kind)]
    assert len(rows) == 4
    assert (
        0.93 - 2 * SLACK_MEAN
        <= float(np.mean([held for row in rows for held, _ in row]))
        <= 0.97 + 2 * SLACK_MEAN
    )


@pytest.mark.parametrize("name", ALIKE)
def test_all_alike_has_width_and_holds_the_truth(name: str) -> None:
    rng = np.random.default_rng(1)
    seen = [coverage(ALIKE[name], n, 2, rng) for n in SIZES]
    assert [held for held, _ in seen] == [1.0] * len(SIZES)
    widths = [width for _, width in seen]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 1
    assert widths[-1] > 0.02


def test_never_outside_the_scale_and_never_without_the_mean() -> None:
    rng = np.random.default_rng(2)
    counts = np.concatenate([rng.multinomial(n, np.full(29, 1 / 29), 50) for n in (1, 2, 5, 1000)])
    for seen in mean_intervals(counts, GRID):
        assert seen is not None
        assert 1 <= seen.low <= seen.value <= seen.high <= 5
