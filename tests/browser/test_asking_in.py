"""People are asked into a network in a browser; they answer on a phone without JavaScript; the list tells."""

from __future__ import annotations

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from metastyr.records.models import AskedIn, Candidate, Network, User
from metastyr.web.design.actions.asking_in_sending import send_next_invitation
from tests.browser.conftest import Visit, onward
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


def test_three_are_asked_and_answer_each_in_their_way(visit: Visit, leader: User) -> None:
    desk = visit(user=leader)
    page = desk.open(HERE + "invitations/")
    desk.picture("invitations-none")
    with onward(page):
        page.get_by_role("link", name="Invitér nogen").click()
    for name in THREE:
        page.get_by_label(name).check()
    for label, words in (
        ("Jeres egne ord", "Vi har brug for din viden om unge, der bliver væk fra skole."),
        ("Hvad forventer I?", "Fire møder på et år, to timer hver gang."),
        ("Hvem er dataansvarlig?", "Fjordby Kommune"),
        ("Hvem kan man spørge?", "lone@fjordby.example"),
    ):
        page.get_by_label(label).fill(words)
    with onward(page):
        page.get_by_role("button", name="Se brevet").click()
    desk.picture("invitations-preview")
    assert desk.barriers() == []
    assert AskedIn.objects.count() == 0
    with onward(page):
        page.get_by_role("button", name="Invitér 3 personer").click()
    server = Server()
    assert sent(server) == 3

    for name, choice in zip(
        THREE, ("Ja, jeg vil være med", "Nej, jeg vil ikke være med", "Spørg hellere en anden"), strict=True
    ):
        link = f"/i/{code_of(AskedIn.objects.get(name=name).key)}/"
        phone = visit(width=320, height=640, javascript=False)
        small = phone.open(link)
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

    dorte = AskedIn.objects.get(name="Dorte Eg")
    page = desk.open(HERE + "invitations/")
    for words in ("Har sagt ja", "Har sagt nej", "Peger på en anden"):
        expect(page.get_by_role("cell", name=words)).to_be_visible()
    with onward(page):
        page.get_by_role("link", name="Dorte Eg").click()
    expect(page.get_by_text("Jeg kender skolerne.")).to_be_visible()
    with onward(page):
        page.get_by_role("button", name="Invitér med de samme ord").click()
    assert sent(server) == 4
    assert server.given[-1].to == ["eva@fjordby.example"]
    page = desk.open(HERE + "participants/")
    expect(page.get_by_role("rowheader", name="Aya Holm")).to_be_visible()
    assert Network.objects.get().people.filter(name="Carl Dam").count() == 0

    invited = f"/i/{code_of(AskedIn.objects.get(name='Eva Fog').key)}/"
    for path in (
        HERE + "invitations/",
        HERE + "invitations/new/",
        f"{HERE}invitations/{dorte.key}/",
        invited,
        f"/i/{code_of(dorte.key)}/receipt/",
    ):
        for _page in desk.at_every_width(path):
            desk.picture(
                "asking" + path.replace(str(dorte.key), "one").replace(HERE, "-").replace("/", "-")[:40]
            )
            assert desk.sticking_out() == [], path
        assert desk.barriers() == [], path
