"""Two-step sign-in: an app with codes, emergency codes, and what guards them. Keys are in tests/browser."""

from __future__ import annotations

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from metastyr.records.models import User
from tests.web.account.cast import PASSWORD, confirmed, make_user, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    cache.clear()


def code(secret: str, steps: int = 0) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps)))


def with_app(user: User) -> tuple[Client, str]:
    """The client that turned the app on, and the app's secret."""
    inside = confirmed(user)
    page = inside.get("/account/2fa/totp/activate/").content.decode()
    secret = re.sub(r"<wbr>", "", re.search(r"<code>(.*?)</code>", page)[1])  # type: ignore[index]
    answer = inside.post("/account/2fa/totp/activate/", {"code": code(secret)})
    assert answer["Location"] == "/account/2fa/recovery-codes/"
    return inside, secret


@pytest.mark.parametrize("path", ["totp/activate/", "webauthn/add/", "recovery-codes/generate/"])
def test_changing_it_asks_for_the_password_again(path: str) -> None:
    answer = signed_in(make_user()).get(f"/account/2fa/{path}")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/reauthenticate/?next=")


def test_the_picture_is_a_data_image_and_the_secret_stands_as_text() -> None:
    page = confirmed(make_user()).get("/account/2fa/totp/activate/").content.decode()
    assert page.count('src="data:image/svg+xml;base64,') == 1
    assert "data:" in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["img-src"]
    secret = re.search(r"<code>(.*?)</code>", page)[1].replace("<wbr>", "")  # type: ignore[index]
    assert re.fullmatch(r"[A-Z2-7]{32}", secret)


def test_the_app_becomes_the_second_step() -> None:
    user = make_user()
    _, secret = with_app(user)
    client = Client()
    first = client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    assert first["Location"] == "/account/2fa/authenticate/"
    assert "_auth_user_id" not in client.session
    assert client.get("/account/").status_code == 302
    wrong = client.post("/account/2fa/authenticate/", {"code": "000000"})
    assert wrong.status_code == 200
    assert "Koden passer ikke. Skriv den, der står på skærmen lige nu." in wrong.content.decode()
    Authenticator.objects.filter(type="totp").update(last_used_at=None)
    cache.clear()
    right = client.post("/account/2fa/authenticate/", {"code": code(secret)})
    assert right["Location"] == "/"
    assert client.session["_auth_user_id"] == str(user.pk)


def test_an_emergency_code_works_once() -> None:
    user = make_user()
    inside, _ = with_app(user)
    page = inside.get("/account/2fa/recovery-codes/").content.decode()
    codes = re.findall(r"<code>(\d+)</code>", page)
    assert len(codes) == 10
    text = inside.get("/account/2fa/recovery-codes/download/")
    assert text["Content-Type"] == "text/plain"
    assert text.content.decode().split() == codes
    locations = []
    for _ in range(2):
        cache.clear()
        client = Client()
        client.post("/account/login/", {"login": user.email, "password": PASSWORD})
        locations.append(
            client.post("/account/2fa/authenticate/", {"code": codes[0]}).headers.get("Location")
        )
    assert locations == ["/", None]


def test_new_emergency_codes_replace_the_old() -> None:
    inside, _ = with_app(make_user())
    before = set(inside.get("/account/2fa/recovery-codes/download/").content.decode().split())
    assert inside.post("/account/2fa/recovery-codes/generate/")["Location"] == "/account/2fa/recovery-codes/"
    after = set(inside.get("/account/2fa/recovery-codes/download/").content.decode().split())
    assert (len(after), before & after) == (10, set())


def test_turning_it_off() -> None:
    inside, _ = with_app(make_user())
    assert inside.get("/account/2fa/totp/deactivate/").status_code == 200
    assert inside.post("/account/2fa/totp/deactivate/")["Location"] == "/account/2fa/"
    assert Authenticator.objects.count() == 0


def test_my_account_says_how_well_it_is_protected() -> None:
    inside, _ = with_app(make_user())
    page = inside.get("/account/").content.decode()
    assert "App med koder er slået til." in page
    assert "Ikke slået til. Din konto er kun beskyttet af adgangskoden." not in page


def test_keys_page_is_empty_at_first() -> None:
    page = signed_in(make_user()).get("/account/2fa/webauthn/").content.decode()
    assert "Du har ingen nøgler endnu." in page
