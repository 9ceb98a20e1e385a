"""What has been deleted leaves the database's own files too: old pages, old versions of rows, its log."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Literal

from django.db import DatabaseError, connection
from django.db.backends.utils import CursorWrapper
from django.db.models import Q

from metastyr.records.models import Answer, Invitation, Letter, Round, RoundSecret, RoundTarget, Sheet

PATIENCE_MS = 5_000
"""How long the wiping waits for those who read or write; then it is tried again later."""
_OF_ROUNDS = (RoundSecret, Sheet, Answer, Letter, Invitation, RoundTarget)
_KNOWN_FOR_S = 600.0

logger = logging.getLogger("metastyr.records.wiping")


class Wiped(StrEnum):
    """How far a wiping came."""

    NOT_YET = "not_yet"
    """Somebody is in the way, or the disk is full: try again."""
    BUT_THE_LOG = "but_the_log"
    """The tables' files are clean, but PostgreSQL's log of changes may still hold what was deleted."""
    ALL = "all"


def wiped() -> Wiped:
    """Wipe now; how far it came.

    Not inside a transaction: neither database can.
    """
    try:
        with connection.cursor() as cursor:
            return _sqlite(cursor) if connection.vendor == "sqlite" else _postgresql(cursor)
    except DatabaseError as problem:
        logger.warning("what was deleted is not wiped yet, and is tried again: %s", problem)
        return Wiped.NOT_YET


def _sqlite(cursor: CursorWrapper) -> Wiped:
    """`secure_delete` zeroes what is deleted, but not the copies that stay where a full page was split
    (seen: ids of answers in one file of four). So every page is written anew, and the log emptied."""
    with _patient(cursor, "PRAGMA busy_timeout = {}", before=_sqlite_patience(cursor)):
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, _pages, _moved = cursor.fetchone()
    return Wiped.NOT_YET if busy else Wiped.ALL


def _sqlite_patience(cursor: CursorWrapper) -> str:
    return str(cursor.execute("PRAGMA busy_timeout").fetchone()[0])


def _postgresql(cursor: CursorWrapper) -> Wiped:
    cursor.execute("SHOW lock_timeout")
    with _patient(cursor, "SET lock_timeout = '{}'", before=cursor.fetchone()[0]):
        cursor.execute("SELECT pg_current_wal_lsn()")
        closed_at = cursor.fetchone()[0]
        for table in _OF_ROUNDS:
            cursor.execute(f"VACUUM (FULL, ANALYZE) {connection.ops.quote_name(table._meta.db_table)}")
    if _log_written_over(cursor, closed_at):
        return Wiped.ALL
    logger.warning(
        "PostgreSQL's log of changes (pg_wal) still holds what was deleted, until the server has used it "
        "up: this database user may not write it over. See docs/adr/0011-anonymous-for-real.md."
    )
    return Wiped.BUT_THE_LOG


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
_known: tuple[float, bool] | None = None


def log_can_be_wiped() -> bool:
    """Whether this installation can leave nothing in the database's log. Asked of PostgreSQL every ten
    minutes at most; SQLite always can."""
    global _known
    if connection.vendor == "sqlite":
        return True
    if _known is None or time.monotonic() - _known[0] > _KNOWN_FOR_S:
        with connection.cursor() as cursor:
            _known = time.monotonic(), _may_write_over(cursor)
    return _known[1]


def _may_write_over(cursor: CursorWrapper) -> bool:
    cursor.execute(_MAY_WRITE_OVER)
    return bool(cursor.fetchone()[0])


def left_of_deleted() -> Literal["ok", "waiting", "log_kept"]:
    """Whether what closed rounds deleted is gone: from the files, and from the log. One query."""
    closed = Round.objects.filter(closed__isnull=False).filter(Q(wiped__isnull=True) | Q(log_kept=True))
    kept = list(closed.values_list("wiped", flat=True))
    return "ok" if not kept else "waiting" if None in kept else "log_kept"


_FILES = "SELECT count(*) FROM pg_ls_waldir() WHERE name ~ '^[0-9A-F]{24}$'"
_OLD_FILES = _FILES + " AND name <= pg_walfile_name(%s)"


def _log_written_over(cursor: CursorWrapper, until: str) -> bool:
    """Whether no file of PostgreSQL's log holds anything from before `until` any more.

    A checkpoint frees the old files; the server keeps some to use again, with their content. Switching to
    the next file fills the rest of one with zeros, so each is switched through once.
    """
    if not _may_write_over(cursor):
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
