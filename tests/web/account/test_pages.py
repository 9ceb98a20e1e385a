"""My account shows all that is kept; the administrator's pages give, change and close access."""

from __future__ import annotations

import re
from datetime import date

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from metastyr.domain.access import Role
from metastyr.records.models import Membership, Network, Organisation, Person, User
from metastyr.web.account import reads
from metastyr.web.account.actions import add_user
from tests.web.account.cast import AT, link_in, make_administrator, make_user, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    cache.clear()


def cells(page: str) -> list[str]:
    found = re.findall(
        r"<t[hd] (?:scope=\"row\" )?role=\"(?:row|)(?:header|cell)\"[^>]*>(.*?)</t[hd]>", page, re.S
    )
    return [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in found]


def test_my_account_shows_roles_and_what_is_kept() -> None:
    home = Organisation.objects.create(name="Fjordby Kommune")
    person = Person.objects.create(
        name="Bo Friis", organisation=home, function="SSP", attributes={"generation": "30–44 år"}
    )
    user = make_user(person=person.pk)
    network = Network.objects.create(key="unge", name="Unges trivsel")
    Membership.objects.create(network=network, person=person, role=Role.PARTICIPANT, since=date(2026, 1, 5))
    Membership.objects.create(
        network=network, person=person, role=Role.OBSERVER, since=date(2025, 1, 5), until=date(2025, 2, 1)
    )
    page = signed_in(user).get("/account/").content.decode()
    assert cells(page) == [
        *("Unges trivsel", "Netværksdeltager", "5. januar 2026"),
        *("Navn", "Bo Friis", "E-mail", "Ikke oplyst", "Organisation", "Fjordby Kommune"),
        *("Enhed", "Ikke oplyst", "Funktion", "SSP", "Niveau", "Ikke oplyst", "Sted", "Ikke oplyst"),
        *("generation", "30–44 år"),
    ]


def test_only_the_administrator_gives_access() -> None:
    chief, user = make_administrator(), make_user()
    for path in ("users/", "users/add/", f"users/{chief.pk}/"):
        assert signed_in(chief).get(f"/account/{path}").status_code == 200
        assert signed_in(user).get(f"/account/{path}").status_code == 403
        assert Client().get(f"/account/{path}").status_code == 302
    for path in ("letter/", "second-factor/"):
        assert signed_in(user).post(f"/account/users/{chief.pk}/{path}").status_code == 403
        assert signed_in(chief).get(f"/account/users/{chief.pk}/{path}").status_code == 405


def test_giving_access_sends_a_letter_by_which_one_gets_in() -> None:
    someone = Person.objects.create(name="Åse Ny")
    inside = signed_in(make_administrator())
    answer = inside.post(
        "/account/users/add/",
        {"name": "Åse Ny", "email": "aase@kommune.example", "person": someone.pk},
    )
    assert answer["Location"] == "/account/users/"
    user = User.objects.get(email="aase@kommune.example")
    assert (user.person_id, user.is_administrator, user.has_usable_password()) == (someone.pk, False, False)
    (letter,) = mail.outbox
    assert letter.to == ["aase@kommune.example"]
    assert letter.subject == "Metastyr: Du har fået adgang"
    assert "Linket virker én gang inden for 3 dage." in letter.body
    stranger = Client()
    where = stranger.get(link_in(letter), follow=True).redirect_chain[-1][0]
    password = "fire gode ord sammen"
    stranger.post(where, {"password1": password, "password2": password})
    entered = stranger.post("/account/login/", {"login": user.email, "password": password})
    assert entered["Location"] == "/"


def test_refusals_stand_at_their_field_and_nothing_is_saved() -> None:
    inside = signed_in(make_administrator())
    make_user()
    answer = inside.post("/account/users/add/", {"name": "En til", "email": "bo@kommune.example"})
    assert answer.status_code == 422
    assert 'href="#id_email"' in answer.content.decode()
    assert (User.objects.count(), mail.outbox) == (2, [])


def test_the_last_administrator_is_told_why() -> None:
    chief = make_administrator()
    answer = signed_in(chief).post(
        f"/account/users/{chief.pk}/", {"name": chief.name, "email": chief.email, "is_administrator": "on"}
    )
    assert answer.status_code == 422
    assert "mindst én administrator" in answer.content.decode()
    chief.refresh_from_db()
    assert chief.is_active


def test_closing_and_opening_again() -> None:
    chief, user = make_administrator(), make_user()
    inside = signed_in(chief)
    details = {"name": user.name, "email": user.email}
    inside.post(f"/account/users/{user.pk}/", details)
    assert User.objects.get(pk=user.pk).is_active is False
    assert inside.post(f"/account/users/{user.pk}/letter/").status_code == 404
    inside.post(f"/account/users/{user.pk}/", {**details, "is_active": "on"})
    assert User.objects.get(pk=user.pk).is_active is True
    assert mail.outbox == []


def test_a_mail_server_that_is_down_does_not_undo_the_access(monkeypatch: pytest.MonkeyPatch) -> None:
    def down(*_: object, **__: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("metastyr.web.account.views.users.actions.send_letter", down)
    inside = signed_in(make_administrator())
    answer = inside.post("/account/users/add/", {"name": "Åse", "email": "aase@kommune.example"}, follow=True)
    assert "Mailen til aase@kommune.example kunne ikke sendes." in answer.content.decode()
    assert User.objects.filter(email="aase@kommune.example").count() == 1


def test_a_lost_key_is_helped_by_the_administrator() -> None:
    chief, user = make_administrator(), make_user()
    Authenticator.objects.create(user=user, type=Authenticator.Type.RECOVERY_CODES, data={})
    inside = signed_in(chief)
    assert inside.get(f"/account/users/{user.pk}/").content.count(b"/second-factor/") == 1
    answer = inside.post(f"/account/users/{user.pk}/second-factor/")
    assert answer["Location"] == f"/account/users/{user.pk}/"
    assert Authenticator.objects.count() == 0


def test_only_people_without_access_can_be_chosen() -> None:
    free, taken = (Person.objects.create(name=name) for name in ("Åse", "Ærø"))
    user = make_user(person=taken.pk)
    assert reads.people_without_user() == ((free.pk, "Åse"),)
    assert reads.people_without_user(but=taken.pk) == ((taken.pk, "Ærø"), (free.pk, "Åse"))
    assert reads.user(user.pk).person_name == "Ærø"  # type: ignore[union-attr]
    assert reads.user(0) is None


def test_a_user_who_is_not_there() -> None:
    assert signed_in(make_administrator()).get("/account/users/999/").status_code == 404


def test_the_list_costs_the_same_for_one_and_for_many(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    make_administrator()
    with django_assert_num_queries(2):
        reads.users()
    for number in range(30):
        person = Person.objects.create(name=f"Person {number}")
        add_user(email=f"u{number}@x.example", name=f"Bruger {number}", person=person.pk, by=None, at=AT)
    with django_assert_num_queries(2):
        assert len(reads.users()) == 31
