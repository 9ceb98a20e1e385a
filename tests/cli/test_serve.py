"""`metastyr serve --demo` as a new user meets it: a real process, a real port, twice."""

from __future__ import annotations

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

METASTYR = Path(sys.executable).parent / "metastyr"
PATIENCE = 120

pytestmark = pytest.mark.xdist_group("serve")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _get(url: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def _until(url: str, body: str) -> int:
    """Ask until this is the answer: the worker needs a moment to begin."""
    for _ in range(PATIENCE * 5):
        status, told = _get(url)
        if told == body:
            return status
        time.sleep(0.2)
    return 0


@contextmanager
def _served(folder: Path, *words: str) -> Iterator[tuple[str, Path]]:
    port = _free_port()
    log = folder / f"log-{port}.txt"
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("METASTYR_", "DJANGO_"))}
    with log.open("wb") as out:
        process = subprocess.Popen(
            [METASTYR, "serve", "--port", str(port), *words],
            env={**environment, "METASTYR_DATA": str(folder / "data")},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        for _ in range(PATIENCE * 5):
            assert process.poll() is None, log.read_text()
            try:
                _get(f"http://127.0.0.1:{port}/health/")
                break
            except OSError:
                time.sleep(0.2)
        yield f"http://127.0.0.1:{port}", log
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


def test_serve_with_the_demo_case_and_again(tmp_path: Path) -> None:
    with _served(tmp_path, "--demo") as (url, log):
        assert _until(f"{url}/health/", '{"database": "ok", "worker": "ok", "deleted": "ok"}') == 200
        status, page = _get(f"{url}/account/login/")
        assert (status, "<h1" in page) == (200, True)
        style = re.search(r'href="(/static/ui/metastyr\.[0-9a-f]+\.css)"', page)
        assert style is not None, "the style sheet has no hashed name"
        assert _get(url + style[1])[0] == 200
        assert _get(f"{url}/no-such-page/")[0] == 404
        first = log.read_text()
    with _served(tmp_path, "--demo") as (_, log):
        second = log.read_text()
    password = re.compile(r"password: (\S+)")
    assert password.findall(first) == password.findall(second) != []
    assert [line for line in (first + second).splitlines() if "Traceback" in line or "ERROR" in line] == []
    for name in ("secret-key", "demo-sign-in.txt"):
        assert stat.S_IMODE((tmp_path / "data" / name).stat().st_mode) == 0o600


def test_a_taken_port_is_said_in_words(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            [METASTYR, "serve", "--port", str(port)],
            env={**os.environ, "METASTYR_DATA": str(tmp_path)},
            capture_output=True,
            text=True,
        )
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Port {port} er optaget" in done.stderr
    assert list(tmp_path.iterdir()) == []
