"""A list is looked through: columns chosen, people told apart, and nothing done that was not seen."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from metastyr.domain.access import Role
from metastyr.records.models import (
    Membership,
    Network,
    NetworkBoundary,
    Organisation,
    Person,
    Tie,
    Trace,
    Upload,
    User,
)
from tests.ways.forms import filled_in
from tests.web.register.conftest import user

pytestmark = pytest.mark.django_db

LIST = "/n/unges-trivsel/list/"
PEOPLE = (
    "nr;Navn;E-mail;Arbejdssted;Alder\n"
    "1;Aya Holm;aya@x.dk;Havneby;41\n2;Bo Friis;;Havneby;\n3;Østen Ærø;;;NA\n"
)
TIES = "x;y;styrke\n1;2;2,5\n2;1;1\n3;1;\n"


def hold(client: Client, people: str = PEOPLE, ties: str | None = TIES) -> str:
    """Hand the files in; the address of the preview."""
    files = {"people": SimpleUploadedFile("deltagere.csv", people.encode())}
    if ties is not None:
        files["ties"] = SimpleUploadedFile("baand.csv", ties.encode())
    answer = client.post(LIST, files)
    assert answer.status_code == 302
    return str(answer["Location"])


def page(client: Client, here: str) -> str:
    return client.get(here).content.decode()


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def send(client: Client, here: str, do: str, **chosen: str) -> str:
    """The page's own form, with something chosen; the words of the page it leads to."""
    sent = {**filled_in(page(client, here)), **chosen, "do": do}
    answer = client.post(here, sent, follow=True)
    return words(answer.content.decode())


CHOSEN = {
    "column_3": "organisation",
    "source": "x",
    "target": "y",
    "value": "styrke",
    "boundary_demographic": "own:Alder",
    "since": "2026-02-01",
}


def test_a_list_through_all_its_steps(
    signed_in: Client, leader: User, tables: Callable[[], dict[str, object]]
) -> None:
    here = hold(signed_in)
    untouched = tables()
    told = send(signed_in, here, "show", **CHOSEN)
    for line in (
        "3 personer bliver oprettet.",
        "1 organisation bliver oprettet.",
        "3 personer kommer med i netværket.",
        "3 bånd bliver tilføjet.",
        "Demografisk grænse bliver læst af “Alder”.",
        "Ingen bliver slettet, og ingen træder ud, fordi de mangler i filen.",
    ):
        assert line in told
    assert {**tables(), "Upload": None} == {**untouched, "Upload": None}

    done = send(signed_in, here, "confirm")
    assert "Listen er læst ind: 3 personer og 3 bånd er nye." in done
    assert Upload.objects.count() == 0
    assert list(
        Person.objects.exclude(pk=leader.person_id)
        .order_by("pk")
        .values_list("name", "email", "organisation__name", "attributes")
    ) == [
        ("Aya Holm", "aya@x.dk", "Havneby", {"Alder": "41"}),
        ("Bo Friis", None, "Havneby", {}),
        ("Østen Ærø", None, None, {}),
    ]
    assert list(Tie.objects.order_by("pk").values_list("source__name", "target__name", "value")) == [
        ("Aya Holm", "Bo Friis", 2.5),
        ("Bo Friis", "Aya Holm", 1.0),
        ("Østen Ærø", "Aya Holm", None),
    ]
    assert list(NetworkBoundary.objects.values_list("kind", "attribute")) == [("demographic", "own:Alder")]
    assert list(Trace.objects.values_list("verb", "about", "by_id")) == [
        ("list.taken_in", "deltagere.csv", leader.pk)
    ]

    before = tables()
    again = hold(signed_in)
    told = send(signed_in, again, "show", **CHOSEN)
    assert "Intet er nyt" in told
    assert "når du læser listen ind" not in told
    assert "Sådan passer listen med registret" in told
    assert 'value="confirm"' not in page(signed_in, again)
    send(signed_in, again, "cancel")
    assert tables() == before


def test_confirming_nothing_new_says_so_and_leaves_no_trace(
    signed_in: Client, tables: Callable[[], object]
) -> None:
    send(signed_in, hold(signed_in, "Navn\nBo\n", None), "confirm")
    before = tables()
    told = send(signed_in, hold(signed_in, "Navn\nBo\n", None), "confirm")
    assert "Intet er nyt: registret siger allerede det samme som listen." in told
    assert tables() == before


