"""Names sort as Danes sort them, in the database itself; and the migrations say what the models say."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metastyr.domain.danish_order import danish_key
from metastyr.records.models import Person
from metastyr.records.models.order import danish

pytestmark = pytest.mark.django_db


def test_the_database_sorts_as_a_danish_dictionary() -> None:
    names = ["Zealand", "Århus", "Aabenraa", "Ærø", "abe", "Østerbro", "Édouard", "Eva", "Bo", "bo"]
    Person.objects.bulk_create([Person(name=name) for name in names])
    assert list(Person.objects.order_by(danish("name"), "pk").values_list("name", flat=True)) == [
        "abe",
        "Bo",
        "bo",
        "Édouard",
        "Eva",
        "Zealand",
        "Ærø",
        "Østerbro",
        "Aabenraa",
        "Århus",
    ]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL sorts by ICU")
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.text(st.sampled_from("aAåÅæØøbé zZ-1"), max_size=6), max_size=8))
def test_the_database_and_the_pages_sort_alike(names: list[str]) -> None:
    Person.objects.all().delete()
    Person.objects.bulk_create([Person(name=name) for name in names])
    assert list(Person.objects.order_by(danish("name")).values_list("name", flat=True)) == sorted(
        names, key=danish_key
    )


def test_no_model_waits_for_a_migration() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0, stdout=StringIO())


@pytest.mark.skipif(connection.vendor != "sqlite", reason="about SQLite")
def test_nothing_acknowledged_is_lost_and_no_row_points_nowhere() -> None:
    with connection.cursor() as cursor:
        told = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert told == ["wal", 2, 1]
