"""People are asked into a network in a browser; they answer on a phone without JavaScript; the list tells."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from metastyr.records.models import AskedIn, Candidate, Network, Person, User
from metastyr.web.design.actions.asking_in_sending import send_next_invitation
from tests.browser.conftest import PHONES, Visit, Visitor, onward
from tests.web.design.asking_in.made import code_of
from tests.web.design.asking_in.test_letters import Server
from tests.web.made_up import leader_of, make_network

HERE = "/n/unges-trivsel/design/"
THREE = ("Aya Holm", "Carl Dam", "Dorte Eg")


@pytest.fixture
def leader(transactional_db: None) -> User:
    network = make_network(task="Unge skal trives i skole og fritid.")
    for name in THREE:
        Candidate.objects.create(
            network=network,
            name=name,
            email=f"{name.split()[0].lower()}@fjordby.example",
            organisation="Fjordby Kommune",
            created=timezone.now(),
        )
    return leader_of(network)


def sent(server: Server) -> int:
    while send_next_invitation(server=server, sender="test", at=timezone.now()):
        pass
    return len(server.given)


def looked_at(visitor: Visitor, name: str) -> None:
    """Nothing in the way of anybody, and nothing that makes the page scroll sideways."""
    visitor.picture(name)
    assert visitor.sticking_out() == [], name
    assert visitor.barriers() == [], name


def test_three_are_asked_and_answer_each_in_their_way(visit: Visit, leader: User) -> None:
    desk = visit(user=leader)
    page = desk.open(HERE + "invitations/")
    desk.picture("invitations-none")
    with onward(page):
        page.get_by_role("link", name="Invitér nogen").click()
    page.get_by_label("Jeres egne ord").fill("Vi har brug for din viden om unge, der bliver væk fra skole.")
    page.get_by_label("Find flere i registret").fill("Ingen af dem")
    with onward(page):
        page.get_by_role("button", name="Find").click()
    expect(page.get_by_label("Jeres egne ord")).to_have_value(re.compile("unge, der bliver væk"))
    for name in THREE:
        page.get_by_label(name).check()
    for label, words in (
        ("Hvad forventer I?", "Fire møder på et år, to timer hver gang."),
        ("Hvem er dataansvarlig?", "Fjordby Kommune"),
        ("Hvem kan man spørge?", "lone@fjordby.example"),
    ):
        page.get_by_label(label).fill(words)
    looked_at(desk, "invitations-new")
    with onward(page):
        page.get_by_role("button", name="Se brevet").click()
    looked_at(desk, "invitations-preview")
    assert AskedIn.objects.count() == 0
    with onward(page):
        page.get_by_role("button", name="Invitér 3 personer").click()
    server = Server()
    assert sent(server) == 3

    phone = visit(width=320, height=640, javascript=False)
    for name, choice in zip(
        THREE, ("Ja, jeg vil være med", "Nej, jeg vil ikke være med", "Spørg hellere en anden"), strict=True
    ):
        small = phone.open(f"/i/{code_of(AskedIn.objects.get(name=name).key)}/")
        assert phone.sticking_out() == []
        small.get_by_label(choice).check()
        small.get_by_label("Vil du sige noget med dine egne ord?").fill("Jeg kender skolerne.")
        if choice == "Spørg hellere en anden":
            small.get_by_label("Hvem skal vi hellere spørge?").fill("Eva Fog")
            small.get_by_label("Personens e-mail").fill("eva@fjordby.example")
        phone.picture(f"invited-{name.split()[0].lower()}")
        with onward(small):
            small.get_by_role("button", name="Send svaret").click()
        phone.picture(f"receipt-{name.split()[0].lower()}")
        assert phone.sticking_out() == []

    page = desk.open(HERE + "invitations/")
    for words in ("Har sagt ja", "Har sagt nej", "Peger på en anden"):
        expect(page.get_by_role("cell", name=words)).to_be_visible()
    looked_at(desk, "invitations")
    with onward(page):
        page.get_by_role("link", name="Dorte Eg").click()
    expect(page.get_by_text("Jeg kender skolerne.")).to_be_visible()
    assert desk.sticking_out() == []
    with onward(page):
        page.get_by_role("button", name="Invitér med de samme ord").click()
    assert sent(server) == 4
    assert server.given[-1].to == ["eva@fjordby.example"]
    assert list(Network.objects.get().people.filter(name__in=THREE)) == [Person.objects.get(name="Aya Holm")]

    # What was looked at wide is looked at narrow, and the phone's pages wide.
    dorte = AskedIn.objects.get(name="Dorte Eg").key
    for path, name in (
        (f"/i/{code_of(AskedIn.objects.get(name='Eva Fog').key)}/", "invited"),
        (f"/i/{code_of(dorte)}/receipt/", "receipt"),
    ):
        desk.open(path)
        looked_at(desk, name)
    for width in PHONES:
        desk.width = width
        desk.page.set_viewport_size({"width": width, "height": 900})
        for path, name in (("", "list"), ("new/", "new"), (f"{dorte}/", "one")):
            desk.open(f"{HERE}invitations/{path}")
            desk.picture(f"invitations-{name}")
            assert desk.sticking_out() == [], (path, width)
    assert desk.barriers() == []
