"""A closed round holds nobody's name to an answer: the whole installation is read, every row and every byte.

A real installation with its server, its letters as files and its log. What is looked for was there while the
round was open, so each look could fail.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np
import pytest

from metastyr.domain.rounds.secrecy import code_of, sheet_of
from tests.ways.everything import Table, counts_up, files_under, holding, tables_of, tells_a_time, values_in
from tests.ways.installed import Installation
from tests.ways.phone import answered_by_phone
from tools.postgres import cluster, programs

GROUPS = {"PPR": 7, "Skoler": 6, "Sundhedsplejen": 5, "Jobcenter": 3}
LETTERS = {"METASTYR_MAIL": "file"}


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """On the database this run of the tests is about: PostgreSQL in a cluster of its own."""
    if not os.environ.get("METASTYR_DATABASE"):
        yield Installation(tmp_path, more=LETTERS)
        return
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    with cluster() as address:
        yield Installation(tmp_path, database=address, more=LETTERS)


def kept_by(installation: Installation) -> dict[str, bytes]:
    """Every file the installation or its database writes: the database itself, its logs, mails, the log."""
    folders = [installation.folder]
    if installation.database:
        folders.append(Path(installation.database.rpartition("host=")[2]))
    # Nothing that is looked for was there before the installation was: a new cluster is thousands of files.
    return files_under(*folders, since=installation.began - 1)


@dataclass(frozen=True)
class Told:
    """A person's answers: `value` by (item, target)."""

    name: str
    code: str
    key: UUID
    values: dict[tuple[str, int], int]


