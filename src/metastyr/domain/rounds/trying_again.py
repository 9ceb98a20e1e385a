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
"""Growing, about two days together: a server that is down over a weekend's night is up again by then."""
BETWEEN_LETTERS = timedelta(days=1)
"""Nobody gets a reminder sooner than this after the letter before it."""


def pause_after(tries: int) -> timedelta | None:
    """How long to wait after `tries` tries that failed; None when there have been enough.

    >>> pause_after(1), pause_after(len(PAUSES) + 1)
    (datetime.timedelta(seconds=60), None)
    """
    return PAUSES[tries - 1] if tries <= len(PAUSES) else None
