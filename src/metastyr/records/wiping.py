"""What has been deleted leaves the database's own files too: old pages, old versions of rows, its log."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, connection
from django.db.backends.utils import CursorWrapper

from metastyr.records.models import Answer, RoundSecret, Sheet

PATIENCE_MS = 5_000
"""How long the wiping waits for those who read or write; then it is tried again later."""
_OF_ROUNDS = (RoundSecret, Sheet, Answer)

logger = logging.getLogger("metastyr.records.wiping")


def wiped() -> bool:
    """Wipe now; whether it is done. False where somebody is in the way, or the disk is full: try again.

    Not inside a transaction: neither database can.
    """
    try:
        with connection.cursor() as cursor:
            return _sqlite(cursor) if connection.vendor == "sqlite" else _postgresql(cursor)
    except DatabaseError as problem:
        logger.warning("what was deleted is not wiped yet, and is tried again: %s", problem)
        return False


def _sqlite(cursor: CursorWrapper) -> bool:
    """`secure_delete` zeroes what is deleted, but not the copies that stay where a full page was split
    (seen: ids of answers in one file of four). So every page is written anew, and the log emptied."""
    with _patient(cursor, "PRAGMA busy_timeout = {}", before=_sqlite_patience(cursor)):
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, _pages, _moved = cursor.fetchone()
    return not busy


def _sqlite_patience(cursor: CursorWrapper) -> str:
    return str(cursor.execute("PRAGMA busy_timeout").fetchone()[0])


def _postgresql(cursor: CursorWrapper) -> bool:
    cursor.execute("SHOW lock_timeout")
    with _patient(cursor, "SET lock_timeout = '{}'", before=cursor.fetchone()[0]):
        cursor.execute("SELECT pg_current_wal_lsn()")
        closed_at = cursor.fetchone()[0]
        for table in _OF_ROUNDS:
            cursor.execute(f"VACUUM (FULL, ANALYZE) {connection.ops.quote_name(table._meta.db_table)}")
    if not _log_written_over(cursor, closed_at):
        logger.warning(
            "PostgreSQL's log of changes (pg_wal) still holds what was deleted, until the server has used it "
            "up: this database user may not write it over. See docs/adr/0011-anonymous-for-real.md."
        )
    return True


@contextmanager
def _patient(cursor: CursorWrapper, setting: str, *, before: str) -> Iterator[None]:
    cursor.execute(setting.format(PATIENCE_MS))
    try:
        yield
    finally:
        cursor.execute(setting.format(before))


_MAY_WRITE_OVER = """
SELECT has_function_privilege('pg_switch_wal()', 'EXECUTE')
   AND has_function_privilege('pg_ls_waldir()', 'EXECUTE')
   AND (SELECT rolsuper OR COALESCE(pg_has_role(to_regrole('pg_checkpoint'), 'USAGE'), false)
          FROM pg_roles WHERE rolname = current_user)
"""
_FILES = "SELECT count(*) FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'"
_OLD_FILES = _FILES + " AND name <= pg_walfile_name(%s)"


def _log_written_over(cursor: CursorWrapper, until: str) -> bool:
    """Whether no file of PostgreSQL's log holds anything from before `until` any more.

    A checkpoint frees the old files; the server keeps some to use again, with their content. Switching to
    the next file fills the rest of one with zeros, so each is switched through once.
    """
    cursor.execute(_MAY_WRITE_OVER)
    if not cursor.fetchone()[0]:
        return False
    cursor.execute("SELECT pg_switch_wal()")
    cursor.execute("CHECKPOINT")
    cursor.execute(_FILES)
    for _ in range(cursor.fetchone()[0]):
        # An empty file is not switched: a word is written first.
        cursor.execute("SELECT pg_logical_emit_message(false, 'metastyr', '')")
        cursor.execute("SELECT pg_switch_wal()")
    cursor.execute("CHECKPOINT")
    cursor.execute(_OLD_FILES, [until])
    return cursor.fetchone()[0] == 0
