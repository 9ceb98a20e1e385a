"""Which database: SQLite that loses nothing, or PostgreSQL when the environment names one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE_OPTIONS: dict[str, Any] = {
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
    # What is deleted is overwritten: a closed round leaves nothing of its secret in the file.
    "PRAGMA secure_delete=ON;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}


def database_from_environment(environment: Mapping[str, str], data_dir: Path) -> dict[str, Any]:
    """Django's settings for the one database.

    `METASTYR_DATABASE` is empty for SQLite in the data folder, or
    `postgresql://user:password@host:port/name?option=value`. ValueError for any other scheme.

    >>> named = {"METASTYR_DATABASE": "postgresql://u@/net?host=/run/pg"}
    >>> database_from_environment(named, Path("."))["NAME"]
    'net'
    """
    url = environment.get("METASTYR_DATABASE", "")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": data_dir / "metastyr.sqlite3",
            "OPTIONS": dict(SQLITE_OPTIONS),
            # A connection made anew for each page costs a quarter of it, and the last one that is closed
            # empties the log into the file.
            "CONN_MAX_AGE": 60,
            # WAL and its locks only behave as in the field when the test database is a file.
            "TEST": {"NAME": data_dir / "test.sqlite3"},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ValueError("METASTYR_DATABASE must be empty (SQLite) or begin with postgresql://")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or parts.hostname or "",
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
