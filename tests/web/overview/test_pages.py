"""The overview as each role meets it: my networks, the front page, the trace, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.domain.trace import sentence
from metastyr.records.models import Membership, Network, Person, Trace, User
from metastyr.web.overview import pages, reads
from metastyr.web.overview.forms import NewNetwork
from metastyr.web.overview.pages.front import FrontPage
from tests.web.made_up import AT, LONG_AGO, TODAY, acting, add_person, give_role, make_network, make_user

pytestmark = pytest.mark.django_db
FOUR = [
    {"name": "Aya", "organisation": "Fjordby", "level": "Leder"},
    {"name": "Bo", "organisation": "Fjordby", "level": "Medarbejder"},
    {"name": "Cilla", "organisation": "Region", "level": "Leder"},
    {"name": "Dan", "organisation": "Region"},
]


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def front(network: Network, user: User) -> FrontPage:
    state = reads.state(network.key, day=TODAY)
    return pages.front(network.key, state, (), acting(user), today=TODAY)


def leader_of(network: Network) -> User:
    user = make_user("Lone Leder")
    give_role(user, network, Role.NETWORK_LEADER)
    return user


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
        ([], [], "level", "Tag jeres deltagere ind"),
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


def test_one_who_is_put_in_a_later_role_is_not_in_yet() -> None:
    network = make_network()
    user = make_user()
    person = add_person(network, name="Bo Friis", role=Role.NETWORK_LEADER)
    Membership.objects.filter(person=person).update(since=timezone.localdate() + timedelta(days=400))
    user.person = person
    user.save()
    assert client_of(user).get(f"/n/{network.key}/").status_code == 403
