"""The few users the account tests play with, and a client that has signed in as one of them."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from django.core.mail import EmailMessage
from django.test import Client

from metastyr.records.models import User
from metastyr.web.account import actions

AT = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
PASSWORD = "lang nok adgangskode"


def make_administrator(email: str = "ada@kommune.example", name: str = "Ada Bo") -> User:
    pk = actions.add_user(email=email, name=name, by=None, at=AT, is_administrator=True, password=PASSWORD)
    return User.objects.get(pk=pk)


def make_user(email: str = "bo@kommune.example", name: str = "Bo Friis", **details: object) -> User:
    pk = actions.add_user(email=email, name=name, by=None, at=AT, password=PASSWORD, **details)  # type: ignore[arg-type]
    return User.objects.get(pk=pk)


def signed_in(user: User) -> Client:
    """Through the page itself, as a person would."""
    client = Client()
    client.post("/account/login/", {"login": user.email, "password": PASSWORD})
    assert client.session.get("_auth_user_id") == str(user.pk)
    return client


def confirmed(user: User) -> Client:
    """Signed in, and has just confirmed it by password, as the second factor's pages ask."""
    client = signed_in(user)
    answer = client.post("/account/reauthenticate/?next=/account/", {"password": PASSWORD})
    assert answer.status_code == 302
    return client


def link_in(mail: EmailMessage) -> str:
    """The one link of a letter, as a path."""
    (link,) = re.findall(r"http://testserver(/\S+)", mail.body)
    return str(link)
