"""The grid of wickedness and the ways of running a network, read as the tables say."""

from __future__ import annotations

import pytest

from metastyr.domain.choice.judgement import Judgement, Sureness
from metastyr.domain.choice.modes import MODE_KEYS, ModeAnswers, read_modes
from metastyr.domain.choice.task import check_order
from metastyr.domain.choice.wickedness import COLUMN_KEYS, ROW_KEYS, Placing, grid
from metastyr.theory.judgements import SURENESS
from metastyr.theory.wickedness import MATRIX

WHOLE = {
    "shared-governance": ModeAnswers(
        trust="high", participants=8, goal_consensus="high", competency_need="low"
    ),
    "lead-organisation": ModeAnswers(
        trust="low", participants=9, goal_consensus="moderately-low", competency_need="moderate"
    ),
    "network-administrative-organisation": ModeAnswers(
        trust="moderate", participants=21, goal_consensus="moderately-high", competency_need="high"
    ),
}


@pytest.mark.parametrize("mode", MODE_KEYS)
def test_each_mode_is_met_whole_by_its_own_row_of_the_table(mode: str) -> None:
    seen = read_modes(WHOLE[mode])
    assert [(one.mode.key, one.met) for one in seen.fits if one.met == 4] == [(mode, 4)]
    assert [one.key for one in seen.best] == [mode]


def test_nothing_answered_speaks_for_no_mode_and_ties_are_ties() -> None:
    assert (read_modes(ModeAnswers()).best, read_modes(ModeAnswers()).answered) == ((), 0)
    tie = read_modes(ModeAnswers(participants=12))
    assert [one.key for one in tie.best] == ["lead-organisation", "network-administrative-organisation"]
    assert [one.met for one in tie.fits[0].conditions] == [None, False, None, None]


def test_the_nine_kinds_are_row_by_column() -> None:
    placed = [Placing(row, column) for row in ROW_KEYS for column in COLUMN_KEYS]
    assert [one.cell for one in placed] == list(MATRIX)
    seen = grid([*placed, placed[4]])
    assert ([cell.count for cell in seen.cells], seen.placed) == ([1, 1, 1, 1, 2, 1, 1, 1, 1], 10)
    assert seen.commonest is MATRIX[4]
    assert grid(placed).commonest is None


def test_the_sureness_words_are_those_of_the_catalogue() -> None:
    assert [word.key for word in SURENESS] == list(Sureness)
    assert Judgement("legality", 0, Sureness.UNSURE).interval == (0.0, 0.5)


@pytest.mark.parametrize("order", [(("x",),), (("a",), ("a",)), ((),)])
def test_an_order_that_is_none_is_refused(order: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(ValueError, match="an order names"):
        check_order(order, ("a", "b"))
