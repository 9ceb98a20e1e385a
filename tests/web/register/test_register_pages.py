"""The register's pages: who may open them, what they say when it cannot be, and what they cost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from metastyr.domain.access import Role
from metastyr.records.models import Network, Organisation, Person, Trace, Unit
from tests.web.register.conftest import user

pytestmark = pytest.mark.django_db

ORGANISATION = {"name": "Havneby Kommune", "sector": "municipality", "place": "Havneby", "cvr": "35 20 91 15"}


def text(answer: Any) -> str:
    return answer.content.decode()


def test_an_organisation_its_units_and_people_from_nothing(signed_in: Client) -> None:
    answer = signed_in.post("/register/organisations/new/", ORGANISATION)
    home = Organisation.objects.get()
    assert answer["Location"] == f"/register/organisations/{home.pk}/"
    assert (home.name, home.sector, home.cvr) == ("Havneby Kommune", "municipality", "35209115")
    new_unit = f"/register/units/new/?organisation={home.pk}"
    signed_in.post(new_unit, {"name": "Børn og Unge", "parent": ""})
    top = Unit.objects.get()
    signed_in.post(new_unit, {"name": "PPR", "parent": top.pk})
    low = Unit.objects.get(name="PPR")
    assert (low.parent, low.level) == (top, 2)
    person = {
        "name": "Aya Holm",
        "email": "aya@havneby.example",
        "organisation": home.pk,
        "unit": low.pk,
        "attributes": "Generation: 40-49\n\nKøn : K",
    }
    answer = signed_in.post("/register/people/new/", person)
    aya = Person.objects.get(name="Aya Holm")
    assert answer["Location"] == f"/register/people/{aya.pk}/"
    assert (aya.unit, aya.attributes) == (low, {"Generation": "40-49", "Køn": "K"})
    page = text(signed_in.get(f"/register/organisations/{home.pk}/"))
    assert page.index("Børn og Unge") < page.index("– PPR") < page.index("Aya Holm")
    assert list(Trace.objects.order_by("pk").values_list("verb", flat=True)) == [
        "organisation.added",
        "unit.added",
        "unit.added",
        "person.added",
    ]


@pytest.mark.parametrize(
    ("address", "sent", "said"),
    [
        ("organisations/new/", {**ORGANISATION, "name": ""}, "Udfyld feltet “Organisationens navn”"),
        ("organisations/new/", {**ORGANISATION, "cvr": "12345678"}, "CVR-nummeret passer ikke."),
        ("organisations/new/", {**ORGANISATION, "sector": "x"}, "Sektor"),
        (
            "organisations/new/",
            {**ORGANISATION, "name": "åbenrå  KOMMUNE", "cvr": ""},
            "Der er allerede en organisation, der hedder “Aabenraa Kommune”. Ret den i stedet.",
        ),
        ("people/new/", {"name": "Bo", "email": "bo"}, "Skriv e-mailen som navn@kommune.dk."),
        ("people/new/", {"name": "Bo", "email": "LEDER@kommune.dk"}, "Den e-mail har “Leder” allerede."),
        ("people/new/", {"name": "Bo 010190-1234"}, "Det ligner et CPR-nummer."),
        ("people/new/", {"name": "Bo", "attributes": "født: 0101901234"}, "Det ligner et CPR-nummer."),
        ("people/new/", {"name": "Bo", "attributes": "Alder"}, "Linje 1 mangler et navn, et kolon"),
        ("people/new/", {"name": "Bo", "attributes": "a: 1\na: 2"}, "Linje 2: “a” står der allerede."),
        ("people/new/", {"name": "Bo", "attributes": f"a: {'x' * 300}"}, "Linje 1 er for lang"),
        ("people/new/", {"name": "Bo", "unit": "999"}, "Enhed"),
        ("people/new/", {"name": "x" * 201}, "Navn"),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_saved(
    signed_in: Client,
    address: str,
    sent: dict[str, str],
    said: str,
    tables: Callable[[], object],
) -> None:
    Organisation.objects.create(name="Aabenraa Kommune")
    before = tables()
    answer = signed_in.post(f"/register/{address}", sent)
    assert answer.status_code == 422
    assert said in text(answer)
    assert 'role="alert"' in text(answer)
    assert tables() == before


def test_a_second_of_one_name_is_asked_about_once(signed_in: Client) -> None:
    home = Organisation.objects.create(name="Havneby")
    Person.objects.create(name="Aya Holm", organisation=home)
    sent = {"name": "Aya Holm", "organisation": home.pk}
    first = signed_in.post("/register/people/new/", sent)
    assert first.status_code == 422
    assert "“Aya Holm” er allerede i registret." in text(first)
    assert 'name="is_another"' in text(first)
    assert signed_in.post("/register/people/new/", {**sent, "is_another": "on"}).status_code == 302
    assert Person.objects.filter(name="Aya Holm").count() == 2


def test_a_unit_is_never_offered_a_place_below_itself(signed_in: Client) -> None:
    home = Organisation.objects.create(name="Havneby")
    top = Unit.objects.create(organisation=home, name="Top")
    low = Unit.objects.create(organisation=home, name="Lav", parent=top, level=2)
    side = Unit.objects.create(organisation=home, name="Ved siden af")
    page = text(signed_in.get(f"/register/units/{top.pk}/edit/"))
    offered = [pk for pk in (top.pk, low.pk, side.pk) if f'<option value="{pk}"' in page]
    assert offered == [side.pk]
    refused = signed_in.post(f"/register/units/{top.pk}/edit/", {"name": "Top", "parent": low.pk})
    assert refused.status_code == 422
    moved = signed_in.post(f"/register/units/{low.pk}/edit/", {"name": "Lav", "parent": side.pk})
    assert moved.status_code == 302
    assert Unit.objects.get(pk=low.pk).parent == side


def test_nothing_changed_is_said_and_leaves_no_trace(signed_in: Client) -> None:
    signed_in.post("/register/organisations/new/", ORGANISATION)
    home = Organisation.objects.get()
    answer = signed_in.post(f"/register/organisations/{home.pk}/edit/", ORGANISATION, follow=True)
    assert "Intet er ændret." in text(answer)
    assert Trace.objects.count() == 1


def test_what_is_not_there_is_not_found(signed_in: Client) -> None:
    for address in (
        "organisations/99/",
        "organisations/99/edit/",
        "units/new/",
        "units/new/?organisation=99",
        "units/new/?organisation=x",
        "units/99/edit/",
        "people/99/",
        "people/99/edit/",
    ):
        assert (address, signed_in.get(f"/register/{address}").status_code) == (address, 404)


def test_searching_and_paging_keep_each_other(signed_in: Client) -> None:
    home = Organisation.objects.create(name="Østerby")
    Person.objects.bulk_create([Person(name=f"Ærø {i:03}", organisation=home) for i in range(120)])
    page = text(signed_in.get(f"/register/people/?q=æRØ&organisation={home.pk}&page=2"))
    assert "120 personer" in page
    assert ("Ærø 050" in page, "Ærø 049" in page, "Ærø 100" in page) == (True, False, False)
    assert f"?q=%C3%A6R%C3%98&amp;organisation={home.pk}&amp;page=3" in page
    assert "Ingen personer passer" in text(signed_in.get("/register/people/?q=findes%20ikke%00"))
    for odd in ("?page=x", "?page=0", "?page=99999999999999999999", "?organisation=x", "?page=-1"):
        assert signed_in.get(f"/register/people/{odd}").status_code == 200


def test_a_wildcard_is_only_a_letter(signed_in: Client) -> None:
    Person.objects.create(name="Hundrede % sikker")
    Person.objects.create(name="Bo")
    page = text(signed_in.get("/register/people/?q=%25"))
    assert ("Hundrede % sikker" in page, ">Bo<" in page) == (True, False)


@pytest.mark.parametrize("role", [None, *[role for role in Role if role is not Role.ADMINISTRATOR]])
def test_only_leaders_and_administrators_open_the_register(network: Network, role: Role | None) -> None:
    someone = user("nogen@kommune.dk", network=network if role else None, role=role)
    client = Client()
    assert client.get("/register/people/")["Location"] == "/account/login/?next=/register/people/"
    client.force_login(someone)
    expected = 200 if role is Role.NETWORK_LEADER else 403
    assert client.get("/register/").status_code == expected
    assert client.get("/register/people/new/").status_code == expected
    assert client.get("/n/unges-trivsel/list/").status_code == expected


def test_the_administrator_keeps_the_register_but_takes_no_list_in(network: Network) -> None:
    client = Client()
    client.force_login(user("admin@kommune.dk", admin=True))
    assert client.get("/register/people/new/").status_code == 200
    assert client.get("/n/unges-trivsel/list/").status_code == 403


def test_every_page_costs_the_same_with_one_and_with_a_hundred(
    signed_in: Client,
) -> None:
    home = Organisation.objects.create(name="Havneby")
    unit = Unit.objects.create(organisation=home, name="PPR")

    def costs() -> dict[str, int]:
        found = {}
        for address in ("people/", "organisations/", f"organisations/{home.pk}/", "people/new/"):
            with CaptureQueriesContext(connection) as seen:
                signed_in.get(f"/register/{address}")
            found[address] = len(seen)
        return found

    Person.objects.create(name="Aya", organisation=home, unit=unit)
    one = costs()
    for i in range(100):
        other = Organisation.objects.create(name=f"Organisation {i}")
        low = Unit.objects.create(organisation=home, name=f"Enhed {i}", parent=unit, level=2)
        Person.objects.create(name=f"Person {i}", organisation=home, unit=low)
        Unit.objects.create(organisation=other, name="Top")
    assert costs() == one
