"""What waits for each reader on a network's front page, and how far its frame is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from metastyr.domain.access import Role
from metastyr.records.models import AskedIn, Network, User
from metastyr.web.choose import actions as choosing
from metastyr.web.frame import actions as framing
from metastyr.web.overview import reads
from tests.web.choose.made import handed_in, opened
from tests.web.design.asking_in.made import invited
from tests.web.frame.made import GOAL, MANDATE, Framed, framed
from tests.web.made_up import AT, TODAY, acting, client_of, give_role, make_user
from tests.web.overview.visits import front

pytestmark = pytest.mark.django_db


@pytest.fixture
def rector(network: Network) -> User:
    """Takes part and answers for the school."""
    user = make_user("Rikke Rektor")
    give_role(user, network, Role.PARTICIPANT)
    return user


@pytest.fixture
def made(network: Network, leader: User, rector: User) -> Framed:
    assert rector.person is not None
    return framed(network, speaker=rector.person, by=leader.pk)


def words(network: Network, user: User) -> list[str]:
    return [line for line, _url in front(network, user).waiting]


def test_a_reply_waits_for_the_speaker_alone_and_until_the_newest_words_are_answered(
    network: Network, leader: User, rector: User, made: Framed
) -> None:
    assert words(network, rector) == []
    framing.reword_goal(
        network=network.key,
        goal=made.goal,
        words=replace(GOAL, title="Hjælp straks"),
        why="Nye ord",
        number=1,
        by=leader.pk,
        at=AT,
    )
    assert words(network, rector) == ["Svar på “Hjælp straks” for Skolen"]
    assert words(network, leader) == []
    framing.reply(
        network=network.key, goal=made.goal, number=2, party=made.school, answer="yes", reason="",
        told=None, by=rector.pk, at=AT,
    )  # fmt: skip
    assert words(network, rector) == []


def test_a_task_waits_for_those_who_have_neither_assessed_it_nor_stood_aside(
    network: Network, leader: User, rector: User, made: Framed
) -> None:
    opened(network, by=leader.pk)
    told = "Vurder opgaven “Unge uden for fællesskabet”"
    assert (words(network, leader), words(network, rector)) == ([told], [told])
    handed_in(network, by=leader.pk)
    choosing.stand_aside(network=network.key, by=rector.pk, at=AT)
    assert (words(network, leader), words(network, rector)) == ([], [])


def test_a_mandate_waits_for_who_takes_part_and_then_for_who_leads(
    network: Network, leader: User, made: Framed
) -> None:
    new = make_user("Bo Friis")
    give_role(new, network, Role.PARTICIPANT)
    assert words(network, new) == ["Skriv, hvad du har med hjemmefra"]
    framing.propose_mandate(network=network.key, words=MANDATE, by=new.pk, at=AT)
    assert (words(network, new), words(network, leader)) == ([], ["Bekræft 1 mandat, som er foreslået"])


def test_an_invitation_that_points_at_another_waits_for_who_leads(
    network: Network, leader: User, rector: User, made: Framed
) -> None:
    keys = invited(network, "Aya Holm", "Carl Dam", by=leader.pk)
    assert words(network, leader) == []
    AskedIn.objects.filter(key=keys["Aya Holm"]).update(
        state="someone_else", answered=AT, other_name="Eva Fog"
    )
    AskedIn.objects.filter(key=keys["Carl Dam"]).update(letter="refused")
    told = ["Tag stilling til 2 invitationer: de inviterede peger på en anden, eller brevet kom ikke frem"]
    assert (words(network, leader), words(network, rector)) == (told, [])


def test_an_ended_network_waits_for_nobody(network: Network, leader: User, rector: User) -> None:
    here = f"/n/{network.key}/"
    assert "Venter på dig" in client_of(rector).get(here).content.decode()
    Network.objects.filter(pk=network.pk).update(
        started=TODAY - timedelta(days=9), ended=TODAY - timedelta(days=1)
    )
    assert "Venter på dig" not in client_of(rector).get(here).content.decode()


def test_it_costs_the_same_for_little_and_for_much(
    network: Network, leader: User, rector: User, made: Framed
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            reads.waits(network.key, acting(rector), day=TODAY)
            reads.state(network.key, day=TODAY)
        return len(asked)

    before = cost()
    assert rector.person is not None
    for number in range(5):
        framing.propose_goal(network=network.key, words=GOAL, by=leader.pk, at=AT)
        framing.add_party(
            network=network.key, name=f"Part {number}", speaker=rector.person.pk, by=leader.pk, at=AT
        )
    assert len(words(network, rector)) == 35
    assert cost() == before


def test_the_chain_says_how_many_frames_hold_and_how_many_goals_are_agreed(
    network: Network, leader: User, rector: User, made: Framed
) -> None:
    def told() -> str:
        return front(network, rector).chain.rows[2].cells[2].text

    assert told() == "2 rammer, 0 af 1 mål er aftalt"
    framing.reply(
        network=network.key, goal=made.goal, number=1, party=made.region, answer="yes", reason="",
        told=framing.Told(by="Regionen", on=TODAY), by=leader.pk, at=AT,
    )  # fmt: skip
    assert told() == "2 rammer, 1 af 1 mål er aftalt"
    framing.withdraw_frame(
        network=network.key, frame=made.frame, version=1, why="Opdraget er løst", by=leader.pk, at=AT
    )
    assert told() == "1 ramme, 1 af 1 mål er aftalt"
