"""A leader signs in, starts a network, hands in the list they have, and sees how it hangs together."""

from __future__ import annotations

import csv
import re
from html import unescape
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from metastyr.analysis.boundaries import Boundary, boundary
from metastyr.analysis.network import Grouping, Network
from metastyr.domain.figures import probability
from metastyr.records.models import User
from metastyr.web.ui.words import number
from tests.ways.forms import filled_in

pytestmark = pytest.mark.django_db
PASSWORD = "et langt kodeord til prøven"

PEOPLE = "id;navn;organisation;niveau;sted\n" + "".join(
    f"{i};{name};{home};{level};{place}\n"
    for i, (name, home, level, place) in enumerate(
        [
            ("Aya Holm", "Fjordby Kommune", "Leder", "Fjordby"),
            ("Bo Friis", "Fjordby Kommune", "Medarbejder", "Fjordby"),
            ("Cilla Dahl", "Fjordby Kommune", "Medarbejder", "Lyngsvad"),
            ("Dan Ørum", "Region Bæltland", "Leder", "Lyngsvad"),
            ("Eva Åkjær", "Region Bæltland", "Medarbejder", ""),
            ("Finn Æbelø", "Ungeliv", "Medarbejder", "Fjordby"),
        ]
    )
)
TIES = "fra;til\n0;1\n1;0\n0;2\n2;1\n3;4\n4;3\n0;3\n3;0\n5;0\n"


@pytest.fixture
def leader() -> Client:
    """Someone who may start a network, signed in through the door."""
    User.objects.create_user(
        email="lone@fjordby.example", password=PASSWORD, name="Lone Leder", is_administrator=True
    )
    client = Client()
    answer = client.post("/account/login/", {"login": "lone@fjordby.example", "password": PASSWORD})
    assert answer.status_code == 302
    return client


def started(client: Client, name: str) -> str:
    sent = {**filled_in(client.get("/networks/new/").content.decode()), "name": name}
    return client.post("/networks/new/", sent)["Location"]


def handed_in(client: Client, here: str, people: bytes, ties: bytes, **pointed: str) -> None:
    """The list through its three steps: handed in, looked through, taken in."""
    files = {
        "people": SimpleUploadedFile("personer.csv", people),
        "ties": SimpleUploadedFile("bånd.csv", ties),
    }
    seen = client.post(f"{here}list/", files)["Location"]
    choices = {**filled_in(client.get(seen).content.decode()), **pointed, "do": "show"}
    assert client.post(seen, choices).status_code == 302
    confirmed = {**filled_in(client.get(seen).content.decode()), "do": "confirm"}
    answer = client.post(seen, confirmed)
    assert answer["Location"] == f"{here}design/participants/"


def words_of(client: Client, address: str) -> str:
    """The page as running text."""
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", client.get(address).content.decode(), flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def seen_in(people: str, ties: str, column: str, *, ends: tuple[str, str], delimiter: str) -> Boundary:
    """The boundary straight from the same two files, as the shell reads them."""
    rows = list(csv.DictReader(StringIO(people), delimiter=delimiter))
    pairs = [(row[ends[0]], row[ends[1]]) for row in csv.DictReader(StringIO(ties), delimiter=delimiter)]
    values = [None if row[column] in {"", "NA"} else row[column] for row in rows]
    network = Network.from_ties([row["id"] for row in rows], pairs)
    return boundary(network, Grouping.from_labels(column, values), kind="x", permutations=2000, seed=1)


def told(seen: Boundary) -> tuple[str, ...]:
    """The figures of a boundary as the page writes them."""
    assert seen.ei is not None
    assert seen.ei_expected is not None
    assert seen.ei_low is not None
    assert seen.ei_high is not None
    assert seen.p_two_sided is not None
    chance = " ".join(probability(seen.p_two_sided).da.split())
    return (
        f"E–I-tallet {number(seen.ei, 2)} Bygger på: {seen.nodes} personer, {seen.ties} bånd, "
        f"{len(seen.groups)} grupper Usikkerhed: Tilfældigheder alene giver i gennemsnit "
        f"{number(seen.ei_expected, 2)}, og 95 af 100 gange mellem {number(seen.ei_low, 2)} og "
        f"{number(seen.ei_high, 2)} ({chance}, 2.000 blandinger).",
        f"Bånd på tværs {seen.external} Bånd inden for grupperne {seen.internal}",
    )


def figures_on(text: str, name: str) -> tuple[str, ...]:
    """What the boundaries page says of one boundary: its measure and its table's first lines."""
    start = text.index("Læst af:", text.index(f"{name} Grænsen"))
    part = text[start:]
    measure = re.search(r"E–I-tallet \S+ Bygger på: .*? blandinger\)\.", part)
    table = re.search(r"Bånd på tværs \d+ Bånd inden for grupperne \d+", part)
    assert measure
    assert table
    return measure.group(), table.group()


def test_from_a_list_to_who_builds_bridges(leader: Client) -> None:
    here = started(leader, "Unges trivsel")
    assert here == "/n/unges-trivsel/"
    assert "eller tag jeres deltagere ind" in words_of(leader, here)
    handed_in(leader, here, PEOPLE.encode(), TIES.encode())

    front = words_of(leader, here)
    assert "Tal om de broer, der hviler på én person" in front
    participants = words_of(leader, f"{here}design/participants/")
    assert "Viser 7 af 7, der er eller har været med." in participants

    page = words_of(leader, f"{here}sense/boundaries/")
    for name, column in (
        ("Vertikal grænse", "niveau"),
        ("Interessentgrænse", "organisation"),
        ("Geografisk grænse", "sted"),
    ):
        seen = seen_in(PEOPLE, TIES, column, ends=("fra", "til"), delimiter=";")
        assert (name, figures_on(page, name)) == (name, told(seen))
    assert "5 af 6 personer har en oplysning. 1 er ukendt og holdt ude, sammen med 2 bånd." in page
    assert "Båndene er læst ind den " in page
    assert "personer.csv" not in page
    assert "Aya Holm er den eneste fra Fjordby Kommune med bånd til Region Bæltland og Ungeliv." in page

    whole = words_of(leader, f"{here}design/map/")
    assert "Netværket har 6 personer og 9 bånd. Alle har mindst ét bånd." in whole
    assert "Tæthed 0,300" in whole
    assert "<node id=" in leader.get(f"{here}design/map/network.graphml").content.decode()
    trace = words_of(leader, f"{here}trace/")
    assert "Lone Leder hentede netværket som GraphML" in trace
    assert (
        "Lone Leder indlæste listen personer.csv. Nye: 6 personer og 9 bånd. Ændrede: 0 personer og 0 bånd"
        in trace
    )


def test_the_page_and_the_files_agree_on_a_real_network(leader: Client, shared: Path) -> None:
    folder = shared / "data" / "emon_Texas"
    people, ties = ((folder / name).read_bytes() for name in ("nodes.csv", "edges.csv"))
    here = started(leader, "Redning i Texas")
    # The column Location is taken for the place, which the geographic boundary is read from already.
    handed_in(leader, here, people, ties, boundary_stakeholder="own:Sponsorship")
    page = words_of(leader, f"{here}sense/boundaries/")
    for name, column in (("Interessentgrænse", "Sponsorship"), ("Geografisk grænse", "Location")):
        seen = seen_in(people.decode(), ties.decode(), column, ends=("source", "target"), delimiter=",")
        assert (name, figures_on(page, name)) == (name, told(seen))
