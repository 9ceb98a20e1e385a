"""Goals are proposed, reworded, replied to and dropped; every wording and every reply is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.records.models import Goal, GoalReply, GoalWording, Network, Party, Trace, User
from metastyr.web.frame.actions.refusal import NotChanged, Reason, open_network


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorWords:
    """One indicator; numbers in `unit`, `now` None where it is not known."""

    name: str
    unit: str = ""
    now: Decimal | None = None
    target: Decimal
    by: date | None = None
    source: str = ""

    def kept(self) -> dict[str, Any]:
        """As it stands in the table: numbers as texts, so that none is rounded."""
        return {
            "name": self.name,
            "unit": self.unit,
            "now": None if self.now is None else str(self.now),
            "target": str(self.target),
            "by": self.by.isoformat() if self.by else None,
            "source": self.source,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalWords:
    """One wording of a goal."""

    title: str
    text: str
    indicators: tuple[IndicatorWords, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who of the party said it, and when: for a reply that another writes down."""

    by: str
    on: date


@transaction.atomic
def propose_goal(*, network: str, words: GoalWords, by: int, at: datetime) -> UUID:
    """A new goal in its first wording; its key."""
    row = open_network(network, timezone.localdate(at))
    made = Goal.objects.create(network=row, created=at)
    _word(made, 1, words, "", by=by, at=at)
    Trace.objects.leave(verb="goal.proposed", at=at, by=by, network=row.pk, about=words.title)
    return made.key


@transaction.atomic
def reword_goal(
    *, network: str, goal: UUID, number: int, words: GoalWords, why: str, by: int, at: datetime
) -> None:
    """The next wording after `number`, the one the reader saw; every party is asked again."""
    row = open_network(network, timezone.localdate(at))
    held, now = _standing(row, goal, number)
    kept = [one.kept() for one in words.indicators]
    if (now.title, now.text, now.indicators) == (words.title, words.text, kept):
        raise NotChanged(Reason.NOTHING_NEW)
    _word(held, number + 1, words, why, by=by, at=at)
    Trace.objects.leave(verb="goal.reworded", at=at, by=by, network=row.pk, about=words.title)


@transaction.atomic
def drop_goal(*, network: str, goal: UUID, number: int, why: str, by: int, at: datetime) -> None:
    """The goal is given up; it stays readable with the reason."""
    row = open_network(network, timezone.localdate(at))
    held, now = _standing(row, goal, number)
    held.dropped, held.dropped_reason = at, why
    held.save(update_fields=["dropped", "dropped_reason"])
    Trace.objects.leave(verb="goal.dropped", at=at, by=by, network=row.pk, about=now.title)


@transaction.atomic
def reply(
    *,
    network: str,
    goal: UUID,
    number: int,
    party: int,
    answer: str,
    reason: str,
    told: Told | None,
    by: int,
    at: datetime,
) -> None:
    """What `party` says to the wording `number`. Without `told` it is the speaker's own reply."""
    row = open_network(network, timezone.localdate(at))
    _held, now = _standing(row, goal, number)
    asked = Party.objects.get(network=row, pk=party)
    if asked.left is not None and asked.left < timezone.localdate(at):
        raise NotChanged(Reason.PARTY_LEFT)
    if told is None and not User.objects.filter(pk=by, person__isnull=False, person=asked.speaker).exists():
        raise NotChanged(Reason.NOT_THE_SPEAKER)
    GoalReply.objects.create(
        wording=now,
        party=asked,
        reply=answer,
        reason=reason,
        at=at,
        by_id=by,
        told_by=told.by if told else "",
        told_on=told.on if told else None,
    )
    Trace.objects.leave(
        verb="goal.reply_noted" if told else "goal.replied",
        at=at,
        by=by,
        network=row.pk,
        about=now.title,
        data={"party": asked.name},
    )


def _standing(network: Network, goal: UUID, number: int) -> tuple[Goal, GoalWording]:
    held = Goal.objects.get(network=network, key=goal)
    if held.dropped is not None:
        raise NotChanged(Reason.DROPPED)
    now = held.wordings.order_by("-number")[0]
    if now.number != number:
        raise NotChanged(Reason.REWORDED_MEANWHILE)
    return held, now


def _word(goal: Goal, number: int, words: GoalWords, why: str, *, by: int, at: datetime) -> None:
    GoalWording.objects.create(
        goal=goal,
        number=number,
        title=words.title,
        text=words.text,
        indicators=[one.kept() for one in words.indicators],
        why=why,
        made=at,
        made_by_id=by,
    )
