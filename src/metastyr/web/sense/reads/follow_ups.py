"""What was agreed on after a round, as its pages show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metastyr.records.models import FollowUp


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpNow:
    """One act; `source` and `target` are ids of groups, None where it is about no single tie."""

    id: int
    source: int | None
    target: int | None
    way: str
    text: str
    owner: str
    due: date
    done: date | None

    def is_about(self, a: int, b: int) -> bool:
        """Whether it is about the tie of these two groups, whichever way round."""
        return {self.source, self.target} == {a, b}


def follow_ups_of(round_id: int) -> tuple[FollowUpNow, ...]:
    """Every act after one round, what is not done first, by the day it is due. One query."""
    rows = FollowUp.objects.filter(round=round_id).values_list(
        "pk", "source_id", "target_id", "way", "text", "owner", "due", "done"
    )
    found = [
        FollowUpNow(id=pk, source=source, target=target, way=way, text=text, owner=owner, due=due, done=done)
        for pk, source, target, way, text, owner, due, done in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.done is not None, one.due, one.id)))