def test_a_choice_made_and_confirmed_in_one_go_is_shown_first(
    signed_in: Client, tables: Callable[[], dict[str, object]]
) -> None:
    here = hold(signed_in, ties=None)
    before = tables()
    told = send(signed_in, here, "confirm", column_3="organisation")
    assert "Der er ændret noget, siden du så listen igennem. Intet er gemt." in told
    assert "1 organisation bliver oprettet." in told
    assert {**tables(), "Upload": None} == {**before, "Upload": None}
    assert "Listen er læst ind" in send(signed_in, here, "confirm")


def test_a_register_that_moved_on_is_shown_first(
    signed_in: Client, tables: Callable[[], dict[str, object]]
) -> None:
    here = hold(signed_in, ties=None)
    sent = {**filled_in(page(signed_in, here)), "do": "confirm"}
    Person.objects.create(name="Aya fra et andet netværk", email="aya@x.dk")
    before = tables()
    told = words(signed_in.post(here, sent, follow=True).content.decode())
    assert "Der er ændret noget, siden du så listen igennem. Intet er gemt." in told
    assert "Aya fra et andet netværk" in told
    assert {**tables(), "Upload": None} == {**before, "Upload": None}


def test_the_leader_says_who_is_who(signed_in: Client, network: Network) -> None:
    home, away = (Organisation.objects.create(name=name) for name in ("Havneby", "Nørreby"))
    same = Person.objects.create(name="Bo Friis", organisation=home, function="Lærer")
    other = Person.objects.create(name="Bo Friis", organisation=away)
    here = hold(signed_in, "Navn;Organisation\nBo Friis;Havneby\n", None)
    html = page(signed_in, here)
    radios = re.findall(r'name="same_2" id="\w+" value="(\w+)"( checked)?', html)
    assert radios == [(str(same.pk), " checked"), (str(other.pk), ""), ("new", "")]
    assert "Række 2: Bo Friis · Havneby Den samme som" in words(html)
    assert "Den samme som Bo Friis · Havneby · Lærer (samme navn og organisation)" in words(html)
    told = send(signed_in, here, "show", same_2=str(other.pk))
    assert "Bo Friis Organisation Nørreby Havneby" in told
    told = send(signed_in, here, "show", same_2="new")
    assert "1 person bliver oprettet." in told
    send(signed_in, here, "confirm")
    assert Person.objects.filter(name="Bo Friis").count() == 3
    assert list(Membership.objects.filter(network=network, list_id="").values_list("role", flat=True)) == [
        "network_leader",
        "participant",
    ]


def test_a_choice_that_was_not_offered_is_no_choice(signed_in: Client, leader: User) -> None:
    here = hold(signed_in, "Navn\nNy Person\n", None)
    for odd in (str(leader.person_id), "99999", "x", "-1", ""):
        assert "1 person bliver oprettet." in send(signed_in, here, "show", same_2=odd)


def test_a_form_with_something_missing_keeps_what_was_chosen(signed_in: Client) -> None:
    here = hold(signed_in)
    sent = {**filled_in(page(signed_in, here)), **CHOSEN, "since": "", "do": "confirm"}
    answer = signed_in.post(here, sent)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Udfyld feltet “Med fra”." in words(html)
    assert '<option value="organisation" selected>' in html
    assert Tie.objects.count() == 0
    odd = signed_in.post(here, {**sent, "since": "2026-01-01", "column_0": "x", "boundary_vertical": "own:?"})
    assert odd.status_code == 422


def test_a_boundary_is_read_from_a_column_that_is_kept(signed_in: Client) -> None:
    here = hold(signed_in, ties=None)
    told = send(signed_in, here, "show", boundary_geographic="own:E-mail")
    assert "Kolonnen “E-mail” er brugt som E-mail, og det kan ingen grænse læses af." in told


@pytest.mark.parametrize("use", ["level", "function", "unit", "organisation", "sector", "place"])
def test_a_boundary_pointed_at_a_column_of_the_register_is_read_from_the_register(
    signed_in: Client, use: str
) -> None:
    here = hold(signed_in, "Navn;Organisation;Hvor\nAya;Havneby;Kommune\n", None)
    column = "boundary_demographic"
    uses = {"column_1": "skip"} if use == "organisation" else {}
    told = send(signed_in, here, "show", **uses, column_2=use, **{column: "own:Hvor"})
    assert "er brugt som" not in told
    assert f'<option value="{use}" selected>' in page(signed_in, here).split(column)[-1]
    send(signed_in, here, "confirm")
    assert list(NetworkBoundary.objects.values_list("kind", "attribute")) == [("demographic", use)]


