"""The overview as each role meets it: my networks, the front page, the trace, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from metastyr.domain.access import Role
from metastyr.records.models import Membership, Network, Person, Trace, User
from metastyr.web.choose.actions import think_again
from metastyr.web.overview import pages, reads
from metastyr.web.overview.forms import NewNetwork
from tests.web.choose.made import decided, handed_in, opened
from tests.web.made_up import (
    AT,
    LONG_AGO,
    TODAY,
    acting,
    add_person,
    client_of,
    give_role,
    leader_of,
    make_network,
    make_user,
)
from tests.web.overview.visits import FOUR, front

pytestmark = pytest.mark.django_db


def test_my_networks_are_those_i_have_a_role_in_today_in_danish_order() -> None:
    user = make_user()
    for key, name in (("b", "Ærø"), ("a", "Zeppelin"), ("c", "Århus")):
        give_role(user, make_network(key, name=name), Role.PARTICIPANT)
    make_network("d", name="Ikke mit")
    Membership.objects.filter(network__key="a").update(until=TODAY - timedelta(days=1))
    assert [card.name for card in reads.my_networks(acting(user), day=TODAY)] == ["Ærø", "Århus"]


def test_the_administrator_sees_every_network_but_not_its_ties() -> None:
    make_network(people=FOUR, ties=[("Aya", "Bo")])
    card = reads.my_networks(acting(make_user("Ditte", administrator=True)), day=TODAY)[0]
    assert (card.roles, card.people, card.ties) == ((Role.ADMINISTRATOR,), 4, None)


def test_a_card_counts_the_ties_between_those_who_are_here() -> None:
    network = make_network(people=FOUR, ties=[("Aya", "Bo"), ("Bo", "Cilla")])
    Membership.objects.filter(person__name="Cilla").update(until=TODAY - timedelta(days=1))
    user = make_user()
    give_role(user, network, Role.REFERENCE_LEADER)
    card = reads.my_networks(acting(user), day=TODAY)[0]
    assert (card.people, card.ties) == (4, 1)


def test_the_empty_start_page_says_what_to_do() -> None:
    leader, other = make_user("Ditte", administrator=True), make_user("Egon")
    assert pages.start((), acting(leader)).empty.action_url == "/networks/new/"
    nobody = pages.start((), acting(other))
    assert (nobody.empty.heading, nobody.empty.action_url, nobody.new_url) == (
        "Du er ikke med i et netværk endnu",
        "",
        "",
    )
    assert client_of(other).get("/").status_code == 200


def test_the_start_page_costs_the_same_with_one_network_and_with_a_hundred() -> None:
    user = make_user()
    counts = []
    for networks in (1, 100):
        for i in range(networks):
            network = make_network(f"n{networks}-{i}", name=f"Netværk {i}")
            give_role(user, network, Role.NETWORK_LEADER)
            Trace.objects.leave(verb="network.started", at=AT, by=user.pk, network=network.pk, about="x")
        with CaptureQueriesContext(connection) as seen:
            assert client_of(user).get("/").status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("people", "ties", "pointed", "heading"),
    [
        ([], [], "level", "Begynd med opgaven, eller tag jeres deltagere ind"),
        (FOUR, [], "level", "Tag båndene ind"),
        ([{"name": "Aya"}, {"name": "Bo"}], [("Aya", "Bo")], "level", "Vælg, hvad grænserne læses af"),
        (FOUR, [("Aya", "Bo")], "level", "Tal om de grupper, der står alene"),
        (
            FOUR[:3],
            [("Aya", "Cilla"), ("Aya", "Bo")],
            "level",
            "Tal om de broer, der hviler på én person",
        ),
        (
            [*FOUR[:3], {"name": "Dan", "organisation": "Region"}],
            [("Aya", "Cilla"), ("Bo", "Dan"), ("Bo", "Cilla")],
            "",
            "Se, hvem der bygger bro",
        ),
    ],
)
def test_the_next_act_follows_the_state(
    people: list[Any], ties: list[Any], pointed: str, heading: str
) -> None:
    network = make_network(people=people, ties=ties)
    network.boundaries.create(kind="vertical", attribute=pointed)
    page = front(network, leader_of(network))
    assert page.next.heading == heading


@pytest.mark.parametrize(
    ("people", "language", "told"),
    [
        (FOUR[:1], "da", "2 personer fra 1 organisation"),
        (FOUR, "da", "5 personer fra 2 organisationer"),
        (FOUR[:1], "en", "2 people from 1 organisation"),
    ],
)
def test_one_organisation_is_said_as_one(people: list[Any], language: str, told: str) -> None:
    network = make_network(people=people)
    with translation.override(language):
        page = front(network, leader_of(network))
    assert [row.cells[2].text for row in page.chain.rows if row.cells[2].text == told] == [told]


@pytest.mark.parametrize(
    ("language", "told"), [("da", "intet bånd har til nogen anden gruppe"), ("en", "no tie with any other")]
)
def test_a_group_without_a_bridge_is_one_with_no_tie_to_any_other(language: str, told: str) -> None:
    network = make_network(people=FOUR)
    with translation.override(language):
        page = front(network, leader_of(network))
    assert told in page.figures[3].how


def test_the_boundary_to_begin_with_is_one_and_not_the_one_of_many_small_groups() -> None:
    six = [
        {"name": name, "organisation": organisation, "function": function}
        for name, organisation, function in (
            ("Aya", "Fjordby", "f1"),
            ("Bo", "Fjordby", "f2"),
            ("Cilla", "Fjordby", "f3"),
            ("Dan", "Region", "f1"),
            ("Eva", "Region", "f2"),
            ("Fie", "Region", "f3"),
        )
    ]
    network = make_network(people=six, ties=[("Aya", "Dan"), ("Aya", "Eva"), ("Dan", "Fie")])
    for kind, attribute in (("horizontal", "function"), ("stakeholder", "organisation")):
        network.boundaries.create(kind=kind, attribute=attribute)
    state = reads.state(network.key, day=TODAY)
    assert {one.kind.value: len(one.sole_bridges) for one in state.boundaries if one.sole_bridges} == {
        "horizontal": 4,
        "stakeholder": 1,
    }
    act = front(network, leader_of(network)).next
    assert (act.text, act.action_url) == (
        "Begynd med én grænse. Interessentgrænse: her er 1 person alene om båndene mellem sin egen gruppe og "
        "en anden. Spørg, hvem der kunne dele broen.",
        "/n/unges-trivsel/sense/boundaries/stakeholder/",
    )


def test_an_observer_sees_people_but_no_structure() -> None:
    network = make_network(people=FOUR, ties=[("Aya", "Bo")], tie_meaning="taler sammen")
    user = make_user("Olga")
    give_role(user, network, Role.OBSERVER)
    page = front(network, user)
    assert [figure.label for figure in page.figures] == ["Deltagere", "Organisationer"]
    assert (page.next.heading, page.trace_url, page.edit_url) == ("Se, hvem der er med", "", "")
    assert [label for label, _value in page.facts] == ["Tilstand"]


def test_the_chain_says_how_far_the_choice_of_form_is_to_those_in_the_network() -> None:
    network = make_network()
    leader = leader_of(network)

    def told(user: User) -> str:
        return front(network, user).chain.rows[0].cells[2].text

    assert told(leader) == "–"
    opened(network, by=leader.pk)
    assert told(leader) == "Opgaven vurderes"
    handed_in(network, by=leader.pk)
    decided(network, by=leader.pk)
    assert told(leader) == "Besluttet: Netværk"
    assert told(make_user("Ada", administrator=True)) == "–"
    think_again(network=network.key, by=leader.pk, at=AT)
    assert told(leader) == "Opgaven beskrives. Gælder endnu: Netværk"


def test_the_leaders_figures() -> None:
    network = make_network(people=FOUR, ties=[("Aya", "Bo"), ("Aya", "Cilla")], started=LONG_AGO)
    page = front(network, leader_of(network))
    assert {figure.label: figure.value for figure in page.figures} == {
        "Deltagere": "5",
        "Organisationer": "2",
        "Bånd": "2",
        "Grænser med en gruppe uden bro": "0 af 2",
    }
    assert page.facts == (("Tilstand", "I gang"), ("Begyndte", "5. januar 2020"))


def test_an_ended_network_says_so_and_asks_for_nothing_to_be_taken_in() -> None:
    network = make_network(started=LONG_AGO, ended=date(2026, 6, 1))
    page = front(network, leader_of(network))
    assert (page.ended, page.next.heading) == ("1. juni 2026", "Se, hvem der er med")


def test_the_front_page_costs_the_same_with_four_people_and_with_a_hundred() -> None:
    small = make_network("lille", people=FOUR)
    large = make_network("stort", people=[{"name": f"P{i}", "organisation": f"O{i}"} for i in range(100)])
    user = make_user()
    counts = []
    for network in (small, large):
        give_role(user, network, Role.NETWORK_LEADER)
        with CaptureQueriesContext(connection) as seen:
            assert client_of(user).get(f"/n/{network.key}/").status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_a_network_that_is_not_there_is_not_found_even_for_the_administrator() -> None:
    client = client_of(make_user("Ditte", administrator=True))
    found = {
        path: client.get(f"/n/findes-ikke/{path}").status_code for path in ("", "trace/", "choose/", "sense/")
    }
    assert found == {"": 404, "trace/": 404, "choose/": 404, "sense/": 404}


def test_a_network_is_started_through_the_page() -> None:
    user = make_user("Ditte", administrator=True)
    response = client_of(user).post(
        "/networks/new/",
        {"name": "Sunde børn", "task": "", "started": "", "directed": "no", "tie_meaning": ""},
    )
    assert (response.status_code, response["Location"]) == (302, "/n/sunde-boern/")
    network = Network.objects.get()
    assert (network.name, network.directed, network.started) == ("Sunde børn", False, None)


@pytest.mark.parametrize(
    ("language", "lead", "hint"),
    [
        (
            "da",
            "Kun båndenes retning ligger fast, når der er bånd.",
            "Svaret kan laves om, så længe netværket ingen bånd har.",
        ),
        (
            "en",
            "Only the direction of ties is fixed once there are ties.",
            "The answer can be changed as long as the network has no ties.",
        ),
    ],
)
def test_a_new_network_says_the_same_twice_about_what_can_be_changed(
    language: str, lead: str, hint: str
) -> None:
    with translation.override(language):
        form = NewNetwork()
        page = pages.new(form)
        assert (page.lead.endswith(lead), str(form.fields["directed"].help_text)) == (True, hint)


def test_a_network_without_a_name_is_not_started() -> None:
    user = make_user("Ditte", administrator=True)
    response = client_of(user).post("/networks/new/", {"name": " ", "directed": "yes"})
    assert (response.status_code, Network.objects.count(), Person.objects.count()) == (422, 0, 0)
    assert "Udfyld feltet “Netværkets navn”." in response.content.decode()


def test_details_are_changed_through_the_page() -> None:
    network = make_network(started=LONG_AGO)
    user = leader_of(network)
    sent = {
        "name": "Nyt navn",
        "task": "T",
        "started": "2026-01-05",
        "directed": "yes",
        "tie_meaning": "M",
    }
    response = client_of(user).post(f"/n/{network.key}/edit/", sent)
    network.refresh_from_db()
    assert (response.status_code, network.name, network.tie_meaning) == (302, "Nyt navn", "M")


@pytest.mark.parametrize(
    ("started", "ended", "told"),
    [
        ("", "2026-05-01", "Skriv en startdato, når netværket har en slutdato."),
        ("2026-05-02", "2026-05-01", "Slutdatoen ligger før startdatoen."),
        ("2026-05-02", "snart", "Slutdato: "),
    ],
)
def test_impossible_dates_are_told_by_field(started: str, ended: str, told: str) -> None:
    network = make_network()
    sent = {"name": "X", "started": started, "ended": ended, "directed": "yes"}
    response = client_of(leader_of(network)).post(f"/n/{network.key}/edit/", sent)
    network.refresh_from_db()
    assert (response.status_code, network.name, network.ended) == (422, "Unges trivsel", None)
    assert response.content.decode().count(told) >= 1


def test_the_direction_of_ties_cannot_be_forced_through_the_page() -> None:
    network = make_network(people=FOUR, ties=[("Aya", "Bo")])
    client_of(leader_of(network)).post(f"/n/{network.key}/edit/", {"name": "Nyt", "directed": "no"})
    network.refresh_from_db()
    assert (network.name, network.directed) == ("Nyt", True)


def test_one_who_is_put_in_a_later_role_is_not_in_yet() -> None:
    network = make_network()
    user = make_user()
    person = add_person(network, name="Bo Friis", role=Role.NETWORK_LEADER)
    Membership.objects.filter(person=person).update(since=timezone.localdate() + timedelta(days=400))
    user.person = person
    user.save()
    assert client_of(user).get(f"/n/{network.key}/").status_code == 403
