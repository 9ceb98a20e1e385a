"""Answering in a browser: on a phone, without a script, by keyboard, by roles and names alone, in large text."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import Page

from metastyr.domain.rounds.secrecy import in_groups
from metastyr.records.models import Answer, Invitation, Round, Sheet, User
from metastyr.theory.coordination import ITEMS
from metastyr.web.sense import actions
from tests.browser.conftest import WIDTHS, Visit, Visitor
from tests.web.made_up import leader_of, make_network
from tests.web.sense.rounds.made import answer_all, close, codes, draft, opened

NAMES = ("PPR", "Skoler", "Sundhedsplejen")


@pytest.fixture(autouse=True)
def _no_tries_yet() -> None:
    cache.clear()


@pytest.fixture
def made(transactional_db: None) -> Round:
    return opened()


@pytest.fixture
def code(made: Round) -> str:
    return codes(made)["PPR 0"]


def looked_at(visitor: Visitor, name: str) -> None:
    """The page is looked at: pictures, axe, nothing sticking out, one heading."""
    visitor.picture(f"answer-{name}")
    assert visitor.sticking_out() == [], name
    assert visitor.barriers() == [], name
    assert visitor.page.locator("h1").count() == 1, name


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_at_every_width(visit: Visit, made: Round, code: str, width: int) -> None:
    visitor = visit(width=width, height=800, forgive=("404", "422", "410"))
    page = visitor.open("/s/")
    looked_at(visitor, "door")
    page.get_by_label("Kode").fill("abcd efgh jkmnp")
    page.get_by_role("button", name="Gå videre").click()
    looked_at(visitor, "door-wrong")
    for name, path in (
        ("intro", ""),
        ("screen", "1/"),
        ("screen-missing", "1/?missing=1"),
        ("overview-empty", "overview/"),
        ("withdraw-nothing", "withdraw/"),
        ("not-me", "not-me/"),
        ("no-screen", "9/"),
    ):
        visitor.open(f"/s/{code}/{path}")
        looked_at(visitor, name)
    visitor.open("/s/abcdefghjkmnp/")
    looked_at(visitor, "unknown")
    answer_all(made, code)
    for name, path in (
        ("intro-done", ""),
        ("screen-full", "5/"),
        ("overview-full", "overview/"),
        ("receipt", "receipt/"),
        ("withdraw", "withdraw/"),
    ):
        visitor.open(f"/s/{code}/{path}")
        looked_at(visitor, name)
    close(made)
    visitor.open(f"/s/{code}/")
    looked_at(visitor, "closed")
