"""The goals of a network with all their wordings and everything the parties have said to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from metastyr.domain.framing import Said, goal_state
from metastyr.records import models
from metastyr.web.frame.reads.parties import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """What shows whether a goal is reached; `now` is None where nobody knows it."""

    name: str
    unit: str
    now: Decimal | None
    target: Decimal
    by: date | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A goal's words from `made` on."""

    number: int
    title: str
    text: str
    indicators: tuple[Indicator, ...]
    why: str
    made: datetime
    made_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a party said to a wording; with `told_by` it was noted by another as told."""

    wording: int
    party: int
    reply: str
    reason: str
    at: datetime
    by: str
    told_by: str
    told_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal; wordings and replies oldest first."""

    key: UUID
    created: datetime
    dropped: datetime | None
    dropped_reason: str
    wordings: tuple[Wording, ...]
    replies: tuple[Reply, ...]

    @property
    def now(self) -> Wording:
        return self.wordings[-1]

    def state(self, parties: Iterable[Party], day: date) -> str:
        """A state of domain.framing.GOAL_LIFE, with the parties present on `day`."""
        return goal_state(
            self.now.number,
            [Said(one.wording, one.party, one.reply) for one in self.replies],
            frozenset(one.id for one in parties if one.present_on(day)),
            dropped=self.dropped is not None,
        )

    def last(self, party: int) -> Reply | None:
        """The party's last word on the newest wording."""
        said = [one for one in self.replies if one.party == party and one.wording == self.now.number]
        return said[-1] if said else None


def goals(key: str) -> tuple[Goal, ...]:
    """Every goal, oldest first, dropped ones too. Three queries."""
    return _gathered(key, None)


def goal(key: str, goal: UUID) -> Goal | None:
    """One of them; None when the network has none of that key."""
    found = _gathered(key, goal)
    return found[0] if found else None


def _gathered(key: str, only: UUID | None) -> tuple[Goal, ...]:
    rows = models.Goal.objects.filter(network__key=key).order_by("created", "pk")
    if only is not None:
        rows = rows.filter(key=only)
    found = list(rows)
    wordings: dict[int, list[Wording]] = {}
    for wording in (
        models.GoalWording.objects.filter(goal__in=found).select_related("made_by").order_by("number")
    ):
        wordings.setdefault(wording.goal_id, []).append(_wording(wording))
    replies: dict[int, list[Reply]] = {}
    for reply in (
        models.GoalReply.objects.filter(wording__goal__in=found)
        .select_related("by", "wording")
        .order_by("pk")
    ):
        replies.setdefault(reply.wording.goal_id, []).append(_reply(reply))
    return tuple(
        Goal(
            key=row.key,
            created=row.created,
            dropped=row.dropped,
            dropped_reason=row.dropped_reason,
            wordings=tuple(wordings[row.pk]),
            replies=tuple(replies.get(row.pk, ())),
        )
        for row in found
    )


def _wording(row: models.GoalWording) -> Wording:
    return Wording(
        number=row.number,
        title=row.title,
        text=row.text,
        indicators=tuple(_indicator(one) for one in row.indicators),
        why=row.why,
        made=row.made,
        made_by=row.made_by.name if row.made_by else "",
    )


def _indicator(told: dict[str, Any]) -> Indicator:
    return Indicator(
        name=told["name"],
        unit=told["unit"],
        now=None if told["now"] is None else Decimal(told["now"]),
        target=Decimal(told["target"]),
        by=date.fromisoformat(told["by"]) if told["by"] else None,
        source=told["source"],
    )


def _reply(row: models.GoalReply) -> Reply:
    return Reply(
        wording=row.wording.number,
        party=row.party_id,
        reply=row.reply,
        reason=row.reason,
        at=row.at,
        by=row.by.name if row.by else "",
        told_by=row.told_by,
        told_on=row.told_on,
    )
