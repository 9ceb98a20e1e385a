"""What a conversation about a round leads to: an act is agreed on, changed, and done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from metastyr.records.models import FollowUp, Round, RoundGroup, Trace
from metastyr.web.sense.actions.refusal import NotDone, Reason
from metastyr.web.sense.actions.rounds import held

_TALKED_ABOUT = ("closed", "published", "archived")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What is agreed: `way` is "procedure" or "talk"; who sees to it, by when; `done` when it was done."""

    way: str
    text: str
    owner: str
    due: date
    done: date | None = None


@transaction.atomic
def add_follow_up(
    *,
    network: str,
    round_key: UUID,
    source: int | None,
    target: int | None,
    agreed: Agreed,
    by: int,
    at: datetime,
) -> int:
    """An act after the round, about the tie of two of its groups (by id) or about none; its id.

    NotDone before the round is closed (NOT_OPEN) or before a conversation is agreed (DIALOGUE_FIRST).
    RoundGroup.DoesNotExist for a group of another round.
    """
    row = _ready(network, round_key)
    ends = None if source is None or target is None else (source, target)
    made = FollowUp.objects.create(
        round=row,
        source=RoundGroup.objects.get(round=row, pk=ends[0]) if ends else None,
        target=RoundGroup.objects.get(round=row, pk=ends[1]) if ends else None,
        way=agreed.way,
        text=agreed.text,
        owner=agreed.owner,
        due=agreed.due,
        done=agreed.done,
        created=at,
    )
    Trace.objects.leave(verb="round.follow_up_added", at=at, by=by, network=row.network_id, about=row.title)
    return made.pk


@transaction.atomic
def change_follow_up(
    *, network: str, round_key: UUID, follow_up: int, agreed: Agreed, by: int, at: datetime
) -> None:
    """The act becomes as agreed now; done, or no longer done. FollowUp.DoesNotExist; NotDone as above."""
    row = _ready(network, round_key)
    act = FollowUp.objects.select_for_update(of=("self",)).get(round=row, pk=follow_up)
    told = {
        "way": agreed.way,
        "text": agreed.text,
        "owner": agreed.owner,
        "due": agreed.due,
        "done": agreed.done,
    }
    changed = {name: value for name, value in told.items() if getattr(act, name) != value}
    if not changed:
        return
    for name, value in changed.items():
        setattr(act, name, value)
    act.save(update_fields=list(changed))
    Trace.objects.leave(verb="round.follow_up_changed", at=at, by=by, network=row.network_id, about=row.title)


@transaction.atomic
def finish_follow_up(
    *, network: str, round_key: UUID, follow_up: int, day: date, by: int, at: datetime
) -> None:
    """The act was done on `day`; one that is done already stays as it is. Errors as `change_follow_up`."""
    row = _ready(network, round_key)
    act = FollowUp.objects.select_for_update(of=("self",)).get(round=row, pk=follow_up)
    if act.done is not None:
        return
    act.done = day
    act.save(update_fields=["done"])
    Trace.objects.leave(verb="round.follow_up_changed", at=at, by=by, network=row.network_id, about=row.title)


def _ready(network: str, round_key: UUID) -> Round:
    row = held(network, round_key, states=_TALKED_ABOUT)
    if row.dialogue_when is None:
        raise NotDone(Reason.DIALOGUE_FIRST)
    return row
