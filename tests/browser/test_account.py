"""Signing in as a person does: by keyboard, on a phone, without a script, with an app and with a key."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache
from playwright.sync_api import Page

from metastyr.records.models import User

from .conftest import Visit, Visitor, onward

PASSWORD = "lang nok adgangskode"
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    cache.clear()


@pytest.fixture
def ada(transactional_db: None) -> Any:
    return User.objects.create_user(
        email="ada@kommune.example", password=PASSWORD, name="Ada Bo", is_administrator=True
    )


def going(page: Page, act: Callable[[], None]) -> None:
    with onward(page):
        act()


def enter(visitor: Visitor, path: str = "/account/login/?next=/account/") -> Page:
    page = visitor.open(path)
    page.fill("[name=login]", "ada@kommune.example")
    page.fill("[name=password]", PASSWORD)
    going(page, lambda: page.keyboard.press("Enter"))
    return page


def confirm(page: Page) -> None:
    page.fill("[name=password]", PASSWORD)
    going(page, lambda: page.keyboard.press("Enter"))


def code_from(page: Page) -> str:
    secret = page.locator("main code").inner_text()
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_pages_at_the_door(visit: Visit, transactional_db: None) -> None:
    visitor = visit()
    for path, title in (
        ("/account/login/", "Log ind"),
        ("/account/password/reset/", "Glemt adgangskode"),
        ("/account/password/reset/done/", "Se i din indbakke"),
        ("/account/password/reset/key/1-abc/", "Linket virker ikke længere"),
        ("/account/password/reset/key/done/", "Adgangskoden er gemt"),
        ("/account/inactive/", "Adgangen er lukket"),
    ):
        for page in visitor.at_every_width(path):
            assert heading(page) == title
            visitor.picture(path.strip("/").replace("/", "-"))
            assert (path, visitor.barriers(), visitor.sticking_out()) == (path, [], [])


def test_pages_inside(visit: Visit, ada: Any) -> None:
    visitor = visit(user=ada)
    other = User.objects.create_user(email="bo@kommune.example", name="Bo Friis")
    for path, title in (
        ("/account/", "Min konto"),
        ("/account/password/change/", "Skift adgangskode"),
        ("/account/logout/", "Log ud"),
        ("/account/reauthenticate/", "Bekræft, at det er dig"),
        ("/account/2fa/", "Totrinslogin"),
        ("/account/2fa/webauthn/", "Nøgler"),
        ("/account/users/", "Adgange"),
        ("/account/users/add/", "Giv adgang"),
        (f"/account/users/{other.pk}/", "Bo Friis"),
    ):
        for page in visitor.at_every_width(path):
            assert heading(page) == title
            visitor.picture(path.strip("/").replace("/", "-"))
            assert (path, visitor.barriers(), visitor.sticking_out()) == (path, [], [])


@pytest.mark.parametrize("width", [1280, 320])
def test_an_app_with_codes(visit: Visit, ada: Any, width: int, settings: Any) -> None:
    settings.MFA_TOTP_TOLERANCE = 2
    visitor = visit(width=width)
    page = enter(visitor)
    visitor.open("/account/2fa/totp/activate/")
    confirm(page)
    assert heading(page) == "Slå app til"
    visitor.picture("account-2fa-app")
    assert page.locator("main img").evaluate("one => one.naturalWidth > 0")
    assert visitor.barriers() == []
    assert visitor.sticking_out() == []
    page.fill("[name=code]", code_from(page))
    going(page, lambda: page.keyboard.press("Enter"))
    assert heading(page) == "Nødkoder"
    assert page.locator("main code").count() == 10
    visitor.picture("account-2fa-codes")
    assert visitor.barriers() == []
    emergency = page.locator("main code").first.inner_text()
    for path in ("/account/2fa/totp/deactivate/", "/account/2fa/recovery-codes/generate/", "/account/2fa/"):
        visitor.open(path)
        assert visitor.barriers() == []
        assert visitor.sticking_out() == []
    visitor.context.clear_cookies()
    enter(visitor)
    assert heading(page) == "Andet trin"
    visitor.picture("account-2fa-second-step")
    assert visitor.barriers() == []
    page.fill("[name=code]", emergency)
    going(page, lambda: page.keyboard.press("Enter"))
    assert page.url.endswith("/account/")


def test_a_key_with_and_without_password(visit: Visit, ada: Any) -> None:
    visitor = visit()
    page = enter(visitor)
    session = visitor.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    visitor.open("/account/2fa/webauthn/add/")
    confirm(page)
    assert heading(page) == "Tilføj nøgle"
    assert visitor.barriers() == []
    page.fill("[name=name]", "Adas telefon")
    page.check("[name=passwordless]")
    going(page, lambda: page.click("#add_key"))
    assert Authenticator.objects.filter(user=ada, type="webauthn").count() == 1
    visitor.open("/account/2fa/webauthn/")
    assert page.locator("main h2").all_inner_texts() == ["Adas telefon"]
    assert visitor.barriers() == []
    going(page, lambda: page.click("text=Omdøb Adas telefon"))
    assert visitor.barriers() == []
    page.fill("[name=name]", "Telefonen")
    going(page, lambda: page.keyboard.press("Enter"))
    assert page.locator("main h2").all_inner_texts() == ["Telefonen"]
    # As second step after the password.
    visitor.context.clear_cookies()
    enter(visitor)
    assert heading(page) == "Andet trin"
    going(page, lambda: page.click("#use_key"))
    assert page.url.endswith("/account/")
    # To confirm that it is still oneself.
    visitor.open("/account/2fa/webauthn/reauthenticate/?next=/account/2fa/")
    assert visitor.barriers() == []
    going(page, lambda: page.click("#use_key"))
    assert heading(page) == "Totrinslogin"
    # Alone, in place of the password.
    visitor.context.clear_cookies()
    visitor.open("/account/login/?next=/account/")
    going(page, lambda: page.click("#passkey_login"))
    assert visitor.open("/account/").locator("h1").inner_text() == "Min konto"
    visitor.open("/account/2fa/webauthn/")
    going(page, lambda: page.click("text=Fjern Telefonen"))
    assert heading(page) == "Bekræft, at det er dig"
    confirm(page)
    assert heading(page) == "Fjern nøgle"
    assert visitor.barriers() == []
    going(page, lambda: page.click("main button[type=submit]"))
    assert Authenticator.objects.filter(type="webauthn").count() == 0


def test_a_key_that_is_not_used_is_said(visit: Visit, ada: Any) -> None:
    visitor = visit()
    page = visitor.open("/account/login/")
    session = visitor.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {**KEY, "isUserVerified": False}})
    assert page.locator("[data-key-failed]").is_hidden()
    page.click("#passkey_login")
    page.wait_for_selector("[data-key-failed]:not([hidden])")
    assert "Nøglen blev ikke brugt" in page.locator("[data-key-failed]").inner_text()
    assert page.evaluate("document.activeElement.hasAttribute('data-key-failed')")
    assert visitor.barriers() == []


def test_in_and_out_by_keyboard_alone(visit: Visit, ada: Any) -> None:
    visitor = visit()
    page = visitor.open("/account/login/?next=/account/")
    seen = []
    for _ in range(20):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.name || document.activeElement.innerText"))
        if seen[-1] == "login":
            page.keyboard.type("ada@kommune.example")
        if seen[-1] == "password":
            page.keyboard.type(PASSWORD)
        if seen[-1] == "Log ind":
            break
    assert seen[-3:] == ["login", "password", "Log ind"]
    going(page, lambda: page.keyboard.press("Enter"))
    assert heading(page) == "Min konto"
    for _ in range(20):
        page.keyboard.press("Tab")
        if visitor.focused() == "Log ud":
            break
    going(page, lambda: page.keyboard.press("Enter"))
    assert heading(page) == "Log ind"
    assert page.locator("[role=status] .alert-text").all_inner_texts() == ["Du er logget ud."]


def test_errors_take_the_focus_and_lead_to_the_field(visit: Visit, ada: Any) -> None:
    visitor = visit(width=390)
    page = visitor.open("/account/login/")
    going(page, lambda: page.click("main button[type=submit] >> nth=0"))
    assert page.evaluate("document.activeElement.hasAttribute('data-error-summary')")
    page.click("text=Udfyld feltet “Adgangskode”. >> nth=0")
    assert page.evaluate("document.activeElement.name") == "password"
    assert visitor.barriers() == []


def test_all_of_it_without_a_script(visit: Visit, ada: Any, settings: Any) -> None:
    settings.MFA_TOTP_TOLERANCE = 2
    visitor = visit(javascript=False)
    page = enter(visitor)
    assert heading(page) == "Min konto"
    visitor.open("/account/2fa/totp/activate/")
    confirm(page)
    page.fill("[name=code]", code_from(page))
    going(page, lambda: page.keyboard.press("Enter"))
    assert heading(page) == "Nødkoder"
    emergency = page.locator("main code").first.inner_text()
    going(page, lambda: page.click(".shell-wide >> text=Log ud"))
    # What needs a script is not offered, and it is said why.
    assert page.locator("#passkey_login").is_hidden()
    assert page.locator("[data-no-keys]").is_visible()
    enter(visitor)
    page.fill("[name=code]", emergency)
    going(page, lambda: page.keyboard.press("Enter"))
    assert heading(page) == "Min konto"


def test_the_administrator_gives_access_and_the_new_one_comes_in(visit: Visit, ada: Any) -> None:
    visitor = visit(user=ada)
    page = visitor.open("/account/users/")
    going(page, lambda: page.click("text=Giv adgang"))
    page.fill("[name=name]", "Åse Ny")
    page.fill("[name=email]", "aase@kommune.example")
    going(page, lambda: page.click("text=Giv adgang og send mail"))
    assert "Har endnu ikke valgt adgangskode" in page.locator("main table").inner_text()
    (link,) = re.findall(r"http://\S+", mail.outbox[0].body)
    guest = visit(width=390)
    other = guest.open(link.removeprefix(guest.base))
    assert heading(other) == "Vælg adgangskode"
    guest.picture("account-choose-password")
    assert guest.barriers() == []
    for field in ("password1", "password2"):
        other.fill(f"[name={field}]", "fire gode ord sammen")
    going(other, lambda: other.keyboard.press("Enter"))
    going(other, lambda: other.click("main a.button"))
    other.fill("[name=login]", "aase@kommune.example")
    other.fill("[name=password]", "fire gode ord sammen")
    going(other, lambda: other.keyboard.press("Enter"))
    assert other.locator(".shell-person").first.text_content().strip() == "Åse Ny"
