"""Why a change to a choice is turned down: a short closed list of reasons."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What is in the way; the page finds the words."""

    NONE_UNDER_WAY = "none_under_way"
    NOT_A_DRAFT = "not_a_draft"
    NOT_ASSESSING = "not_assessing"
    NOT_DECIDED = "not_decided"
    SOMEBODY_ANSWERED = "somebody_answered"
    NOT_BEGUN = "not_begun"
    STOOD_ASIDE = "stood_aside"
    HANDED_IN = "handed_in"
    NOTHING_ANSWERED = "nothing_answered"
    NOBODY_ANSWERED = "nobody_answered"
    CHANGED_MEANWHILE = "changed_meanwhile"
    REWORDED_MEANWHILE = "reworded_meanwhile"


class NotDone(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The change is not made, and nothing is saved. Carries the reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(str(reason))
        self.reason = reason
