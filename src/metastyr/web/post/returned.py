"""What becomes of a letter that the mail world has returned."""

from __future__ import annotations

from enum import StrEnum


class Returned(StrEnum):
    """It is settled, it was already, or the worker has it just now."""

    SETTLED = "settled"
    ALREADY = "already"
    BEING_SENT = "being_sent"
