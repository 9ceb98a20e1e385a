"""The participants: the list and its filters, one participant's page, bringing in, roles and ties."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from python_calamine import CalamineWorkbook

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import Membership, Network, Person, Tie, User
from metastyr.web.design import pages, reads
from metastyr.web.design.reads import Wanted
from tests.web.made_up import (
    LONG_AGO,
    TODAY,
    acting,
    add_person,
    client_of,
    give_role,
    make_network,
    make_user,
    verbs,
)

pytestmark = pytest.mark.django_db
PEOPLE = [
    {"name": "Åse Holm", "organisation": "Region", "function": "Læge", "level": "Leder"},
    {"name": "Bo Friis", "organisation": "Fjordby", "function": "Lærer", "place": "Vejle"},
    {"name": "Ærinde Bo", "organisation": "Fjordby", "level": "Leder", "place": "Ribe"},
]
TIES = [("Åse Holm", "Bo Friis"), ("Bo Friis", "Åse Holm"), ("Ærinde Bo", "Bo Friis")]


@pytest.fixture
def network() -> Network:
    return make_network(people=PEOPLE, ties=TIES)


@pytest.fixture
def leader(network: Network) -> User:
    user = make_user("Lone Leder")
    give_role(user, network, Role.NETWORK_LEADER)
    return user


def id_of(name: str) -> int:
    return Person.objects.get(name=name).pk


def chosen(**wanted: Any) -> list[str]:
    everyone = reads.participants("unges-trivsel")
    return [one.name for one in reads.selected(everyone, Wanted(**wanted), day=TODAY)]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        ({}, ["Bo Friis", "Ærinde Bo", "Åse Holm"]),
        ({"words": "bo"}, ["Bo Friis", "Ærinde Bo"]),
        ({"words": "ÅSE læge"}, ["Åse Holm"]),
        ({"organisation": "Fjordby"}, ["Bo Friis", "Ærinde Bo"]),
        ({"role": Role.OBSERVER}, []),
        ({"order": "organisation"}, ["Bo Friis", "Ærinde Bo", "Åse Holm"]),
        ({"order": "since"}, ["Åse Holm", "Bo Friis", "Ærinde Bo"]),
    ],
)
def test_the_list_is_narrowed_and_sorted(network: Network, wanted: dict[str, Any], names: list[str]) -> None:
    Membership.objects.filter(person__name="Åse Holm").update(since=LONG_AGO - timedelta(days=1))
    assert chosen(**wanted) == names


def test_who_has_left_and_who_begins_later_have_their_own_lists(network: Network) -> None:
    Membership.objects.filter(person__name="Åse Holm").update(until=TODAY - timedelta(days=1))
    Membership.objects.filter(person__name="Bo Friis").update(since=TODAY + timedelta(days=1))
    found = {show: chosen(show=show) for show in ("now", "former", "coming", "all")}
    assert found == {
        "now": ["Ærinde Bo"],
        "former": ["Åse Holm"],
        "coming": ["Bo Friis"],
        "all": ["Bo Friis", "Ærinde Bo", "Åse Holm"],
    }


def test_the_table_says_who_where_and_in_which_role(network: Network, leader: User) -> None:
    everyone = reads.participants(network.key)
    wanted = Wanted(words="åse")
    page = pages.participants(
        reads.network_name(network.key),
        everyone,
        reads.selected(everyone, wanted, day=TODAY),
        wanted,
        1,
        acting(leader),
        today=TODAY,
    )
    [row] = page.table.rows
    assert [(cell.text, cell.note) for cell in row.cells] == [
        ("Åse Holm", "Læge"),
        ("Region", ""),
        ("Leder", ""),
        ("–", ""),
        ("Netværksdeltager", ""),
        ("05.01.2020", ""),
    ]
    assert page.count == "Viser 1 af 4, der er eller har været med."
    assert (page.filter.narrowed, page.pagination) == (True, None)


def test_a_hundred_stand_on_a_page_and_the_filter_follows(leader: User, network: Network) -> None:
    for i in range(120):
        add_person(network, name=f"Per {i:03}")
    client = client_of(leader)
    html = client.get(f"/n/{network.key}/design/participants/?q=per&page=2").content.decode()
    assert html.count("/design/participants/") > 20
    assert ("Per 119" in html, "Per 000" in html, "?q=per&amp;page=1" in html) == (True, False, True)
    broken = client.get(f"/n/{network.key}/design/participants/?page=x&role=konge&show=aldrig&order=løn")
    assert broken.status_code == 200


def test_the_list_costs_the_same_with_one_and_with_a_hundred(leader: User, network: Network) -> None:
    other = make_network("stort", people=[{"name": f"P{i}", "organisation": f"O{i}"} for i in range(100)])
    give_role(leader, other, Role.NETWORK_LEADER)
    counts = []
    for key in (network.key, other.key):
        with CaptureQueriesContext(connection) as seen:
            assert client_of(leader).get(f"/n/{key}/design/participants/").status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_an_empty_network_says_what_to_do(leader: User) -> None:
    give_role(leader, make_network("tomt"), Role.OBSERVER)
    Membership.objects.filter(network__key="tomt").delete()
    page = pages.participants(reads.network_name("tomt"), (), (), Wanted(), 1, acting(leader), today=TODAY)
    assert (page.empty.heading, page.filter, page.xlsx_url) == ("Der er ingen deltagere endnu", None, "")


def test_the_list_in_excel_holds_who_takes_part_today(leader: User, network: Network) -> None:
    Membership.objects.filter(person__name="Bo Friis").update(until=LONG_AGO)
    response = client_of(leader).get(f"/n/{network.key}/design/participants/list.xlsx")
    rows = CalamineWorkbook.from_filelike(BytesIO(response.content)).get_sheet_by_index(0).to_python()
    assert rows[0][:4] == ["Navn", "E-mail", "Organisation", "Enhed"]
    assert [row[0] for row in rows[1:]] == ["Lone Leder", "Ærinde Bo", "Åse Holm"]
    assert rows[2][8] == LONG_AGO
    assert response["Content-Disposition"] == 'attachment; filename="unges-trivsel-deltagere.xlsx"'
    assert verbs() == [("network.exported", "Excel")]


def test_one_participants_ties_say_their_direction_and_what_they_cross(network: Network) -> None:
    found = reads.ties_of(network.key, id_of("Bo Friis"), day=TODAY)
    assert [(tie.name, tie.out, tie.into, tie.crosses) for tie in found.ties] == [
        ("Ærinde Bo", False, True, (BoundaryKind.GEOGRAPHIC,)),
        ("Åse Holm", True, True, (BoundaryKind.HORIZONTAL, BoundaryKind.STAKEHOLDER)),
    ]


def test_without_direction_a_tie_is_one_tie(network: Network) -> None:
    plain = make_network(
        "uden",
        people=[{"name": "A", "place": "X"}, {"name": "B", "place": "Y"}],
        ties=[("A", "B")],
        directed=False,
    )
    found = reads.ties_of(plain.key, id_of("B"), day=TODAY)
    assert [(tie.name, tie.out, tie.into, tie.crosses) for tie in found.ties] == [
        ("A", True, True, (BoundaryKind.GEOGRAPHIC,))
    ]


def test_an_observer_sees_the_person_but_neither_ties_nor_email(network: Network, leader: User) -> None:
    Person.objects.filter(name="Bo Friis").update(email="bo@fjordby.example")
    observer = make_user("Olga")
    give_role(observer, network, Role.OBSERVER)
    path = f"/n/{network.key}/design/participants/{id_of('Bo Friis')}/"
    seen = {user.name: client_of(user).get(path).content.decode() for user in (leader, observer)}
    found = {name: ("bo@fjordby.example" in html, "Tilføj et bånd" in html) for name, html in seen.items()}
    assert found == {"Lone Leder": (True, True), "Olga": (False, False)}
    assert "Åse Holm" not in seen["Olga"]


def test_someone_of_another_network_is_not_found_here(network: Network, leader: User) -> None:
    other = make_network("andet", people=[{"name": "Egon"}])
    here = f"/n/{network.key}/design/participants/"
    membership = Membership.objects.get(network=other).pk
    paths = (f"{here}{id_of('Egon')}/", f"{here}{id_of('Bo Friis')}/roles/{membership}/", f"{here}999999/")
    assert [client_of(leader).get(path).status_code for path in paths] == [404, 404, 404]


def test_the_register_is_searched_in_danish_letters_too(network: Network) -> None:
    Person.objects.create(name="Østen Ågård", email="oesten@ribe.example")
    found = {
        words: [(one.name, one.already) for one in reads.find_people(network.key, words, day=TODAY)]
        for words in ("ågård", "ØSTEN", "oesten@ribe", "åse", "fjordby bo", "  ", "ingen")
    }
    assert found == {
        "ågård": [("Østen Ågård", False)],
        "ØSTEN": [("Østen Ågård", False)],
        "oesten@ribe": [("Østen Ågård", False)],
        "åse": [("Åse Holm", True)],
        "fjordby bo": [("Bo Friis", True), ("Ærinde Bo", True)],
        "  ": [],
        "ingen": [],
    }


def test_someone_found_is_brought_in_through_the_page(network: Network, leader: User) -> None:
    new = Person.objects.create(name="Dorte Dahl")
    sent = {"person": new.pk, "role": "observer", "since": "2026-02-01", "until": ""}
    response = client_of(leader).post(f"/n/{network.key}/design/participants/add/?find=dorte", sent)
    held = Membership.objects.get(person=new)
    assert (response.status_code, held.role, held.since, held.until) == (
        302, "observer", date(2026, 2, 1), None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"person": ""}, "Vælg en mulighed under “Hvem?”."),
        ({"since": ""}, "Udfyld feltet “Med fra”."),
        ({"until": "2019-01-01"}, "Sidste dag ligger før “Med fra”. Ret den ene af dem."),
        ({"role": "administrator"}, "Rolle: "),
    ],
)
def test_what_is_wrong_is_told_and_nobody_is_brought_in(
    network: Network, leader: User, changed: dict[str, str], told: str
) -> None:
    Person.objects.create(name="Dorte A")
    new = Person.objects.create(name="Dorte B")
    before = Membership.objects.count()
    sent = {"person": str(new.pk), "role": "observer", "since": "2026-02-01", "until": "", **changed}
    response = client_of(leader).post(f"/n/{network.key}/design/participants/add/?find=dorte", sent)
    assert (response.status_code, Membership.objects.count()) == (422, before)
    assert response.content.decode().count(told) >= 1


def test_a_person_outside_the_search_cannot_be_slipped_in(network: Network, leader: User) -> None:
    hidden = Person.objects.create(name="Skjult")
    Person.objects.create(name="Dorte")
    sent = {"person": str(hidden.pk), "role": "observer", "since": "2026-02-01"}
    response = client_of(leader).post(f"/n/{network.key}/design/participants/add/?find=dorte", sent)
    assert (response.status_code, Membership.objects.filter(person=hidden).count()) == (422, 0)


def test_the_role_page_keeps_the_last_leader(network: Network, leader: User) -> None:
    held = Membership.objects.get(role=Role.NETWORK_LEADER)
    path = f"/n/{network.key}/design/participants/{held.person_id}/roles/{held.pk}/"
    response = client_of(leader).post(path, {"role": "observer", "since": "2020-01-05"})
    held.refresh_from_db()
    assert (response.status_code, held.role) == (422, "network_leader")
    assert "uden slutdato" in response.content.decode()


def test_a_last_day_is_written_through_the_page(network: Network, leader: User) -> None:
    held = Membership.objects.get(person__name="Bo Friis")
    path = f"/n/{network.key}/design/participants/{held.person_id}/roles/{held.pk}/"
    response = client_of(leader).post(
        path, {"role": "participant", "since": "2020-01-05", "until": "2026-03-01"}
    )
    held.refresh_from_db()
    assert (response.status_code, held.until) == (302, date(2026, 3, 1))
    assert verbs() == [("membership.ended", "Bo Friis")]


def test_ties_are_added_and_removed_through_the_page(network: Network, leader: User) -> None:
    here = f"/n/{network.key}/design/participants/{id_of('Bo Friis')}/ties/"
    client = client_of(leader)
    client.post(f"{here}add/", {"other": id_of("Ærinde Bo"), "direction": "out"})
    client.post(f"{here}remove/", {"tie": f"into:{id_of('Åse Holm')}"})
    assert set(Tie.objects.values_list("source__name", "target__name")) == {
        ("Bo Friis", "Åse Holm"),
        ("Ærinde Bo", "Bo Friis"),
        ("Bo Friis", "Ærinde Bo"),
    }
    assert verbs() == [("tie.added", "Bo Friis → Ærinde Bo"), ("tie.removed", "Åse Holm → Bo Friis")]


@pytest.mark.parametrize(
    ("where", "sent", "told"),
    [
        ("add/", {"other": "", "direction": "out"}, "Vælg en mulighed under “Den anden”."),
        ("add/", {"other": "Åse Holm", "direction": "out"}, "Det bånd er her allerede."),
        ("remove/", {"tie": "out:999999"}, "Bånd: "),
    ],
)
def test_a_tie_that_cannot_be_is_told(
    network: Network, leader: User, where: str, sent: dict[str, str], told: str
) -> None:
    if sent.get("other") == "Åse Holm":
        sent = {**sent, "other": str(id_of("Åse Holm"))}
    path = f"/n/{network.key}/design/participants/{id_of('Bo Friis')}/ties/{where}"
    html = client_of(leader).post(path, sent, follow=True).content.decode()
    assert (html.count(told) >= 1, Tie.objects.count()) == (True, 3)


def test_an_ended_network_is_not_changed_through_the_pages(network: Network, leader: User) -> None:
    Network.objects.filter(pk=network.pk).update(
        started=LONG_AGO, ended=timezone.localdate() - timedelta(days=1)
    )
    held = Membership.objects.get(person__name="Bo Friis")
    here = f"/n/{network.key}/design/participants/{held.person_id}/"
    client = client_of(leader)
    role = client.post(f"{here}roles/{held.pk}/", {"role": "observer", "since": "2020-01-05"})
    tie = client.post(f"{here}ties/add/", {"other": id_of("Ærinde Bo"), "direction": "out"}, follow=True)
    assert (role.status_code, Tie.objects.count(), Membership.objects.get(pk=held.pk).role) == (
        422, 3, "participant",
    )  # fmt: skip
    assert "Netværket er slut og kan ikke ændres" in tie.content.decode()


def test_one_participants_page_names_what_is_crossed_by_what_it_is_read_from(
    network: Network, leader: User
) -> None:
    ties = reads.ties_of(network.key, id_of("Bo Friis"), day=TODAY)
    one = reads.participant(network.key, id_of("Bo Friis"))
    page = pages.participant(
        reads.network_name(network.key), one, ties, None, None, acting(leader), today=TODAY
    )
    assert [[cell.text for cell in row.cells] for row in page.ties.rows] == [
        ["Ærinde Bo", "Fjordby", "ind", "Sted"],
        ["Åse Holm", "Region", "begge veje", "Funktion, Organisation"],
    ]
    assert page.ties_in_words == ("Bo Friis har bånd til 2 personer. 2 af dem går over mindst én grænse.")
