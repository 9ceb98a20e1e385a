"""Why a change to a round is turned down: a short closed list of reasons."""

from __future__ import annotations

from enum import StrEnum

from metastyr.domain.rounds.readiness import Lack


class Reason(StrEnum):
    """What is in the way; the page finds the words."""

    NOT_A_DRAFT = "not_a_draft"
    NOT_OPEN = "not_open"
    LACKS = "lacks"
    GROUP_NAME_TAKEN = "group_name_taken"
    PERSON_ELSEWHERE = "person_elsewhere"
    NOBODY = "nobody"
    DIALOGUE_FIRST = "dialogue_first"
    ADDRESS_MISSING = "address_missing"
    TOO_MANY = "too_many"
    NOT_TODAY = "not_today"


class NotDone(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The change is not made, and nothing is saved. Carries the reason, and what a round lacks."""

    def __init__(self, reason: Reason, lacks: tuple[Lack, ...] = ()) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.lacks = lacks
