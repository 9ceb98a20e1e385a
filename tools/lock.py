"""Write the locks anew: exact versions with hashes, no address in any of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
COMPILE = (
    "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes",
    "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--no-annotate", "--quiet",
)  # fmt: skip


def main() -> int:
    """Compile each lock from pyproject.toml; the test lock keeps the versions of the run lock."""
    uv = shutil.which("uv") or str(ROOT / ".venv" / "bin" / "uv")
    upgrade = ["--upgrade"] if "--upgrade" in sys.argv else []
    run, test, bootstrap = LOCKS / "run.txt", LOCKS / "test.txt", LOCKS / "uv.txt"
    jobs = (
        ["--group", "build", "pyproject.toml", "-o", str(run), *upgrade],
        ["--group", "build", "--group", "test", "pyproject.toml", "-c", str(run), "-o", str(test), *upgrade],
        ["--no-deps", str(LOCKS / "uv.in"), "-o", str(bootstrap), *upgrade],
    )
    for job in jobs:
        subprocess.run([uv, *COMPILE, *job], cwd=ROOT, check=True)
    for lock in (run, test, bootstrap):
        if "://" in lock.read_text(encoding="utf-8"):
            raise SystemExit(f"{lock.name} holds an address; locks must not name a host")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
