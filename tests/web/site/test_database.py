"""Which database the environment names."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from metastyr.web.site.database import database_from_environment


def test_sqlite_in_the_data_folder_by_default() -> None:
    chosen = database_from_environment({}, Path("here"))
    assert (chosen["ENGINE"], chosen["NAME"]) == ("django.db.backends.sqlite3", Path("here/metastyr.sqlite3"))


def test_a_postgresql_address_in_all_its_parts() -> None:
    chosen = database_from_environment(
        {"METASTYR_DATABASE": "postgresql://bo:a%2Fb@db.example:5433/net?sslmode=require"}, Path()
    )
    assert {key: chosen[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")} == {
        "NAME": "net",
        "USER": "bo",
        "PASSWORD": "a/b",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_any_other_address_is_refused_without_showing_it() -> None:
    with pytest.raises(ValueError, match="postgresql://") as refused:
        database_from_environment({"METASTYR_DATABASE": "mysql://bo:secret@db/net"}, Path())
    assert "secret" not in str(refused.value)


@pytest.mark.django_db
def test_sqlite_really_loses_nothing() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("this run is on PostgreSQL")
    with connection.cursor() as cursor:
        settings = {}
        for name in ("journal_mode", "synchronous", "foreign_keys"):
            cursor.execute(f"PRAGMA {name}")
            settings[name] = cursor.fetchone()[0]
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
