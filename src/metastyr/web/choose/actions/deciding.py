"""What the leader says of the choice: what weighs most, the network's conditions, and the decision."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from metastyr.domain.choice import task as values
from metastyr.domain.choice_life import CHOICE_LIFE
from metastyr.records.judged import judged, modes_of
from metastyr.records.models import Choice, Trace
from metastyr.web.choose.actions.held import under_way
from metastyr.web.choose.actions.refusal import NotDone, Reason
from metastyr.web.choose.actions.task import mark_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The form decided on and why; a mode and why where it is a network.

    `differs_because` says why it is not one the figures point to, where it is not.
    """

    form: str
    justification: str
    differs_because: str = ""
    mode: str = ""
    mode_justification: str = ""


@transaction.atomic
def weigh(*, network: str, order: values.Order, by: int, at: datetime) -> None:
    """Which groups of criteria weigh most, in tiers from the most important; () says nothing any more.

    ValueError for an order that is none; NotDone unless the task is being assessed.
    """
    row = under_way(network, timezone.localdate(at), state="assessing")
    values.check_order(order, values.GROUP_KEYS)
    kept = [list(tier) for tier in order]
    if row.importance == kept:
        return
    row.importance = kept
    row.save(update_fields=["importance"])
    Trace.objects.leave(verb="choice.weighed", at=at, by=by, network=row.network_id, about=row.title)


@transaction.atomic
def answer_conditions(*, network: str, conditions: Mapping[str, Any], by: int, at: datetime) -> None:
    """What is known of a coming network, by key of the condition, with `reasons` by the same keys.

    ValueError for an answer that is none; NotDone unless the task is being assessed.
    """
    row = under_way(network, timezone.localdate(at), state="assessing")
    modes_of(conditions)
    if row.conditions == conditions:
        return
    row.conditions = dict(conditions)
    row.save(update_fields=["conditions"])
    Trace.objects.leave(
        verb="choice.conditions_answered", at=at, by=by, network=row.network_id, about=row.title
    )


@transaction.atomic
def keep_draft(*, network: str, decided: Decided, seen: str, by: int, at: datetime) -> None:
    """What is written of the decision so far, kept until it is decided; anything may be left open.

    `seen` is the mark of the draft that was changed. NotDone(REWORDED_MEANWHILE) where another stands there
    now; NotDone unless the task is being assessed.
    """
    row = under_way(network, timezone.localdate(at), state="assessing")
    now = _words(row)
    if now == _words(decided):
        return
    if mark_of(*now) != seen:
        raise NotDone(Reason.REWORDED_MEANWHILE)
    _put(row, decided)
    row.save()
    Trace.objects.leave(verb="choice.decision_drafted", at=at, by=by, network=row.network_id, about=row.title)


def _words(of: Decided | Choice) -> tuple[str, str, str, str, str]:
    """The decision as it is told or stands, in the order of `ChoiceNow.draft`."""
    return of.form, of.justification, of.differs_because, of.mode, of.mode_justification


def _put(row: Choice, decided: Decided) -> None:
    row.form, row.justification, row.differs_because, row.mode, row.mode_justification = _words(decided)


@transaction.atomic
def decide(
    *,
    network: str,
    decided: Decided,
    read: values.Choice,
    kept: Mapping[str, Any],
    by: int,
    at: datetime,
) -> None:
    """The form is decided and kept for good, with `kept`: all that was read when it was.

    `read` is the choice as the leader read it. NotDone(CHANGED_MEANWHILE) where it is not so any more,
    NOBODY_ANSWERED where no assessment is handed in. ValueError for a form or a mode that is none.
    """
    row = under_way(network, timezone.localdate(at), state="assessing")
    if not row.assessments.exclude(handed_in=None).exists():
        raise NotDone(Reason.NOBODY_ANSWERED)
    if judged(row) != replace(read, decision=None):
        raise NotDone(Reason.CHANGED_MEANWHILE)
    values.Decision(decided.form, decided.justification, decided.mode or None, decided.mode_justification)
    CHOICE_LIFE.check_follows(row.state, "decided")
    row.state = "decided"
    _put(row, decided)
    row.decided, row.decided_at, row.decided_by_id = dict(kept), at, by
    row.save()
    # What was only begun says nothing, and nobody can finish it now.
    row.assessments.filter(handed_in=None, stood_aside=None).delete()
    Trace.objects.leave(verb="choice.decided", at=at, by=by, network=row.network_id, about=row.title)
