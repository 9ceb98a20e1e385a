"""What stands between a list and the register: a short closed list; nothing is taken in while one is left."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SnagKind(StrEnum):
    """What is in the way; the page finds the words."""

    TWO_PEOPLE = "two_people"
    EMAIL_TAKEN = "email_taken"
    SAME_TARGET = "same_target"
    CVR_ELSEWHERE = "cvr_elsewhere"
    CVR_OTHER = "cvr_other"
    CVR_TWICE = "cvr_twice"
    SECTORS_DIFFER = "sectors_differ"
    SECTOR_ALONE = "sector_alone"
    DATES_CROSS = "dates_cross"
    LAST_LEADER = "last_leader"
    DIRECTION_KEPT = "direction_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snag:
    """One thing in the way at one row. `one` and `other` name what meets; `other_row` where."""

    kind: SnagKind
    row: int | None = None
    one: str = ""
    other: str = ""
    other_row: int | None = None
