"""How many answers a second does it take, and how long does a person wait? The real server, real pages.

`python -m benchmarks.answering` starts `metastyr serve` on SQLite and then on PostgreSQL (fsync on), each
with a round of eight groups, and answers all seven screens for everybody: each is fetched, sent, and the
redirect followed. Afterwards every acknowledged answer is looked up in the database. Ends by itself: at most
`--seconds` of answering a run. `--write` puts the figures into ANSWERING.md beside this file.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import re
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

import django
import granian
import numpy as np

from metastyr.domain.rounds.secrecy import sheet_of
from tests.ways.everything import tables_of
from tests.ways.installed import Installation
from tools import postgres

GROUPS = 8
PHONES = (1, 16)
"""How many answer at the same time, each as fast as the server lets them."""
_RADIOS = re.compile(rb'name="t([0-9]+)" value="([^"]+)"')
_ITEM = re.compile(rb'name="item" value="([^"]+)"')
CORES = 2
HERE = Path(__file__).parent


@dataclass
class Seen:
    """What the phones met. Seconds per kind of request; `kept` are the acknowledged answers."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: {"GET": [], "POST": []})
    kept: dict[tuple[UUID, str, int], int | None] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    took: float = 0.0

    @property
    def screens(self) -> int:
        return len(self.seconds["POST"])


class Line:
    """One keep-alive connection."""

    def __init__(self, port: int, seen: Seen) -> None:
        self._port, self._seen = port, seen
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(
        self, method: str, address: str, fields: Mapping[str, str] | None = None
    ) -> tuple[int, str, bytes]:
        began = time.perf_counter()
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._streams
        body = urlencode(fields).encode() if fields is not None else b""
        head = (
            f"{method} {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nAccept-Language: da\r\n\r\n"
        )
        writer.write(head.encode() + body)
        raw = await reader.readuntil(b"\r\n\r\n")
        told = {
            name.strip().lower(): value.strip()
            for name, _colon, value in (
                line.partition(":") for line in raw.decode("latin-1").split("\r\n")[1:]
            )
        }
        content = await reader.readexactly(int(told["content-length"]))
        self._seen.seconds[method].append(time.perf_counter() - began)
        return int(raw.split(b" ", 2)[1]), told.get("location", ""), content

    def hang_up(self) -> None:
        if self._streams is not None:
            self._streams[1].close()


async def _answer(line: Line, seen: Seen, code: str, sheet: UUID, number: int, until: float) -> None:
    """One person, all the screens; `number` makes their answers their own."""
    status, _where, page = await line.ask("GET", f"/s/{code}/")
    address = f"/s/{code}/1/"
    if status == 200:
        status, _where, page = await line.ask("GET", address)
    while status == 200 and (item := _ITEM.search(page)) and time.perf_counter() < until:
        options: dict[int, list[str]] = {}
        for target, value in _RADIOS.findall(page):
            options.setdefault(int(target), []).append(value.decode())
        chosen = {target: values[(number + target) % len(values)] for target, values in options.items()}
        fields = {"item": item[1].decode(), **{f"t{t}": value for t, value in chosen.items()}, "move": "next"}
        status, address, _page = await line.ask("POST", address, fields)
        if status != 302:
            break
        for target, value in chosen.items():
            seen.kept[sheet, fields["item"], target] = None if value == "none" else int(value)
        status, where, page = await line.ask("GET", address)
        if status == 302:  # after the last screen
            status, _where, page = await line.ask("GET", where)
    if time.perf_counter() >= until:
        return
    if status == 200:
        status, where, _page = await line.ask("POST", f"/s/{code}/overview/", {})
        if status == 302:
            status, _where, _page = await line.ask("GET", where)
    if status != 200:
        seen.errors.append(f"{status} at {address.replace(code, '…')}")


async def _phone(port: int, seen: Seen, people: Iterator[tuple[int, str, UUID]], until: float) -> None:
    line = Line(port, seen)
    for number, code, sheet in people:
        try:
            await _answer(line, seen, code, sheet, number, until)
        except (OSError, asyncio.IncompleteReadError) as error:
            seen.errors.append(type(error).__name__)
            line.hang_up()
            line = Line(port, seen)
        if time.perf_counter() >= until:
            break
    line.hang_up()


def answered(port: int, people: Sequence[tuple[int, str, UUID]], phones: int, seconds: float) -> Seen:
    """Everybody answers, `phones` at a time, until all have or the time is up."""
    seen = Seen()

    async def all_of_them() -> None:
        waiting = iter(people)
        until = time.perf_counter() + seconds
        await asyncio.gather(*(_phone(port, seen, waiting, until) for _ in range(phones)))

    began = time.perf_counter()
    asyncio.run(all_of_them())
    seen.took = time.perf_counter() - began
    return seen


