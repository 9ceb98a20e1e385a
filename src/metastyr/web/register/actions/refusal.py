"""Why a change to the register is turned down: a short closed list of reasons."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """What stands in the way; the page finds the words and the field."""

    ORGANISATION_NAME_TAKEN = "organisation_name_taken"
    CVR_WRONG = "cvr_wrong"
    CVR_TAKEN = "cvr_taken"
    UNIT_NAME_TAKEN = "unit_name_taken"
    PARENT_ELSEWHERE = "parent_elsewhere"
    PARENT_BELOW = "parent_below"
    EMAIL_TAKEN = "email_taken"
    NAME_SEEN = "name_seen"
    UNIT_ELSEWHERE = "unit_elsewhere"


class NotPossible(Exception):  # noqa: N818  an answer, not a fault
    """The register cannot be changed so. `other` names the thing that is in the way."""

    def __init__(self, reason: Reason, other: str = "") -> None:
        super().__init__(f"{reason}: {other}" if other else str(reason))
        self.reason = reason
        self.other = other
