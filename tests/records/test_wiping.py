"""What has been deleted is wiped out of the files, and what cannot be is said."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

import pytest
from django.db import connection

from metastyr.records import wiping

pytestmark = pytest.mark.django_db(transaction=True)
ON_SQLITE = connection.vendor == "sqlite"


@pytest.mark.skipif(not ON_SQLITE, reason="about SQLite's files")
def test_the_log_is_empty_and_no_page_is_left_over() -> None:
    path = Path(connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE passing (word TEXT)")
        cursor.executemany("INSERT INTO passing VALUES (%s)", [("forgotten words " * 20,)] * 400)
        cursor.execute("DROP TABLE passing")
    assert b"forgotten words" in path.with_name(f"{path.name}-wal").read_bytes()
    assert wiping.wiped() is wiping.Wiped.ALL
    left = path.read_bytes() + path.with_name(f"{path.name}-wal").read_bytes()
    assert b"forgotten words" not in left
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA freelist_count").fetchone() == (0,)


@pytest.mark.skipif(not ON_SQLITE, reason="about SQLite's files")
def test_a_wiping_that_gives_way_leaves_the_connection_as_patient_as_it_was(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(wiping, "PATIENCE_MS", 50)
    with connection.cursor() as cursor:
        before = cursor.execute("PRAGMA busy_timeout").fetchone()
    reading = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    reading.execute("BEGIN IMMEDIATE")
    # Django speaks through the root, which caplog hears.
    with caplog.at_level(logging.WARNING):
        assert wiping.wiped() is wiping.Wiped.NOT_YET
    reading.close()
    assert "not wiped yet" in caplog.text
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == before
    assert wiping.wiped() is wiping.Wiped.ALL


@pytest.mark.skipif(ON_SQLITE, reason="about PostgreSQL's log")
def test_the_log_of_changes_is_written_over_by_whoever_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiping, "_known", None)
    assert wiping.log_can_be_wiped()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_wal_lsn()")
        until = cursor.fetchone()[0]
        assert wiping._log_written_over(cursor, until)
        cursor.execute("CREATE ROLE plain")
        try:
            cursor.execute("SET ROLE plain")
            assert not wiping._log_written_over(cursor, until)
            monkeypatch.setattr(wiping, "_known", None)
            assert not wiping.log_can_be_wiped()
        finally:
            cursor.execute("RESET ROLE")
            cursor.execute("DROP ROLE plain")


@pytest.mark.skipif(ON_SQLITE, reason="about PostgreSQL's log")
def test_a_log_that_cannot_be_written_over_is_said(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(wiping, "_log_written_over", lambda _cursor, _until: False)
    with caplog.at_level(logging.WARNING):
        assert wiping.wiped() is wiping.Wiped.BUT_THE_LOG
    assert "pg_wal" in caplog.text
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("0",)