def test_a_list_cannot_be_taken_in_while_an_error_stands(signed_in: Client) -> None:
    here = hold(signed_in, ties=None)
    outcome = ("Det sker, når du læser listen ind", 'value="confirm"')
    assert [text in page(signed_in, here) for text in outcome] == [True, True]
    for odd in ({"boundary_geographic": "own:E-mail"}, {"since": ""}):
        sent = {**filled_in(page(signed_in, here)), **odd, "do": "show"}
        html = signed_in.post(here, sent).content.decode()
        assert "data-error-summary" in html
        assert [text in html for text in outcome] == [False, False]
    snagged = hold(signed_in, "Navn;Sektor\nAya;Kommune\n", None)
    assert [text in page(signed_in, snagged) for text in outcome][1:] == [False]


def test_a_refusal_is_said_in_english_too(signed_in: Client) -> None:
    here = hold(signed_in, ties=None)
    sent = {**filled_in(page(signed_in, here)), "boundary_geographic": "own:E-mail"}
    signed_in.cookies["django_language"] = "en"
    told = words(signed_in.post(here, sent).content.decode())
    assert "The column “E-mail” is used as E-mail, and no boundary can be read from that." in told
    assert "As now:" in told


def test_a_waiting_list_is_its_owners_alone(signed_in: Client, network: Network) -> None:
    here = hold(signed_in)
    other = Client()
    other.force_login(user("anden@kommune.dk", network=network, role=Role.NETWORK_LEADER))
    assert other.get(here).status_code == 404
    assert other.post(here, {"do": "cancel"}).status_code == 404
    assert "deltagere.csv" not in page(other, LIST)
    assert "deltagere.csv" in page(signed_in, LIST)
    assert Upload.objects.count() == 1
    Network.objects.create(key="et-andet", name="Et andet")
    assert signed_in.get(here.replace("unges-trivsel", "et-andet")).status_code == 403
    assert Client().get(here).status_code == 302


def test_a_list_taken_in_or_dropped_is_gone(signed_in: Client) -> None:
    for do in ("cancel", "confirm"):
        here = hold(signed_in, "Navn\nBo\n", None)
        sent = {**filled_in(page(signed_in, here)), "do": do}
        assert signed_in.post(here, sent).status_code == 302
        assert signed_in.post(here, sent).status_code == 404


def test_a_new_list_sweeps_those_of_yesterday_away(signed_in: Client) -> None:
    hold(signed_in)
    Upload.objects.update(received=timezone.now() - timedelta(hours=25))
    assert "Du har en liste liggende" not in page(signed_in, LIST)
    hold(signed_in)
    assert Upload.objects.count() == 1


def test_what_a_file_says_is_never_a_part_of_the_page(signed_in: Client) -> None:
    evil = "<script>alert(1)</script>"
    here = hold(signed_in, f"Navn;{evil}\n{evil};{evil}\n", None)
    html = page(signed_in, here)
    assert evil not in html
    assert html.count("&lt;script&gt;") > 2


def test_an_ended_network_takes_no_list(
    signed_in: Client, network: Network, tables: Callable[[], dict[str, object]]
) -> None:
    here = hold(signed_in, ties=None)
    sent = {**filled_in(page(signed_in, here)), "do": "confirm"}
    network.ended = date(2026, 2, 1)
    network.save()
    before = tables()
    assert "Netværket er afsluttet. Intet er gemt." in words(
        signed_in.post(here, sent, follow=True).content.decode()
    )
    files = {"people": SimpleUploadedFile("p.csv", PEOPLE.encode())}
    assert "Netværket er afsluttet" in words(signed_in.post(LIST, files).content.decode())
    assert {**tables(), "Upload": None} == {**before, "Upload": None}


def test_direction_is_chosen_once(signed_in: Client, network: Network) -> None:
    here = hold(signed_in, ties="fra;til\n1;2\n2;1\n3;1\n")
    assert 'name="directed"' in page(signed_in, here)
    told = send(signed_in, here, "show", directed="no")
    assert "Netværkets bånd har ingen retning." in told
    assert "2 bånd bliver tilføjet." in told
    send(signed_in, here, "confirm")
    network.refresh_from_db()
    assert (network.directed, Tie.objects.count()) == (False, 2)
    assert 'name="directed"' not in page(signed_in, hold(signed_in))


def test_a_long_list_of_alikes_can_still_be_sent(signed_in: Client) -> None:
    home = Organisation.objects.create(name="Havneby")
    Person.objects.bulk_create([Person(name=f"Person {i}", organisation=home) for i in range(300)])
    rows = "".join(f"Person {i};Havneby\n" for i in range(300))
    here = hold(signed_in, f"Navn;Organisation\n{rows}", None)
    assert "100 rækker mere ligner nogen." in words(page(signed_in, here))
    assert "Listen er læst ind: 0 personer" in send(signed_in, here, "confirm")
    assert Membership.objects.filter(person__organisation=home).count() == 300
