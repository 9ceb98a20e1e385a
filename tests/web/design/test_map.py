"""The map's page: hand cases of its figures, the table twin, empty networks, and the files."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import Membership, Network, Tie, User
from metastyr.web.design import pages, reads
from metastyr.web.design.pages.map import MapPage
from tests.web.made_up import TODAY, acting, give_role, leader_of, make_network, make_user, verbs

pytestmark = pytest.mark.django_db
STAR = [
    {"name": name, "organisation": "Fjordby", "sector": "region"}
    for name in ("Øde", "Midt", "Aase", "Bo", "Cy")
]
RAYS = [("Midt", "Aase"), ("Midt", "Bo"), ("Midt", "Cy")]


def page_of(network: Network, user: User) -> MapPage:
    shape = reads.shape(network.key, day=TODAY)
    links = pages.urls(shape)
    drawn = None
    if shape.structure.ties:
        drawn = reads.drawn(shape, labels=pages.labels(shape), urls=links, language="da")
    return pages.network_map(shape, drawn, links, acting(user))


def test_the_figures_of_a_star_without_direction() -> None:
    page = page_of(network := make_network(people=STAR[1:], ties=RAYS, directed=False), leader_of(network))
    told = {one.measure.label.da: one.measure.value for one in (*page.figures, *page.centralisation)}
    assert told == {
        "Tæthed": "0,500",
        "Gensidighed": "",
        "Uden bånd": "0",
        "Centralisering af bånd": "1,00",
        "Centralisering af mellemled": "1,00",
    }
    assert page.figures[1].measure.missing == "Båndene har ingen retning, så alle gælder begge veje."


def test_the_table_twin_stands_in_danish_order_with_every_person() -> None:
    network = make_network(people=STAR, ties=[*RAYS, ("Aase", "Midt")])
    page = page_of(network, leader_of(network))
    assert [tuple(cell.text for cell in row.cells) for row in page.table.rows] == [
        ("Bo", "Fjordby", "1", "1", "0", "0,0"),
        ("Cy", "Fjordby", "1", "1", "0", "0,0"),
        ("Midt", "Fjordby", "4", "1", "3", "2,0"),
        ("Øde", "Fjordby", "0", "0", "0", "0,0"),
        ("Aase", "Fjordby", "2", "1", "1", "0,0"),
    ]
    assert page.summary == ("Netværket har 5 personer og 4 bånd.", "1 person har ingen bånd.",
        "1 person har en rolle uden at stå på listen og har ingen bånd, og er ikke regnet med.",
    )  # fmt: skip


def test_the_map_holds_every_person_tie_and_boundary() -> None:
    network = make_network(people=STAR, ties=RAYS, tie_meaning="Har mødtes")
    network.boundaries.create(kind="stakeholder", attribute="sector")
    Tie.objects.filter(target__name="Bo").update(value=3)
    page = page_of(network, leader_of(network))
    data = page.map.data
    assert [(one["label"], one["degree"], one["groups"]) for one in data["nodes"]][:2] == [
        ("Øde", 0, {"stakeholder": "Region"}),
        ("Midt", 3, {"stakeholder": "Region"}),
    ]
    assert [one.get("value") for one in data["edges"]] == [None, 3.0, None]
    assert [(one["label"], one["labels"]) for one in data["attributes"]] == [
        ("Sektor (interessentgrænse)", ["Region"])
    ]
    assert data["nodes"][1]["url"] == f"/n/{network.key}/design/participants/{data['nodes'][1]['id']}/"
    assert {row.node_id for row in page.table.rows} == {one["id"] for one in data["nodes"]}


@pytest.mark.parametrize(
    ("people", "heading"), [([], "Der er intet at tegne endnu"), (STAR, "Der er ingen bånd endnu")]
)
def test_without_ties_the_page_says_what_to_do(people: list[dict[str, str]], heading: str) -> None:
    network = make_network(people=people)
    user = leader_of(network)
    page = page_of(network, user)
    assert (page.empty.heading, page.map, page.figures) == (heading, None, ())
    client = Client()
    client.force_login(user)
    assert client.get(f"/n/{network.key}/design/map/").status_code == 200


def test_a_participant_sees_the_map_but_no_files() -> None:
    network = make_network(people=STAR, ties=RAYS)
    user = make_user("Pia")
    give_role(user, network, Role.PARTICIPANT)
    page = page_of(network, user)
    assert (page.map.graphml_url, page.xlsx_url) == ("", "")


def test_the_same_map_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    network = make_network("en-gang", people=STAR, ties=RAYS)
    user = leader_of(network)
    first = page_of(network, user).map.data

    def never(*args: object, **kwargs: object) -> None:
        raise AssertionError("the same network was reckoned again")

    monkeypatch.setattr("metastyr.web.design.reads.sums.network_map", never)
    monkeypatch.setattr("metastyr.web.design.reads.sums.structure", never)
    assert page_of(network, user).map.data == first
    Tie.objects.filter(target__name="Bo").delete()
    with pytest.raises(AssertionError):
        page_of(network, user)


def test_the_map_costs_the_same_with_five_people_and_with_a_hundred() -> None:
    large = [{"name": f"P{i}", "organisation": f"O{i}"} for i in range(100)]
    networks = (
        make_network("lille", people=STAR, ties=RAYS),
        make_network("stort", people=large, ties=[("P0", f"P{i}") for i in range(1, 100)]),
    )
    user = make_user()
    client = Client()
    client.force_login(user)
    counts = []
    for network in networks:
        give_role(user, network, Role.PARTICIPANT)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(f"/n/{network.key}/design/map/").status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_graphml_and_excel_hold_the_counted_people_and_their_ties() -> None:
    network = make_network(people=STAR, ties=RAYS)
    network.boundaries.create(kind="demographic", attribute="own:Alder")
    first = network.people.get(name="Bo")
    first.attributes = {"Alder": "40"}
    first.save()
    client = Client()
    client.force_login(leader_of(network))
    graph = ElementTree.fromstring(client.get(f"/n/{network.key}/design/map/network.graphml").content)
    tags = [element.tag.rpartition("}")[2] for element in graph.iter()]
    assert (tags.count("node"), tags.count("edge")) == (5, 3)
    book = CalamineWorkbook.from_filelike(
        BytesIO(client.get(f"/n/{network.key}/design/map/network.xlsx").content)
    )
    people, ties = (book.get_sheet_by_index(i).to_python() for i in (0, 1))
    assert people[0] == ["Id", "Navn", "Organisation", "Enhed", "Funktion", "Niveau", "Sted", "Alder"]
    assert [(row[1], row[7]) for row in people[1:]] == [
        ("Øde", ""), ("Midt", ""), ("Aase", ""), ("Bo", "40"), ("Cy", ""),
    ]  # fmt: skip
    names = {row[0]: row[1] for row in people[1:]}
    assert [(names[row[0]], names[row[1]]) for row in ties[1:]] == RAYS
    assert verbs() == [("network.exported", "GraphML"), ("network.exported", "Excel")]


def test_an_unfinished_export_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    network = make_network(people=STAR, ties=RAYS)
    client = Client(raise_request_exception=False)
    client.force_login(leader_of(network))

    def fail(shape: object) -> bytes:
        raise RuntimeError("no bytes today")

    monkeypatch.setattr(pages, "network_graphml", fail)
    assert client.get(f"/n/{network.key}/design/map/network.graphml").status_code == 500
    assert verbs() == []


def test_who_has_left_is_off_the_map_with_their_ties() -> None:
    network = make_network(people=STAR, ties=RAYS)
    Membership.objects.filter(person__name="Bo").update(until=Membership.objects.first().since)
    shape = reads.shape(network.key, day=TODAY)
    assert ([node.name for node in shape.nodes], shape.structure.ties, shape.left_out) == (
        ["Øde", "Midt", "Aase", "Cy"], 2, 1,
    )  # fmt: skip
    assert BoundaryKind.DEMOGRAPHIC not in shape.read_from
