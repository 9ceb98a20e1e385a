"""People are asked into the network through pages: the leader's side, the invited's, and the attacker's."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any
from unittest.mock import patch
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from metastyr.domain.access import Role
from metastyr.domain.rounds.secrecy import in_groups
from metastyr.records.models import AskedIn, Membership, Network, Person, Tie, Trace, User
from metastyr.web.design.actions.asking_in_sending import send_next_invitation
from metastyr.web.post.mail_server import MailServer
from tests.web.design.asking_in.made import WORDS, code_of, invited
from tests.web.made_up import AT, add_person, give_role, make_network, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def network() -> Network:
    return make_network()


@pytest.fixture
def leader(network: Network) -> User:
    user = make_user("Bo Friis")
    give_role(user, network, Role.NETWORK_LEADER)
    return user


@pytest.fixture
def leads(leader: User) -> Client:
    client = Client()
    client.force_login(leader)
    return client


@pytest.fixture(autouse=True)
def _mail_is_kept(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def at(name: str, **parts: Any) -> str:
    return reverse(f"design:{name}", kwargs={"network": "unges-trivsel", **parts})


def link(key: UUID, name: str = "invitation") -> str:
    return reverse(f"invited:{name}", kwargs={"code": code_of(key)})


FORM = {
    **{name: getattr(WORDS, name) for name in ("language", "words", "theme", "expected", "purpose")},
    **{name: getattr(WORDS, name) for name in ("controller", "contact", "keep_days")},
    "answer_by": (timezone.localdate() + timedelta(days=14)).isoformat(),
}


def test_nothing_goes_out_before_the_letter_was_seen_and_sent(leads: Client) -> None:
    lacking = leads.post(at("asked_in_new"), {**FORM, "do": "preview"})
    assert lacking.status_code == 422
    assert "Vælg mindst én ovenfor, eller skriv et navn her." in lacking.content.decode()
    sent = {**FORM, "new_name": "Aya Holm", "new_email": "aya@fjordby.example"}
    shown = leads.post(at("asked_in_new"), {**sent, "do": "preview"}).content.decode()
    assert "Vi har brug for din viden om skolefravær." in shown
    assert "(her står det personlige link)" in shown
    assert not AskedIn.objects.exists()
    assert leads.post(at("asked_in_new"), {**sent, "do": "send"}).status_code == 302
    assert AskedIn.objects.get().letter == "waiting"
    again = leads.post(at("asked_in_new"), {**sent, "do": "send"})
    assert again.status_code == 422
    assert "Er spurgt allerede: Aya Holm." in again.content.decode()
    # The button pressed twice is one press.
    twice = {**sent, "new_name": "Carl Dam", "new_email": "", "do": "send", "once": str(uuid4())}
    assert [leads.post(at("asked_in_new"), twice).status_code for _press in range(2)] == [302, 302]
    assert AskedIn.objects.filter(name="Carl Dam").count() == 1
    assert send_next_invitation(sender="test", server=MailServer(), at=AT)
    (letter,) = mail.outbox
    assert letter.to == ["aya@fjordby.example"]
    assert f"/i/{code_of(AskedIn.objects.get(name='Aya Holm').key)}/" in letter.body
    assert "bo@fjordby.example" in letter.body
    assert "Inviteret" in leads.get(at("asked_in")).content.decode()


def test_yes_opens_the_door_and_no_leaves_it_shut(network: Network, leader: User, leads: Client) -> None:
    keys = invited(network, "Aya Holm", "Carl Dam", "Dorte Eg", by=leader.pk)
    phone = Client()
    for key in keys.values():
        page = phone.get(link(key)).content.decode()
        assert WORDS.theme in page
        assert not AskedIn.objects.exclude(state="asked").exists(), "looking at it is no answer"
    bare = phone.post(link(keys["Dorte Eg"]), {"state": "someone_else"})
    assert bare.status_code == 422
    assert phone.post(link(keys["Aya Holm"]), {"state": "yes", "words": "Gerne"}).status_code == 302
    assert phone.post(link(keys["Carl Dam"]), {"state": "no"}).status_code == 302
    other = {"state": "someone_else", "other_name": "Eva Fog", "other_email": "eva@fjordby.example"}
    assert phone.post(link(keys["Dorte Eg"]), other).status_code == 302
    assert "Du har sagt ja." in phone.get(link(keys["Aya Holm"], "receipt")).content.decode()
    inside = Membership.objects.filter(network=network, role=Role.PARTICIPANT)
    assert [one.person.name for one in inside] == ["Aya Holm"]
    verbs = Trace.objects.filter(verb__startswith="asked_in.").order_by("pk").values_list("verb", flat=True)
    assert [verb.removeprefix("asked_in.") for verb in verbs] == [
        *("asked", "registered", "yes", "no", "someone_else")
    ]
    shown = leads.get(at("asked_in_one", asked=keys["Aya Holm"])).content.decode()
    assert "Gerne" in shown
    leads.post(
        at("asked_in_decide", asked=keys["Dorte Eg"]), {"do": "pass_on", "other-answer_by": FORM["answer_by"]}
    )
    passed = AskedIn.objects.get(instead_of__key=keys["Dorte Eg"])
    assert (passed.name, passed.email, passed.letter) == ("Eva Fog", "eva@fjordby.example", "waiting")
    settled = phone.post(link(keys["Dorte Eg"]), {"state": "no"})
    assert settled.status_code == 409
    # Thinking again: what the yes opened goes as it came.
    assert phone.post(link(keys["Aya Holm"]), {"state": "no"}).status_code == 302
    assert not Membership.objects.filter(network=network, role=Role.PARTICIPANT).exists()
    assert not Person.objects.filter(name="Aya Holm").exists()


def test_a_yes_that_cannot_be_kept_whole_leaves_nothing(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    with (
        patch.object(Trace.objects.__class__, "leave", side_effect=RuntimeError),
        pytest.raises(RuntimeError),
    ):
        Client().post(link(key), {"state": "yes"})
    assert AskedIn.objects.get().state == "asked"
    assert not Person.objects.filter(name="Aya Holm").exists()
    assert not Membership.objects.filter(role=Role.PARTICIPANT).exists()


def test_guessing_a_code_opens_nothing_and_is_stopped(network: Network, leader: User) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    phone = Client()
    statuses = [phone.get("/i/abcdefghjkmnp/").status_code for _ in range(21)]
    assert statuses == [404] * 20 + [429]
    answer = phone.get(link(key))
    assert answer.status_code == 200, "whoever has the link is not shut out"
    assert (answer["Cache-Control"], answer["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert phone.cookies.get("sessionid") is None
    kept = str(list(Trace.objects.values())) + str(list(AskedIn.objects.values()))
    assert code_of(key) not in kept


def test_a_withdrawn_link_opens_nothing(network: Network, leader: User, leads: Client) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    address = link(key)
    leads.post(at("asked_in_decide", asked=key), {"do": "withdraw"})
    gone = Client().post(address, {"state": "yes"})
    assert gone.status_code == 404
    assert "Invitationen kan være trukket tilbage" in gone.content.decode()
    assert AskedIn.objects.get().state == "withdrawn"


def test_a_letter_on_paper_has_the_code_and_is_noted(network: Network, leader: User, leads: Client) -> None:
    keys = invited(network, "Gerda Bjørn", "Hans Iversen", by=leader.pk, email=False)
    invited(network, "Aya Holm", by=leader.pk)
    papers = at("asked_in_on_paper")
    assert leads.get(papers).status_code == 302

    def pages(**whom: object) -> list[str]:
        answer = leads.post(papers, whom)
        assert answer["Content-Type"] == "application/pdf"
        return [page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages]

    codes = {name: in_groups(code_of(key)) for name, key in keys.items()}
    both = pages()
    for page, (name, code) in zip(both, codes.items(), strict=True):
        assert (f"Hej {name}" in page, code in page) == (True, True)
    assert "det samme link" not in both[0]
    (one,) = pages(whom=keys["Hans Iversen"])
    assert codes["Hans Iversen"] in one
    noted = Trace.objects.filter(verb="asked_in.printed").order_by("pk").values_list("data", flat=True)
    assert list(noted) == [{"letters": 2}, {"letters": 1}]
    assert leads.post(papers, {"whom": "nonsense"}).status_code == 404
    typed = Client().post(reverse("invited:door"), {"code": codes["Gerda Bjørn"].upper()})
    assert typed["Location"] == link(keys["Gerda Bjørn"])


def test_one_of_the_register_without_an_address_is_asked_on_paper(network: Network, leads: Client) -> None:
    people = [
        Person.objects.create(name="Find Uden", email=None),
        Person.objects.create(name="Find Med", email="med@fjordby.example"),
    ]
    sent = {"whom": [f"p{one.pk}" for one in people], "find": "Find", **FORM}
    page = leads.post(at("asked_in_new"), {**sent, "do": "preview"}).content.decode()
    assert "<li>Find Uden (på papir)</li>" in page
    assert "<li>Find Med</li>" in page
    told = leads.post(at("asked_in_new"), {**sent, "do": "send"}, follow=True).content.decode()
    assert "2 er inviteret. Brevene bliver sendt nu. 1 har ingen e-mail" in " ".join(told.split())
    assert "Hent 1 brev på papir" in told


def test_looking_for_more_people_keeps_what_is_written_and_ticked(leads: Client) -> None:
    ida = Person.objects.create(name="Ida Bro", email=None)
    Person.objects.create(name="Jon Bæk", email="jon@fjordby.example")
    sent = {**FORM, "words": "Halvt skrevet", "theme": "", "whom": [f"p{ida.pk}"], "find": "Jon"}
    found = leads.post(at("asked_in_new"), {**sent, "do": "find"})
    page = found.content.decode()
    assert (found.status_code, "Halvt skrevet" in page, "Udfyld feltet" in page) == (200, True, False)
    ticked = [line for line in page.split("<input") if "checked" in line and 'name="whom"' in line]
    assert [f'value="p{ida.pk}"' in one for one in ticked] == [True]
    assert "Jon Bæk" in page
    shown = leads.post(at("asked_in_new"), {**sent, "theme": "Trivsel", "do": "preview"}).content.decode()
    assert "<li>Ida Bro (på papir)</li>" in shown
    # On paper there is no link in the letter, and the register keeps her.
    assert ("personlige link)" in shown, "Du står i forvejen i registret" in shown) == (False, True)


def test_an_ended_network_offers_nothing_that_cannot_be_done(
    network: Network, leader: User, leads: Client
) -> None:
    keys = invited(network, "Aya Holm", "Carl Dam", by=leader.pk, email=False)
    Network.objects.update(started=date(2020, 1, 1), ended=date(2020, 2, 1))
    for path in (at("asked_in"), at("asked_in_one", asked=keys["Aya Holm"])):
        main = leads.get(path).content.decode().partition("<main")[2].partition("</main>")[0]
        assert ("Aya Holm" in main, "<form" in main) == (True, False), path
    assert leads.get(at("asked_in_new"))["Location"] == at("asked_in")


def test_what_does_not_follow_is_said_and_not_done(network: Network, leader: User, leads: Client) -> None:
    (key,) = invited(network, "Aya Holm", by=leader.pk).values()
    decided = at("asked_in_decide", asked=key)
    for sent, told in (
        ({"do": "settle"}, "Det passer ikke længere"),
        ({"do": "address", "email": "ikke-en-mail"}, 'value="ikke-en-mail"'),
        ({"do": "day", "day-answer_by": ""}, "Udfyld feltet “Sidste dag at svare”."),
        ({"do": "day", "day-answer_by": "2199-01-01"}, "Sidste dag kan højst ligge 365 dage fremme."),
        ({"do": "day", "day-answer_by": "2020-01-01"}, "Sidste dag er forbi."),
    ):
        shown = leads.post(decided, sent, follow=True).content.decode()
        assert told in shown, sent
    assert leads.post(decided, {"do": "nonsense"}).status_code == 404
    before = code_of(key)
    leads.post(decided, {"do": "address", "email": "ny@fjordby.example"})
    assert code_of(key) != before
    assert Client().get(f"/i/{before}/").status_code == 404
    assert AskedIn.objects.get().email == "ny@fjordby.example"


def test_the_list_costs_the_same_however_long_it_is(network: Network, leader: User, leads: Client) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            leads.get(at("asked_in"))
        return len(asked)

    invited(network, "Aya Holm", by=leader.pk)
    queries()
    first = queries()
    invited(network, "Carl Dam", "Dorte Eg", "Eva Fog", by=leader.pk)
    assert queries() == first


def test_the_front_page_says_that_invitations_wait(network: Network, leader: User, leads: Client) -> None:
    add_person(network, name="Ida Bro")
    other = add_person(network, name="Jon Bæk")
    Tie.objects.create(network=network, source=Person.objects.get(name="Ida Bro"), target=other)
    (key,) = invited(network, "Dorte Eg", by=leader.pk).values()
    front = reverse("overview:network", kwargs={"network": network.key})
    assert "Tag stilling til" not in leads.get(front).content.decode()
    Client().post(link(key), {"state": "someone_else", "other_name": "Eva Fog"})
    assert "Tag stilling til 1 invitation:" in leads.get(front).content.decode()
    leads.post(at("asked_in_decide", asked=key), {"do": "settle"})
    assert "Tag stilling til" not in leads.get(front).content.decode()
