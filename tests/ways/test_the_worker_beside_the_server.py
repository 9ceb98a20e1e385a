"""`metastyr serve` keeps one worker beside it: started again when it dies, gone when the server is gone."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.ways.installed import METASTYR, Installation, killed

PATIENCE_S = 60

pytestmark = [
    pytest.mark.xdist_group("processes"),
    pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="reads /proc"),
    # What is tried here is processes, not tables.
    pytest.mark.skipif(bool(os.environ.get("METASTYR_DATABASE")), reason="the same on either database"),
]


def until(done: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def health(installation: Installation) -> dict[str, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{installation.port}/health/", timeout=5) as answer:
            return dict(json.load(answer))
    except OSError:
        return {}


def workers_of(parent: int) -> list[int]:
    """The worker processes that say they belong to this server."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode().split("\0")
            state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state != "Z" and "worker" in words and f"{parent}" in words[words.index("worker") :]:
            found.append(int(folder.name))
    return found


def chores_done(installation: Installation) -> int:
    with closing(sqlite3.connect(installation.data / "metastyr.sqlite3", timeout=30)) as connection:
        done = connection.execute(
            "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE finished_at > 0"
        )
        return int(done.fetchone()[0])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Installation, subprocess.Popen[bytes]]]:
    installation = Installation(tmp_path)
    with installation.log.open("ab") as log:
        server = subprocess.Popen(
            [METASTYR, "serve", "--port", str(installation.port)],
            cwd=installation.folder,
            env=installation.environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        until(lambda: health(installation).get("worker") == "ok")
        yield installation, server
    finally:
        if server.poll() is None:
            killed(server)
        until(lambda: not workers_of(server.pid))


def test_a_worker_that_dies_is_started_again(served: tuple[Installation, subprocess.Popen[bytes]]) -> None:
    installation, server = served
    first = workers_of(server.pid)
    os.kill(first[0], signal.SIGKILL)
    until(lambda: workers_of(server.pid) not in ([], first))
    assert "startes igen" in installation.log.read_text()


def test_no_worker_outlives_a_server_that_is_killed(
    served: tuple[Installation, subprocess.Popen[bytes]],
) -> None:
    _installation, server = served
    assert len(workers_of(server.pid)) == 1
    killed(server)
    until(lambda: not workers_of(server.pid))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_server_that_is_stopped_takes_its_worker_along(
    served: tuple[Installation, subprocess.Popen[bytes]], how: signal.Signals
) -> None:
    installation, server = served
    os.kill(server.pid, how)
    assert server.wait(timeout=PATIENCE_S) == 0
    assert workers_of(server.pid) == []
    assert "Traceback" not in installation.log.read_text()


def test_a_second_worker_waits_for_the_first(served: tuple[Installation, subprocess.Popen[bytes]]) -> None:
    installation, server = served
    second_log = installation.folder / "second.log"
    with second_log.open("wb") as log:
        second = subprocess.Popen(
            [METASTYR, "worker"],
            cwd=installation.folder,
            env=installation.environment,
            stdout=log,
            stderr=log,
        )
    try:
        until(lambda: "another worker is at work" in second_log.read_text())
        killed(server)
        # The lock went with the first: now the second does the chores.
        until(lambda: not workers_of(server.pid))
        before = chores_done(installation)
        until(lambda: chores_done(installation) > before)
    finally:
        second.send_signal(signal.SIGTERM)
        assert second.wait(timeout=PATIENCE_S) == 0
    assert "Traceback" not in second_log.read_text()


def test_a_database_that_is_not_ready_is_said_in_words(tmp_path: Path) -> None:
    done = subprocess.run(
        [METASTYR, "worker"],
        env=Installation(tmp_path, bare=True).environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "Databasen er ikke gjort klar" in done.stderr