def all_different(made: Mapping[str, Any]) -> list[Told]:
    """Everybody's answers, in the order in which they are to be given: nobody's are like another's."""
    people = sorted(made["people"].items(), key=lambda one: hashlib.sha256(one[0].encode()).digest())
    told = []
    for number, (name, one) in enumerate(people):
        digits = [1 + number // 5**place % 5 for place in range(3)]
        values = {
            (item, target): digits[(row + column) % 3] if row < 3 else 1 + (row + column + number) % 5
            for row, item in enumerate(made["items"])
            for column, target in enumerate(made["targets"])
        }
        told.append(Told(name, one["code"], UUID(one["key"]), values))
    assert len({tuple(sorted(one.values.items())) for one in told}) == len(told)
    return told


def sheets_in(tables: Mapping[str, Table]) -> dict[UUID, dict[tuple[str, int], int]]:
    """Every sheet's answers, in the order in which the sheets lie."""
    found: dict[UUID, dict[tuple[str, int], int]] = {
        UUID(str(row["id"])): {} for row in tables["records_sheet"].rows
    }
    for row in tables["records_answer"].rows:
        found[UUID(str(row["sheet_id"]))][row["item"], row["target_id"]] = row["value"]
    return found


def changed(before: Mapping[str, Table], after: Mapping[str, Table]) -> set[str]:
    """The tables with other rows. (PostgreSQL marks a row that something points at, but not by whom.)"""
    assert set(before) == set(after)
    return {name for name in before if before[name].shown() != after[name].shown()}


@pytest.mark.begins_first
def test_a_closed_round_tells_of_nobody(installation: Installation) -> None:
    made = installation.ask("make", groups=GROUPS)
    installation.ask("send_letters")
    secret, people = bytes.fromhex(made["secret"]), all_different(made)
    half = len(people) // 2

    with installation.serving():
        quiet = tables_of(installation.database, installation.data)
        said_before = installation.log.read_bytes()
        answered_by_phone(installation.port, [(one.code, one.values) for one in people[:half]])
        # Nothing but the sheets and their answers is written when people answer.
        assert changed(quiet, tables_of(installation.database, installation.data)) <= OF_ANSWERS
        installation.ask("remind")
        reminded = tables_of(installation.database, installation.data)
        # Only those who had not answered got one: a reminder's row tells on both.
        told = [row for row in reminded["records_letter"].rows if row["occasion"] == REMINDER]
        assert len(told) == len(people) - half
        answered_by_phone(installation.port, [(one.code, one.values) for one in people[half:]])
        open_tables = tables_of(installation.database, installation.data)
        assert changed(reminded, open_tables) <= OF_ANSWERS
        assert installation.log.read_bytes() == said_before

        # While the round is open the secret does link: everything below could be found.
        linked = sheets_in(open_tables)
        assert {one.name: linked[sheet_of(secret, one.code)] for one in people} == {
            one.name: one.values for one in people
        }
        assert in_time(open_tables["records_sheet"]) == [sheet_of(secret, one.code) for one in people]
        old_answers = [UUID(str(row["id"])) for row in open_tables["records_answer"].rows]
        open_files = kept_by(installation)
        assert holding(open_files, [secret])
        assert len([UUID(str(row["id"])) for row in open_tables["records_sheet"].rows]) == len(people)
        assert holding(open_files, list(linked))
        assert holding(open_files, old_answers)
        assert holding(but_letters(open_files), [REMINDER])
        assert any(one.code.encode() in content for content in open_files.values() for one in people)

        installation.ask("close", **{name: made[name] for name in ("network", "round", "by")})
        assert installation.ask("wipe") == {"done": True, "waiting": 0}
        tables = tables_of(installation.database, installation.data)
        files = kept_by(installation)
    files_at_rest = kept_by(installation)

    kept = [one for one in people if made["people"][one.name]["group"] != _group_of(made, "Jobcenter")]
    sheets = sheets_in(tables)
    assert sorted(sorted(said.items()) for said in sheets.values()) == sorted(
        sorted(one.values.items()) for one in kept
    )
    for found in (files, files_at_rest):
        nothing_links(found, secret, list(linked), old_answers)
        nothing_tells_of_reminders(found)
    assert {row["occasion"] for row in tables["records_letter"].rows} == {"invite"}
    no_key_opens(tables, files, people)
    nothing_stands_beside_an_answer(tables)
    no_order_is_left(tables, kept)
    codes_stand_in_letters_alone(files, people)


def in_time(sheets: Table) -> list[UUID]:
    """The sheets in the order in which they were written: by their place, or by what wrote them."""
    rows = sorted(sheets.rows, key=lambda row: int(row.get("xmin") or row["rowid"]))
    return [UUID(str(row["id"])) for row in rows]


OF_ANSWERS = {"records_sheet", "records_answer"}


def _group_of(made: Mapping[str, Any], name: str) -> int:
    return int(next(one["group"] for person, one in made["people"].items() if person.startswith(name)))


def nothing_links(files: Mapping[str, bytes], secret: bytes, sheets: list[UUID], answers: list[UUID]) -> None:
    """Neither the secret nor any id from before the closing is in any file, however it may be written."""
    assert holding(files, [secret]) == {}
    assert holding(files, sheets) == {}
    # All of them: of SQLite's, a single one was once left in a page that had been split.
    assert holding(files, answers) == {}


REMINDER = "reminder-1"


def but_letters(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files without the letters that were sent: they are the mail server's in the field."""
    return {path: content for path, content in files.items() if not path.endswith(".eml")}


def nothing_tells_of_reminders(files: Mapping[str, bytes]) -> None:
    """Whoever got a reminder had not answered then, and whoever got none had: every row of one, living or
    dead, holds the occasion beside the invitation's id."""
    assert holding(but_letters(files), [REMINDER]) == {}


def no_key_opens(tables: Mapping[str, Table], files: Mapping[str, bytes], people: list[Told]) -> None:
    """With every code and every invitation in hand, and every value there is tried as the secret."""
    ids = {UUID(str(row["id"])) for row in tables["records_sheet"].rows}
    tried = {bytes(32), b""}
    for table in tables.values():
        for row in table.rows:
            for value in row.values():
                if isinstance(value, bytes | memoryview):
                    tried.add(bytes(value))
                elif isinstance(value, str) and len(value) <= 100:
                    tried.add(value.encode())
                    if re.fullmatch("(?:[0-9a-f]{2})+", value):
                        tried.add(bytes.fromhex(value))
                elif isinstance(value, UUID):
                    tried.add(value.bytes)
    tried |= {content.strip() for path, content in files.items() if path.endswith("secret-key")}
    for one in people:
        for candidate in tried:
            assert sheet_of(candidate, one.code) not in ids
            assert code_of(candidate, one.key) != one.code
            for told in (one.code.encode(), one.key.bytes, one.name.encode()):
                assert UUID(bytes=hmac.new(candidate, told, hashlib.sha256).digest()[:16]) not in ids
        for told in (one.code.encode(), one.key.bytes, one.name.encode()):
            assert UUID(bytes=hashlib.sha256(told).digest()[:16]) not in ids


def nothing_stands_beside_an_answer(tables: Mapping[str, Table]) -> None:
    """Nothing outside the two tables knows a sheet or an answer; they hold no time and count nothing up."""
    told = {name: tables[name] for name in OF_ANSWERS}
    ids = {str(row["id"]).replace("-", "") for table in told.values() for row in table.rows}
    knowing = {name for name, table in tables.items() if ids & values_in(table)}
    assert knowing == OF_ANSWERS
    for table in told.values():
        assert tells_a_time(table) == set()
        assert counts_up(table) == set()
        assert {len(str(row["id"]).replace("-", "")) for row in table.rows} == {32}
    assert {row["invitation_id"] for row in tables["records_sheet"].rows} == {None}
    # One transaction wrote them all: PostgreSQL's own book-keeping tells none from another.
    assert len({row.get("xmin") for table in told.values() for row in table.rows}) == 1
    assert {row.get("xmax", "0") for table in told.values() for row in table.rows} == {"0"}


def no_order_is_left(tables: Mapping[str, Table], kept: list[Told]) -> None:
    """Neither how sheets and answers lie, nor the order of their ids, follows the order people came in."""
    came = {tuple(sorted(one.values.items())): place for place, one in enumerate(kept)}
    sheets = {sheet: came[tuple(sorted(said.items()))] for sheet, said in sheets_in(tables).items()}
    answers = [(str(row["id"]), sheets[UUID(str(row["sheet_id"]))]) for row in tables["records_answer"].rows]
    for order in (
        list(sheets.values()),
        [sheets[one] for one in sorted(sheets)],
        [place for _id, place in answers],
        [place for _id, place in sorted(answers)],
    ):
        # 18 sheets in chance order come this close to their old order once in a hundred million times.
        assert abs(np.corrcoef(order, range(len(order)))[0, 1]) < 0.93


def codes_stand_in_letters_alone(files: Mapping[str, bytes], people: list[Told]) -> None:
    """No code is in the database, its logs or the server's log; only in the letters that were sent."""
    found = {path for path, content in files.items() for one in people if one.code.encode() in content}
    assert found
    assert {Path(path).suffix for path in found} == {".eml"}
