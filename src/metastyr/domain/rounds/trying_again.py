"""When a letter that the mail server would not take just now is tried again, and when that ends."""

from __future__ import annotations

from datetime import timedelta

PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    timedelta(hours=24),
)
"""Growing, 41 hours together: for a server that answers, and says “not now” to this letter."""
SHORTEST_WHILE_DOWN = timedelta(minutes=1)
LONGEST_WHILE_DOWN = timedelta(minutes=15)
BETWEEN_LETTERS = timedelta(days=1)
"""Nobody gets a reminder sooner than this after the letter before it."""


def pause_after(tries: int) -> timedelta | None:
    """How long to wait after `tries` tries that failed; None when there have been enough.

    >>> pause_after(1), pause_after(len(PAUSES) + 1)
    (datetime.timedelta(seconds=60), None)
    """
    return PAUSES[tries - 1] if tries <= len(PAUSES) else None


def pause_while_down(down_for: timedelta) -> timedelta:
    """How long to wait when no server can be reached and none could for `down_for`. That is no try of any
    letter, and it never ends: only the pause has a longest.

    >>> pause_while_down(timedelta(0)), pause_while_down(timedelta(days=3))
    (datetime.timedelta(seconds=60), datetime.timedelta(seconds=900))
    """
    return min(max(down_for, SHORTEST_WHILE_DOWN), LONGEST_WHILE_DOWN)
