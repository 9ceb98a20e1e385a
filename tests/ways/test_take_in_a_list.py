"""The way of a list: two files through the pages, and the figures the shell gives for the same two files."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from metastyr.cli import main
from metastyr.domain.access import Role
from metastyr.domain.boundaries import BoundaryKind
from metastyr.records.models import Membership, Network, Person, Tie, Trace, Upload, User
from metastyr.web.sense import reads
from metastyr.web.ui.words import number
from tests.ways.forms import filled_in

pytestmark = pytest.mark.django_db

HERE = "/n/redning/"
KINDS = {BoundaryKind.STAKEHOLDER: "Sponsorship", BoundaryKind.GEOGRAPHIC: "Location"}


def made_up() -> tuple[bytes, bytes]:
    """A rescue of our own making: 24 agencies with a sponsor and a place, some of them unknown."""
    draw = np.random.default_rng(7)
    nodes = io.StringIO()
    table = csv.writer(nodes)
    table.writerow(["id", "label", "Rank", "Location", "Sponsorship"])
    for i in range(1, 25):
        place = "NA" if i % 11 == 0 else draw.choice(["L", "NL", "B"])
        sponsor = "" if i % 13 == 0 else draw.choice(["City", "County", "State", "Federal"])
        table.writerow([i, f"Agency {i}", "NA" if i % 5 else i / 2, place, sponsor])
    edges = io.StringIO()
    table = csv.writer(edges)
    table.writerow(["source", "target", "Frequency"])
    for a in range(1, 25):
        for b in sorted(draw.choice(np.arange(1, 25), 5, replace=False)):
            if a != b:
                table.writerow([a, b, draw.integers(1, 5)])
    return nodes.getvalue().encode(), edges.getvalue().encode()


@pytest.fixture(params=["made up", "emon_Texas"])
def files(request: pytest.FixtureRequest) -> tuple[bytes, bytes]:
    """Both lists as bytes; the real one where the design folder stands beside the checkout."""
    if request.param == "made up":
        return made_up()
    folder: Path = request.getfixturevalue("shared") / "data" / request.param
    return (folder / "nodes.csv").read_bytes(), (folder / "edges.csv").read_bytes()


@pytest.fixture
def leader() -> Client:
    """The leader of an empty network, who has access but is on no list."""
    network = Network.objects.create(key="redning", name="Redningsarbejdet")
    person = Person.objects.create(name="Lone Leder")
    today = timezone.localdate()
    Membership.objects.create(network=network, person=person, role=Role.NETWORK_LEADER, since=today)
    user = User.objects.create_user("lone@eksempel.example", name="Lone Leder", person=person)
    client = Client()
    client.force_login(user)
    return client


def on_the_shell(
    files: tuple[bytes, bytes], folder: Path, capsys: pytest.CaptureFixture[str]
) -> dict[str, dict[str, Any]]:
    """The boundaries of `metastyr analyse network --json` for the same two files, by kind."""
    names = [str(folder / name) for name in ("nodes.csv", "edges.csv")]
    for name, data in zip(names, files, strict=True):
        Path(name).write_bytes(data)
    pointed = [word for kind, column in KINDS.items() for word in ("--boundary", f"{kind}={column}")]
    given = [
        "analyse",
        "network",
        "--nodes",
        names[0],
        "--edges",
        names[1],
        *pointed,
        "--seed",
        "1",
        "--json",
    ]
    capsys.readouterr()
    assert main(given) == 0
    told = json.loads(capsys.readouterr().out)
    return {one["kind"]: one for one in told["boundaries"]}


def words(html: str) -> str:
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def look_through(client: Client, files: tuple[bytes, bytes], **chosen: str) -> str:
    """Hand both files in and choose; the address where the list waits."""
    sent = {
        "people": SimpleUploadedFile("nodes.csv", files[0]),
        "ties": SimpleUploadedFile("edges.csv", files[1]),
    }
    here = str(client.post(f"{HERE}list/", sent)["Location"])
    choices = {**filled_in(client.get(here).content.decode()), **chosen, "do": "show"}
    assert client.post(here, choices)["Location"] == here
    return here


def test_two_files_in_the_browser_and_on_the_shell_give_the_same_figures(
    files: tuple[bytes, bytes], leader: Client, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nodes = list(csv.DictReader(io.StringIO(files[0].decode())))
    edges = list(csv.DictReader(io.StringIO(files[1].decode())))

    here = look_through(leader, files, boundary_stakeholder="own:Sponsorship")
    seen = words(leader.get(here).content.decode())
    for line in (
        f"{len(nodes)} personer bliver oprettet.",
        f"{len(edges)} bånd bliver tilføjet.",
        "Interessentgrænse bliver læst af “Sponsorship”.",
    ):
        assert line in seen
    assert (Person.objects.count(), Tie.objects.count()) == (1, 0)

    sent = {**filled_in(leader.get(here).content.decode()), "do": "confirm"}
    done = leader.post(here, sent, follow=True)
    assert f"Listen er læst ind: {len(nodes)} personer og {len(edges)} bånd er nye." in words(
        done.content.decode()
    )
    assert (Person.objects.count(), Tie.objects.count(), Upload.objects.count()) == (
        len(nodes) + 1,
        len(edges),
        0,
    )

    shell = on_the_shell(files, tmp_path, capsys)
    sensed = {one.kind: one for one in reads.sensed("redning", day=timezone.localdate()).boundaries}
    page = words(leader.get(f"{HERE}sense/boundaries/").content.decode())
    for kind in KINDS:
        one = sensed[kind].seen
        assert one is not None
        told = shell[kind]
        assert one.ei == pytest.approx(told["ei"], abs=1e-12)
        assert one.ei_expected == pytest.approx(told["ei_expected"], abs=1e-12)
        assert one.p_two_sided == told["p_two_sided"]
        assert dict(one.groups) == told["groups"]
        assert f"E–I-tallet {number(told['ei'], 2)} " in page

    again = look_through(leader, files, boundary_stakeholder="own:Sponsorship")
    html = leader.get(again).content.decode()
    assert "Intet er nyt" in words(html)
    assert 'value="confirm"' not in html
    assert Trace.objects.filter(verb="list.taken_in").count() == 1
