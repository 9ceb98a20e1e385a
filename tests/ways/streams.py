"""Several people answer at once, screen upon screen, and each keeps account of what was acknowledged."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from metastyr.domain.rounds.secrecy import sheet_of
from tests.ways.everything import tables_of
from tests.ways.installed import PATIENCE_S, Installation
from tests.ways.phone import Phone

Screen = tuple[int | None, ...]
"""The answers of one screen, target by target."""


@dataclass
class Account:
    """What one person has been told is saved, by item; and what was sent with no answer.

    No two screens a person sends one after another agree on any target, so a mixture of two is seen.
    """

    name: str
    code: str
    items: Sequence[str]
    targets: Sequence[int]
    acknowledged: dict[str, Screen] = field(default_factory=dict)
    open: dict[str, Screen] = field(default_factory=dict)
    replies: list[int] = field(default_factory=list)
    told: int = 0
    number: int = 0

    def next_screen(self) -> tuple[str, Screen]:
        self.number += 1
        item = self.items[self.number % len(self.items)]
        seven = self.number // len(self.items)
        values = [(seven + place) % 6 for place in range(len(self.targets))]
        return item, tuple(value or None for value in values)

    def send(self, phone: Phone) -> bool:
        """One screen; whether the server was there at all."""
        item, values = self.next_screen()
        chosen = {(item, target): value for target, value in zip(self.targets, values, strict=True)}
        self.open[item] = values
        number = self.items.index(item) + 1
        try:
            reply = phone.screen(self.code, number, chosen)
        except (OSError, http.client.HTTPException):
            return False
        self.replies.append(reply.status)
        if reply.status == 302:
            assert reply.location.split("?")[0] == f"/s/{self.code}/{number + 1}/", reply.location
            self.acknowledged[item] = values
            self.told += 1
        if reply.status in {302, 410}:
            del self.open[item]
        return True


def accounts(made: Mapping[str, Any]) -> list[Account]:
    return [
        Account(name, one["code"], made["items"], made["targets"]) for name, one in made["people"].items()
    ]


@dataclass
class Stream:
    """People answering at this moment, on phones of their own."""

    stop: threading.Event = field(default_factory=threading.Event)
    failed: list[BaseException] = field(default_factory=list)

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait for it while they answer. AssertionError where it does not come, or one of them failed."""
        latest = time.monotonic() + PATIENCE_S
        while not happened():
            assert not self.failed, self.failed
            assert time.monotonic() < latest
            time.sleep(0.005)

    def hold(self, phone: Phone, mine: Sequence[Account]) -> None:
        try:
            while not self.stop.is_set():
                for one in mine:
                    if not one.send(phone):
                        self.stop.wait(0.02)
                    if self.stop.is_set():
                        break
        except BaseException as error:  # noqa: BLE001, RUF100  told to the test, which fails
            self.failed.append(error)
        finally:
            phone.hang_up()


@contextmanager
def streaming(people: Sequence[Account], port: int, *, phones: int = 4) -> Iterator[Stream]:
    """Everybody answers, as fast as they can, on so many phones at once, until the block ends."""
    stream = Stream()
    threads = [
        threading.Thread(target=stream.hold, args=(Phone(port), people[n::phones])) for n in range(phones)
    ]
    for thread in threads:
        thread.start()
    try:
        yield stream
    finally:
        stream.stop.set()
        for thread in threads:
            thread.join()
    assert not stream.failed, stream.failed


def kept_screens(database: str, data: Path) -> dict[UUID, dict[str, dict[int, int | None]]]:
    """What the database holds, by sheet and item."""
    found: dict[UUID, dict[str, dict[int, int | None]]] = {}
    for row in tables_of(database, data)["records_answer"].rows:
        sheet = found.setdefault(UUID(str(row["sheet_id"])), {})
        sheet.setdefault(row["item"], {})[row["target_id"]] = row["value"]
    return found


def settle(installation: Installation, secret: bytes, people: Sequence[Account]) -> int:
    """Everything acknowledged is there, and what was sent without an answer is there whole or not at all.

    Takes what is there as acknowledged from now on; how many screens were saved though nobody was told.
    """
    kept = kept_screens(installation.database, installation.data)
    unheard = 0
    for one in people:
        mine = kept.get(sheet_of(secret, one.code), {})
        assert set(mine) <= {*one.acknowledged, *one.open}, one.name
        for item in {*one.acknowledged, *one.open}:
            there = mine.get(item)
            values = None if there is None else tuple(there.get(target, "missing") for target in one.targets)
            may_be = {one.acknowledged.get(item), one.open.get(item, one.acknowledged.get(item))}
            assert values in may_be, (one.name, item, values, may_be)
            if values is not None and values != one.acknowledged.get(item):
                one.acknowledged[item] = values
                unheard += 1
        one.open.clear()
    return unheard
