"""A closed round's rows, its matrix equal to the analysis itself, and nothing before it closes."""

from __future__ import annotations

from collections import Counter

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from metastyr.analysis.coordination.answers import Answers
from metastyr.analysis.coordination.matrix import coordination
from metastyr.analysis.coordination.strength import Strength
from metastyr.domain.disclosure import SmallestGroup
from metastyr.records.models import Round
from metastyr.web.sense import reads
from tests.web.sense.rounds.filled import filled
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", ["draft", "open"])
def test_a_round_that_is_not_closed_has_no_results(state: str) -> None:
    made = draft() if state == "draft" else opened()
    for asked in (reads.coordination_of, reads.answers_of):
        with pytest.raises(reads.NoResults):
            asked(made.network.key, made.key)


def test_another_networks_round_is_not_found() -> None:
    made = filled()
    with pytest.raises(Round.DoesNotExist):
        reads.coordination_of("et-andet", made.key)


def test_answers_score_by_the_map_and_not_relevant_is_missing() -> None:
    made = opened()
    for name, code in codes(made).items():
        answer_all(made, code, {"PPR": 5, "Skoler": 2, "Sundhedsplejen": None}[name.split()[0]])
    rows = reads.answers_of(made.network.key, close(made).key)
    assert Counter((row.rater_group, row.target_group, row.points) for row in rows) == {
        (a, b, points): size
        # The fifth question is best in the middle: always too much scores 1, a little too little 3.
        for a, size, points in (
            ("PPR", 6, (5.0, 5.0, 5.0, 5.0, 1.0, 5.0, 5.0)),
            ("Skoler", 7, (2.0, 2.0, 2.0, 2.0, 3.0, 2.0, 2.0)),
            ("Sundhedsplejen", 5, (None,) * 7),
        )
        for b in ("PPR", "Skoler", "Sundhedsplejen")
    }
    assert {row.rater for row in rows} == set(range(1, 19))


def test_raters_are_numbered_anew_each_time() -> None:
    made = filled()
    orders = {
        tuple((row.rater_group, row.points) for row in reads.answers_of(made.network.key, made.key))
        for _ in range(3)
    }
    assert len(orders) == 3


def test_the_matrix_is_that_of_the_analysis_with_the_rounds_own_rules() -> None:
    settings = {"cut_offs": {"between": [2.0, 3.0], "within": [2.0, 3.0]}}
    made = filled({"Nord": 9, "Ape": 8}, smallest_group=SmallestGroup(4), settings=settings)
    told = reads.coordination_of(made.network.key, made.key)
    rows = [
        (str(row.rater), row.rater_group, row.target_group, row.points)
        for row in reads.answers_of(made.network.key, made.key)
    ]
    assert told.seen == coordination(
        Answers.from_rows(rows[::-1], groups=["Nord", "Ape"]),
        members={"Nord": 9, "Ape": 8},
        rule=SmallestGroup(4),
        between=told.between,
        within=told.within,
    )
    assert told.seen.groups == ("Nord", "Ape")
    assert (told.between.weak_below, told.within.strong_above) == (2.0, 3.0)
    assert {cell.strength for cell in told.seen.cells} >= {Strength.STRONG}


def test_a_result_costs_the_same_with_few_and_with_many(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for groups in ({"Nord": 5, "Syd": 5}, {f"Gruppe {i}": 8 for i in range(6)}):
        made = filled(groups)
        network = made.network.key
        with django_assert_num_queries(5):
            reads.coordination_of(network, made.key)
        with django_assert_num_queries(4):
            reads.coordination_of(network, made.key)
