"""A real installation for one test: its own data folder and database, its server in its own processes."""

from __future__ import annotations

import atexit
import functools
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
METASTYR = Path(sys.executable).parent / "metastyr"
PATIENCE_S = 60
INSIDE = "import django; django.setup(); from tests.ways import inside; inside.main()"


@dataclass
class Installation:
    """`folder` holds everything it writes: the data folder, the server's log, the letters.

    `database` is empty for SQLite in the data folder, else a PostgreSQL's address. A `bare` one has no tables
    yet; the others begin as a server leaves its folder that has been started and stopped once.
    """

    folder: Path
    database: str = ""
    more: dict[str, str] = field(default_factory=dict)
    bare: bool = False

    def __post_init__(self) -> None:
        self.data = self.folder / "data"
        if self.bare or self.database or self.data.exists():
            self.data.mkdir(exist_ok=True)
        else:
            shutil.copytree(_started_once(), self.data)
        self.log = self.folder / "server.log"
        self.port = _free_port()
        self.began = time.time()
        self._servers: list[subprocess.Popen[bytes]] = []

    @property
    def environment(self) -> dict[str, str]:
        bare = {name: value for name, value in os.environ.items() if not name.startswith("METASTYR_")}
        return {
            **bare,
            "METASTYR_DATA": str(self.data),
            "METASTYR_DATABASE": self.database,
            "METASTYR_STATIC": "source",
            "DJANGO_SETTINGS_MODULE": "metastyr.web.site.settings",
            **self.more,
        }

    def ask(self, what: str, **told: Any) -> Any:
        """`tests.ways.inside` does it in a process of its own; what it answers."""
        done = subprocess.run(
            [sys.executable, "-c", INSIDE, what],
            cwd=ROOT,
            env=self.environment,
            input=json.dumps(told),
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def kill_all(self) -> None:
        """Whatever a test that failed has left running."""
        for server in self._servers:
            killed(server)

    def started(self) -> subprocess.Popen[bytes]:
        """The server, answering; all its processes are one group, so that all can be killed at once."""
        with self.log.open("ab") as log:
            server = subprocess.Popen(
                [METASTYR, "serve", "--port", str(self.port), "--no-worker"],
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._servers.append(server)
        until = time.monotonic() + PATIENCE_S
        while not self._answers():
            if server.poll() is not None or time.monotonic() > until:
                killed(server)
                raise AssertionError(f"the server did not start:\n{self.log.read_text()}")
            time.sleep(0.05)
        return server

    def _answers(self) -> bool:
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            asked.request("GET", "/health/")
            return asked.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            asked.close()

    @contextmanager
    def serving(self) -> Iterator[None]:
        server = self.started()
        try:
            yield
        finally:
            ended(server)


@functools.cache
def _started_once() -> Path:
    """A data folder with its tables and static files, made once in this process and copied for each test."""
    folder = Path(tempfile.mkdtemp(prefix="metastyr-installed-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    first = Installation(folder, bare=True)
    ended(first.started())
    (first.data / "secret-key").unlink()
    return first.data


def killed(server: subprocess.Popen[bytes]) -> None:
    """All of the server's processes at once, with no time to tidy up."""
    with suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.wait(timeout=PATIENCE_S)


def ended(server: subprocess.Popen[bytes]) -> None:
    """The server is asked to stop, as Ctrl-C does."""
    os.killpg(server.pid, signal.SIGINT)
    try:
        server.wait(timeout=PATIENCE_S)
    except subprocess.TimeoutExpired:
        killed(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
