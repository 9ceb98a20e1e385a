"""A word between the worker and what it is doing: stop after this letter."""

from __future__ import annotations

import time

_STEP_S = 0.1


class Stopping:
    """Set from a signal's handler, so a bare flag: an Event's lock may be held by whom it interrupts."""

    def __init__(self) -> None:
        self._asked = False

    def ask(self) -> None:
        self._asked = True

    def is_asked(self) -> bool:
        return self._asked

    def rest(self, seconds: float) -> None:
        """Do nothing for so long, or until asked to stop."""
        until = time.monotonic() + seconds
        while not self._asked and (left := until - time.monotonic()) > 0:
            time.sleep(min(_STEP_S, left))


stopping = Stopping()
