"""Make this checkout ready and do one thing with it: run, test, proof, docs or lock.

Standard library only: it runs before anything is installed. Each part is stamped with a hash of
what it was made from, so a second run only checks the stamps.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / "python"
STARTED = time.monotonic()


def say(text: str) -> None:
    print(f"[{time.monotonic() - STARTED:5.1f} s] {text}", flush=True)


def give_up(text: str) -> SystemExit:
    return SystemExit(f"\nMetastyr: {text}")


def run(command: Sequence[str | Path], **environment: str) -> None:
    """Run it from the checkout; a failure ends the whole set-up with the command's name."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **environment})
    if done.returncode:
        raise give_up(f"`{' '.join(str(p) for p in command)}` ended with {done.returncode}; see above.")


def digest(paths: Iterable[Path], *words: str) -> str:
    total = hashlib.sha256("\0".join(words).encode())
    for path in sorted(paths):
        total.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def stamped(stamp: Path, value: str) -> bool:
    return stamp.is_file() and stamp.read_text() == value


# ---------------------------------------------------------------- the Python environment


def installer() -> list[str | Path]:
    """uv where there is one, else pip brings it in by one hashed line; pip alone as the last way."""
    if found := shutil.which("uv"):
        return [found, "pip", "install", "--python", PYTHON, "--compile-bytecode"]
    inside = BIN / "uv"
    if not inside.exists():
        pip = _pip()
        say("fetching the installer")
        fetched = subprocess.run(
            [*pip, "install", "--quiet", "--require-hashes", "--no-deps", "-r", "requirements/uv.txt"],
            cwd=ROOT,
        )
        if fetched.returncode:
            return [*pip, "install", "--no-deps"]
    return [inside, "pip", "install", "--python", PYTHON, "--compile-bytecode"]


def _pip() -> list[str | Path]:
    if subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True).returncode == 0:
        return [PYTHON, "-m", "pip"]
    outside = [sys.executable, "-m", "pip"]
    if subprocess.run([*outside, "--version"], capture_output=True).returncode:
        say("Python has no pip here; asking the system for it")
        if not system_install("python3-pip"):
            raise give_up("pip is missing. Install it (Debian: apt-get install python3-pip) and try again.")
    return [*outside, "--python", str(PYTHON)]


def made_from(lock: str) -> str:
    """What an environment by `lock` is made from; the folder too, for it knows where it was made."""
    return digest([ROOT / "requirements" / lock, ROOT / "pyproject.toml"], sys.version, str(ROOT))


def environment(lock: str) -> None:
    """`.venv` with exactly the locked versions, hashes checked, and this checkout in it."""
    if sys.version_info < (3, 11):  # noqa: UP036  this file is what tells them
        raise give_up(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    if not PYTHON.exists():
        say("making .venv")
        # Debian's bare Python can make an environment, but not one with pip in it.
        run([sys.executable, "-m", "venv", "--without-pip", VENV])
    stamp = VENV / ".installed"
    # The test lock holds everything of the run lock, so an environment for tests can also run.
    if any(stamped(stamp, made_from(enough)) for enough in {lock, "test.txt"}):
        return
    say(f"installing the locked packages (requirements/{lock}); the first time takes about a minute")
    install = installer()
    os.environ.setdefault("UV_SYSTEM_CERTS", "1")  # town halls look into TLS with their own certificate
    run([*install, "--quiet", "--require-hashes", "-r", ROOT / "requirements" / lock])
    run([*install, "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT])
    say("compiling the inner loops of the sums, once")
    run([PYTHON, "-m", "metastyr.analysis.ready"])
    stamp.write_text(made_from(lock))


# ---------------------------------------------------------------- what the system must have


def may_install() -> list[str] | None:
    """The words before apt-get, or None where this user may not install."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def system_install(*packages: str) -> bool:
    before = may_install()
    if before is None:
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*before, "apt-get", "-o", "DPkg::Lock::Timeout=600", "-qq"]
    subprocess.run([*apt, "update"], env=quiet, stdout=subprocess.DEVNULL)
    wanted = [*apt, "install", "-y", "--no-install-recommends", *packages]
    return subprocess.run(wanted, env=quiet, stdout=subprocess.DEVNULL).returncode == 0


def browser() -> None:
    if any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        return
    say("installing Chromium for the browser tests")
    if not system_install("chromium"):
        say(
            "Chromium is missing and may not be installed here: the browser tests will be skipped and counted"
        )


def postgresql() -> None:
    if shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        return
    say("installing PostgreSQL for its half of the tests")
    if not system_install("postgresql"):
        say("PostgreSQL is missing and may not be installed here: its tests will be skipped and counted")


# ---------------------------------------------------------------- what is built


def assets() -> None:
    run([PYTHON, "-m", "tools.frontend"])
    run([PYTHON, "-m", "tools.texts", "compile"])


def on_postgresql(workers: Sequence[str], **proof: str) -> None:
    """Everything that touches tables, once more on the other database."""
    sys.path.insert(0, str(ROOT))
    from tools.postgres import cluster, programs  # noqa: PLC0415  after the path is set

    if programs() is None:
        return
    say("running the tests of tables and pages on PostgreSQL")
    with cluster() as address:
        where = [name for name in ("tests/records", "tests/web", "tests/ways") if (ROOT / name).is_dir()]
        tests = [PYTHON, "-m", "pytest", "-q", *workers, "-m", "not browser", *where]
        run(tests, METASTYR_DATABASE=address, **proof)


def main(arguments: Sequence[str]) -> int:
    what, *rest = arguments or ["run"]
    if what == "run":
        environment("run.txt")
        assets()
        say("starting")
        os.execv(BIN / "metastyr", ["metastyr", "serve", "--demo", *rest])
    environment("test.txt")
    if what in {"test", "proof"}:
        browser()
        postgresql()
        assets()
        proof = {"METASTYR_PROOF": "1"} if what == "proof" else {}
        workers = ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "loadgroup"]
        if not rest:
            on_postgresql(workers, **proof)
        say("running the tests")
        run([PYTHON, "-m", "pytest", *workers, *rest], **proof)
    elif what == "docs":
        run([PYTHON, "-m", "tools.map"])
        run([PYTHON, "-m", "tools.glossary"])
    elif what == "lock":
        run([PYTHON, "-m", "tools.lock", *rest])
    else:
        raise give_up(f"unknown word {what!r}; use run, test, proof, docs or lock.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
