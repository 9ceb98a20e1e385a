"""The boundaries through their addresses: pointed, refused, ended, and seen by a participant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.records.models import Membership, NetworkBoundary
from metastyr.web.sense import reads
from tests.web.made_up import LONG_AGO, TODAY, client_of, give_role, leader_of, make_network, make_user
from tests.web.sense.hand_case import HAND, HAND_TIES

pytestmark = pytest.mark.django_db


def test_a_boundary_is_pointed_through_the_page() -> None:
    network = make_network(people=[{**HAND[0], "own": {"køn": "k"}}, *HAND[1:]], ties=HAND_TIES)
    client = client_of(leader_of(network))
    html = client.get(f"/n/{network.key}/sense/boundaries/").content.decode()
    assert "Køn: kendt for 1 af 4, 1 gruppe" in html
    path = f"/n/{network.key}/sense/boundaries/demographic/point/"
    response = client.post(path, {"demographic-attribute": "own:køn"})
    assert (response.status_code, response["Location"]) == (
        302,
        f"/n/{network.key}/sense/boundaries/#demographic",
    )
    assert NetworkBoundary.objects.get().attribute == "own:køn"


def test_a_boundary_cannot_be_pointed_at_what_nobody_has() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    client = client_of(leader_of(network))
    path = f"/n/{network.key}/sense/boundaries/demographic/point/"
    html = client.post(path, {"demographic-attribute": "own:cpr"}, follow=True).content.decode()
    assert (NetworkBoundary.objects.count(), "Læs grænsen af" in html) == (0, True)


def test_an_ended_network_keeps_its_boundaries_on_the_page_too() -> None:
    ended = timezone.localdate() - timedelta(days=1)
    network = make_network(people=HAND, ties=HAND_TIES, started=LONG_AGO, ended=ended)
    client = client_of(leader_of(network))
    path = f"/n/{network.key}/sense/boundaries/vertical/point/"
    html = client.post(path, {"vertical-attribute": "organisation"}, follow=True).content.decode()
    assert (NetworkBoundary.objects.count(), "Netværket er slut og kan ikke ændres" in html) == (0, True)


@pytest.mark.parametrize("path", ["diagonal/", "diagonal.svg", "diagonal/point/"])
def test_a_boundary_that_is_not_one_of_five_is_not_found(path: str) -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    assert client_of(leader_of(network)).get(f"/n/{network.key}/sense/boundaries/{path}").status_code == 404


def test_a_participant_sees_the_boundaries_but_no_form() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    user = make_user("Pia")
    give_role(user, network, Role.PARTICIPANT)
    html = client_of(user).get(f"/n/{network.key}/sense/boundaries/").content.decode()
    assert ("E–I-tallet" in html, "Gem valget" in html) == (True, False)


def test_the_page_costs_the_same_with_four_people_and_with_a_hundred() -> None:
    large = [{"name": f"P{i}", "organisation": f"O{i % 9}", "level": f"L{i % 3}"} for i in range(100)]
    networks = (
        make_network("lille", people=HAND, ties=HAND_TIES),
        make_network("stort", people=large, ties=[(f"P{i}", f"P{(i * 7 + 3) % 100}") for i in range(100)]),
    )
    user = make_user()
    counts = []
    for network in networks:
        give_role(user, network, Role.NETWORK_LEADER)
        for path in ("", "stakeholder/"):
            with CaptureQueriesContext(connection) as seen:
                assert client_of(user).get(f"/n/{network.key}/sense/boundaries/{path}").status_code == 200
            counts.append(len(seen))
    assert counts[:2] == counts[2:]


def test_the_day_decides_who_counts() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    Membership.objects.filter(person__name="D").update(until=date(2026, 5, 1))
    found = [
        (sensed.counted, sensed.ties, sensed.left_out)
        for sensed in (reads.sensed(network.key, day=day) for day in (date(2026, 5, 1), date(2026, 5, 2)))
    ]
    assert found == [(4, 6, 0), (3, 3, 3)]


def test_what_a_boundary_is_read_from_stays_chosen_though_nobody_has_it() -> None:
    network = make_network(people=HAND, ties=HAND_TIES)
    NetworkBoundary.objects.create(network=network, kind="demographic", attribute="own:alder")
    sensed = reads.sensed(network.key, day=TODAY)
    assert [(one.attribute, one.known, one.groups) for one in sensed.choices] == [
        ("level", 0, 0),
        ("function", 0, 0),
        ("organisation", 4, 2),
        ("place", 0, 0),
        ("own:alder", 0, 0),
    ]
    html = client_of(leader_of(network)).get(f"/n/{network.key}/sense/boundaries/").content.decode()
    assert html.count('<option value="own:alder" selected>') == 1
