"""A draft is set up part by part, so that two who work on it do not write over each other; and an open
round gets another last day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from metastyr.domain.disclosure import SmallestGroup
from metastyr.domain.rounds.readiness import LONGEST_OPEN, Lack, Plan, reminders_fit
from metastyr.records.models import Round, Trace
from metastyr.web.sense.actions.refusal import NotDone, Reason
from metastyr.web.sense.actions.rounds import Details, change_round, held


@transaction.atomic
def change_part(*, network: str, round_key: UUID, part: Mapping[str, Any], by: int, at: datetime) -> None:
    """These fields of a draft's `Details` change, all others stay. Each key of `settings` is set by itself,
    and goes when it is None. TypeError for a field that is none; NotDone once it is no longer a draft."""
    now = _details(held(network, round_key, states=("draft",)))
    told = dict(part)
    if "settings" in told:
        both = {**now.settings, **told["settings"]}
        told["settings"] = {name: value for name, value in both.items() if value is not None}
    change_round(
        network=network,
        round_key=round_key,
        details=replace(now, **told),
        gone_through="intro" in told,
        by=by,
        at=at,
    )


def _details(row: Round) -> Details:
    kept = {one.name: getattr(row, one.name) for one in fields(Details) if one.name != "smallest_group"}
    kept["reminders"] = tuple(row.reminders)
    return Details(**kept, smallest_group=SmallestGroup(row.smallest_group))


@transaction.atomic
def move_closing(*, network: str, round_key: UUID, closes: date, by: int, at: datetime) -> None:
    """An open round stays open to the end of `closes`. NotDone (`lacks`) unless that is later than today, not
    too long after the opening, and every reminder agreed on still comes before it."""
    row = held(network, round_key, states=("open",))
    if closes == row.closes:
        return
    opened = timezone.localdate(row.opened)
    if closes <= timezone.localdate(at):
        raise NotDone(Reason.LACKS, (Lack.CLOSES_IN_THE_PAST,))
    if closes > opened + LONGEST_OPEN:
        raise NotDone(Reason.LACKS, (Lack.OPEN_TOO_LONG,))
    if not reminders_fit(Plan(opens=opened, closes=closes, reminders=tuple(row.reminders))):
        raise NotDone(Reason.LACKS, (Lack.REMINDERS_OUTSIDE,))
    row.closes = closes
    # It may have been opened by hand before its day.
    row.opens = min(row.opens or opened, closes)
    row.save(update_fields=["closes", "opens"])
    Trace.objects.leave(
        verb="round.closing_moved",
        at=at,
        by=by,
        network=row.network_id,
        about=row.title,
        data={"day": closes.isoformat()},
    )
