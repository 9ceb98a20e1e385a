"""Signing in and out, a forgotten password, and what a stranger can and cannot learn."""

from __future__ import annotations

import re

import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from django.utils import translation

from metastyr.records.models import User
from metastyr.web.account.actions import change_user
from tests.web.account.cast import AT, PASSWORD, link_in, make_administrator, make_user, signed_in

pytestmark = pytest.mark.django_db
NEW = "en helt ny og lang en"


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    cache.clear()


def errors(content: bytes) -> list[str]:
    """What the error summary says."""
    found = re.search(rb"data-error-summary.*?<ul>(.*?)</ul>", content, re.S)
    return re.findall(r"<li>(?:<a[^>]*>)?([^<]+)", found[1].decode()) if found else []


def test_in_and_out(client: Client) -> None:
    user = make_user()
    answer = client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.session["_auth_user_id"] == str(user.pk)
    assert client.get("/account/").status_code == 200
    assert client.get("/account/logout/").status_code == 200
    assert client.session.get("_auth_user_id") == str(user.pk)
    out = client.post("/account/logout/")
    assert (out.status_code, out["Location"]) == (302, "/account/login/")
    assert client.get("/account/")["Location"] == "/account/login/?next=/account/"


def test_back_to_where_one_was_going_but_not_out_of_the_house(client: Client) -> None:
    user = make_user()
    there = {"login": user.email, "password": PASSWORD}
    assert client.post("/account/login/", {**there, "next": "/account/"})["Location"] == "/account/"
    client.post("/account/logout/")
    assert client.post("/account/login/", {**there, "next": "https://evil.example/"})["Location"] == "/"


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client: Client) -> None:
    user = make_user()
    known = client.post("/account/login/", {"login": user.email, "password": "forkert"})
    unknown = client.post("/account/login/", {"login": "findes@ikke.example", "password": "forkert"})
    assert known.status_code == unknown.status_code == 200
    assert errors(known.content) == ["E-mail og adgangskode passer ikke sammen. Prøv igen."]
    assert errors(known.content) == errors(unknown.content)


def test_missing_fields_are_asked_for_by_name(client: Client) -> None:
    answer = client.post("/account/login/", {})
    assert errors(answer.content) == ["Udfyld feltet “E-mail”.", "Udfyld feltet “Adgangskode”."]


def test_closed_access_cannot_come_in_and_falls_out(client: Client) -> None:
    chief, user = make_administrator(), make_user()
    inside = signed_in(user)
    change_user(
        user=user.pk,
        email=user.email,
        name=user.name,
        person=None,
        is_administrator=False,
        is_active=False,
        by=chief.pk,
        at=AT,
    )
    assert inside.get("/account/").status_code == 302
    answer = client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    assert "_auth_user_id" not in client.session
    assert answer["Location"] == "/account/inactive/"


def test_guessing_is_stopped(client: Client) -> None:
    user = make_user()
    for _ in range(5):
        client.post("/account/login/", {"login": user.email, "password": "forkert"})
    answer = client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    assert errors(answer.content) == ["Der er prøvet for mange gange. Vent fem minutter, og prøv igen."]
    assert "_auth_user_id" not in client.session


def test_too_many_requests_get_the_page_that_says_so(client: Client) -> None:
    for number in range(30):
        client.post("/account/login/", {"login": f"u{number}@x.example", "password": "forkert"})
    answer = client.post("/account/login/", {"login": "u@x.example", "password": "forkert"})
    assert answer.status_code == 429
    assert b"Der er pr\xc3\xb8vet for mange gange" in answer.content
    assert b"main-content" in answer.content


def test_the_session_cookie(client: Client) -> None:
    user = make_user()
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    cookie = client.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    # It ends with the browser, whatever happens.
    assert cookie["max-age"] == ""
    assert settings.SESSION_COOKIE_SECURE is settings.BEHIND_TLS


def test_pages_of_the_signed_in_are_not_stored() -> None:
    inside = signed_in(make_user())
    assert inside.get("/account/")["Cache-Control"] == "no-store, private"


def test_nobody_signs_up_by_themselves(client: Client) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")
    for path in ("signup/", "email/", "confirm-email/", "3rdparty/", "login/code/", "password/set/"):
        assert client.get(f"/account/{path}").status_code == 404
    assert User.objects.count() == 0


