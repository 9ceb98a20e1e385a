"""`metastyr worker`: what happens by itself; and how `metastyr serve` keeps one running beside it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
from itertools import chain, repeat

from metastyr.theory.text import Text

_WORKER = Text(
    da="send breve, åbn og luk runder på deres dag (serve gør det selv)",
    en="send letters, open and close rounds on their day (serve does so itself)",
)
_NOT_READY = Text(
    da="Databasen er ikke gjort klar til denne version. Start først: metastyr serve",
    en="The database is not ready for this version. Start this first: metastyr serve",
)
_COMMAND = (sys.executable, "-c", "from metastyr.cli import main; raise SystemExit(main())", "worker")
_PAUSES_S = (1, 2, 5, 15, 30)
_LOOK_S = 0.5
_TIME_TO_END_S = 15


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser], language: str) -> None:
    """Add the command to the shell's door, its help in `language`."""
    worker = commands.add_parser("worker", help=_WORKER.in_(language), description=_WORKER.in_(language))
    worker.add_argument("--parent", type=int, help=argparse.SUPPRESS)
    worker.set_defaults(run=run_worker)


def run_worker(arguments: argparse.Namespace) -> int:
    """Work until stopped. Exit code 2 where the database is not ready."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "metastyr.web.site.settings")
    import django  # noqa: PLC0415  lazy: heavy start-up
    from django.db import connection  # noqa: PLC0415  lazy: heavy start-up
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415  lazy: heavy start-up

    django.setup()
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        sys.stderr.write(f"{_NOT_READY.da}\n{_NOT_READY.en}\n")
        return 2
    from metastyr.web.site.jobs.worker import work  # noqa: PLC0415  lazy: heavy start-up

    return work(arguments.parent)


class Kept:
    """A worker that runs as long as this process does, and is started again if it dies.

    It has a session of its own: Ctrl-C reaches the server, which lets the worker finish its letter.
    """

    def __init__(self) -> None:
        self._ending = threading.Event()
        self._thread = threading.Thread(target=self._keep, daemon=True)

    def __enter__(self) -> Kept:
        # Before the server forks: a process of its that inherits the half-open pipe of a process being
        # started would keep us waiting for that start for ever.
        self._process = _started()
        self._thread.start()
        return self

    def __exit__(self, *_what: object) -> None:
        self._ending.set()
        self._thread.join()
        _end(self._process)

    def _keep(self) -> None:
        for pause in chain(_PAUSES_S, repeat(_PAUSES_S[-1])):
            while self._process.poll() is None:
                if self._ending.wait(_LOOK_S):
                    return
            sys.stderr.write(
                f"Arbejderen stoppede ({self._process.returncode}) og startes igen. / Restarting it.\n"
            )
            if self._ending.wait(pause):
                return
            self._process = _started()


def _started() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  ourselves
        [*_COMMAND, "--parent", str(os.getpid())], stdin=subprocess.DEVNULL, start_new_session=True
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=_TIME_TO_END_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
