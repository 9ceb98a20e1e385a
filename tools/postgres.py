"""A throw-away PostgreSQL for tests: made in a second, gone at the end, in nobody's way."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def cluster() -> Iterator[str]:
    """The address (for METASTYR_DATABASE) of a server that lives as long as the block.

    Runs as `postgres` when started by root, which the server itself refuses to run as. Listens on a
    socket in its own folder only. Nothing is synced to disk: for tests alone.
    """
    folder = programs()
    if folder is None:
        raise FileNotFoundError("no PostgreSQL server programs on this machine")
    home = Path(tempfile.mkdtemp(prefix="mpg"))
    user = os.environ.get("USER") or "postgres"
    become: dict[str, Any] = {}
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
        user, become = "postgres", {"user": "postgres", "group": "postgres", "extra_groups": []}
    data = home / "data"

    def run(*command: str | Path) -> None:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=home,
            env={**os.environ, "HOME": str(home)},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            **become,
        )
        if done.returncode:
            raise RuntimeError(f"{command[0]}: {done.stdout}{done.stderr}")

    run(folder / "initdb", "--no-sync", "--locale=C.UTF-8", "--auth=trust", "-U", user, "-D", data)
    options = f"-c listen_addresses= -c unix_socket_directories={home} -c fsync=off -c max_connections=50"
    run(folder / "pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start")
    try:
        yield f"postgresql://{user}@/postgres?host={home}"
    finally:
        run(folder / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")
        shutil.rmtree(home, ignore_errors=True)
