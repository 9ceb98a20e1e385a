"""Reads everything an installation keeps: every row of every table as it lies, every byte of every file.

Nothing here knows the tables' names, so that a new one is read without a change.
"""

from __future__ import annotations

import re
import sqlite3
from base64 import b32encode, b64encode, urlsafe_b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np
import psycopg
from psycopg import sql

HIDDEN = ("rowid", "ctid", "xmin", "xmax")
"""Columns nobody made: where a row lies, and which transaction wrote it."""


@dataclass(frozen=True)
class Table:
    """`rows` in the order in which they lie; `types` as the database declares the columns."""

    name: str
    types: dict[str, str]
    rows: tuple[dict[str, Any], ...]

    def shown(self) -> list[dict[str, Any]]:
        """The rows without the hidden columns."""
        return [{name: value for name, value in row.items() if name not in HIDDEN} for row in self.rows]


def tables_of(database: str, data: Path) -> dict[str, Table]:
    """Every table of the installation, with the database's own book-keeping of them where it can be read."""
    return _of_postgresql(database) if database else _of_sqlite(data / "metastyr.sqlite3")


def _of_sqlite(path: Path) -> dict[str, Table]:
    reading = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    reading.row_factory = sqlite3.Row
    reading.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        found = {}
        names = [row[0] for row in reading.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            types = {row["name"]: row["type"] for row in reading.execute(f'PRAGMA table_info("{name}")')}
            rows = [
                dict(row) for row in reading.execute(f'SELECT rowid AS rowid, * FROM "{name}" ORDER BY rowid')
            ]
            found[name] = Table(name, types, tuple(rows))
        return found
    finally:
        reading.close()


def _of_postgresql(address: str) -> dict[str, Table]:
    with psycopg.connect(address) as reading:
        rows = reading.execute(
            "SELECT table_schema, table_name FROM information_schema.tables "
            "WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')"
        ).fetchall()
        found = {name: _postgresql_table(reading, schema, name) for schema, name in rows}
        for view in ("pg_stats", "pg_sequences"):
            found[view] = _rows(
                reading,
                view,
                sql.SQL(
                    "SELECT * FROM {} WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
                ).format(sql.Identifier(view)),
            )
        return found


def _postgresql_table(reading: psycopg.Connection[Any], schema: str, name: str) -> Table:
    return _rows(
        reading,
        name,
        sql.SQL("SELECT ctid::text, xmin::text, xmax::text, * FROM {} ORDER BY ctid").format(
            sql.Identifier(schema, name)
        ),
    )


def _rows(reading: psycopg.Connection[Any], name: str, query: sql.Composed) -> Table:
    cursor = reading.execute(query)
    assert cursor.description is not None
    columns = [(column.name, column.type_display) for column in cursor.description]
    rows = tuple(
        dict(zip((column for column, _type in columns), row, strict=True)) for row in cursor.fetchall()
    )
    return Table(name, {column: kind for column, kind in columns if column not in HIDDEN}, rows)


def files_under(*folders: Path, since: float) -> dict[str, bytes]:
    """Every file's bytes, by its path. Files that were last written before `since` are left out."""
    return {
        str(path): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.stat().st_mtime >= since
    }


def forms_of(value: bytes | UUID | str) -> set[bytes]:
    """The ways a value may be written: raw, in hexadecimal, with dashes, in base64, small or big."""
    if isinstance(value, str):
        spelt = {value, value.upper()}
        return {one.encode() for one in spelt} | {one.encode("utf-16-le") for one in spelt}
    raw = value.bytes if isinstance(value, UUID) else value
    spelt = {raw.hex(), repr(raw)[2:-1]}
    if isinstance(value, UUID):
        spelt |= {str(value), str(value.int)}
    encoded = {b64encode(raw).rstrip(b"="), urlsafe_b64encode(raw).rstrip(b"="), b32encode(raw).rstrip(b"=")}
    return {raw} | encoded | {one.encode() for word in spelt for one in (word, word.upper())}


def holding(files: Mapping[str, bytes], values: Iterable[bytes | UUID | str]) -> dict[str, int]:
    """Which files hold any of the values in any of their forms, and how many of the values."""
    forms = {form: number for number, value in enumerate(values) for form in forms_of(value)}
    # Eight bytes tell nearly all places apart; the few forms that are shorter are looked for by four.
    searches = [
        Search("<u8", 0x9E3779B97F4A7C15, [form for form in forms if len(form) >= 8]),
        Search("<u4", 0x9E3779B1, [form for form in forms if len(form) < 8]),
    ]
    found = {
        path: len({forms[form] for search in searches for form in search.seen(content)})
        for path, content in files.items()
    }
    return {path: count for path, count in found.items() if count}


class Search:
    """Looks for many byte strings at once: by their first four or eight bytes, read as one number."""

    def __init__(self, kind: str, odd: int, wanted: Iterable[bytes]) -> None:
        self._kind, self._odd, self._size = kind, odd, np.dtype(kind).itemsize
        self._starting: dict[bytes, list[bytes]] = {}
        for one in wanted:
            self._starting.setdefault(one[: self._size], []).append(one)
        self._known = np.zeros(1 << 22, bool)
        self._known[self._spread(np.frombuffer(b"".join(self._starting), kind))] = True

    def _spread(self, numbers: Any) -> Any:
        """Each number as one of 22 bits that like numbers do not share: a table of those wanted is small."""
        return (numbers * numbers.dtype.type(self._odd)) >> numbers.dtype.type(8 * self._size - 22)

    def seen(self, content: bytes) -> set[bytes]:
        """Those that the content holds."""
        found: set[bytes] = set()
        for offset in range(min(self._size, len(content)) if self._starting else 0):
            numbers = np.frombuffer(content, self._kind, (len(content) - offset) // self._size, offset)
            for place in (np.flatnonzero(self._known[self._spread(numbers)]) * self._size + offset).tolist():
                found.update(
                    one
                    for one in self._starting.get(content[place : place + self._size], ())
                    if content.startswith(one, place)
                )
        return found


def values_in(table: Table) -> set[str]:
    """Every value of the table's own columns as text, UUIDs without dashes."""
    return {
        str(value).replace("-", "") for row in table.shown() for value in row.values() if value is not None
    }


_TIMELY = re.compile(r"date|time|interval", re.IGNORECASE)
_A_MOMENT = re.compile(r"\d{4}-\d\d-\d\d|\d\d:\d\d")


def tells_a_time(table: Table) -> set[str]:
    """The columns that are times by their type or by what stands in them."""
    return {name for name, kind in table.types.items() if _TIMELY.search(kind)} | {
        name
        for row in table.shown()
        for name, value in row.items()
        if isinstance(value, str) and _A_MOMENT.search(value)
    }


def counts_up(table: Table) -> set[str]:
    """The columns of whole numbers that are all different: they could be counted up."""
    rows = table.shown()
    return {
        name
        for name in table.types
        if len(rows) > 1
        and all(type(row[name]) is int for row in rows)
        and len({row[name] for row in rows}) == len(rows)
    }
