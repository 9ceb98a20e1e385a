"""A worker killed with -9 again and again loses no letter and sends none twice; what nobody can know is said.

A real mail server that is slow and has faults, a real worker in a process of its own, SQLite or PostgreSQL.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import psycopg
import pytest

from tests.ways.installed import METASTYR, Installation
from tests.web.sense.rounds.post import Answers, PostOffice
from tools.postgres import cluster, programs

PROOF = os.environ.get("METASTYR_PROOF") == "1"
KILLS = 200 if PROOF else 10
GROUPS = {"PPR": 400, "Skoler": 400} if PROOF else {"PPR": 20, "Skoler": 20}
INVITED = 200 if PROOF else 20
PATIENCE_S = 60
SEED = 20261125

pytestmark = [pytest.mark.xdist_group("processes"), pytest.mark.begins_first]


class Slow(PostOffice):
    """Takes its time, and now and then has a fault; `unanswered` are letters it took and never said so."""

    def __init__(self, chance: np.random.Generator) -> None:
        super().__init__(pause=lambda: float(chance.uniform(0, 0.02)), before_each=self._mood)
        self._chance = chance
        self.unanswered = 0

    def _mood(self) -> Answers:
        drawn = self._chance.uniform()
        if drawn < 0.05:
            return Answers(rcpt="451 4.7.1 come back later")
        if drawn < 0.08:
            return Answers(hang_up="data")
        if drawn < 0.10:
            self.unanswered += 1
            return Answers(hang_up="body")
        return Answers()


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    if not os.environ.get("METASTYR_DATABASE"):
        yield Installation(tmp_path)
        return
    if programs() is None:
        pytest.skip("no PostgreSQL server programs on this machine")
    with cluster() as address:
        yield Installation(tmp_path, database=address)


def asked(installation: Installation, question: str) -> list[tuple[Any, ...]]:
    """The rows of one question, straight from the database; nothing for a change."""
    if installation.database:
        with psycopg.connect(installation.database) as connection:
            cursor = connection.execute(question)
            return list(cursor.fetchall()) if cursor.description else []
    with (
        closing(sqlite3.connect(installation.data / "metastyr.sqlite3", timeout=30)) as connection,
        connection,
    ):
        return list(connection.execute(question).fetchall())


def started(installation: Installation) -> subprocess.Popen[bytes]:
    with installation.log.open("ab") as log:
        return subprocess.Popen(
            [METASTYR, "worker"],
            cwd=installation.folder,
            env=installation.environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )


def until(done: Callable[[], bool], worker: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert worker.poll() is None, log.read_text()
        assert time.monotonic() < end, log.read_text()
        time.sleep(0.02)


def let_all_go(installation: Installation) -> None:
    """The test is the clock: what was put off may go now."""
    for change in (
        "UPDATE records_letter SET not_before = NULL WHERE state = 'waiting' AND not_before IS NOT NULL",
        "UPDATE records_askedin SET letter_not_before = NULL"
        " WHERE letter = 'waiting' AND letter_not_before IS NOT NULL",
    ):
        asked(installation, change)


def unsettled(installation: Installation) -> int:
    """How many letters are still on their way."""
    counted = (
        "SELECT count(*) FROM records_letter WHERE state IN ('waiting', 'sending')",
        "SELECT count(*) FROM records_askedin WHERE letter IN ('waiting', 'sending')",
    )
    return sum(int(asked(installation, one)[0][0]) for one in counted)


def test_no_letter_is_lost_and_none_goes_twice(installation: Installation) -> None:
    chance = np.random.default_rng(SEED)
    made = installation.ask("make", groups=GROUPS, invited=INVITED)
    kills = 0
    with Slow(chance) as office:
        installation.more |= {
            "METASTYR_SMTP_HOST": "127.0.0.1",
            "METASTYR_SMTP_PORT": str(office.port),
            "METASTYR_SMTP_TLS": "0",
            "METASTYR_ADDRESS": "https://metastyr.kommune.example",
        }
        while kills < KILLS and unsettled(installation):
            let_all_go(installation)
            worker = started(installation)
            until(partial(_moved_on, office, office.calls, installation), worker, installation.log)
            # Somewhere in the letters that follow: between two steps, or in the middle of one.
            time.sleep(float(chance.uniform(0, 0.15)))
            worker.send_signal(signal.SIGKILL)
            worker.wait()
            kills += 1
        assert kills >= min(KILLS, 10), "the letters were gone before the worker could be killed"
        worker = started(installation)
        until(partial(_all_settled, installation), worker, installation.log)
        until(lambda: "do_chores" in _finished(installation), worker, installation.log)
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=PATIENCE_S) == 0
        taken = Counter(message["To"] for message in office.taken)
        ids = Counter(message["Message-ID"] for message in office.taken)
        unanswered = office.unanswered

    letters = asked(
        installation,
        "SELECT i.email, l.occasion, l.state, l.sender FROM records_letter l"
        " JOIN records_invitation i ON l.invitation_id = i.id"
        " UNION ALL SELECT email, letter_kind, letter, letter_sender FROM records_askedin",
    )
    assert Counter(email for email, *_ in letters) == Counter(
        [
            *(f"{name.lower().replace(' ', '')}@fjordby.example" for name in made["people"]),
            *(f"guest{number}@fjordby.example" for number in range(INVITED)),
        ]
    )
    states = {email: state for email, _occasion, state, _sender in letters}
    assert {(occasion, sender) for _email, occasion, _state, sender in letters} == {("invite", "")}
    assert set(states.values()) <= {"sent", "uncertain"}
    uncertain = {email for email, state in states.items() if state == "uncertain"}
    # Nobody got two; whoever is shown as sent got one; of the uncertain nobody knows.
    assert set(taken.values()) == set(ids.values()) == {1}
    assert set(states) - set(taken) <= uncertain
    assert len(uncertain) <= kills + unanswered
    assert _left_in_the_queue(installation) == {"SUCCESSFUL"}
    told = str(asked(installation, "SELECT * FROM django_tasks_database_dbtaskresult"))
    for name, one in made["people"].items():
        assert (name in told, one["code"] in told, one["key"] in told) == (False, False, False)
    print(
        f"{kills} kills, {len(states)} letters, {len(uncertain)} uncertain, {unanswered} never answered for"
    )


def _moved_on(office: PostOffice, calls: int, installation: Installation) -> bool:
    """Whether the worker has begun on a letter, or has none left."""
    return office.calls > calls or not unsettled(installation)


def _all_settled(installation: Installation) -> bool:
    let_all_go(installation)
    time.sleep(0.2)
    return not unsettled(installation)


def _finished(installation: Installation) -> str:
    rows = asked(
        installation,
        "SELECT task_path FROM django_tasks_database_dbtaskresult WHERE status = 'SUCCESSFUL'",
    )
    return str(rows)


def _left_in_the_queue(installation: Installation) -> set[str]:
    return {
        status
        for (status,) in asked(installation, "SELECT DISTINCT status FROM django_tasks_database_dbtaskresult")
    }
