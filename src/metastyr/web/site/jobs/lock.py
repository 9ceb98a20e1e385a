"""Only one worker an installation: a lock that goes with the process that holds it, however it ends."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import Any, Protocol

from django.conf import settings
from django.db import connection

# Any number will do, as long as it is always the same: "metastyr" read as eight bytes.
PLACE = int.from_bytes(b"metastyr", "big", signed=True)


class Lock(Protocol):
    def taken(self) -> bool:
        """Try to take it; whether this process has it now."""

    def check_held(self) -> None:
        """Raise where it has been lost: then another worker may be at work."""


class FileLock:
    """In the data folder, beside the SQLite file it is about."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = os.open(folder / "worker.lock", os.O_RDWR | os.O_CREAT, 0o600)

    def taken(self) -> bool:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def check_held(self) -> None:
        """A file's lock goes only with its process."""


class ServerLock:
    """PostgreSQL's own: it holds for a connection of its own, wherever the worker runs."""

    def __init__(self) -> None:
        self._connection: Any = connection.copy()

    def taken(self) -> bool:
        return bool(self._asked("SELECT pg_try_advisory_lock(%s)", [PLACE]))

    def check_held(self) -> None:
        self._asked("SELECT 1", [])

    def _asked(self, question: str, values: list[int]) -> object:
        with self._connection.cursor() as cursor:
            cursor.execute(question, values)
            return cursor.fetchone()[0]


def worker_lock() -> Lock:
    """The lock that fits the installation's database."""
    return ServerLock() if connection.vendor == "postgresql" else FileLock(Path(settings.DATA_DIR))
