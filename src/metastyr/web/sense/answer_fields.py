"""How a screen's answers are called on their way to the page and back."""

from __future__ import annotations

from enum import StrEnum

NOT_RELEVANT = "none"


class Move(StrEnum):
    """Where a respondent wants to go with what they chose; `anyway` is next with something unanswered."""

    NEXT = "next"
    ANYWAY = "anyway"
    BACK = "back"
    OVERVIEW = "overview"


def field_of(target: int) -> str:
    """The name of the radios about one target.

    >>> field_of(7)
    't7'
    """
    return f"t{target}"


def value_of(told: int | None) -> str:
    """How an answer stands in the page."""
    return NOT_RELEVANT if told is None else str(told)
