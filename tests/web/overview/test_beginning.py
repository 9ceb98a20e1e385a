"""What a leader is told to do next, from an empty network to one whose people have said yes."""

from __future__ import annotations

import pytest

from metastyr.records.models import Candidate, Composition, Need, Network, User
from metastyr.web.frame import actions as framing
from tests.web.choose.made import decided, handed_in, opened
from tests.web.design.asking_in.made import invited
from tests.web.frame.made import GOAL, POLITICAL
from tests.web.made_up import AT, add_person
from tests.web.overview.visits import front

pytestmark = pytest.mark.django_db


def told(network: Network, leader: User) -> tuple[str, str]:
    """The heading, and where its button leads within the network."""
    found = front(network, leader).next
    assert found is not None
    return found.heading, found.action_url.removeprefix(f"/n/{network.key}/")


def test_from_the_task_to_the_invitations_one_thing_at_a_time(network: Network, leader: User) -> None:
    assert told(network, leader) == ("Begynd med opgaven, eller tag jeres deltagere ind", "choose/")
    opened(network, by=leader.pk)
    assert told(network, leader) == ("Gør valget af styreform færdigt", "choose/")
    handed_in(network, by=leader.pk)
    decided(network, by=leader.pk)
    assert told(network, leader) == ("Skriv, hvad opgaven har brug for", "design/needs/")
    Need.objects.create(network=network, kind="knowledge", name="Skolefravær", created=AT)
    assert told(network, leader) == ("Find dem, der kunne være med", "design/candidates/")
    Candidate.objects.create(network=network, name="Aya Holm", created=AT)
    assert told(network, leader) == ("Sæt en gruppe sammen", "design/compose/")
    Composition.objects.create(network=network, number=1, state="decided", decided=AT, at=AT)
    assert told(network, leader) == ("Invitér den gruppe, I har besluttet", "design/invitations/new/")
    invited(network, "Aya Holm", "Carl Dam", by=leader.pk)
    assert told(network, leader) == ("2 invitationer venter på svar", "frame/")


def test_another_form_than_a_network_is_said(network: Network, leader: User) -> None:
    opened(network, by=leader.pk)
    handed_in(network, by=leader.pk)
    decided(network, by=leader.pk, form="profession")
    assert told(network, leader) == ("I har valgt en anden form end et netværk", "choose/")


def test_those_who_have_said_yes_meet_a_frame_and_a_goal_first(network: Network, leader: User) -> None:
    Composition.objects.create(network=network, number=1, state="decided", decided=AT, at=AT)
    add_person(network, name="Aya Holm")
    assert told(network, leader) == ("Sæt rammen, før I mødes", "frame/")
    framing.add_frame(network=network.key, kind="political", words=POLITICAL, by=leader.pk, at=AT)
    assert told(network, leader) == ("Foreslå det første mål", "frame/goals/")
    framing.propose_goal(network=network.key, words=GOAL, by=leader.pk, at=AT)
    assert told(network, leader)[0] == "Tag båndene ind"


def test_who_already_has_a_list_reads_it_in_at_once(network: Network, leader: User) -> None:
    found = front(network, leader).next
    assert found is not None
    assert found.other == ("Læs en liste ind", f"/n/{network.key}/list/")
