"""The demo loads through the actions into an empty database, once, whole, and moved with the clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection, transaction

from metastyr.records.models import Membership, Network, Organisation, Person, Round, Tie, Trace, Unit, User
from metastyr.web.site.demo import NotEmpty, load
from tests.web.site.loaded import NOW

pytestmark = pytest.mark.django_db


def test_passwords_differ_from_load_to_load() -> None:
    with transaction.atomic():
        first = load(NOW)[0].password
        transaction.set_rollback(True)
    assert load(NOW)[0].password != first


def test_it_moves_with_the_clock() -> None:
    load(NOW + timedelta(weeks=52, days=1))
    assert Network.objects.get().started == date(2025, 11, 17) + timedelta(weeks=52)


def test_a_second_load_touches_nothing() -> None:
    load(NOW)
    before = [list(table.objects.order_by("pk").values()) for table in (User, Person, Tie, Trace)]
    assert load(NOW + timedelta(days=100)) == ()
    assert [list(table.objects.order_by("pk").values()) for table in (User, Person, Tie, Trace)] == before


def test_it_does_not_mix_with_other_data() -> None:
    Organisation.objects.create(name="Vores egen")
    with pytest.raises(NotEmpty):
        load(NOW)
    assert (Organisation.objects.count(), User.objects.count(), Trace.objects.count()) == (1, 0, 0)


def test_all_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError("the last event fails")

    monkeypatch.setattr("metastyr.web.site.demo.design.note_export", broken)
    with pytest.raises(RuntimeError):
        load(NOW)
    tables = (Trace, Tie, Membership, Network, User, Person, Unit, Organisation)
    assert [table.objects.count() for table in tables] == [0] * len(tables)


@pytest.mark.django_db(transaction=True)
def test_what_closing_deleted_has_left_the_files_when_the_demo_is_loaded() -> None:
    load(NOW)
    assert list(Round.objects.exclude(closed=None).values_list("wiped", flat=True)) == [NOW]
    assert connection.in_atomic_block is False
