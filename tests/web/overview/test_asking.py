"""Rounds of asking on the front page: how far each is, and the one that waits for its leader."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from metastyr.domain.access import Role
from metastyr.records.models import FollowUp, Round
from tests.web.made_up import TODAY, give_role, leader_of, make_network, make_user
from tests.web.overview.visits import front
from tests.web.sense.rounds.filled import follow_up
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
    closed = Round.objects.get(pk=made.pk).closed
    assert closed is not None
    day = date_format(timezone.localtime(closed).date())
    assert day != "7. december 2026"
    assert _lines(front(network, leader).rounds)[1][1:] == ("Lukket", "8 af 18", day)


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


def test_what_goes_on_is_next_the_round_the_conversation_and_what_it_led_to() -> None:
    network = make_network(people=[{"name": "Aya"}, {"name": "Bo"}], ties=[("Aya", "Bo")])
    leader = leader_of(network)
    made = opened(network, by=leader)
    name = "“Overgangen fra skole til PPR”"
    headings = []

    def look() -> None:
        shown = front(network, leader).next
        assert shown is not None
        headings.append(shown.heading)

    look()
    close(made)
    for later in (timedelta(days=3), -timedelta(days=3)):
        Round.objects.filter(pk=made.pk).update(dialogue_when=timezone.now() + later, dialogue_who="Lederne")
        look()
    follow_up(made)
    look()
    assert headings == [
        f"{name} er åben",
        f"Hold samtalen om {name}",
        f"Skriv ned, hvad I aftalte om {name}",
        f"Gør det, I har aftalt efter {name}",
    ]
    FollowUp.objects.update(done=TODAY)
    look()
    assert name not in headings[-1]


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