def lost(installation: Installation, kept: Mapping[tuple[UUID, str, int], int | None]) -> int:
    """How many acknowledged answers are not in the database as they were given."""
    rows = tables_of(installation.database, installation.data)["records_answer"].rows
    there = {(UUID(str(row["sheet_id"])), row["item"], row["target_id"]): row["value"] for row in rows}
    nothing = object()
    return sum(there.get(key, nothing) != value for key, value in kept.items())


def measured(installation: Installation, people: int, seconds: float) -> list[tuple[int, Seen, int]]:
    """A round for each number of phones, one after another, on the same server."""
    rounds = [
        installation.ask("make", groups={f"Gruppe {n}{phones}": people // GROUPS for n in range(GROUPS)})
        for phones in PHONES
    ]
    found = []
    with installation.serving():
        for phones, made in zip(PHONES, rounds, strict=True):
            secret = bytes.fromhex(made["secret"])
            asked = [
                (number, one["code"], sheet_of(secret, one["code"]))
                for number, one in enumerate(made["people"].values())
            ]
            seen = answered(installation.port, asked, phones, seconds)
            found.append((phones, seen, lost(installation, seen.kept)))
    return found


@contextmanager
def installations() -> Iterator[dict[str, Installation]]:
    """One on each database; SQLite alone where there is no PostgreSQL."""
    with tempfile.TemporaryDirectory() as folder:
        here = {name: Path(folder) / name for name in ("sqlite", "postgresql")}
        for path in here.values():
            path.mkdir()
        sqlite = Installation(here["sqlite"])
        if postgres.programs() is None:
            yield {"SQLite": sqlite}
            return
        with postgres.server(durable=True) as server:
            yield {
                "SQLite": sqlite,
                "PostgreSQL": Installation(here["postgresql"], database=server.address),
            }


def _ms(seconds: Sequence[float], share: float) -> str:
    return f"{1000 * float(np.quantile(seconds, share)):.0f}"


def table(found: Mapping[str, list[tuple[int, Seen, int]]]) -> list[str]:
    lines = [
        "| database | phones at once | people | answers a second | screens a second | saved after, ms: p50 "
        "| p95 | p99 | page shown after, ms: p50 | p95 | p99 | errors | acknowledged and lost |",
        "|---|" + "--:|" * 12,
    ]
    for name, runs in found.items():
        for phones, seen, gone in runs:
            told = [_ms(seen.seconds[kind], share) for kind in ("POST", "GET") for share in (0.5, 0.95, 0.99)]
            people = len({sheet for sheet, _item, _target in seen.kept})
            lines.append(
                f"| {name} | {phones} | {people} | {len(seen.kept) / seen.took:,.0f} "
                f"| {seen.screens / seen.took:.0f} | {' | '.join(told)} | {len(seen.errors)} | {gone} of "
                f"{len(seen.kept):,} |"
            )
    return lines


def machine() -> str:
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    load = os.getloadavg()[0]
    return (
        f"{len(os.sched_getaffinity(0))} cores ({cpu}), shared by the server, the database and the phones; "
        f"load of the machine when it began {load:.1f}. Python {platform.python_version()}, Django "
        f"{django.get_version()}, Granian {granian.__version__}, SQLite {sqlite3.sqlite_version}."
    )


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=240, help="respondents of each run")
    parser.add_argument("--seconds", type=float, default=40, help="longest time of answering a run")
    parser.add_argument("--write", action="store_true", help="write ANSWERING.md")
    told = parser.parse_args(arguments)
    # The server, the database and the phones inherit it.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    where = machine()
    found: dict[str, Any] = {}
    with installations() as made:
        for name, installation in made.items():
            found[name] = measured(installation, told.people, told.seconds)
            print(f"{name} done", file=sys.stderr)
    lines = table(found)
    print("\n".join([where, *lines]))
    if told.write:
        page = HERE / "ANSWERING.md"
        words = page.read_text(encoding="utf-8")
        before, _begin, rest = words.partition("<!-- figures -->\n")
        _old, _end, after = rest.partition("<!-- /figures -->\n")
        figures = "\n".join([where, "", *lines])
        page.write_text(f"{before}<!-- figures -->\n{figures}\n<!-- /figures -->\n{after}", encoding="utf-8")
    return 1 if any(gone or seen.errors for runs in found.values() for _n, seen, gone in runs) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
