"""Every address × every role, by real requests, against the one table in docs/access.md."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from metastyr.domain.access import Act
from metastyr.web.ui import pages
from tests.house.walk import SOMEBODY, Address, Ground, addresses

TABLE = Path(__file__).resolve().parents[2] / "docs" / "access.md"
COLUMNS = ("nobody", *SOMEBODY)
WORDS = {"yes", "no", "sign in"}


def read_table() -> dict[str, dict[str, str]]:
    """The rows of docs/access.md by the address's name."""
    rows: dict[str, dict[str, str]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if len(cells) == len(COLUMNS) + 2 and set(cells[2:]) <= WORDS:
            assert cells[0] not in rows, f"{cells[0]} stands twice in docs/access.md"
            rows[cells[0]] = dict(zip(COLUMNS, cells[2:], strict=True))
    return rows


def answer(client: Client, method: str, url: str) -> str:
    """What a request comes to: "yes", "no" or "sign in"."""
    return in_short(getattr(client, method)(url), url)


def in_short(response: HttpResponse, url: str) -> str:
    assert response.status_code < 500, f"{url} failed with {response.status_code}"
    if response.status_code == 403:
        return "no"
    if response.status_code == 302 and response["Location"].startswith(reverse(settings.LOGIN_URL)):
        return "sign in" if "next=" in response["Location"] else "yes"
    return "yes"


@pytest.fixture
def here(ground: Ground, db: None) -> Ground:
    return ground


def client_of(here: Ground, who: str) -> Client:
    client = Client()
    if who != "nobody":
        client.force_login(here.users[who])
    return client


def url_of(here: Ground, address: Address, who: str) -> str:
    return reverse(address.name, kwargs=here.example(address, who))


def test_the_table_has_exactly_the_addresses_there_are() -> None:
    assert sorted(read_table()) == sorted(address.name for address in addresses())


def test_every_view_names_its_act_or_says_why_it_is_open() -> None:
    silent = [
        address.name
        for address in addresses()
        if not isinstance(getattr(address.callback, "act", None), Act)
        and not getattr(address.callback, "open_reason", "")
    ]
    assert silent == []


@pytest.mark.parametrize("who", COLUMNS)
def test_real_requests_agree_with_the_table(here: Ground, who: str) -> None:
    table = read_table()
    seen = {}
    for address in addresses():
        url = url_of(here, address, who)
        seen[address.name] = answer(client_of(here, who), "get", url)
        if seen[address.name] != "yes":
            # What may not be read may not be written either, whatever the method.
            assert answer(client_of(here, who), "post", url) == seen[address.name], url
    assert seen == {name: row[who] for name, row in table.items()}


@pytest.mark.parametrize("who", [role for role in SOMEBODY if role != "administrator"])
def test_no_role_in_one_network_opens_another(here: Ground, who: str) -> None:
    elsewhere = [
        reverse(address.name, kwargs={**here.example(address, who), "network": "et-andet"})
        for address in addresses()
        if "network" in address.parameters
    ]
    opened = []
    for url in elsewhere:
        for method in ("get", "post"):
            response = getattr(client_of(here, who), method)(url)
            if in_short(response, url) != "no":
                told = response.headers.get("Location") or response.content.decode(errors="replace")[:300]
                opened.append((method, url, response.status_code, told))
    assert opened == []


def _models_in(value: object, path: str, depth: int = 0) -> list[str]:
    if isinstance(value, Model | QuerySet):
        return [f"{path}: {type(value).__name__}"]
    if depth > 12 or isinstance(value, str | bytes | int | float | type(None)):
        return []
    if dataclasses.is_dataclass(value):
        inside: list[tuple[str, object]] = [
            (f.name, getattr(value, f.name)) for f in dataclasses.fields(value)
        ]
    elif isinstance(value, dict):
        inside = [(str(key), item) for key, item in value.items()]
    elif isinstance(value, list | tuple | set | frozenset):
        inside = [(str(number), item) for number, item in enumerate(value)]
    else:
        return []
    return [found for name, item in inside for found in _models_in(item, f"{path}.{name}", depth + 1)]


def test_no_page_holds_a_row_of_a_table(here: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[object] = []
    drawn = pages.render

    def render(request: Any, template: str, context: dict[str, object], **rest: Any) -> Any:
        shown.append(context["page"])
        return drawn(request, template, context, **rest)

    monkeypatch.setattr(pages, "render", render)
    for who in ("network_leader", "administrator"):
        for address in addresses():
            client_of(here, who).get(url_of(here, address, who))
    assert len(shown) > 20
    assert [found for page in shown for found in _models_in(page, type(page).__name__)] == []
