"""A throw-away PostgreSQL for tests: made in a second, gone at the end, in nobody's way."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any


def programs() -> Path | None:
    """The folder of the newest server's own programs; None where there is no server."""
    # Debian keeps them out of PATH; a wrapper there may lack ICU, so the real folder comes first.
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parent.parent.name)
    )
    if found:
        return found[-1].parent
    inside = shutil.which("initdb")
    return Path(inside).parent if inside else None


@dataclass
class Server:
    """A server in a folder of its own. Runs as `postgres` when started by root, which the server itself
    refuses to run as. Listens on a socket in its own folder only.

    `durable` syncs everything to disk, as in the field; else nothing is.
    """

    folder: Path
    home: Path
    durable: bool

    def __post_init__(self) -> None:
        self.user = os.environ.get("USER") or "postgres"
        self._become: dict[str, Any] = {}
        if os.geteuid() == 0:
            shutil.chown(self.home, "postgres")
            self.user = "postgres"
            self._become = {"user": "postgres", "group": "postgres", "extra_groups": []}
        self.data = self.home / "data"
        self.address = f"postgresql://{self.user}@/postgres?host={self.home}"
        sync = () if self.durable else ("--no-sync",)
        self._run("initdb", *sync, "--locale=C.UTF-8", "--auth=trust", "-U", self.user, "-D", self.data)

    def start(self) -> None:
        options = (
            f"-c listen_addresses= -c unix_socket_directories={self.home} -c max_connections=50 "
            f"-c fsync={'on' if self.durable else 'off'}"
        )
        self._run("pg_ctl", "-D", self.data, "-w", "-l", self.home / "log", "-o", options, "start")

    def stop(self) -> None:
        if not (self.data / "postmaster.pid").exists():
            return
        self._run("pg_ctl", "-D", self.data, "-w", "-m", "immediate", "stop")

    def kill(self) -> None:
        """As a machine that fails: no time to tidy up. Back when all its processes are gone."""
        lines = (self.data / "postmaster.pid").read_text().split()
        head = int(lines[0])
        family = [head, *_children(head)]
        for process in family:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        while any(_alive(process) for process in family):
            time.sleep(0.02)
        # Where nobody buries the dead, the number in them would still be taken for a living server.
        for left in (self.data / "postmaster.pid", *self.home.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)

    def _run(self, program: str, *words: str | Path) -> None:
        done = subprocess.run(
            [str(self.folder / program), *(str(word) for word in words)],
            cwd=self.home,
            env={**os.environ, "HOME": str(self.home)},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            **self._become,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stdout}{done.stderr}")


def _children(process: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True)
    return [int(word) for word in found.stdout.split()]


def _alive(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False


@contextmanager
def server(*, durable: bool = False) -> Iterator[Server]:
    """A server that lives as long as the block, already started."""
    folder = programs()
    if folder is None:
        raise FileNotFoundError("no PostgreSQL server programs on this machine")
    home = Path(tempfile.mkdtemp(prefix="mpg"))
    made = Server(folder, home, durable)
    made.start()
    try:
        yield made
    finally:
        made.stop()
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def cluster() -> Iterator[str]:
    """The address (for METASTYR_DATABASE) of a server that lives as long as the block; for tests alone."""
    with server() as made:
        yield made.address
