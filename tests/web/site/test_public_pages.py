"""Errors, accessibility, privacy, health and headers, as a stranger meets them."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from metastyr.records.models import User

pytestmark = pytest.mark.django_db


def test_a_missing_page_says_what_to_do_in_both_languages(client: Client) -> None:
    assert "Siden findes ikke" in client.get("/nowhere/").content.decode()
    english = client.get("/nowhere/", headers={"accept-language": "en"})
    assert (english.status_code, "The page does not exist" in english.content.decode()) == (404, True)


def test_a_failure_shows_no_traceback(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a secret detail")

    client.raise_request_exception = False
    monkeypatch.setattr("metastyr.web.site.pages.show", fail)
    response = client.get("/privacy/")
    assert response.status_code == 500
    assert [word for word in ("secret detail", "Traceback") if word in response.content.decode()] == []


def test_a_forged_form_is_refused_in_words() -> None:
    response = Client(enforce_csrf_checks=True).post("/language/", {"language": "en"})
    assert (response.status_code, "Der er ikke gemt noget" in response.content.decode()) == (403, True)


def test_accessibility_leads_to_the_authoritys_own_statement(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/was/").status_code == 200
    monkeypatch.setenv("METASTYR_WAS", "https://www.was.example/fjordby")
    assert client.get("/was/")["Location"] == "https://www.was.example/fjordby"
    monkeypatch.setenv("METASTYR_WAS", "javascript:alert(1)")
    assert client.get("/was/").status_code == 200


def test_health_tells_yes_or_no(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/health/").json() == {"database": "ok", "worker": "silent", "deleted": "ok"}

    def gone(*_: object) -> None:
        raise DatabaseError("password=x")

    # Also for someone signed in, whose name could not be looked up now.
    client.force_login(User.objects.create_user("a@b.example", "a long password", name="A"))
    monkeypatch.setattr(connection, "cursor", gone)
    response = client.get("/health/")
    assert (response.status_code, response.json()) == (503, {"database": "unreachable"})


def test_the_security_headers_stand_on_every_answer(client: Client) -> None:
    for url in ("/", "/account/login/", "/nowhere/", "/privacy/"):
        headers = client.get(url).headers
        policy = {
            part.split()[0]: part.split()[1:] for part in headers["Content-Security-Policy"].split("; ")
        }
        assert policy["default-src"] == ["'none'"]
        assert policy["script-src"] == policy["style-src"] == ["'self'"]
        assert policy["frame-ancestors"] == policy["base-uri"] == ["'none'"]
        assert (headers["X-Frame-Options"], headers["X-Content-Type-Options"]) == ("DENY", "nosniff")
        assert headers["Referrer-Policy"] == "same-origin"
