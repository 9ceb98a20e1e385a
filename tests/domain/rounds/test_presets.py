"""A round's own score maps and cut-offs: kept as at the opening, refused where they make no sense."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metastyr.domain.rounds.presets import Scoring, cut_offs, kept_scoring, scoring
from metastyr.theory.coordination_reading import BETWEEN, WITHIN
from metastyr.theory.instruments import COORDINATION, Rated
from tests.theory.questionnaires import questionnaire

TEN = questionnaire(Rated.NETWORK, answers=11, points=tuple(range(11)))


def own(*points: object, item: str = "frequent") -> dict[str, object]:
    return {"score_maps": {item: {"points": list(points), "version": 0}}}


@pytest.mark.parametrize(
    "points", [(1, 2, 3), (0, 2, 3, 4, 5), (1, 2, 3, 4, 6), (1, 2, 3, 4, True), (3,) * 5]
)
def test_a_map_that_makes_no_sense_is_refused(points: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match="frequent needs 5 whole numbers from 1 to 5"):
        scoring(COORDINATION, own(*points))


def test_a_scale_that_begins_at_0_may_be_kept_and_read_again() -> None:
    found = scoring(TEN, {})
    assert found["first"] == Scoring(tuple(range(11)), 1)
    assert scoring(TEN, {"score_maps": kept_scoring(found)}) == found
    with pytest.raises(ValueError, match="from 0 to 10"):
        scoring(TEN, own(*range(1, 12), item="first"))


@given(st.permutations([1, 2, 3, 4, 5]))
def test_what_a_round_keeps_is_what_it_is_read_by(points: list[int]) -> None:
    found = scoring(COORDINATION, own(*points))
    kept = json.loads(json.dumps({"score_maps": kept_scoring(found)}))
    assert scoring(COORDINATION, kept) == found
    assert found["frequent"] == Scoring(tuple(points), 0)
    assert found["timely"].version == 1


def test_cut_offs_are_the_presets_until_the_round_has_its_own() -> None:
    assert cut_offs({}) == (BETWEEN, WITHIN)
    between, within = cut_offs({"cut_offs": {"between": [2, 3.5]}})
    assert (between.weak_below, between.strong_above, within) == (2.0, 3.5, WITHIN)


@pytest.mark.parametrize("kept", [[4, 3], [0.5, 3], [3, 5.5], [float("nan"), 4], [3], [3, 4, 5]])
def test_cut_offs_that_cross_or_leave_the_scale_are_refused(kept: list[float]) -> None:
    with pytest.raises(ValueError, match=r"cut-offs|unpack"):
        cut_offs({"cut_offs": {"within": kept}})