def test_a_forgotten_password(client: Client) -> None:
    user = make_user()
    sent = client.post("/account/password/reset/", {"email": "BO@kommune.example"})
    assert sent["Location"] == "/account/password/reset/done/"
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == (["bo@kommune.example"], "Metastyr: Vælg en ny adgangskode")
    assert letter.body.startswith("Hej Bo Friis\n")
    link = link_in(letter)
    form = client.get(link, follow=True)
    assert form.status_code == 200
    # The key is no longer in the address when the page is shown.
    assert link not in form.redirect_chain[-1][0]
    chosen = client.post(form.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})
    assert chosen["Location"] == "/account/password/reset/key/done/"
    assert "_auth_user_id" not in client.session
    user.refresh_from_db()
    assert user.check_password(NEW)
    again = client.get(link, follow=True)
    assert "Linket virker ikke længere".encode() in again.content


def test_the_answer_does_not_tell_who_has_access(client: Client) -> None:
    make_user()
    for email in ("bo@kommune.example", "fremmed@andet.example"):
        answer = client.post("/account/password/reset/", {"email": email})
        assert answer["Location"] == "/account/password/reset/done/"
    known, unknown = mail.outbox
    assert (known.to, unknown.to) == (["bo@kommune.example"], ["fremmed@andet.example"])
    assert re.findall(r"http", unknown.body) == []
    assert unknown.subject == "Metastyr: Der er ingen adgang med denne e-mail"


def test_letters_in_english(client: Client) -> None:
    make_user()
    client.post(
        "/account/password/reset/", {"email": "bo@kommune.example"}, headers={"Accept-Language": "en"}
    )
    (letter,) = mail.outbox
    assert letter.subject == "Metastyr: Choose a new password"
    assert letter.body.startswith("Hello Bo Friis\n")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("kort", "kort", "Ny adgangskode"),
        (NEW, NEW + "x", "Ny adgangskode igen"),
        ("password1234", "password1234", "Ny adgangskode"),
        ("birgitte friis holm", "birgitte friis holm", "Ny adgangskode"),
    ],
)
def test_a_poor_password_is_refused_by_name(client: Client, first: str, second: str, said: str) -> None:
    user = make_user(name="Birgitte Friis Holm")
    client.post("/account/password/reset/", {"email": user.email})
    where = client.get(link_in(mail.outbox[0]), follow=True).redirect_chain[-1][0]
    answer = client.post(where, {"password1": first, "password2": second})
    assert answer.status_code == 200
    (message,) = errors(answer.content)
    assert message.startswith(f"{said}: ")
    user.refresh_from_db()
    assert user.check_password(PASSWORD)


def test_changing_ones_own_password() -> None:
    user = make_user()
    inside = signed_in(user)
    wrong = inside.post(
        "/account/password/change/", {"oldpassword": "forkert", "password1": NEW, "password2": NEW}
    )
    assert errors(wrong.content) == ["Det er ikke din nuværende adgangskode. Prøv igen."]
    done = inside.post(
        "/account/password/change/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    )
    assert done["Location"] == "/account/"
    user.refresh_from_db()
    assert user.check_password(NEW)
    page = inside.get("/account/")
    assert page.status_code == 200
    assert "Adgangskoden er skiftet." in page.content.decode()


def test_every_address_says_whom_it_lets_in() -> None:
    patterns = [
        pattern
        for resolver in get_resolver().url_patterns
        if str(resolver.pattern) == "account/"
        for part in resolver.url_patterns
        for pattern in getattr(part, "url_patterns", [part])
    ]
    assert len(patterns) == 29
    told = {
        p.name: getattr(p.callback, "act", None) or getattr(p.callback, "open_reason", None) for p in patterns
    }
    assert {name for name, said in told.items() if not said} == set()


def test_the_page_speaks_english_too(client: Client) -> None:
    with translation.override("en"):
        page = client.get("/account/login/", headers={"Accept-Language": "en"}).content.decode()
    assert re.findall(r"<h1>([^<]+)</h1>", page) == ["Sign in"]
    assert re.findall(r'<label class="form-label"[^>]*>([^<]+)</label>', page) == ["E-mail", "Password"]
