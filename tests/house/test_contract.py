"""The contract of the house holds: imports, style, types, dependencies, sizes and names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent


def _run(*command: str) -> str:
    done = subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("lint-imports", "--no-cache"),
        ("ruff", "check", "--quiet", "--no-cache", "."),
        ("ruff", "format", "--quiet", "--no-cache", "--check", "."),
        ("mypy", "--no-error-summary", "--cache-dir=/dev/null"),
        ("deptry", "src", "tools"),
    ],
    ids=lambda command: command[0] + (f"-{command[1]}" if command[0] == "ruff" else ""),
)
def test_the_tool_has_nothing_to_say(command: tuple[str, ...]) -> None:
    assert _run(*command) == ""


def _tracked(*patterns: str) -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / line for line in done.stdout.splitlines() if (ROOT / line).is_file()]


def test_no_module_is_longer_than_400_lines() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in _tracked("*.py")
        if "migrations" not in path.parts
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_name_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "stuff"}
    found = [
        path.relative_to(ROOT).as_posix()
        for path in _tracked()
        if empty & {part.split(".")[0] for part in path.relative_to(ROOT).parts}
    ]
    assert found == []


def test_locks_name_no_host() -> None:
    hosts = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in _tracked("requirements/*", "*lock.json", "*.npmrc", "*.lock")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if "://" in line
    ]
    assert hosts == []


def test_every_locked_package_has_a_hash() -> None:
    for lock in ("run.txt", "test.txt", "uv.txt"):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        entries = [entry for entry in text.replace("\\\n", " ").splitlines() if entry.strip()]
        assert [entry for entry in entries if "--hash=sha256:" not in entry] == []
