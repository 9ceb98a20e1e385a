"""Rounds as their pages see them."""

from __future__ import annotations

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from metastyr.web.sense import reads
from tests.web.made_up import make_network
from tests.web.sense.rounds.made import answer_all, close, codes, opened

pytestmark = pytest.mark.django_db


def test_the_counts_are_the_same_before_and_after_closing() -> None:
    made = opened()
    for code in list(codes(made).values())[:9]:
        answer_all(made, code)
    before = reads.round_now(made.network.key, made.key)
    after = reads.round_now(close(made).network.key, made.key)
    assert [(group.name, group.size, group.answered) for group in before.groups] == [
        ("PPR", 6, 6),
        ("Skoler", 7, 3),
        ("Sundhedsplejen", 5, 0),
    ]
    assert after.groups == before.groups
    assert (after.asked, after.answered) == (18, 9)


def test_a_list_costs_the_same_with_one_round_and_with_many(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    network = make_network()
    opened(network)
    with django_assert_num_queries(4):
        assert len(reads.rounds_of(network.key)) == 1
    for _ in range(4):
        opened(network)
    with django_assert_num_queries(4):
        assert len(reads.rounds_of(network.key)) == 5
