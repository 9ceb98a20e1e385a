"""Long work says how far it is, on stderr, and only when it is long."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TextIO

from metastyr.theory.text import Text

_QUIET = 1.0
_ON_SCREEN = 0.2
_IN_A_FILE = 10.0


class Progress:
    """A watch for the sums, and a line on the screen while they run.

    On a screen one line is written over, from the first second on; in a file or a pipe a line comes
    every ten seconds.
    """

    def __init__(self, language: str, *, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._language = language
        self._screen = self._stream.isatty()
        self._begun = self._last = time.monotonic()
        self._label = ""
        self._shown = False

    def stage(self, label: Text) -> None:
        """From here on the work is called this."""
        self._label = label.in_(self._language)

    def __call__(self, done: int, total: int) -> None:
        if total and self._due():
            self._write(f"{self._label}: {100 * done // total} %")

    def say(self, line: Text) -> None:
        """How far it is, in words of the work's own."""
        if self._due():
            self._write(line.in_(self._language))

    def _due(self) -> bool:
        now = time.monotonic()
        pause = _ON_SCREEN if self._screen else _IN_A_FILE
        quiet = _QUIET if self._screen else _IN_A_FILE
        if now - self._begun < quiet or (self._shown and now - self._last < pause):
            return False
        self._last = now
        return True

    def _write(self, line: str) -> None:
        self._shown = True
        self._stream.write(f"\r{line:<60}" if self._screen else line + "\n")
        self._stream.flush()

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown and self._screen:
            self._stream.write("\r" + " " * 60 + "\r")
            self._stream.flush()
