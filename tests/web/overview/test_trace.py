"""The trace as each role reads it: by day, in pages, and ties named only to those who may see them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.trace import sentence
from metastyr.records.models import Network, Trace
from metastyr.web.overview import pages, reads
from tests.web.made_up import AT, acting, client_of, give_role, leader_of, make_network, make_user

pytestmark = pytest.mark.django_db


def leave(
    network: Network, day: datetime, verb: str = "tie.added", about: str = "A → B", by: Any = None
) -> None:
    Trace.objects.leave(verb=verb, at=day, by=by, network=network.pk, about=about)


def test_the_trace_stands_by_day_newest_first() -> None:
    network = make_network()
    user = leader_of(network)
    leave(network, AT - timedelta(days=1), by=user.pk)
    leave(network, AT, verb="boundary.pointed", about="vertical", by=user.pk)
    leave(network, AT + timedelta(hours=1), about="B → A")
    happened = reads.happenings(network.key, acting(user), newest=50)
    page = pages.trace(network.key, reads.details(network.key), happened, 3, 1, 1, acting(user))
    told = [
        (day.label, [(str(getattr(one.who, "da", one.who)), one.text.da) for one in day.timeline.entries])
        for day in page.days
    ]
    assert told == [
        (
            "Mandag 23. november 2026",
            [
                ("Systemet", "tilføjede båndet B → A"),
                ("Lone Leder", "valgte, hvad den vertikale grænse læses af"),
            ],
        ),
        ("Søndag 22. november 2026", [("Lone Leder", "tilføjede båndet A → B")]),
    ]


@pytest.mark.parametrize(
    ("verb", "named", "unnamed"),
    [
        ("tie.added", "tilføjede båndet Aya Holm → Bo Friis", "tilføjede et bånd"),
        ("tie.removed", "fjernede båndet Aya Holm → Bo Friis", "fjernede et bånd"),
    ],
)
def test_the_administrator_reads_that_a_tie_changed_but_not_whose(
    verb: str, named: str, unnamed: str
) -> None:
    network = make_network()
    leave(network, AT, verb=verb, about="Aya Holm → Bo Friis")
    leader, administrator = (
        client_of(leader_of(network)),
        client_of(make_user("Ditte", administrator=True)),
    )
    for path in ("/", f"/n/{network.key}/", f"/n/{network.key}/trace/"):
        told = [client.get(path).content.decode() for client in (leader, administrator)]
        assert [named in page for page in told] == [True, False], path
        assert [unnamed in page for page in told] == [False, True], path
        assert "Aya Holm" not in told[1]
        assert "Bo Friis" not in told[1]


def test_the_administrator_who_leads_a_network_reads_its_ties_there_and_nowhere_else() -> None:
    led, other = make_network("ledet"), make_network("andet")
    user = make_user("Ditte", administrator=True)
    give_role(user, led, Role.NETWORK_LEADER)
    for network in (led, other):
        leave(network, AT, about=f"Aya {network.key} → Bo")
    page = client_of(user).get("/").content.decode()
    assert ("Aya ledet → Bo" in page, "Aya andet" in page) == (True, False)


@pytest.mark.parametrize("role", [Role.BASE_LEADER, Role.OBSERVER])
def test_a_base_leader_and_an_observer_read_no_happening(role: Role) -> None:
    network = make_network()
    user = make_user("Olga")
    give_role(user, network, role)
    leave(network, AT, about="Aya Holm → Bo Friis")
    client = client_of(user)
    for path in ("/", f"/n/{network.key}/"):
        page = client.get(path).content.decode()
        assert ("Aya Holm" in page, "tilføjede" in page) == (False, False), path
    assert client.get(f"/n/{network.key}/trace/").status_code == 403


@pytest.mark.parametrize(
    ("kind", "attribute", "da", "en"),
    [
        (
            "stakeholder",
            "sector",
            "valgte, at interessentgrænsen læses af Sektor",
            "chose to read the stakeholder boundary from Sector",
        ),
        (
            "vertical",
            "own:lønramme",
            "valgte, at den vertikale grænse læses af lønramme",
            "chose to read the vertical boundary from lønramme",
        ),
        (
            "geographic",
            "",
            "valgte, at den geografiske grænse ikke læses af noget",
            "chose to leave the geographic boundary unread",
        ),
    ],
)
def test_the_trace_says_what_a_boundary_was_pointed_at(kind: str, attribute: str, da: str, en: str) -> None:
    network = make_network()
    Trace.objects.leave(
        verb="boundary.pointed",
        at=AT,
        by=None,
        network=network.pk,
        about=kind,
        data={"attribute": attribute},
    )
    told = reads.happenings(network.key, acting(leader_of(network)), newest=1)[0].what
    assert (told.da, told.en) == (da, en)


def test_every_kind_of_boundary_is_named_in_the_trace() -> None:
    told = {kind: sentence("boundary.pointed", kind, {}, structure=True).en for kind in BoundaryKind}
    assert told == {kind: f"chose what the {kind.value} boundary is read from" for kind in BoundaryKind}


def test_the_trace_is_cut_in_pages_and_a_broken_number_is_the_first() -> None:
    network = make_network()
    for i in range(120):
        leave(network, AT + timedelta(minutes=i), about=f"nr{i:03}")
    client = client_of(leader_of(network))
    shown = {
        number: client.get(f"/n/{network.key}/trace/?page={number}")
        .content.decode()
        .count("tilføjede båndet")
        for number in ("1", "3", "99", "x", "²", "-1")
    }
    assert shown == {"1": 50, "3": 20, "99": 20, "x": 50, "²": 50, "-1": 50}
