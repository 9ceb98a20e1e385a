"""The real thing, not a stand-in for it: a database that is held by another, and a disk that is full."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from metastyr.records.models import Answer, Round, Sheet
from metastyr.theory.coordination import ITEMS
from metastyr.web.sense import actions
from tests.web.made_up import AT
from tests.web.sense.rounds.made import answer_all, codes, opened, target_of

pytestmark = pytest.mark.django_db(transaction=True)
ON_SQLITE = connection.vendor == "sqlite"


@pytest.fixture
def made() -> Iterator[Round]:
    cache.clear()
    yield opened()
    # Whatever the test has set on its connection goes with it.
    connection.close()


def _screen(made: Round, number: int, value: str) -> dict[str, str]:
    chosen = {f"t{target_of(made, group)}": value for group in ("PPR", "Skoler", "Sundhedsplejen")}
    return {"item": ITEMS[number - 1].key, **chosen, "move": "next"}


def _kept(item: str) -> list[int | None]:
    return list(Answer.objects.filter(item=item).order_by("target").values_list("value", flat=True))


@contextmanager
def _held_by_another(made: Round) -> Iterator[None]:
    """Another process writes and does not come to an end; ours is told to wait a tenth of a second."""
    told = connection.settings_dict
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 100" if ON_SQLITE else "SET lock_timeout = '100ms'")
    other: Any
    if ON_SQLITE:
        other = sqlite3.connect(told["NAME"], isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
    else:
        other = psycopg.connect(dbname=told["NAME"], user=told["USER"], host=told["HOST"])
        other.execute("SELECT 1 FROM records_round WHERE id = %s FOR UPDATE", [made.pk])
    try:
        yield
    finally:
        other.rollback()
        other.close()


def test_while_another_holds_the_database_nothing_is_acknowledged_and_nothing_half_kept(
    client: Client, made: Round
) -> None:
    code = codes(made)["PPR 0"]
    address = f"/s/{code}/2/"
    assert client.post(address, _screen(made, 2, "3")).status_code == 302
    with _held_by_another(made):
        refused = client.post(address, _screen(made, 2, "5"))
        assert refused.status_code == 503
        # What was chosen stands in the page, to be sent again.
        for name, value in _screen(made, 2, "5").items():
            assert f'<input type="hidden" name="{name}" value="{value}">' in refused.content.decode()
        assert client.post(f"/s/{code}/3/", _screen(made, 3, "5")).status_code == 503
        assert client.post(f"/s/{code}/overview/").status_code == 503
    assert _kept(ITEMS[1].key) == [3, 3, 3]
    assert _kept(ITEMS[2].key) == []
    assert not Sheet.objects.get().finished
    assert client.post(address, _screen(made, 2, "5")).status_code == 302
    assert _kept(ITEMS[1].key) == [5, 5, 5]


@pytest.mark.skipif(not ON_SQLITE, reason="PostgreSQL cannot be told to be full")
def test_on_a_full_disk_what_is_acknowledged_is_there_and_what_is_not_is_nowhere(
    client: Client, made: Round
) -> None:
    people = codes(made)
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
    told: dict[int, list[tuple[str, int]]] = {302: [], 503: []}
    for code in people.values():
        for number in range(1, len(ITEMS) + 1):
            sent = client.post(f"/s/{code}/{number}/", _screen(made, number, "4"))
            told[sent.status_code].append((code, number))
    assert told[302]
    assert told[503]
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA max_page_count = 1073741823")
    kept = sorted(Answer.objects.values_list("item", flat=True))
    assert kept == sorted(ITEMS[number - 1].key for _code, number in told[302] for _target in range(3))
    for code, number in told[503]:
        assert client.post(f"/s/{code}/{number}/", _screen(made, number, "4")).status_code == 302
    assert Answer.objects.count() == len(people) * len(ITEMS) * 3


def test_a_closing_that_cannot_wipe_stands_and_is_wiped_later(made: Round) -> None:
    """Somebody reads an old state, and does not come to an end: the closing is not undone by that."""
    for code in codes(made).values():
        answer_all(made, code)
    told = connection.settings_dict
    reading: Any
    if ON_SQLITE:
        reading = sqlite3.connect(told["NAME"], isolation_level=None)
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM records_sheet").fetchone()
    else:
        reading = psycopg.connect(dbname=told["NAME"], user=told["USER"], host=told["HOST"])
        reading.execute("SELECT count(*) FROM records_sheet")
    with pytest.MonkeyPatch.context() as impatient:
        impatient.setattr("metastyr.records.wiping.PATIENCE_MS", 100)
        actions.close_round(network=made.network.key, round_key=made.key, by=None, at=AT)
        made.refresh_from_db()
        assert (made.state, made.wiped) == ("closed", None)
        assert not actions.closing.wipe_closed(at=AT)
        reading.rollback()
        reading.close()
        assert actions.closing.wipe_closed(at=AT)
    made.refresh_from_db()
    assert made.wiped == AT


def test_a_closing_on_its_way_into_a_crash_is_wiped_when_somebody_looks_again(made: Round) -> None:
    with pytest.MonkeyPatch.context() as dying:
        dying.setattr("metastyr.web.sense.actions.closing.wipe_closed", _dies)
        with pytest.raises(KeyboardInterrupt):
            actions.close_round(network=made.network.key, round_key=made.key, by=None, at=AT)
    made.refresh_from_db()
    assert (made.state, made.wiped) == ("closed", None)
    assert actions.closing.wipe_closed(at=AT)
    made.refresh_from_db()
    assert made.wiped == AT


def _dies(**_told: object) -> None:
    raise KeyboardInterrupt
