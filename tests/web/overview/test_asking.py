"""Rounds of asking on the front page: how far each is, and the one that waits for its leader."""

from __future__ import annotations

from datetime import timedelta

import pytest

from metastyr.domain.access import Role
from metastyr.records.models import Round
from tests.web.made_up import TODAY, give_role, leader_of, make_network, make_user
from tests.web.overview.visits import front
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened

pytestmark = pytest.mark.django_db


def _lines(table: object) -> list[tuple[str, ...]]:
    return [tuple(str(cell.text) for cell in row.cells) for row in table.rows]  # type: ignore[attr-defined]


def test_each_round_says_how_far_it_is_and_the_counts_outlive_what_closing_destroys() -> None:
    network = make_network()
    leader = leader_of(network)
    made = opened(network, by=leader)
    for code in list(codes(made).values())[:8]:
        answer_all(made, code)
    draft(network, by=leader, title="Næste gang")
    before = _lines(front(network, leader).rounds)
    assert before == [
        ("Næste gang", "Kladde", "–", "7. december 2026"),
        ("Overgangen fra skole til PPR", "Åben", "8 af 18", "7. december 2026"),
    ]
    close(made)
    assert _lines(front(network, leader).rounds)[1][1:3] == ("Lukket", "8 af 18")


def test_a_closed_round_waits_for_the_conversation_to_be_agreed() -> None:
    network = make_network(people=[{"name": "Aya"}, {"name": "Bo"}], ties=[("Aya", "Bo")])
    leader = leader_of(network)
    close(opened(network, by=leader))
    shown = front(network, leader).next
    assert shown is not None
    assert shown.heading == "Aftal samtalen om “Overgangen fra skole til PPR”"


def test_a_round_whose_days_have_passed_unopened_waits_for_new_ones() -> None:
    network = make_network(people=[{"name": "Aya"}, {"name": "Bo"}], ties=[("Aya", "Bo")])
    leader = leader_of(network)
    made = draft(network, by=leader)
    headings = []
    for closes in (TODAY, TODAY - timedelta(days=1)):
        Round.objects.filter(pk=made.pk).update(state="ready", opens=closes, closes=closes)
        shown = front(network, leader).next
        assert shown is not None
        headings.append(shown.heading)
    name = "“Overgangen fra skole til PPR”"
    assert headings == [f"{name} er klar til at blive sendt", f"Vælg nye dage for {name}"]


def test_one_who_does_not_run_rounds_is_not_asked_to() -> None:
    network = make_network(people=[{"name": "Aya"}, {"name": "Bo"}], ties=[("Aya", "Bo")])
    close(opened(network, by=leader_of(network)))
    participant = make_user("Pia")
    give_role(participant, network, Role.PARTICIPANT)
    shown = front(network, participant)
    assert shown.next is not None
    assert "samtalen" not in shown.next.heading
    assert shown.rounds is not None


def test_an_observer_sees_no_rounds() -> None:
    network = make_network()
    opened(network, by=leader_of(network))
    observer = make_user("Otto")
    give_role(observer, network, Role.OBSERVER)
    assert front(network, observer).rounds is None
