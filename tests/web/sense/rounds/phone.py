"""Somebody with a link: a browser that keeps nothing, and the pages as it gets them."""

from __future__ import annotations

import re
from html import unescape

from django.http import HttpResponse
from django.test import Client

from metastyr.records.models import Answer, Round
from metastyr.theory.coordination import ITEMS
from tests.web.sense.rounds.made import target_of

SCREENS = len(ITEMS)


def words_of(response: HttpResponse) -> str:
    """What can be read on the page, in one line."""
    text = re.sub(r"<(script|style|head).*?</\1>|<[^>]+>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(text).split())


def heading_of(response: HttpResponse) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", response.content.decode(), flags=re.DOTALL)
    assert found is not None
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[1])).split())


def send(
    client: Client, code: str, screen: int, values: dict[int, int | str], move: str = "next"
) -> HttpResponse:
    """One screen, sent as its form would."""
    fields = {f"t{target}": str(value) for target, value in values.items()}
    return client.post(f"/s/{code}/{screen}/", {"item": ITEMS[screen - 1].key, "move": move, **fields})


def everybody(made: Round, value: int | str = 4) -> dict[int, int | str]:
    """The same answer about every group of the round."""
    return {target_of(made, group.name): value for group in made.groups.all()}


def kept() -> dict[tuple[str, str], int | None]:
    """Every answer in the database, by item and group; for a test with one respondent."""
    return {
        (item, name): value
        for item, name, value in Answer.objects.values_list("item", "target__name", "value")
    }
